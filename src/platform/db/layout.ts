/** What the driver must know of the tables: who may touch which, and which columns hold sealed values. */
export type Layout = {
  /** Chapter → the tables its queries may touch. */
  readonly gates: Readonly<Record<string, readonly string[]>>
  /** Table → its sealed columns. */
  readonly sealed: Readonly<Record<string, readonly string[]>>
}

/** A query that reached for something outside its chapter, or around the seal. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused'
}
