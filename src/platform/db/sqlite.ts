import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Layout, QueryRefused } from './layout.ts'
import type { Engine, Line, Rows } from './line.ts'
import { owner } from './line.ts'
import { Sealed } from './sealed.ts'
import { Authorizer } from './sqlite-authorizer.ts'

type Prepared = {
  readonly statement: StatementSync
  readonly returns: boolean
  readonly sealed: readonly [string, string][]
}

const cachedStatements = 400

class SqliteLine implements Line {
  readonly #db: DatabaseSync
  readonly #authorizer: Authorizer
  readonly #layout: Layout
  readonly #cache = new Map<string, Prepared>()

  constructor(file: string, layout: Layout, readOnly: boolean) {
    this.#db = new DatabaseSync(file, { readOnly, enableForeignKeyConstraints: true, timeout: 5_000 })
    // @NOTE FULL and secure_delete are what "acknowledged means kept" and "deleted means gone" stand on
    this.#db.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off',
    )
    this.#layout = layout
    this.#authorizer = new Authorizer(layout)
    this.#db.setAuthorizer(this.#authorizer.decide)
  }

  async run(chapter: string, sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const bound = parameters.map((value) => (value instanceof Sealed ? Sealed.stored(value) : value)) as SQLInputValue[]
    const prepared = this.#prepare(chapter, sql)
    // @NOTE SQLite compiles again by itself after a change of schema, so the gate stands while it runs, too
    return this.#authorizer.as(chapter, () => {
      if (!prepared.returns) return { rows: [], changed: BigInt(prepared.statement.run(...bound).changes) }
      const rows = prepared.statement.all(...bound).map((row) => wrap(row, prepared.sealed))
      return { rows, changed: BigInt(rows.length) }
    })
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  close(): void {
    this.#db.close()
  }

  #prepare(chapter: string, sql: string): Prepared {
    const key = `${chapter}\0${sql}`
    const known = this.#cache.get(key)
    if (known) return known
    const prepared = this.#authorizer.as(chapter, () => this.#compile(chapter, sql))
    this.#cache.set(key, prepared)
    const oldest = this.#cache.size > cachedStatements ? this.#cache.keys().next().value : undefined
    if (oldest !== undefined) this.#cache.delete(oldest)
    return prepared
  }

  #compile(chapter: string, sql: string): Prepared {
    // @NOTE SQLite would silently pass over whatever follows a semicolon
    if (chapter !== owner && sql.includes(';'))
      throw new QueryRefused(`the chapter ${chapter} may send one statement at a time`)
    const statement = this.#db.prepare(sql)
    const columns = statement.columns()
    const sealed = columns.flatMap((column): [string, string][] =>
      column.table !== null && column.column !== null && this.#layout.sealed[column.table]?.includes(column.column)
        ? [[column.name, `${column.table}.${column.column}`]]
        : [],
    )
    const shown = new Set(sealed.map(([, origin]) => origin))
    for (const read of this.#authorizer.sealedReads)
      if (chapter !== owner && !shown.has(read))
        throw new QueryRefused(
          `the chapter ${chapter} may not compute with ${read}: it is personal and only revealed for a purpose`,
        )
    return { statement, returns: columns.length > 0, sealed: chapter === owner ? [] : sealed }
  }
}

function wrap(row: Record<string, unknown>, sealed: readonly [string, string][]): Record<string, unknown> {
  const plain: Record<string, unknown> = { ...row }
  for (const [name, origin] of sealed)
    if (typeof plain[name] === 'string') plain[name] = new Sealed(origin, plain[name])
  return plain
}

/**
 * One file; one connection that writes, one that only reads.
 *
 * @param file - path of the database, its folder must exist
 */
export function openSqlite(file: string, layout: Layout): Engine {
  const writer = new SqliteLine(file, layout, false)
  const reader = new SqliteLine(file, layout, true)
  let queue: Promise<unknown> = Promise.resolve()

  async function exclusively<R>(does: (line: Line) => Promise<R>): Promise<R> {
    writer.exec('begin immediate')
    try {
      const result = await does(writer)
      writer.exec('commit')
      return result
    } catch (cause) {
      writer.exec('rollback')
      throw cause
    }
  }

  return {
    kind: 'sqlite',
    reading: (does) => does(reader),
    writing: (does) => {
      const turn = queue.then(() => exclusively(does))
      queue = turn.catch(() => undefined)
      return turn
    },
    guard: async () => undefined,
    checkpoint: () => {
      const turn = queue.then(() => writer.exec('pragma wal_checkpoint(truncate)'))
      queue = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      await queue
      reader.close()
      writer.exec('pragma wal_checkpoint(truncate)')
      writer.close()
    },
  }
}
