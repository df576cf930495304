import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Purpose } from '../../register/purpose.ts'
import type { House } from '../chapter.ts'
import { lastDayOf, placed } from './kept.ts'
import { rightsGate } from './tables.ts'

export type Stop = { readonly purpose: string; readonly kind: 'restriction' | 'objection'; readonly stoppedAt: string }

/**
 * Whether a person's data may be used for a purpose today: not while they restricted it or objected to it.
 *
 * @see GDPR Art. 18(2), 21(1)
 */
export async function mayUse(house: Pick<House, 'read'>, subjectId: string, purpose: string): Promise<boolean> {
  const stop = await house
    .read(rightsGate)
    .selectFrom('stoppedUse')
    .select('id')
    .where('subjectId', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('liftedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return stop === undefined
}

export async function stopsOf(house: Pick<House, 'read'>, subjectId: string): Promise<Stop[]> {
  return house
    .read(rightsGate)
    .selectFrom('stoppedUse')
    .select(['purpose', 'kind', 'stoppedAt'])
    .where('subjectId', '=', subjectId)
    .where('liftedAt', 'is', null)
    .execute()
}

/** Stops the use of a person's data for one purpose; once is enough. */
export async function stopUse(
  house: House,
  work: Work,
  stop: Omit<Stop, 'stoppedAt'> & { subjectId: string },
): Promise<void> {
  const db = as(work, rightsGate)
  const known = await db
    .selectFrom('stoppedUse')
    .select('id')
    .where('subjectId', '=', stop.subjectId)
    .where('purpose', '=', stop.purpose)
    .where('kind', '=', stop.kind)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
  if (known) return
  const row = { ...stop, source: 'you', stoppedAt: nowText(house.clock), announcedAt: null, liftedAt: null } as const
  await db
    .insertInto('stoppedUse')
    .values({ ...row, ...placed(house, 'stoppedUse', row) })
    .execute()
}

/**
 * Gives a purpose free again at the person's own wish; the confirmation that goes with it is how they are told.
 *
 * @see GDPR Art. 18(3)
 */
export async function liftStop(
  house: House,
  work: Work,
  stop: Omit<Stop, 'stoppedAt'> & { subjectId: string },
): Promise<void> {
  const now = nowText(house.clock)
  await as(work, rightsGate)
    .updateTable('stoppedUse')
    .set({ announcedAt: now, liftedAt: now, lastDay: lastDayOf(house, 'stoppedUse', { liftedAt: now }) })
    .where('subjectId', '=', stop.subjectId)
    .where('purpose', '=', stop.purpose)
    .where('kind', '=', stop.kind)
    .where('liftedAt', 'is', null)
    .execute()
}

/** Every declared purpose by its id. */
export function purposesIn(house: House): Map<string, Purpose> {
  const { declarations } = house.published().register
  const all = declarations.flatMap(({ activities }) => activities.flatMap(({ purposes }) => Object.entries(purposes)))
  return new Map(all)
}

export const mayObject = (purpose: Purpose | undefined): boolean => purpose?.basis.kind === 'legitimate interest'

// @NOTE what the law orders goes on under a restriction; restricting it would stop the answer to the person's own request
export const mayRestrict = (purpose: Purpose | undefined): boolean =>
  purpose !== undefined && purpose.basis.kind !== 'legal obligation'
