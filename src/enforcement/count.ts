import type { Database } from '../platform/db/database.ts'
import { sealedPrefix } from '../platform/db/sealed.ts'
import type { Retention } from '../projections/retention.ts'
import { asNumber, type Wide } from './wide.ts'

/** Rows per personal table. */
export async function counts({ tables }: Retention, wide: Wide): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table } of tables) {
    const row = await wide
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow()
    found[table] = asNumber(row.rows)
  }
  return found
}

/**
 * Rows per personal table whose source is none of the declared ones.
 *
 * @see GDPR Art. 14(2)(f), 15(1)(g)
 */
export async function unsourced({ tables }: Retention, wide: Wide): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table, sources } of tables) {
    const query = wide.selectFrom(table).select(({ fn }) => fn.countAll().as('rows'))
    const strange = query.where((e) => e.or([e('source', 'is', null), e('source', 'not in', [...sources])]))
    found[table] = asNumber((await strange.executeTakeFirstOrThrow()).rows)
  }
  return found
}

/**
 * Values per sealed column (`table.column`) that are readable without the key.
 *
 * @NOTE asks as the machinery itself, because no gate lets a query compute with a sealed column, not even this one
 * @see GDPR Art. 32(1)(a)
 */
export async function unsealed(
  { tables }: Retention,
  { asOwner }: Pick<Database, 'asOwner'>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table, sealed } of tables)
    for (const column of sealed) {
      const rows = await asOwner(
        `select count(*) as "rows" from "${table}" where "${column}" not like '${sealedPrefix}%'`,
      )
      found[`${table}.${column}`] = asNumber(rows[0]?.['rows'])
    }
  return found
}
