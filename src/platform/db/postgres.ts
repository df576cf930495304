import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Layout, QueryRefused } from './layout.ts'
import type { Engine, Line, Rows } from './line.ts'
import { owner } from './line.ts'
import { grantRoles, type Roles } from './postgres-roles.ts'
import { Sealed } from './sealed.ts'

const attempts = 25
/** Two that met wait a little, each its own while, before they try again. */
const waitMs = (attempt: number) => Math.random() * 5 * attempt
const serializationFailure = new Set(['40001', '40P01'])

/** Counts arrive as text from PostgreSQL; beyond what a number can hold they are an error, not a wrong number. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? safeInteger : pg.types.getTypeParser(oid, format),
}
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to count with`)
  return value
}

/** Which sealed column a result column comes from, by the database's own numbers for table and column. */
export type Origins = Map<string, string>

class PostgresLine implements Line {
  readonly #client: pg.PoolClient
  readonly #shared: { roles: Roles | undefined; origins: Origins }
  #role: string | undefined

  constructor(client: pg.PoolClient, shared: { roles: Roles | undefined; origins: Origins }) {
    this.#client = client
    this.#shared = shared
  }

  async run(chapter: string, sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (chapter !== owner) refuseEscape(chapter, sql)
    await this.#become(chapter)
    const values = parameters.map((value) => (value instanceof Sealed ? Sealed.stored(value) : value))
    try {
      // @NOTE the extended protocol takes one statement per query, so nothing can follow a semicolon
      const config: pg.QueryConfig & { queryMode: string } = { text: sql, values, types, queryMode: 'extended' }
      const result = await this.#client.query<Record<string, unknown>>(config)
      if (chapter !== owner) this.#wrap(result)
      return { rows: result.rows, changed: BigInt(result.rowCount ?? 0) }
    } catch (cause) {
      if (chapter !== owner && isDenied(cause))
        throw new QueryRefused(`the chapter ${chapter} may not do this: ${cause.message}`, { cause })
      throw cause
    }
  }

  /** Forgets the role, since a rollback undoes it as well. */
  forget(): void {
    this.#role = undefined
  }

  async #become(chapter: string): Promise<void> {
    const { roles } = this.#shared
    if (!roles || this.#role === chapter) return
    if (chapter === owner) await this.#client.query('reset role')
    else await this.#client.query(`set role ${pg.escapeIdentifier(roles.of(chapter))}`)
    this.#role = chapter
  }

  #wrap(result: pg.QueryResult<Record<string, unknown>>): void {
    for (const field of result.fields) {
      const origin = this.#shared.origins.get(`${field.tableID}.${field.columnID}`)
      if (origin === undefined) continue
      for (const row of result.rows) {
        const value = row[field.name]
        if (typeof value === 'string') row[field.name] = new Sealed(origin, value)
      }
    }
  }
}

const isDenied = (cause: unknown): cause is pg.DatabaseError =>
  cause instanceof pg.DatabaseError && cause.code === '42501'

/** A chapter's statement reads or writes rows; it never changes who it is. */
function refuseEscape(chapter: string, sql: string): void {
  if (/^\s*(select|insert|update|delete|with)\b/i.test(sql) && !/set_config|pg_read|lo_import|dblink/i.test(sql)) return
  throw new QueryRefused(`the chapter ${chapter} may only select, insert, update and delete`)
}

/** PostgreSQL, with a role per chapter where the database user may create roles. */
export async function openPostgres(url: string, layout: Layout): Promise<Engine> {
  // @NOTE two pools, because a writer may have to wait for a reader (vault.reveal asks) and never the other way round
  const [pool, readers] = [1, 2].map(() => {
    const one = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 })
    one.on('error', () => undefined) // @NOTE a broken idle connection is replaced at its next use
    return one
  }) as [pg.Pool, pg.Pool]
  const shared: { roles: Roles | undefined; origins: Origins } = { roles: undefined, origins: new Map() }
  const lines = new WeakMap<pg.PoolClient, PostgresLine>()
  await pool.query('select 1')

  async function within<R>(from: pg.Pool, begin: string, does: (line: Line) => Promise<R>): Promise<R> {
    const client = await from.connect()
    const line = lines.get(client) ?? new PostgresLine(client, shared)
    lines.set(client, line)
    let broken = false
    try {
      await client.query(begin)
      const result = await does(line)
      await client.query('commit')
      return result
    } catch (cause) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      line.forget()
      throw cause
    } finally {
      client.release(broken)
    }
  }

  return {
    kind: 'postgres',
    reading: (does) => within(readers, 'begin read only', does),
    async writing(does) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await within(pool, 'begin isolation level serializable', does)
        } catch (cause) {
          const code = cause instanceof pg.DatabaseError ? cause.code : undefined
          if (attempt === attempts || code === undefined || !serializationFailure.has(code)) throw cause
          await sleep(waitMs(attempt))
        }
      }
    },
    async guard() {
      const granted = await grantRoles(pool, layout)
      shared.origins = granted.origins
      shared.roles = granted.roles
      return granted.missing
    },
    checkpoint: async () => undefined,
    close: async () => void (await Promise.all([pool.end(), readers.end()])),
  }
}
