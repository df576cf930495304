import { nowText, today } from '../platform/clock.ts'
import { as, type Work } from '../platform/db/database.ts'
import type { ErasureStep } from '../projections/erasure.ts'
import type { ErasurePlan, PlannedTable } from '../projections/personal-file.ts'
import { asNumber, type Means, type Wide, wideGate } from './wide.ts'

/** Thrown when what is held has changed since the plan was shown; nothing was erased, and a new plan must be shown. */
export class PlanNoLongerMatches extends Error {
  override readonly name = 'PlanNoLongerMatches'
}

type Row = Record<string, unknown>

/**
 * What an erasure would do to one person's rows today, children before the tables they refer to.
 *
 * @see GDPR Art. 17(1) and (3)
 */
export async function planErasure(means: Means, wide: Wide, subjectId: string): Promise<ErasurePlan> {
  const tables: PlannedTable[] = []
  for (const { chapter, table, holds, does } of means.erasure()) {
    const found = await wide.selectFrom(table).selectAll().where('subjectId', '=', subjectId).execute()
    if (found.length === 0) continue
    const planned = { chapter, table, holds, rows: found.length }
    const kept = tables.filter(({ then }) => then === 'keep')
    if (does.then === 'keep') tables.push({ ...planned, ...ofKept(means, { table, does }, found) })
    else if (does.then === 'delete' || kept.length === 0) tables.push({ ...planned, then: 'delete' })
    else tables.push({ ...planned, then: 'keep', because: does.because, ...withTheKept(kept) })
  }
  return { subjectId, tables }
}

type Keeping = { readonly table: string; readonly does: Extract<ErasureStep['does'], { then: 'keep' }> }

function ofKept(
  means: Means,
  { table, does }: Keeping,
  rows: readonly Row[],
): Pick<PlannedTable, 'then' | 'because' | 'provision' | 'until'> {
  const { because, provision } = does
  const days = rows.map((row) => means.retention().lastDayOf(table, { ...row, ...closing(means, does, row) }))
  return { then: 'keep', because, provision, ...untilLatest(days) }
}

/** The person's number stays until the last kept row goes. */
function withTheKept(kept: readonly PlannedTable[]): Pick<PlannedTable, 'provision' | 'until'> {
  const provisions = [...new Set(kept.flatMap(({ provision }) => provision ?? []))]
  return { provision: provisions.join('; '), ...untilLatest(kept.map(({ until }) => until ?? null)) }
}

/** Unknown as soon as one of the rows waits for an event. */
function untilLatest(days: readonly (string | null)[]): { until?: string } {
  const latest = days
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  return latest === undefined || days.includes(null) ? {} : { until: latest }
}

/** What the erasure itself writes into a kept row: the event that its period counts from. */
function closing({ clock }: Means, { closes }: Keeping['does'], row: Row): Row {
  if (closes === undefined || row[closes] !== null) return {}
  return { [closes]: closes.endsWith('On') ? today(clock).toString() : nowText(clock) }
}

/**
 * Carries the shown plan out, and looks afterwards whether anything was left.
 *
 * @returns how many rows went, per table
 * @throws PlanNoLongerMatches when other rows are held than the plan says
 */
export async function erase(
  means: Means,
  work: Work,
  subjectId: string,
  shown: ErasurePlan,
): Promise<Record<string, number>> {
  const wide = as(work, wideGate)
  const plan = await planErasure(means, wide, subjectId)
  if (!isAsShown(plan, shown))
    throw new PlanNoLongerMatches('what is held has changed since the erasure plan was shown')
  const went: Record<string, number> = {}
  for (const { table, then } of plan.tables) {
    if (then === 'keep') await close(means, wide, { table, subjectId })
    else {
      const { numDeletedRows } = await wide
        .deleteFrom(table)
        .where('subjectId', '=', subjectId)
        .executeTakeFirstOrThrow()
      went[table] = asNumber(numDeletedRows)
    }
  }
  await verify(means, wide, plan)
  return went
}

function isAsShown(plan: ErasurePlan, shown: ErasurePlan): boolean {
  const essence = ({ subjectId, tables }: ErasurePlan) =>
    JSON.stringify([subjectId, tables.map(({ table, rows, then }) => `${table} ${rows} ${then}`).sort()])
  return essence(plan) === essence(shown)
}

async function close(
  means: Means,
  wide: Wide,
  { table, subjectId }: { table: string; subjectId: string },
): Promise<void> {
  const step = means.erasure().find((each) => each.table === table)
  if (step?.does.then !== 'keep' || step.does.closes === undefined) return
  const rows = await wide.selectFrom(table).selectAll().where('subjectId', '=', subjectId).execute()
  for (const row of rows) {
    const closed = closing(means, step.does, row)
    if (Object.keys(closed).length === 0) continue
    const lastDay = means.retention().lastDayOf(table, { ...row, ...closed })
    await wide
      .updateTable(table)
      .set({ ...closed, lastDay })
      .where('subjectId', '=', subjectId)
      .where(step.key, '=', row[step.key])
      .execute()
  }
}

/** Looks at every table, not at the plan, so that a row the plan forgot is found as well. */
async function verify(means: Means, wide: Wide, { subjectId, tables }: ErasurePlan): Promise<void> {
  const kept = new Map(tables.filter(({ then }) => then === 'keep').map(({ table, rows }) => [table, rows]))
  for (const { table } of means.erasure()) {
    const query = wide
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .where('subjectId', '=', subjectId)
    const rows = asNumber((await query.executeTakeFirstOrThrow()).rows)
    const expected = kept.get(table) ?? 0
    if (rows > expected) throw new Error(`erasure left ${rows - expected} rows in ${table}`)
    if (rows < expected)
      throw new Error(`erasure took ${expected - rows} rows of ${table} that it had promised to keep`)
  }
}
