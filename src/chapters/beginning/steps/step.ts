import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask, Content, Form } from '../../../platform/http/ask.ts'
import { canonicalJson } from '../../../projections/canonical.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'

/** What was typed or answered, by the name of its field. */
export type Typed = Readonly<Record<string, string>>

/** Facts to change; null takes a fact away. */
export type FactChange = Readonly<Partial<Record<keyof Facts, unknown>>>

export type Wrong = { readonly field: string; readonly words: Words }

export type Reading = {
  readonly facts: Facts
  /** Whether a text is a mail address; the library that knows sits with the routes. */
  readonly isAddress: (text: string) => boolean
  /** A fresh id, for somebody who was not a recipient before. */
  readonly newId: () => string
}

/** What an answer means: facts to change, and what is kept beside them. */
export type Read = { readonly wrong: readonly Wrong[]; readonly change: FactChange; readonly answer: Typed }

export type FieldsProps = {
  readonly ask: Ask
  readonly at: (name: string) => string
  readonly wrong: (name: string) => string | undefined
}

/** One question of the set-up, on one screen of a phone. */
export type Step = {
  /** The last part of its address. */
  readonly slug: string
  readonly title: Words
  readonly lead: Words
  /** What the answer means for customers. */
  readonly means: Words
  readonly names: readonly string[]
  typedOf(facts: Facts, answer: Typed): Typed
  read(typed: Typed, reading: Reading): Read
  /** The facts as they were without an answer to this question, to see what the answer adds. */
  without(facts: Facts): Facts
  fields(props: FieldsProps): Content['body']
}

export const typedIn = ({ names }: Step, form: Form): Typed =>
  Object.fromEntries(names.map((name) => [name, form.get(name).slice(0, 1000)]))

export const errorsIn = (wrong: readonly Wrong[], t: Ask['t']): FieldError[] =>
  wrong.map(({ field, words }) => ({ field, sentence: t(words) }))

/** Only what differs from the facts; an emptied field takes the fact away. */
export function changed(facts: Facts, wanted: FactChange): FactChange {
  const now: Readonly<Record<string, unknown>> = facts
  return Object.fromEntries(
    Object.entries(wanted)
      .map(([key, value]) => [key, value === '' ? null : value] as const)
      .filter(([key, value]) => canonicalJson(value ?? null) !== canonicalJson(now[key] ?? null)),
  )
}

/** The facts without one that they can do without. */
export const lacking = (facts: Facts, fact: 'address' | 'legalName' | 'phone' | 'vatId'): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => key !== fact)) as Facts

/** What stands in the place of a fact that a sentence cannot do without. */
export const unknownText = '…'
