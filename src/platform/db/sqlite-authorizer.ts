import { constants } from 'node:sqlite'
import { type Layout, QueryRefused } from './layout.ts'
import { owner } from './line.ts'

const reads = new Set([constants.SQLITE_READ])
const writes = new Set([constants.SQLITE_INSERT, constants.SQLITE_UPDATE, constants.SQLITE_DELETE])
const harmless = new Set([constants.SQLITE_SELECT, constants.SQLITE_FUNCTION, constants.SQLITE_RECURSIVE])

/**
 * Decides, while SQLite compiles a statement, what it may touch: raw SQL is seen here as well as built queries.
 */
export class Authorizer {
  readonly #gates: ReadonlyMap<string, ReadonlySet<string>>
  readonly #sealed: Layout['sealed']
  #chapter = owner
  #refusal: string | undefined
  #sealedReads = new Set<string>()

  constructor(layout: Layout) {
    this.#gates = new Map(Object.entries(layout.gates).map(([chapter, tables]) => [chapter, new Set(tables)]))
    this.#sealed = layout.sealed
  }

  /** Compiles or runs on behalf of a chapter; a refusal is thrown as a sentence. */
  as<R>(chapter: string, does: () => R): R {
    this.#chapter = chapter
    this.#refusal = undefined
    this.#sealedReads = new Set()
    try {
      return does()
    } catch (cause) {
      if (this.#refusal) throw new QueryRefused(this.#refusal, { cause })
      throw cause
    } finally {
      this.#chapter = owner
    }
  }

  /** The sealed columns that the statement just compiled looks at. */
  get sealedReads(): ReadonlySet<string> {
    return this.#sealedReads
  }

  readonly decide = (action: number, first: string | null, second: string | null): number => {
    if (reads.has(action) && first !== null && second !== null && this.#sealed[first]?.includes(second))
      this.#sealedReads.add(`${first}.${second}`)
    if (this.#chapter === owner || harmless.has(action)) return constants.SQLITE_OK
    if ((reads.has(action) || writes.has(action)) && first !== null && this.#gates.get(this.#chapter)?.has(first))
      return constants.SQLITE_OK
    const what =
      first === null ? 'do this' : `${writes.has(action) ? 'write to' : 'use'} ${first}${second ? `.${second}` : ''}`
    this.#refusal = `the chapter ${this.#chapter} may not ${what}`
    return constants.SQLITE_DENY
  }
}
