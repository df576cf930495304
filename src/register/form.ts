import type { Category } from './category.ts'
import type { Words } from './words.ts'

/** How a field is filled in. */
export const fieldKinds = {
  line: { nl: 'één regel', en: 'one line' },
  text: { nl: 'een stuk tekst', en: 'a piece of text' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  phone: { nl: 'een telefoonnummer', en: 'a telephone number' },
  choice: { nl: 'één van een paar keuzes', en: 'one of a few choices' },
  tick: { nl: 'een vinkje', en: 'a tick' },
} as const satisfies Record<string, Words>

export type FieldKind = keyof typeof fieldKinds

/** One question of a form, with the kind of data that its answer is and what it is asked for. */
export type DeclaredField = {
  /** Small letters, digits and hyphens; it is what the field is called in the form. */
  readonly id: string
  readonly label: Words
  readonly kind: FieldKind
  /** Only a choice has them, two at least. */
  readonly options?: readonly Words[]
  readonly required: boolean
  readonly category: Category
  /** A half sentence: 'om je te kunnen bellen'. */
  readonly why: Words
}

/** Why a form may ask: a closed list, each with the purpose that the register declares for it. @see GDPR Art. 6(1)(a), (b), (f) */
export const formBases = {
  contract: {
    purpose: 'intakeRequest',
    words: {
      nl: 'het is nodig voor wat iemand je vraagt, voordat jullie iets afspreken',
      en: 'it is needed for what somebody asks of you, before you agree on anything',
    },
  },
  consent: {
    purpose: 'intakeConsent',
    words: { nl: 'iemand geeft er met een vinkje toestemming voor', en: 'somebody consents to it with a tick' },
  },
  'legitimate interest': {
    purpose: 'intakeInterest',
    words: {
      nl: 'je hebt er zelf een goede reden voor, en het raakt niemand',
      en: 'you have a good reason of your own, and it harms nobody',
    },
  },
} as const satisfies Record<string, { purpose: string; words: Words }>

export type FormBasis = keyof typeof formBases

/** How long what came in may stay, counted from the day it came in: a closed list of ISO 8601 periods. */
export const formPeriods = ['P3M', 'P1Y', 'P2Y'] as const
export type FormPeriod = (typeof formPeriods)[number]

/** A form that the owner made; it can ask what stands here, and nothing else. */
export type DeclaredForm = {
  /** Small letters, digits and hyphens: it stands in the address. */
  readonly id: string
  readonly title: Words
  /** A half sentence that follows "We gebruiken het" / "We use it". */
  readonly purpose: Words
  readonly basis: FormBasis
  readonly keepFor: FormPeriod
  readonly fields: readonly DeclaredField[]
}

/** The fields of which the register already says what they are and what they are for. */
export const knownFields = {
  name: {
    label: { nl: 'Naam', en: 'Name' },
    kind: 'line',
    category: 'name',
    why: { nl: 'om te weten wie je bent', en: 'to know who you are' },
  },
  email: {
    label: { nl: 'E-mailadres', en: 'E-mail address' },
    kind: 'email',
    category: 'contact details',
    why: { nl: 'om je te antwoorden', en: 'to answer you' },
  },
  phone: {
    label: { nl: 'Telefoonnummer', en: 'Telephone number' },
    kind: 'phone',
    category: 'contact details',
    why: { nl: 'om je te kunnen bellen', en: 'to be able to call you' },
  },
  company: {
    label: { nl: 'Bedrijf', en: 'Company' },
    kind: 'line',
    category: 'company details',
    why: { nl: 'om te weten voor welk bedrijf je vraagt', en: 'to know for which company you ask' },
  },
  message: {
    label: { nl: 'Bericht', en: 'Message' },
    kind: 'text',
    category: 'message',
    why: { nl: 'om te lezen wat je ons wilt vertellen', en: 'to read what you want to tell us' },
  },
} as const satisfies Record<string, Omit<DeclaredField, 'id' | 'required'>>

export type KnownField = keyof typeof knownFields
export const isKnownField = (id: string): id is KnownField => Object.hasOwn(knownFields, id)

export const knownField = (id: KnownField, required: boolean): DeclaredField => ({ id, ...knownFields[id], required })

/** What an answer to a form of the owner can be; the other categories belong to parts of the program itself. */
export const formCategories = [
  'name',
  'contact details',
  'company details',
  'message',
  'preference',
  'order details',
  'payment details',
] as const satisfies readonly Category[]

/** Where a form stands by itself. */
export const formPath = (id: string): string => `/formulier/${id}`
