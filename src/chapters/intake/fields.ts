import type { FieldError } from '../../platform/html/index.ts'
import type { Form } from '../../platform/http/ask.ts'
import type { DeclaredField, DeclaredForm } from '../../register/form.ts'
import type { Language, Words } from '../../register/words.ts'
import type { Answer } from './store.ts'

/** What was typed, by the name of its field. @NOTE a map: a field may well be called `constructor` */
export type Typed = ReadonlyMap<string, string>

export const trapName = 'website'
export const tickName = 'consent'
const longest = { line: 200, text: 5000, email: 254, phone: 30, choice: 300, tick: 3 } as const

const isPhone = (text: string): boolean => /^\+?[\d\s()./-]{6,24}$/.test(text) && text.replace(/\D/g, '').length >= 6

const sentences = {
  choose: { nl: 'Kies één van de mogelijkheden.', en: 'Choose one of the options.' },
  email: {
    nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Fill in an e-mail address, such as name@example.com.',
  },
  phone: {
    nl: 'Dit telefoonnummer klopt niet. Gebruik cijfers.',
    en: 'This telephone number is not right. Use digits.',
  },
  long: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  consent: {
    nl: 'Zonder je toestemming mogen we dit niet gebruiken. Zet een vinkje, of stuur het niet.',
    en: 'Without your consent we may not use this. Tick the box, or do not send it.',
  },
} as const satisfies Record<string, Words>

type Reading = { readonly language: Language; readonly isAddress: (text: string) => boolean }
export type Read = { readonly typed: Typed; readonly answers: readonly Answer[]; readonly wrong: readonly FieldError[] }

/** What somebody typed in a form of the owner; only what the form declares is read at all. */
export function readAnswers(form: Form, { fields, basis }: DeclaredForm, reading: Reading): Read {
  const typed = new Map(fields.map((field) => [field.id, typedIn(form, field)]))
  if (basis === 'consent') typed.set(tickName, form.get(tickName))
  const wrong: FieldError[] = []
  const answers: Answer[] = []
  for (const field of fields) {
    const value = typed.get(field.id) ?? ''
    const because = wrongIn(field, value, reading)
    if (because) wrong.push({ field: field.id, sentence: because[reading.language] })
    else if (value !== '')
      answers.push({
        fieldId: field.id,
        question: field.label[reading.language],
        value: shownValue(field, value, reading.language),
      })
  }
  if (basis === 'consent' && typed.get(tickName) !== 'yes')
    wrong.push({ field: tickName, sentence: sentences.consent[reading.language] })
  return { typed, answers, wrong }
}

const typedIn = (form: Form, { id, kind }: DeclaredField): string =>
  kind === 'text' ? form.get(id) : form.get(id).replace(/\s*\n\s*/g, ' ')

function wrongIn(
  { kind, label, required, options = [] }: DeclaredField,
  value: string,
  { isAddress }: Reading,
): Words | undefined {
  if (value === '') return required ? emptyWords(kind, label) : undefined
  if (value.length > longest[kind]) return sentences.long
  if (kind === 'email' && !isAddress(value)) return sentences.email
  if (kind === 'phone' && !isPhone(value)) return sentences.phone
  if (kind === 'choice' && !options.some(({ nl }) => nl === value)) return sentences.choose
  if (kind === 'tick' && value !== 'yes') return emptyWords(kind, label)
  return undefined
}

/** Says which question it is about: a list of mistakes stands far from the fields. */
function emptyWords(kind: DeclaredField['kind'], { nl, en }: Words): Words {
  if (kind === 'email') return sentences.email
  if (kind === 'choice') return { nl: `Kies een antwoord bij: ${nl}`, en: `Choose an answer at: ${en}` }
  if (kind === 'tick') return { nl: `Zet een vinkje bij: ${nl}`, en: `Tick the box at: ${en}` }
  return { nl: `Vul dit in: ${nl}`, en: `Fill this in: ${en}` }
}

const yes: Words = { nl: 'ja', en: 'yes' }

function shownValue({ kind, options = [] }: DeclaredField, value: string, language: Language): string {
  if (kind === 'tick') return yes[language]
  return kind === 'choice' ? (options.find(({ nl }) => nl === value)?.[language] ?? value) : value
}

/** The sentence beside the tick of a form that rests on consent; it is stored with what was sent, word for word. */
export const consentWords = ({ purpose }: DeclaredForm): Words => ({
  nl: `Ja, gebruik mijn antwoorden ${purpose.nl}. Ik kan dit altijd weer intrekken.`,
  en: `Yes, use my answers ${purpose.en}. I can always withdraw this again.`,
})
export const longestOf = ({ kind }: DeclaredField): number => longest[kind]
