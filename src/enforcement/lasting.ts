import { setImmediate } from 'node:timers/promises'
import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import type { RetainedTable, Retention } from '../projections/retention.ts'
import type { Wide, WideTables } from './wide.ts'

/** The tables with a period. */
export const dated = ({ tables }: Retention): readonly RetainedTable[] =>
  tables.filter(({ keep }) => typeof keep !== 'string')

/** The tables that stay as long as a person has rows in the others. */
export const lasting = ({ tables }: Retention): readonly RetainedTable[] =>
  tables.filter(({ keep }) => typeof keep === 'string')

/** Nearly everyone has a row in a table that others refer to: asked first, it leaves little for the rest. */
const mostHeldFirst = (periods: Retention): readonly RetainedTable[] => dated(periods).toReversed()

/**
 * Whether the person of a row in `table` has no row in any table with a period.
 *
 * @param onDay - count only rows that may still exist on this day
 */
export function nothingElse(periods: Retention, table: string, onDay?: string) {
  return (e: ExpressionBuilder<WideTables, string>): Expression<SqlBool> =>
    e.and([
      e.lit(true),
      ...mostHeldFirst(periods).map((other) => {
        const named = e.selectFrom(`${other.table} as other`).select('other.subjectId')
        const rows = named.whereRef('other.subjectId', '=', `${table}.subjectId`)
        const valid = rows.where((o) => o.or([o('other.lastDay', 'is', null), o('other.lastDay', '>=', onDay ?? '')]))
        return e.not(e.exists(onDay === undefined ? rows : valid))
      }),
    ])
}

type Ids = SelectQueryBuilder<WideTables, string, { subjectId: unknown }>

/** How many people are looked at in one query (`page`), and told of at once (`slice`). */
export type Walk = { readonly page: number; readonly slice: number }

/**
 * Everyone who has rows in the lasting tables alone.
 *
 * Each page of people is read out of the index of every table and taken from each other, so that a person costs no
 * look-up of their own.
 */
export async function* withoutOthers(wide: Wide, periods: Retention, { page, slice }: Walk): AsyncIterable<string[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const last = await endOfPage(wide, periods, { after: from, page })
    const within = (ids: Ids) => {
      const later = ids.where('subjectId', '>', from)
      return last === undefined ? later : later.where('subjectId', '<=', last)
    }
    const idsIn = ({ table }: RetainedTable) => within(wide.selectFrom(table).select('subjectId'))
    const [first, ...others] = lasting(periods).map(idsIn)
    const everyone = others.reduce((all, ids) => all?.union(ids), first)
    const alone = mostHeldFirst(periods).reduce((rest, entry) => rest?.except(idsIn(entry)), everyone)
    const found = ((await alone?.execute()) ?? []).map(({ subjectId }) => String(subjectId))
    // @NOTE SQLite answers at once; without this nobody else would be served during the walk
    await setImmediate()
    for (let start = 0; start < found.length; start += slice) yield found.slice(start, start + slice)
    after = last
  }
}

/** The last person of a page, by the table that the other lasting ones refer to; undefined on the last page. */
async function endOfPage(
  wide: Wide,
  periods: Retention,
  { after, page }: { after: string; page: number },
): Promise<string | undefined> {
  const people = lasting(periods).at(-1)
  if (people === undefined) return undefined
  const ids = wide.selectFrom(people.table).select('subjectId').where('subjectId', '>', after).orderBy('subjectId')
  const row = await ids
    .limit(1)
    .offset(page - 1)
    .executeTakeFirst()
  return row === undefined ? undefined : String(row['subjectId'])
}
