import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** A database without us: the same file or server, the same safety, prepared statements and nothing else. */
export interface Bare {
  readonly name: string
  /** Runs these in one transaction. */
  inOne(statements: readonly { readonly sql: string; readonly values: readonly string[] }[]): Promise<void>
  /** One statement, prepared before. */
  one(sql: string, value: string): unknown
  close(): Promise<void>
}

export function bareSqlite(file: string): Bare {
  const db = new DatabaseSync(file, { timeout: 5_000 })
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
  const known = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const statement = known.get(sql) ?? db.prepare(sql)
    known.set(sql, statement)
    return statement
  }
  return {
    name: 'node:sqlite',
    async inOne(statements) {
      db.exec('begin immediate')
      for (const { sql, values } of statements) prepared(sql).all(...values)
      db.exec('commit')
    },
    one: (sql, value) => prepared(sql).get(value),
    close: async () => db.close(),
  }
}

export async function barePostgres(url: string): Promise<Bare> {
  const client = new pg.Client(url)
  await client.connect()
  const numbered = (sql: string) => {
    let n = 0
    return sql.replaceAll('?', () => `$${++n}`)
  }
  return {
    name: 'pg',
    async inOne(statements) {
      await client.query('begin')
      for (const { sql, values } of statements)
        await client.query({ name: sql.slice(0, 60), text: numbered(sql), values: [...values] })
      await client.query('commit')
    },
    one: (sql, value) => client.query({ name: sql.slice(0, 60), text: numbered(sql), values: [value] }),
    close: () => client.end(),
  }
}
