import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import { lastDay } from '../../register/period.ts'
import { newSubject } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import type { House } from '../chapter.ts'
import { profiles } from './activity.ts'
import { type NetworkTables, networkGate } from './tables.ts'

const calendarOf = (house: House) => house.published().register.facts
const hashOf = (house: House, secret: string) => house.vault.lookup('networkVisitor.tokenHash', secret)

/** Whose profile a number in a browser opens; undefined when it opens none, or its consent has ended. */
export async function profileBy(db: Db<NetworkTables>, house: House, secret: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('networkVisitor')
    .select('subjectId')
    .where('tokenHash', '=', hashOf(house, secret))
    .where('lastDay', '>=', today(house.clock).toString())
    .executeTakeFirst()
  return row?.subjectId
}

/** A profile without anything in it. */
export async function beginProfile(house: House, work: Work): Promise<string> {
  const subjectId = await newSubject(work, house.vault, { kind: 'visitor', source: 'you' })
  return recognise(house, work, subjectId, today(house.clock).toString())
}

/**
 * Lets one more browser or website open a profile.
 *
 * @param consentedOn - stays the day of the consent itself: being recognised elsewhere prolongs nothing
 * @returns the number for that browser alone; we keep its fingerprint
 */
async function recognise(house: House, work: Work, subjectId: string, consentedOn: string): Promise<string> {
  const secret = token()
  await as(work, networkGate)
    .insertInto('networkVisitor')
    .values({
      id: randomUUIDv7(),
      subjectId,
      tokenHash: hashOf(house, secret),
      consentedOn,
      source: 'reading',
      lastDay: lastDay(profiles.tables.networkVisitor.keep, { consentedOn }, calendarOf(house)),
    })
    .execute()
  return secret
}

/** From when until when a profile may exist. */
export async function consentOf(
  db: Db<NetworkTables>,
  subjectId: string,
): Promise<{ readonly from: string; readonly until: string | null } | undefined> {
  const row = await db
    .selectFrom('networkVisitor')
    .select(['consentedOn', 'lastDay'])
    .where('subjectId', '=', subjectId)
    .orderBy('consentedOn')
    .executeTakeFirst()
  return row && { from: row.consentedOn, until: row.lastDay }
}

/** The same profile in another place; undefined when it is gone. */
export async function recogniseElsewhere(house: House, work: Work, subjectId: string): Promise<string | undefined> {
  const first = await as(work, networkGate)
    .selectFrom('networkVisitor')
    .select('consentedOn')
    .where('subjectId', '=', subjectId)
    .where('lastDay', '>=', today(house.clock).toString())
    .orderBy('consentedOn')
    .executeTakeFirst()
  return first && recognise(house, work, subjectId, first.consentedOn)
}

/** A consent that is given anew counts from today. */
export async function prolong(house: House, work: Work, subjectId: string): Promise<void> {
  const consentedOn = today(house.clock).toString()
  await as(work, networkGate)
    .updateTable('networkVisitor')
    .set({ consentedOn, lastDay: lastDay(profiles.tables.networkVisitor.keep, { consentedOn }, calendarOf(house)) })
    .where('subjectId', '=', subjectId)
    .execute()
}

/** Nothing of the profile is left, and no browser is known by it any more. @see GDPR Art. 7(3), 17(1)(b) */
export async function endProfile(work: Work, subjectId: string): Promise<void> {
  const db = as(work, networkGate)
  for (const table of ['networkTopic', 'networkTicket', 'networkVisitor'] as const)
    await db.deleteFrom(table).where('subjectId', '=', subjectId).execute()
  await as(work, vaultGate)
    .deleteFrom('subject')
    .where('subjectId', '=', subjectId)
    .where('kind', '=', 'visitor')
    .execute()
}

/** Ends every profile that there is, some at a time; for a network that the owner gave up. */
export async function endAll(house: House, slice = 200): Promise<number> {
  for (let went = 0; ; ) {
    const found = await house
      .read(networkGate)
      .selectFrom('networkVisitor')
      .select('subjectId')
      .distinct()
      .limit(slice)
      .execute()
    if (found.length === 0) return went
    await house.transact(async (work) => {
      for (const { subjectId } of found) await endProfile(work, subjectId)
    })
    went += found.length
  }
}
