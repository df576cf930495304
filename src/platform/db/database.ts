import type { Kysely } from 'kysely'
import type { Db, Gate } from './gate.ts'
import type { Layout } from './layout.ts'
import type { Engine, Line, Rows } from './line.ts'
import { owner } from './line.ts'
import { kyselyOver } from './over-line.ts'
import { openSqlite } from './sqlite.ts'

/** A transaction without a face: a chapter passes it on, and only `as` makes queries of it. */
export class Work {
  readonly #kind: Engine['kind']
  readonly #line: Line
  readonly #after: (() => void)[] = []
  #isOpen = true

  constructor(kind: Engine['kind'], line: Line) {
    this.#kind = kind
    this.#line = line
  }

  static queries<Tables>(work: Work, chapter: string): Db<Tables> {
    return kyselyOver<Tables>(work.#kind, chapter, (on, sql, parameters) => work.#run(on, sql, parameters))
  }
  static afterwards(work: Work, does: () => void): void {
    work.#after.push(does)
  }
  static end(work: Work): readonly (() => void)[] {
    work.#isOpen = false
    return work.#after
  }

  async #run(chapter: string, sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (!this.#isOpen) throw new Error('a query came after its transaction had ended: something was not awaited')
    return this.#line.run(chapter, sql, parameters)
  }
}

/** The same transaction under one chapter's types and gate. */
export const as = <Tables>(work: Work, gate: Gate<Tables>): Db<Tables> => Work.queries<Tables>(work, gate.chapter)

/** Runs once the transaction is safely on disk; never when it failed. */
export const afterCommit = (work: Work, does: () => void): void => Work.afterwards(work, does)

export interface Database {
  readonly kind: Engine['kind']
  /** Queries that cannot write; a write belongs in `transact`. */
  read<Tables>(gate: Gate<Tables>): Kysely<Tables>
  /** One serializable transaction; `does` may run again when two of them met, so it holds no effects but queries. */
  transact<R>(does: (work: Work) => Promise<R>): Promise<R>
  /** Raw rows for the machinery and for proofs; no chapter may call this. */
  asOwner(sql: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>
  /** Which protection the database could not give, as a sentence for the owner. */
  missingProtection(): string | undefined
  guard(): Promise<void>
  /** After deleting: nothing of it stays in the write-ahead log. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}

/** Only the driver that is asked for is loaded: the other costs memory for nothing. */
async function openEngine(address: string, layout: Layout): Promise<Engine> {
  if (address.startsWith('file:')) return openSqlite(address.slice('file:'.length), layout)
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(address, layout)
}

/**
 * Opens SQLite (`file:` and a path) or PostgreSQL (`postgres:`), without creating any table.
 *
 * @throws Error when the database cannot be reached
 */
export async function openDatabase(address: string, layout: Layout): Promise<Database> {
  const engine = await openEngine(address, layout)
  let missing: string | undefined
  return {
    kind: engine.kind,
    read: <Tables>(gate: Gate<Tables>) =>
      kyselyOver<Tables>(engine.kind, gate.chapter, (chapter, sql, parameters) =>
        engine.reading((line) => line.run(chapter, sql, parameters)),
      ),
    async transact(does) {
      let after: readonly (() => void)[] = []
      const result = await engine.writing(async (line) => {
        const work = new Work(engine.kind, line)
        try {
          return await does(work)
        } finally {
          after = Work.end(work)
        }
      })
      for (const effect of after) effect()
      return result
    },
    asOwner: async (sql, parameters = []) => (await engine.writing((line) => line.run(owner, sql, parameters))).rows,
    missingProtection: () => missing,
    async guard() {
      missing = await engine.guard()
    },
    checkpoint: () => engine.checkpoint(),
    close: () => engine.close(),
  }
}
