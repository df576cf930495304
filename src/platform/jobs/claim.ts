import { token } from '../chance.ts'
import { type Clock, moment, nowText } from '../clock.ts'
import { as } from '../db/database.ts'
import type { Job, JobBoard } from './job.ts'
import { platformGate } from './tables.ts'

/** Renewed while the job runs, so it is only how long a dead process holds a job. */
export const claimLasts = Temporal.Duration.from({ minutes: 5 })

const claimEnd = (clock: Clock): string => moment(clock.now().add(claimLasts))

/** Names of the jobs that wait: those whose time has come, and those that never ran here. */
export async function dueNames({ database, clock }: JobBoard, jobs: readonly Job[]): Promise<Set<string>> {
  const rows = await database.read(platformGate).selectFrom('job').select(['name', 'nextAt']).execute()
  const nextAt = new Map(rows.map((row) => [row.name, row.nextAt]))
  const now = nowText(clock)
  return new Set(jobs.map(({ name }) => name).filter((name) => (nextAt.get(name) ?? now) <= now))
}

/**
 * Takes the job for one run.
 *
 * @param anyTime - also before its time has come
 * @returns the mark of this run; undefined when another process has it, or has just done it
 */
export function claimJob(
  { database, clock }: JobBoard,
  { name, every }: Job,
  anyTime: boolean,
): Promise<string | undefined> {
  const claimedBy = token()
  return database.transact(async (work) => {
    const db = as(work, platformGate)
    const now = nowText(clock)
    const unborn = { lastStartedAt: null, lastEndedAt: null, lastError: null, claimedBy: null, claimedUntil: null }
    await db
      .insertInto('job')
      .values({ name, every, nextAt: now, ...unborn })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { numUpdatedRows } = await db
      .updateTable('job')
      .set({ every, claimedBy, claimedUntil: claimEnd(clock), lastStartedAt: now })
      .where('name', '=', name)
      .where((is) => is.or([is('claimedUntil', 'is', null), is('claimedUntil', '<=', now)]))
      .$if(!anyTime, (query) => query.where('nextAt', '<=', now))
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n ? claimedBy : undefined
  })
}

export async function renewClaim({ database, clock }: JobBoard, claimedBy: string): Promise<void> {
  await database.transact((work) =>
    as(work, platformGate)
      .updateTable('job')
      .set({ claimedUntil: claimEnd(clock) })
      .where('claimedBy', '=', claimedBy)
      .execute(),
  )
}

/** Writes down how the run went and when the next one is; does nothing once the claim is another's. */
export async function endClaim(
  { database, clock }: JobBoard,
  claimedBy: string,
  lastError: string | null,
): Promise<void> {
  await database.transact(async (work) => {
    const db = as(work, platformGate)
    const row = await db
      .selectFrom('job')
      .select(['nextAt', 'every'])
      .where('claimedBy', '=', claimedBy)
      .executeTakeFirst()
    if (!row) return
    const nextAt = moment(nextTime(row, clock))
    await db
      .updateTable('job')
      .set({ nextAt, lastEndedAt: nowText(clock), lastError, claimedBy: null, claimedUntil: null })
      .where('claimedBy', '=', claimedBy)
      .execute()
  })
}

/** Keeps to the rhythm of before, so that a daily job stays at its hour; what was missed is not made up for. */
function nextTime({ nextAt, every }: { nextAt: string; every: string }, clock: Clock): Temporal.Instant {
  const now = clock.now()
  const planned = Temporal.Instant.from(nextAt)
  const after = (from: Temporal.Instant) => from.toZonedDateTimeISO(clock.zone).add(every).toInstant()
  if (Temporal.Instant.compare(planned, now) > 0) return planned
  const next = after(planned)
  return Temporal.Instant.compare(next, now) > 0 ? next : after(now)
}
