import assert from 'node:assert/strict'
import { wideGate } from '../src/enforcement/index.ts'
import { as, type Database } from '../src/platform/db/database.ts'
import { type Stage, tablesOf } from './conformance-stage.ts'

const onSqlite = `select m.name as "table", i.name as "column" from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
  where m.type = 'table' and i.seqno = 0`
const onPostgres = `select c.relname as "table", a.attname as "column" from pg_index i
  join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
  where c.relnamespace = current_schema()::regnamespace`

/** Which columns an index begins with, as `table.column`. */
async function indexed(database: Database): Promise<Set<string>> {
  const rows = await database.asOwner(database.kind === 'sqlite' ? onSqlite : onPostgres)
  return new Set(rows.map((row) => `${String(row['table'])}.${String(row['column'])}`))
}

/** An export is one indexed look-up per table, and a sweep costs what expires. */
export async function demandIndexes(stage: Stage): Promise<void> {
  const found = await indexed(stage.database)
  for (const { name, table } of tablesOf(stage)) {
    assert.ok(found.has(`${name}.subjectId`), `${name} has no index on subjectId`)
    if (typeof table.keep !== 'string') assert.ok(found.has(`${name}.lastDay`), `${name} has no index on lastDay`)
  }
}

/** The database itself refuses a row that came from nowhere, or from a source that nobody declared. */
export async function demandSources({ house, ada, chapter }: Stage): Promise<void> {
  for (const { name } of tablesOf({ house, chapter }))
    for (const source of ['nobody declared this', null]) {
      const change = house.transact((work) =>
        as(work, wideGate).updateTable(name).set({ source }).where('subjectId', '=', ada).execute(),
      )
      await assert.rejects(change, `${name} takes the source '${source}'`)
    }
}
