import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Layout } from './layout.ts'

export type Roles = { of(chapter: string): string }

type Granted = {
  readonly roles: Roles | undefined
  readonly origins: Map<string, string>
  readonly missing: string | undefined
}

/**
 * Gives every chapter a role of its own that may touch its own tables and no other.
 *
 * Roles belong to the whole cluster, so their names carry a mark of this database.
 */
export async function grantRoles(pool: pg.Pool, layout: Layout): Promise<Granted> {
  const origins = await findOrigins(pool, layout)
  const { rows } = await pool.query<{ may: boolean; db: string; schema: string }>(
    `select (rolcreaterole or rolsuper) as may, current_database() as db, current_schema() as schema from pg_roles where rolname = current_user`,
  )
  const self = rows[0]
  if (!self?.may) {
    const missing = 'the database user may not create roles, so PostgreSQL itself does not keep the chapters apart'
    return { roles: undefined, origins, missing }
  }
  const mark = createHash('sha256').update(`${self.db}/${self.schema}`).digest('hex').slice(0, 8)
  const of = (chapter: string) => `waarborg_${mark}_${chapter.replaceAll('-', '_')}`
  await inOne(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('waarborg roles'))`)
    for (const [chapter, tables] of Object.entries(layout.gates))
      await grantRole(client, of(chapter), tables, self.schema)
  })
  return { roles: { of }, origins, missing: undefined }
}

async function grantRole(
  client: pg.PoolClient,
  name: string,
  tables: readonly string[],
  schema: string,
): Promise<void> {
  const role = pg.escapeIdentifier(name)
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (known.rowCount === 0) await client.query(`create role ${role} nologin`)
  await client.query(`grant ${role} to current_user`)
  await client.query(`grant usage on schema ${pg.escapeIdentifier(schema)} to ${role}`)
  const held = await client.query<{ table_name: string }>(
    'select distinct table_name from information_schema.role_table_grants where grantee = $1 and table_schema = $2',
    [name, schema],
  )
  for (const { table_name } of held.rows)
    if (!tables.includes(table_name))
      await client.query(`revoke all on ${pg.escapeIdentifier(table_name)} from ${role}`)
  for (const table of tables)
    await client.query(`grant select, insert, update, delete on ${pg.escapeIdentifier(table)} to ${role}`)
}

async function findOrigins(pool: pg.Pool, layout: Layout): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ table: number; position: number; name: string; column: string }>(
    `select c.oid::int as table, a.attnum::int as position, c.relname as name, a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0`,
  )
  const sealed = rows.filter((row) => layout.sealed[row.name]?.includes(row.column))
  return new Map(sealed.map((row) => [`${row.table}.${row.position}`, `${row.name}.${row.column}`]))
}

async function inOne(pool: pg.Pool, does: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await does(client)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw cause
  } finally {
    client.release()
  }
}
