import type { Activity, ActivityElsewhere, PlainTable, Task } from './activity.ts'
import type { ClauseId } from './clauses.ts'
import type { NecessityReason, Service } from './service.ts'
import type { Words } from './words.ts'

/** A sentence of the statement with the clauses it stands for; it is left out while a fact in `needs` is unknown. */
export type Sentence = {
  readonly id: string
  readonly clauses: readonly ClauseId[]
  readonly words: Words
  readonly needs?: readonly string[]
  /** It is left out once one of these facts is known. */
  readonly unless?: readonly string[]
  /** Stands above this sentence where the law wants it apart (Art. 21(4)), or a long part needs a pause. */
  readonly heading?: Words
}

/**
 * Whatever is stored in a visitor's browser.
 *
 * @see Telecommunicatiewet art. 11.7a
 */
export type Cookie = {
  readonly name: string
  /** It is not there while one of these facts is unknown. */
  readonly needs?: readonly string[]
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage'
  readonly words: Words
  /** ISO 8601 duration, or `session`. */
  readonly lasts: string
  readonly path: string
  /** Only an identifying value may hold 32 bits of chance or more. */
  readonly identifying: boolean
  /** The one feature that stops working without it. */
  readonly feature: Words
  /** Also sent when a visitor comes from another site; without it the cookie stays at home then. */
  readonly isLax?: true
} & (
  | { readonly class: 'necessary'; readonly because: NecessityReason; readonly necessity: Words }
  | {
      readonly class: 'consent' /** The id of the service that the visitor must have allowed. */
      readonly service: string
    }
)

/** A host that the server itself may speak to, and for which task. */
export type OutboundHost = { readonly host: string; readonly task: Task }

/** Where what is typed in a field of a public form ends up, as `table.column`; what no row ever holds is not kept. */
export type Asked = Readonly<Record<string, string>>
export const notKept = 'not kept'

/** What one chapter declares: the part of it that is statement, not machinery. */
export type Declaration = {
  readonly chapter: string
  readonly title: Words
  readonly activities: readonly (Activity | ActivityElsewhere)[]
  readonly sentences: readonly Sentence[]
  readonly plainTables: Readonly<Record<string, PlainTable>>
  readonly cookies: readonly Cookie[]
  /** Every field of every form that a stranger can fill in, by the path that the form is sent to. */
  readonly asks?: Readonly<Record<string, Asked>>
  /** Nothing of this is said or done while one of these facts is unknown; its tables are there and empty. */
  readonly needs?: readonly string[]
  /** Nothing of this is said or done once one of these facts is known. */
  readonly unless?: readonly string[]
  /** Services of our own that need consent; those of others are among the owner's facts. */
  readonly services?: readonly Service[]
}
