import { type Language, languages, openings, type Words } from '../register/words.ts'
import { error, type Finding, warning } from './lint-finding.ts'
import { voidInstrument } from './lint-recipients.ts'
import type { Register } from './register.ts'

type Phrase = {
  readonly rule: Finding['rule']
  readonly say: typeof error
  readonly what: Readonly<Record<Language, RegExp>>
  readonly sentence: Words
}

const phrases: readonly Phrase[] = [
  {
    rule: 'WB-DAT-01',
    say: warning,
    what: {
      nl: /\b(zoals|onder meer|onder andere|en dergelijke|diverse|enzovoort)\b/i,
      en: /\b(such as|among others?|among other things|and the like|various|et cetera)\b/i,
    },
    sentence: { nl: 'dit laat de lijst open', en: 'this leaves the list open' },
  },
  {
    rule: 'WB-TRF-03',
    say: error,
    what: { nl: voidInstrument, en: voidInstrument },
    sentence: { nl: 'deze regeling is ongeldig verklaard', en: 'this instrument was declared void' },
  },
  {
    rule: 'WB-CHG-02',
    say: warning,
    what: {
      nl: /(regelmatig|van tijd tot tijd).{0,40}(raadpleg|bekijk|kijk|lees|lez)|(raadpleeg|bekijk|lees).{0,40}regelmatig/i,
      en: /(check|review|consult|read).{0,40}(regularly|from time to time)|(regularly|from time to time).{0,40}(check|review|consult)/i,
    },
    sentence: {
      nl: 'een wijziging vertel je zelf; dat mag je niet aan de lezer overlaten',
      en: 'you tell of a change yourself; that may not be left to the reader',
    },
  },
  {
    rule: 'WB-TXT-01',
    say: warning,
    what: { nl: /\b(geanonimiseerd\w*|anoniem\w*)\b/i, en: /\banonym(ous|ised|ized)\w*\b/i },
    sentence: {
      nl: 'anoniem is iets alleen als niemand het nog kan herleiden',
      en: 'something is anonymous only when nobody can trace it any more',
    },
  },
]

const longest = 40

/** What our own sentences may not say, and whether they say it alike and plainly in every language. @see GDPR Art. 5(1)(a), 12(1) */
export function lintTexts(register: Register): Finding[] {
  return register.declarations.flatMap((declaration) => {
    const said = declaration.sentences.map(({ id, words }) => [`${declaration.chapter}.${id}`, words] as const)
    const rest = [
      ...everyWords({ activities: declaration.activities, cookies: declaration.cookies }, declaration.chapter),
    ]
    return [
      ...said.flatMap(([where, words]) => [...phrasesIn(where, words), ...plainness(where, words)]),
      ...rest.flatMap(([where, words]) => [...phrasesIn(where, words), ...alike(where, words)]),
    ]
  })
}

function phrasesIn(where: string, words: Words): Finding[] {
  return phrases.flatMap(({ rule, say, what, sentence }) => {
    const hit = languages
      .map((language) => words[language].match(what[language])?.[0])
      .find((found) => found !== undefined)
    return hit === undefined ? [] : [say(rule, where, `‘${hit}’: ${sentence.nl}`, `‘${hit}’: ${sentence.en}`)]
  })
}

function plainness(where: string, words: Words): Finding[] {
  const long = languages.some((language) =>
    words[language].split(/(?<=[.!?:;])\s/).some((one) => one.split(/\s+/).length > longest),
  )
  const tooLong = long
    ? [
        warning(
          'WB-LNG-01',
          where,
          `een zin van meer dan ${longest} woorden leest niet`,
          `a sentence of more than ${longest} words does not read`,
        ),
      ]
    : []
  return [...alike(where, words), ...tooLong]
}

/** The two languages name the same facts. */
function alike(where: string, words: Words): Finding[] {
  const [dutch, english] = languages.map((language) => openings({ nl: words[language], en: words[language] }).join())
  if (languages.some((language) => words[language].trim() === ''))
    return [error('WB-LNG-01', where, 'deze zin ontbreekt in een taal', 'this sentence is missing in a language')]
  return dutch === english
    ? []
    : [error('WB-LNG-01', where, 'de talen noemen niet dezelfde feiten', 'the languages do not name the same facts')]
}

function* everyWords(value: unknown, path: string): Generator<readonly [string, Words]> {
  if (value === null || typeof value !== 'object') return
  if (isWords(value)) yield [path, value]
  else for (const [key, member] of Object.entries(value)) yield* everyWords(member, `${path}.${key}`)
}

const isWords = (value: object): value is Words =>
  'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string'
