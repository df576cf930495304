import type { Category } from './category.ts'
import type { Period } from './period.ts'
import type { Purpose } from './purpose.ts'
import type { Words } from './words.ts'

/** Whose data a table holds; ids of different kinds never meet. */
export type SubjectKind = 'person' | 'staff' | 'visitor' | 'receipt'

/**
 * What a column is: nothing about a person, a category in plain sight (a day, a choice), a sealed value,
 * or the keyed look-up of a sealed one.
 */
export type Column =
  | 'not personal'
  | Category
  | { readonly sealed: Category; readonly words: Words; readonly correctable?: true }
  | { readonly lookup: string }

/** How long a row stays: periods of which the latest wins, or as long as anything else about the person is held. */
export type Keep<Own extends string = string> = readonly Period<Own>[] | 'while the person has other rows'

/**
 * What an erasure does with a row. Keeping one needs a reason and the provision that allows it; `closes` names
 * the column whose event the erasure itself is, so that the period starts to run.
 *
 * @see GDPR Art. 17(3)
 */
export type OnErasure<Own extends string = string> =
  | { readonly then: 'delete' }
  | { readonly then: 'keep'; readonly because: Words; readonly provision: string; readonly closes?: Own }

export type PersonalTable<Own extends string = string> = {
  /** What one row is, as its owner would say it: "je aanmelding". */
  readonly holds: Words
  readonly subjects: SubjectKind
  readonly columns: Readonly<Record<Own, Column>>
  readonly keep: Keep<Own>
  readonly onErasure: OnErasure<Own>
}

/** A table about nobody; its columns are declared all the same. */
export type PlainTable<Own extends string = string> = { readonly holds: Words; readonly columns: readonly Own[] }

export type Source = { readonly words: Words; readonly from: 'the person' | 'somebody else' | 'ourselves' }

export type Activity = {
  /** Nothing of it is said while one of these facts is unknown; its tables are there and empty. */
  readonly needs?: readonly string[]
  readonly title: Words
  /** The people concerned, for the record of processing (Art. 30(1)(c)). */
  readonly people: Words
  readonly purposes: Readonly<Record<string, Purpose>>
  readonly sources: Readonly<Record<string, Source>>
  /** Tasks for which a processor or other recipient may receive these data; the owner's facts name who does them. */
  readonly receivedBy: readonly Task[]
  readonly tables: Readonly<Record<string, PersonalTable>>
}

/** Processing that the business does outside this program: declared and attested, without tables. */
export type ActivityElsewhere = Omit<Activity, 'tables'> & {
  readonly carriedOut: 'elsewhere'
  /** A plain sentence about it, to stand in the statement before its particulars. */
  readonly says?: Words
  readonly categories: readonly Category[]
  readonly keeps: readonly { readonly what: Words; readonly how: Words }[]
}

/** What a recipient does for the business. */
export type Task = 'hosting' | 'mail delivery' | 'mailbox' | 'telephony' | 'bookkeeping' | 'payments' | 'authorities'

/** An activity whose declared columns are exactly the columns of its tables' types. */
export type ActivityOver<Tables> = Omit<Activity, 'tables'> & {
  readonly tables: {
    readonly [T in keyof Tables]: PersonalTable<keyof Tables[T] & string> & { readonly columns: ColumnsOf<Tables[T]> }
  }
}

type ColumnsOf<Row> = {
  readonly [C in keyof Row]: NonNullable<Row[C]> extends { readonly sealedAs: infer S }
    ? { readonly sealed: S; readonly words: Words; readonly correctable?: true }
    : Exclude<Column, { readonly sealed: Category }>
}
