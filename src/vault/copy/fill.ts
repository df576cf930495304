import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { as, type Database, type Work } from '../../platform/db/database.ts'
import { type Migration, migrate } from '../../platform/db/migrate.ts'
import { CopyDamaged, type Manifest } from './manifest.ts'
import { type Row, rowOf } from './rows.ts'
import { ask, everything, postgresTables } from './source.ts'

export type Parts = readonly { readonly name: string; readonly migrations: readonly Migration[] }[]

/** @throws CopyDamaged when the copy knows a migration that this program does not */
export function checkKnown({ migrations, version }: Manifest, parts: Parts): void {
  const known = new Set(parts.flatMap((part) => part.migrations.map(({ id }) => `${part.name} ${id}`)))
  const stranger = migrations.find(({ chapter, id }) => !known.has(`${chapter} ${id}`))
  if (stranger)
    throw new CopyDamaged(
      `the copy was made by version ${version}, which knows "${stranger.id}" of ${stranger.chapter}: install that version`,
    )
}

/**
 * Makes the tables as they were when the copy was made and puts its rows in them, in one transaction.
 *
 * What this version does to tables later is not done here: it happens when the house opens.
 *
 * @param clears - takes every table that is there away first, in the same transaction
 */
export async function fill(
  database: Database,
  folder: string,
  { manifest, parts, at, clears = false }: { manifest: Manifest; parts: Parts; at: string; clears?: boolean },
): Promise<void> {
  const done = new Set(manifest.migrations.map(({ chapter, id }) => `${chapter} ${id}`))
  const then = parts.map(({ name, migrations }) => ({
    name,
    migrations: migrations.filter(({ id }) => done.has(`${name} ${id}`)),
  }))
  await database.transact(async (work) => {
    if (clears) await takeAway(work)
    // @NOTE the migrations run inside this transaction, so that a kill leaves all of it or nothing
    await migrate({ ...database, transact: (does) => does(work), read: (gate) => as(work, gate) }, then, at)
    const wait = database.kind === 'sqlite' ? await waitOnSqlite(work) : await waitOnPostgres(work)
    const db = as(work, everything)
    for (const { table } of manifest.files) if (table !== undefined) await db.deleteFrom(table).execute()
    for (const { table, path } of manifest.files)
      if (table !== undefined)
        for await (const rows of batches(join(folder, path))) await db.insertInto(table).values(rows).execute()
    await wait.over()
  })
}

type Wait = { over(): Promise<void> }

/** References between rows are looked at once all rows are there. */
async function waitOnSqlite(work: Work): Promise<Wait> {
  await ask(work, 'pragma defer_foreign_keys = on')
  return { over: async () => undefined }
}

async function waitOnPostgres(work: Work): Promise<Wait> {
  const keys = await ask(
    work,
    `select conname as name, conrelid::regclass::text as "table" from pg_constraint
     where contype = 'f' and not condeferrable and connamespace = current_schema()::regnamespace`,
  )
  const alter = async (how: string) => {
    for (const { name, table } of keys)
      await ask(work, `alter table ${String(table)} alter constraint "${String(name)}" ${how}`)
  }
  await alter('deferrable initially deferred')
  return {
    async over() {
      await ask(work, 'set constraints all immediate')
      await alter('not deferrable')
    },
  }
}

async function takeAway(work: Work): Promise<void> {
  const tables = (await ask(work, postgresTables)).map(({ name }) => `"${String(name)}"`)
  if (tables.length > 0) await ask(work, `drop table ${tables.join(', ')} cascade`)
}

/** As many at once as both databases take values in one statement. */
async function* batches(file: string): AsyncIterable<Row[]> {
  let rows: Row[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row = rowOf(line)
    rows.push(row)
    if (rows.length >= 200 || rows.length * Object.keys(row).length > 15_000) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}
