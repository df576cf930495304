import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Engine, Line } from './line.ts'

class Connection implements DatabaseConnection {
  readonly #run: Line['run']
  readonly #chapter: string
  constructor(chapter: string, run: Line['run']) {
    this.#chapter = chapter
    this.#run = run
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changed } = await this.#run(this.#chapter, query.sql, query.parameters)
    return { rows: rows as R[], numAffectedRows: changed }
  }
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('long reads are paged, not streamed')
  }
}

const noTransaction = async (): Promise<void> => {
  throw new Error('a transaction begins with transact(), not here')
}

/** Kysely on behalf of one chapter, over whatever connection `run` stands for. */
export function kyselyOver<Tables>(kind: Engine['kind'], chapter: string, run: Line['run']): Kysely<Tables> {
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => new Connection(chapter, run),
    beginTransaction: noTransaction,
    commitTransaction: noTransaction,
    rollbackTransaction: noTransaction,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => (kind === 'sqlite' ? new SqliteAdapter() : new PostgresAdapter()),
      createQueryCompiler: () => (kind === 'sqlite' ? new SqliteQueryCompiler() : new PostgresQueryCompiler()),
      createIntrospector: (db) => (kind === 'sqlite' ? new SqliteIntrospector(db) : new PostgresIntrospector(db)),
    },
  })
}
