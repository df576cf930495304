import type { FieldError } from '../../platform/html/index.ts'
import type { Form } from '../../platform/http/ask.ts'
import { isLanguage, type Words } from '../../register/words.ts'
import type { Person } from './store.ts'
import type { Incoming } from './thread.ts'

export type Typed = Readonly<Record<string, string>>
export type FieldWords = { readonly field: string; readonly words: Words }

/** What a mail address must look like before we send to it: one @, no spaces, a dot behind it. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]{2,}$/.test(text)
const isPhone = (text: string): boolean => /^\+?[\d\s()./-]{6,24}$/.test(text) && text.replace(/\D/g, '').length >= 6

const sentences = {
  name: { nl: 'Vul je naam in.', en: 'Fill in your name.' },
  email: {
    nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Fill in an e-mail address, such as name@example.com.',
  },
  phone: {
    nl: 'Dit telefoonnummer klopt niet. Gebruik cijfers, of laat het leeg.',
    en: 'This telephone number is not right. Use digits, or leave it empty.',
  },
  text: { nl: 'Schrijf je bericht.', en: 'Write your message.' },
  long: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  reach: {
    nl: 'Vul een e-mailadres of een telefoonnummer in.',
    en: 'Fill in an e-mail address or a telephone number.',
  },
} as const satisfies Record<string, Words>

export const longest = { name: 100, phone: 30, company: 120, text: 5000, note: 2000, subjectLine: 150 } as const

const tooLong = (typed: Typed): FieldWords[] =>
  Object.entries(longest).flatMap(([field, most]) =>
    (typed[field] ?? '').length > most ? [{ field, words: sentences.long }] : [],
  )

const one = (form: Form, name: string): string => form.get(name).replace(/\s*\n\s*/g, ' ')

/** What a visitor typed in the contact form. */
export function readMessage(form: Form): { typed: Omit<Incoming, 'language' | 'isSuspect'>; wrong: FieldWords[] } {
  const [name, email, phone, company] = ['name', 'email', 'phone', 'company'].map((field) => one(form, field))
  const typed = {
    name: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    company: company ?? '',
    text: form.get('text'),
    stamp: form.get('stamp'),
  }
  const wrong: FieldWords[] = []
  if (typed.name === '') wrong.push({ field: 'name', words: sentences.name })
  if (!isEmail(typed.email)) wrong.push({ field: 'email', words: sentences.email })
  if (typed.phone !== '' && !isPhone(typed.phone)) wrong.push({ field: 'phone', words: sentences.phone })
  if (typed.text === '') wrong.push({ field: 'text', words: sentences.text })
  return { typed, wrong: [...wrong, ...tooLong(typed)] }
}

/** What the owner typed about a person; one way to reach them is enough. */
export function readPerson(form: Form): { person: Person; wrong: FieldWords[] } {
  const language = form.get('language')
  const person: Person = {
    name: one(form, 'name'),
    email: one(form, 'email'),
    phone: one(form, 'phone'),
    company: one(form, 'company'),
    note: form.get('note'),
    language: isLanguage(language) ? language : 'nl',
  }
  const wrong: FieldWords[] = []
  if (person.name === '') wrong.push({ field: 'name', words: { nl: 'Vul een naam in.', en: 'Fill in a name.' } })
  if (person.email === '' && person.phone === '') wrong.push({ field: 'email', words: sentences.reach })
  if (person.email !== '' && !isEmail(person.email)) wrong.push({ field: 'email', words: sentences.email })
  if (person.phone !== '' && !isPhone(person.phone)) wrong.push({ field: 'phone', words: sentences.phone })
  return { person, wrong: [...wrong, ...tooLong(person)] }
}

/** Sentences in the reader's language, as the form parts want them. */
export const errorsIn = (wrong: readonly FieldWords[], t: (words: Words) => string): FieldError[] =>
  wrong.map(({ field, words }) => ({ field, sentence: t(words) }))
