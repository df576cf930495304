import type { FieldError } from '../../../platform/html/index.ts'
import type { Form } from '../../../platform/http/ask.ts'
import { factWords } from '../../../projections/differences-facts.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'
import type { FactChange } from '../store.ts'

/** The facts of the form, in its order; recipients are the business of sharing. */
export const fieldNames = ['tradeName', 'legalName', 'address', 'kvk', 'vatId', 'phone', 'email'] as const
export type FieldName = (typeof fieldNames)[number]
export type Typed = Readonly<Record<FieldName, string>>

const fieldsFrom = (value: (name: FieldName) => string): Typed => ({
  tradeName: value('tradeName'),
  legalName: value('legalName'),
  address: value('address'),
  kvk: value('kvk'),
  vatId: value('vatId'),
  phone: value('phone'),
  email: value('email'),
})

export const typedIn = (form: Form): Typed => fieldsFrom((name) => form.get(name))
export const typedOf = (facts: Facts): Typed => fieldsFrom((name) => facts[name] ?? '')

/** Only what differs, so that the history shows what was changed; an emptied field takes the fact away. */
export function changeIn(typed: Typed, facts: Facts): FactChange {
  const differing = fieldNames.filter((name) => typed[name] !== (facts[name] ?? ''))
  return Object.fromEntries(differing.map((name) => [name, typed[name] === '' ? null : typed[name]]))
}

type Rule = { readonly accepts: (value: string) => boolean; readonly required?: true; readonly sentence: Words }

/** @param isAddress - whether a text is a mail address; the library that knows sits with the routes */
const rules = (isAddress: (value: string) => boolean): Readonly<Record<FieldName, Rule>> => ({
  tradeName: {
    required: true,
    accepts: (value) => value.length <= 120,
    sentence: { nl: 'Vul de naam van je onderneming in.', en: 'Enter the name of your business.' },
  },
  legalName: {
    accepts: (value) => value.length <= 200,
    sentence: { nl: 'Deze naam is te lang.', en: 'This name is too long.' },
  },
  address: {
    accepts: (value) => value.length <= 300,
    sentence: { nl: 'Dit adres is te lang.', en: 'This address is too long.' },
  },
  kvk: {
    required: true,
    accepts: (value) => /^\d{8}$/.test(value),
    sentence: { nl: 'Een KvK-nummer heeft acht cijfers.', en: 'A KvK number has eight digits.' },
  },
  vatId: {
    accepts: (value) => /^NL\d{9}B\d{2}$/.test(value),
    sentence: { nl: 'Een btw-id ziet eruit als NL000000000B00.', en: 'A VAT id looks like NL000000000B00.' },
  },
  phone: {
    accepts: (value) => /^[+\d][\d ()-]{5,24}$/.test(value),
    sentence: { nl: 'Dit lijkt geen telefoonnummer.', en: 'This does not look like a telephone number.' },
  },
  email: {
    required: true,
    accepts: isAddress,
    sentence: {
      nl: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
      en: 'Enter an e-mail address, such as name@example.com.',
    },
  },
})

export function mistakesIn(
  typed: Typed,
  isAddress: (value: string) => boolean,
  t: (words: Words) => string,
): FieldError[] {
  const checks = rules(isAddress)
  return fieldNames.flatMap((field) => {
    const { required, accepts, sentence } = checks[field]
    const isRight = typed[field] === '' ? !required : accepts(typed[field])
    return isRight ? [] : [{ field, sentence: t(sentence) }]
  })
}

export const labelOf = (name: FieldName): Words => factWords[name]
