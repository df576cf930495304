import type { Database } from './database.ts'

const sqliteColumns = `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
  where m.type = 'table' and m.name not like 'sqlite_%'`
const postgresColumns = `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema()`

/** Every column that really exists, as `table.column`. */
export async function realColumns(database: Database): Promise<Set<string>> {
  const rows = await database.asOwner(database.kind === 'sqlite' ? sqliteColumns : postgresColumns)
  return new Set(rows.map((row) => `${String(row['table'])}.${String(row['column'])}`))
}

/** Every table that really exists. */
export const realTables = async (database: Database): Promise<Set<string>> =>
  new Set([...(await realColumns(database))].map((column) => column.slice(0, column.indexOf('.'))))

/**
 * What the database holds that nobody declared, and what was declared and is missing, as sentences.
 *
 * @see GDPR Art. 5(2), 25, 30
 */
export async function schemaDifferences(database: Database, declared: ReadonlySet<string>): Promise<string[]> {
  const real = await realColumns(database)
  const undeclared = [...real].filter((column) => !declared.has(column))
  const missing = [...declared].filter((column) => !real.has(column))
  return [
    ...undeclared.map((column) => `the database has ${column}, which no chapter declares`),
    ...missing.map((column) => `${column} is declared, and the database does not have it`),
  ].sort()
}
