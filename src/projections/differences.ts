import type { Cookie } from '../register/declaration.ts'
import type { Words } from '../register/words.ts'
import { canonicalJson } from './canonical.ts'
import { activityDifferences } from './differences-activity.ts'
import { factDifferences } from './differences-facts.ts'
import { beforeAfter, type Difference, isSame, nowhere, sideBySide } from './differences-pair.ts'
import { cookiesOf, counts, inFull, type Register, standing } from './register.ts'
import { lastsWords } from './stored.ts'

export type { Difference } from './differences-pair.ts'

/**
 * Everything that changed, what is material first; the same register has no differences.
 *
 * Material is a new or changed purpose, basis, category, recipient or transfer, and a longer period.
 *
 * @see GDPR Art. 13(3), 14(4); WP260 rev.01 §29-31
 */
export function differences(before: Register, after: Register): Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return []
  const found = [
    ...activityDifferences(before, after),
    ...factDifferences(before, after),
    ...sentenceDifferences(before, after),
    ...cookieDifferences(before, after),
  ]
  if (found.length === 0) return [technical]
  return [...found.filter(({ material }) => material), ...found.filter(({ material }) => !material)]
}

const technical: Difference = {
  ...nowhere,
  kind: 'wording',
  material: false,
  words: {
    nl: 'Alleen de techniek achter deze verklaring veranderde.',
    en: 'Only the workings behind this statement changed.',
  },
}

type Said = { readonly id: string; readonly title: Words; readonly words: Words; readonly full: Words }

function saidIn(register: Register): Said[] {
  return standing(register).flatMap(({ chapter, title, sentences }) =>
    sentences
      .filter((sentence) => counts(sentence, register.facts))
      .map(({ id, words }) => ({ id: `${chapter} ${id}`, title, words, full: inFull(words, register) })),
  )
}

function sentenceDifferences(before: Register, after: Register): Difference[] {
  return sideBySide(saidIn(before), saidIn(after), ({ id }) => id).flatMap((pair): Difference[] => {
    // @NOTE a sentence in which only a fact of the owner changed is told as that fact
    if (isSame(pair.before?.words, pair.after?.words)) return []
    const title = (pair.after ?? pair.before)?.title ?? { nl: '', en: '' }
    const [nl, en] =
      pair.before === undefined
        ? ['nieuwe zin', 'new sentence']
        : pair.after === undefined
          ? ['zin vervallen', 'sentence removed']
          : ['zin gewijzigd', 'sentence changed']
    const words = { nl: `${title.nl}: ${nl}`, en: `${title.en}: ${en}` }
    return [
      { ...nowhere, kind: 'sentence', material: false, words, ...beforeAfter(pair.before?.full, pair.after?.full) },
    ]
  })
}

function cookieDifferences(before: Register, after: Register): Difference[] {
  return sideBySide(cookiesOf(before), cookiesOf(after), ({ kind, name }) => `${kind} ${name}`).flatMap(
    (pair): Difference[] => {
      if (isSame(pair.before, pair.after)) return []
      const { name } = pair.after ?? pair.before ?? { name: '' }
      const [nl, en] =
        pair.before === undefined
          ? ['Nieuw in je browser', 'New in your browser']
          : pair.after === undefined
            ? ['Niet meer in je browser', 'No longer in your browser']
            : ['Gewijzigd in je browser', 'Changed in your browser']
      const words = { nl: `${nl}: ${name}`, en: `${en}: ${name}` }
      const said = beforeAfter(pair.before && cookieWords(pair.before), pair.after && cookieWords(pair.after))
      return [{ ...nowhere, kind: 'cookie', material: false, words, ...said }]
    },
  )
}

function cookieWords(cookie: Cookie): Words {
  const lasts = lastsWords(cookie.lasts)
  return { nl: `${cookie.words.nl} (${lasts.nl})`, en: `${cookie.words.en} (${lasts.en})` }
}
