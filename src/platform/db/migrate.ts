import { type ColumnDefinitionBuilder, type SchemaModule, sql } from 'kysely'
import type { Database } from './database.ts'
import { as } from './database.ts'
import { gate } from './gate.ts'
import { owner } from './line.ts'
import { sealedPrefix } from './sealed.ts'

/** A step of a chapter's tables through time; it is never changed after it was released. */
export type Migration = {
  /** `YYYY-MM-DD name`, unique within the chapter; the order is that of the text. */
  readonly id: string
  readonly steps: (schema: SchemaModule) => readonly { execute(): Promise<unknown> }[]
}

type MigrationTable = { migration: { chapter: string; id: string; at: string } }
const ownerGate = gate<MigrationTable>(owner)

/** A column for sealed values: the database refuses anything that is not sealed. */
export const sealedText = (name: string) => (column: ColumnDefinitionBuilder) =>
  column.check(sql`${sql.ref(name)} like ${sql.lit(`${sealedPrefix}%`)}`)

/** That a column holds one of a few words, as a condition for a check of the database. */
export const isOneOf = (name: string, words: readonly string[]) =>
  sql<boolean>`${sql.ref(name)} in (${sql.join(words.map((word) => sql.lit(word)))})`

/** A column that holds one of a few words, such as the source of a row; the database refuses any other. */
export const oneOf = (name: string, words: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(isOneOf(name, words))

/**
 * Brings the tables up to date, each migration in a transaction of its own.
 *
 * @throws Error when the database knows a migration that this program does not: it was written by a newer version
 */
export async function migrate(
  database: Database,
  chapters: readonly { name: string; migrations: readonly Migration[] }[],
  at: string,
) {
  await database.transact(async (work) => {
    const { schema } = as(work, ownerGate)
    const table = schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('chapter', 'text', (c) => c.notNull())
    const columns = table.addColumn('id', 'text', (c) => c.notNull()).addColumn('at', 'text', (c) => c.notNull())
    await columns.addPrimaryKeyConstraint('migration_pk', ['chapter', 'id']).execute()
  })
  const done = await database.read(ownerGate).selectFrom('migration').select(['chapter', 'id']).execute()
  const known = new Set(chapters.flatMap(({ name, migrations }) => migrations.map(({ id }) => `${name} ${id}`)))
  const stranger = done.find(({ chapter, id }) => !known.has(`${chapter} ${id}`))
  if (stranger)
    throw new Error(`the database was written by a newer version: it knows "${stranger.id}" of ${stranger.chapter}`)
  const applied = new Set(done.map(({ chapter, id }) => `${chapter} ${id}`))
  for (const { name, migrations } of chapters)
    for (const { id, steps } of migrations.toSorted((a, b) => a.id.localeCompare(b.id))) {
      if (applied.has(`${name} ${id}`)) continue
      await database.transact(async (work) => {
        const db = as(work, ownerGate)
        for (const step of steps(db.schema)) await step.execute()
        await db.insertInto('migration').values({ chapter: name, id, at }).execute()
      })
    }
}
