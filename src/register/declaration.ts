import type { Activity, ActivityElsewhere, PlainTable, Task } from './activity.ts'
import type { ClauseId } from './clauses.ts'
import type { Words } from './words.ts'

/** A sentence of the statement with the clauses it stands for; it is left out while a fact in `needs` is unknown. */
export type Sentence = {
  readonly id: string
  readonly clauses: readonly ClauseId[]
  readonly words: Words
  readonly needs?: readonly string[]
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
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage'
  readonly words: Words
  readonly class: 'necessary' | 'consent'
  readonly necessity: Words
  /** ISO 8601 duration, or `session`. */
  readonly lasts: string
  readonly path: string
  /** Only an identifying value may hold 32 bits of chance or more. */
  readonly identifying: boolean
  /** The one feature that stops working without it. */
  readonly feature: Words
}

/** A host that the server itself may speak to, and for which task. */
export type OutboundHost = { readonly host: string; readonly task: Task }

/** What one chapter declares: the part of it that is statement, not machinery. */
export type Declaration = {
  readonly chapter: string
  readonly title: Words
  readonly activities: readonly (Activity | ActivityElsewhere)[]
  readonly sentences: readonly Sentence[]
  readonly plainTables: Readonly<Record<string, PlainTable>>
  readonly cookies: readonly Cookie[]
}
