import { createHash } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { moment, nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/gate.ts'
import type { House } from '../../chapter.ts'
import { placed } from '../kept.ts'
import { type RightsTables, rightsGate } from '../tables.ts'

const linkMinutes = 60
const sessionMinutes = 30
const pauseMinutes = 5
const mostTries = 5

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
const from = (house: House, minutes: number): string => moment(house.clock.now().add({ minutes }))

/**
 * One secret that opens the file of each of these people, or nothing when they were sent one minutes ago.
 *
 * Only its hash is kept.
 */
export async function makeLink(house: House, work: Work, subjects: readonly string[]): Promise<string | undefined> {
  const db = as(work, rightsGate)
  const recent = await db
    .selectFrom('accessLink')
    .select('id')
    .where('subjectId', 'in', [...subjects])
    .where('askedAt', '>', from(house, -pauseMinutes))
    .limit(1)
    .executeTakeFirst()
  if (recent) return undefined
  const secret = token()
  for (const subjectId of subjects) {
    const row = { subjectId, source: 'you', askedAt: nowText(house.clock) } as const
    const link = { ...placed(house, 'accessLink', row), ...row, tokenHash: hashOf(secret), tries: 0, spentAt: null }
    await db.insertInto('accessLink').values(link).execute()
  }
  return secret
}

/** Whom an unspent link is for; nobody when it is unknown, spent, too old or was tried too often. */
export async function linkFor(house: House, db: Db<RightsTables>, secret: string): Promise<string[]> {
  const rows = await db
    .selectFrom('accessLink')
    .select(['subjectId'])
    .where('tokenHash', '=', hashOf(secret))
    .where('spentAt', 'is', null)
    .where('tries', '<', mostTries)
    .where('askedAt', '>', from(house, -linkMinutes))
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** A wrong second proof counts against the link. */
export async function countTry(work: Work, secret: string): Promise<void> {
  await as(work, rightsGate)
    .updateTable('accessLink')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('tokenHash', '=', hashOf(secret))
    .execute()
}

/** Spends the link and opens a page for half an hour; undefined when another got there first. */
export async function openSession(
  house: House,
  work: Work,
  { secret, subjectId }: { secret: string; subjectId: string },
): Promise<string | undefined> {
  const db = as(work, rightsGate)
  if (!(await linkFor(house, db, secret)).includes(subjectId)) return undefined
  const now = nowText(house.clock)
  await db.updateTable('accessLink').set({ spentAt: now }).where('tokenHash', '=', hashOf(secret)).execute()
  const page = token()
  const row = { subjectId, source: 'you', openedAt: now } as const
  const session = { ...row, tokenHash: hashOf(page), closesAt: from(house, sessionMinutes), endedAt: null }
  await db
    .insertInto('accessSession')
    .values({ ...placed(house, 'accessSession', row), ...session })
    .execute()
  return page
}

export type Session = { readonly subjectId: string; readonly closesAt: string }

/** Whose page this is, while it is open. */
export async function sessionAt(house: House, db: Db<RightsTables>, page: string): Promise<Session | undefined> {
  return db
    .selectFrom('accessSession')
    .select(['subjectId', 'closesAt'])
    .where('tokenHash', '=', hashOf(page))
    .where('endedAt', 'is', null)
    .where('closesAt', '>', nowText(house.clock))
    .executeTakeFirst()
}

export async function endSession(house: House, work: Work, page: string): Promise<void> {
  await as(work, rightsGate)
    .updateTable('accessSession')
    .set({ endedAt: nowText(house.clock) })
    .where('tokenHash', '=', hashOf(page))
    .where('endedAt', 'is', null)
    .execute()
}
