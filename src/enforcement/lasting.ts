import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { RetainedTable, Retention } from '../projections/retention.ts'
import type { WideTables } from './wide.ts'

/** The tables that stay as long as a person has rows in the others. */
export const lasting = ({ tables }: Retention): readonly RetainedTable[] =>
  tables.filter(({ keep }) => typeof keep === 'string')

/**
 * Whether the person of a row in `table` has no row in any table with a period.
 *
 * @param onDay - count only rows that may still exist on this day
 */
export function nothingElse({ tables }: Retention, table: string, onDay?: string) {
  const dated = tables.filter(({ keep }) => typeof keep !== 'string')
  return (e: ExpressionBuilder<WideTables, string>): Expression<SqlBool> =>
    e.and([
      e.lit(true),
      ...dated.map((other) => {
        const named = e.selectFrom(`${other.table} as other`).select('other.subjectId')
        const rows = named.whereRef('other.subjectId', '=', `${table}.subjectId`)
        const valid = rows.where((o) => o.or([o('other.lastDay', 'is', null), o('other.lastDay', '>=', onDay ?? '')]))
        return e.not(e.exists(onDay === undefined ? rows : valid))
      }),
    ])
}
