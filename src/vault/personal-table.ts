import type { SchemaModule } from 'kysely'
import { isOneOf } from '../platform/db/migrate.ts'

/** The beginning of a table about people: its key, whose row it is, from where it came and its last day. */
export const personalTable = (schema: SchemaModule, name: string, sources: readonly string[]) =>
  schema
    .createTable(name)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('lastDay', 'text')
    .addCheckConstraint(`${name}Source`, isOneOf('source', sources))

/** What export and sweep find the rows of such a table by. */
export const personalIndexes = (schema: SchemaModule, name: string) => [
  schema.createIndex(`${name}BySubject`).on(name).column('subjectId'),
  schema.createIndex(`${name}ByLastDay`).on(name).column('lastDay'),
]
