import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { as, openDatabase, type Work } from '../../platform/db/database.ts'
import { gate } from '../../platform/db/gate.ts'
import { owner } from '../../platform/db/line.ts'
import type { Row } from './rows.ts'

/** A whole database as it stood at one moment, while others go on writing. */
export type Source = {
  readonly kind: 'sqlite' | 'postgres'
  readonly tables: readonly string[]
  rows(table: string): AsyncIterable<Row>
}

type Everything = Record<string, Row>
export const everything = gate<Everything>(owner)

const perFetch = 500

/** Raw rows of a statement in a transaction of the machinery. */
export async function ask(work: Work, text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(as(work, everything))).rows
}

/** The names of all tables here, whoever made them. */
export const postgresTables =
  "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1"

/**
 * Reads a whole database as of one moment without holding up a program that is running on it.
 *
 * @param address - `file:` and a path, or a `postgres:` address
 * @param does - may run again on PostgreSQL
 */
export function readWhole<R>(address: string, does: (source: Source) => Promise<R>): Promise<R> {
  return address.startsWith('file:') ? readFile(address.slice('file:'.length), does) : readServer(address, does)
}

async function readFile<R>(file: string, does: (source: Source) => Promise<R>): Promise<R> {
  // @NOTE in write-ahead mode a reader keeps seeing the moment at which it began, and stops nobody from writing
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  try {
    db.exec('begin')
    const found = db.prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1",
    )
    const tables = found.all().map((row) => String(row['name']))
    return await does({
      kind: 'sqlite',
      tables,
      async *rows(table) {
        yield* db.prepare(`select * from "${table}"`).iterate() as Iterable<Row>
      },
    })
  } finally {
    db.close()
  }
}

async function readServer<R>(address: string, does: (source: Source) => Promise<R>): Promise<R> {
  const database = await openDatabase(address, { gates: {}, sealed: {} })
  try {
    return await database.transact(async (work) => {
      // @NOTE waits for a moment that no later conflict can spoil, and so makes nobody else try again
      await ask(work, 'set transaction read only, deferrable')
      const tables = (await ask(work, postgresTables)).map(({ name }) => String(name))
      return does({ kind: 'postgres', tables, rows: (table) => fetched(work, table) })
    })
  } finally {
    await database.close()
  }
}

async function* fetched(work: Work, table: string): AsyncIterable<Row> {
  await ask(work, `declare whole no scroll cursor for select * from "${table}"`)
  for (;;) {
    const rows = await ask(work, `fetch ${perFetch} from whole`)
    if (rows.length === 0) break
    yield* rows
  }
  await ask(work, 'close whole')
}
