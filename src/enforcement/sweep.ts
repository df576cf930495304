import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { as, type Database } from '../platform/db/database.ts'
import type { RetainedTable, Retention } from '../projections/retention.ts'
import { lasting, nothingElse } from './lasting.ts'
import { asNumber, type Means, type Wide, type WideTables, wideGate } from './wide.ts'

export type SweepOptions = {
  /** Counts what would go, and leaves it. */
  readonly dryRun?: boolean
  /** Rows per transaction, so that nobody waits for the sweep. */
  readonly slice?: number
}

type Connections = Pick<Database, 'read' | 'transact'>

/**
 * Deletes every row whose last day lies before `onDay` ('YYYY-MM-DD'), and then whoever has no other row.
 *
 * The dated tables cost what expires; looking for people without rows costs an index look-up for each person.
 *
 * @returns how many rows went per table (in a dry run: how many would go)
 * @throws AggregateError once everything was tried, when the rows of some table could not go
 * @see GDPR Art. 5(1)(e)
 */
export async function sweep(
  { retention }: Means,
  { read, transact }: Connections,
  onDay: string,
  { dryRun = false, slice = 500 }: SweepOptions = {},
): Promise<Record<string, number>> {
  const periods = retention()
  if (dryRun) return expired(periods, read(wideGate), onDay)
  const went: Record<string, number> = {}
  const failures: unknown[] = []
  const attempt = async (table: string, rows: () => AsyncIterable<number>): Promise<void> => {
    went[table] = 0
    try {
      for await (const number of rows()) went[table] += number
    } catch (cause) {
      failures.push(new Error(`the sweep could not empty ${table}`, { cause }))
    }
  }
  for (const entry of dated(periods)) await attempt(entry.table, () => slices(transact, entry, { onDay, slice }))
  for (const entry of lasting(periods))
    await attempt(entry.table, () => withoutOthers({ read, transact }, periods, { entry, slice }))
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '))
  return went
}

const dated = ({ tables }: Retention) => tables.filter(({ keep }) => typeof keep !== 'string')

async function* slices(
  transact: Connections['transact'],
  { table, key }: RetainedTable,
  { onDay, slice }: { onDay: string; slice: number },
): AsyncIterable<number> {
  for (;;) {
    const went = await transact(async (work) => {
      const wide = as(work, wideGate)
      const due = wide.selectFrom(table).select(key).where('lastDay', '<', onDay).orderBy('lastDay').limit(slice)
      const deletion = wide.deleteFrom(table).where('lastDay', '<', onDay).where(key, 'in', due)
      return asNumber((await deletion.executeTakeFirstOrThrow()).numDeletedRows)
    })
    yield went
    if (went < slice) return
  }
}

/** How many people are looked at in one query, for each row that one transaction may delete. */
const lookedAtPerRow = 10

/** Walks the people page by page on the reading connection, and writes only where somebody has nothing left. */
async function* withoutOthers(
  { read, transact }: Connections,
  periods: Retention,
  { entry, slice }: { entry: RetainedTable; slice: number },
): AsyncIterable<number> {
  const { table } = entry
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const last = await endOfPage(read(wideGate), table, { after: from, size: slice * lookedAtPerRow })
    after = last
    for (;;) {
      const alone = (wide: Wide) => {
        const page = wide.selectFrom(table).where('subjectId', '>', from).where(nothingElse(periods, table))
        const within = last === undefined ? page : page.where('subjectId', '<=', last)
        return within.select('subjectId').limit(slice)
      }
      const found = await alone(read(wideGate)).limit(1).execute()
      // @NOTE SQLite answers at once; without this nobody else would be served during the walk
      await setImmediate()
      if (found.length === 0) break
      const went = await transact(async (work) => {
        const wide = as(work, wideGate)
        const gone = wide.deleteFrom(table).where('subjectId', 'in', alone(wide))
        return asNumber((await gone.executeTakeFirstOrThrow()).numDeletedRows)
      })
      yield went
      if (went < slice) break
    }
  }
}

/** The last person of a page; undefined when what is left is less than a page. */
async function endOfPage(
  wide: Kysely<WideTables>,
  table: string,
  { after, size }: { after: string; size: number },
): Promise<string | undefined> {
  const ids = wide.selectFrom(table).select('subjectId').where('subjectId', '>', after).orderBy('subjectId')
  const row = await ids
    .limit(1)
    .offset(size - 1)
    .executeTakeFirst()
  return row === undefined ? undefined : String(row['subjectId'])
}

/** Rows per table that are past their last day; a person without other rows, or with expired ones only, is past it too. */
export async function expired(
  periods: Retention,
  wide: Kysely<WideTables>,
  onDay: string,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const entry of periods.tables) {
    const query = wide.selectFrom(entry.table).select(({ fn }) => fn.countAll().as('rows'))
    const past =
      typeof entry.keep === 'string'
        ? query.where(nothingElse(periods, entry.table, onDay))
        : query.where('lastDay', '<', onDay)
    found[entry.table] = asNumber((await past.executeTakeFirstOrThrow()).rows)
  }
  return found
}
