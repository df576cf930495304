import { setImmediate } from 'node:timers/promises'
import type { SelectQueryBuilder } from 'kysely'
import { as, type Database } from '../platform/db/database.ts'
import type { RetainedTable, Retention } from '../projections/retention.ts'
import { dated, lasting, nothingElse, type Walk, withoutOthers } from './lasting.ts'
import { asNumber, type Means, type Wide, type WideTables, wideGate } from './wide.ts'

export type SweepOptions = {
  /** Counts what would go, and leaves it. */
  readonly dryRun?: boolean
  /** Rows per transaction, so that nobody waits for the sweep. */
  readonly slice?: number
  /** People per query. */
  readonly page?: number
}

const usual: Walk = { page: 5_000, slice: 500 }

type Connections = Pick<Database, 'read' | 'transact'>

/**
 * Deletes every row whose last day lies before `onDay` ('YYYY-MM-DD'), and then whoever has no other row.
 *
 * The dated tables cost what expires; people without rows are found by reading the indexes once, page by page.
 *
 * @returns how many rows went per table (in a dry run: how many would go)
 * @throws AggregateError once everything was tried, when the rows of some table could not go
 * @see GDPR Art. 5(1)(e)
 */
export async function sweep(
  { retention }: Means,
  { read, transact }: Connections,
  onDay: string,
  { dryRun = false, slice = usual.slice, page = usual.page }: SweepOptions = {},
): Promise<Record<string, number>> {
  const periods = retention()
  if (dryRun) return expired(periods, read(wideGate), onDay)
  const went: Record<string, number> = Object.fromEntries(periods.tables.map(({ table }) => [table, 0]))
  const failures = new Map<string, Error>()
  const attempt = async (what: string, does: () => Promise<void>): Promise<void> => {
    if (failures.has(what)) return
    try {
      await does()
    } catch (cause) {
      failures.set(what, new Error(`the sweep could not empty ${what}`, { cause }))
    }
  }
  const count = (table: string, rows: number) => void (went[table] = (went[table] ?? 0) + rows)
  for (const entry of dated(periods))
    await attempt(entry.table, async () => {
      for await (const rows of slices(transact, entry, { onDay, slice })) count(entry.table, rows)
    })
  await attempt('the list of people', async () => {
    for await (const people of withoutOthers(read(wideGate), periods, { page, slice }))
      for (const { table } of lasting(periods))
        await attempt(table, async () => count(table, await leave(transact, periods, { table, people })))
  })
  if (failures.size > 0) throw new AggregateError(failures.values(), [...failures.values()].join('; '))
  return went
}

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

/** Deletes what these people have in a lasting table, except who got another row meanwhile. */
async function leave(
  transact: Connections['transact'],
  periods: Retention,
  { table, people }: { table: string; people: readonly string[] },
): Promise<number> {
  return transact(async (work) => {
    const gone = as(work, wideGate)
      .deleteFrom(table)
      .where('subjectId', 'in', people)
      .where(nothingElse(periods, table))
    return asNumber((await gone.executeTakeFirstOrThrow()).numDeletedRows)
  })
}

type Rows = SelectQueryBuilder<WideTables, string, object>

/** Rows per table that are past their last day; a person without other rows, or with expired ones only, is past it too. */
export async function expired(periods: Retention, wide: Wide, onDay: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  const count = async (table: string, past: (rows: Rows) => Rows) => {
    const query = past(wide.selectFrom(table)).select(({ fn }) => fn.countAll().as('rows'))
    found[table] = (found[table] ?? 0) + asNumber((await query.executeTakeFirstOrThrow()).rows)
  }
  for (const { table } of periods.tables) found[table] = 0
  for (const { table } of dated(periods)) await count(table, (rows) => rows.where('lastDay', '<', onDay))
  const due = new Set<string>()
  // @NOTE a query for each table: as one union SQLite would walk every row in the order of the people
  for (const { table } of dated(periods))
    for (const { subjectId } of await wide.selectFrom(table).select('subjectId').where('lastDay', '<', onDay).execute())
      due.add(String(subjectId))
  const inSlices = [...due]
  for (let start = 0; start < inSlices.length; start += usual.slice) {
    const people = inSlices.slice(start, start + usual.slice)
    await setImmediate()
    for (const { table } of lasting(periods))
      await count(table, (rows) => rows.where('subjectId', 'in', people).where(nothingElse(periods, table, onDay)))
  }
  for await (const people of withoutOthers(wide, periods, usual))
    for (const { table } of lasting(periods)) await count(table, (rows) => rows.where('subjectId', 'in', people))
  return found
}
