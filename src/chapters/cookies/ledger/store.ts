import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { nowText, today } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/gate.ts'
import { lastDay } from '../../../register/period.ts'
import type { Language } from '../../../register/words.ts'
import { newSubject } from '../../../vault/subjects.ts'
import type { House } from '../../chapter.ts'
import { consent } from '../activity.ts'
import { noticeHash, noticeHtml } from '../notice/html.tsx'
import { servicesIn } from '../standing.ts'
import { type ConsentRow, type CookiesTables, cookiesGate, type Way } from '../tables.ts'
import { sealOf } from './seal.ts'
import { queueWithdrawals } from './withdrawals.ts'

/** A grant, a withdrawal, or both at once, with what the visitor was shown. */
export type Given = {
  readonly via: Way
  readonly language: Language
  /** The version of the register that the visitor was asked under. */
  readonly version: number
  readonly noticeKind: string
  readonly noticeHash: string
  readonly granted: readonly string[]
  readonly withdrawn: readonly string[]
  /** Another site of the owner; our own when absent. */
  readonly host?: string | undefined
}

const anId = /^[a-z0-9]+(-[a-z0-9]+)*$/

function idsIn(ids: readonly string[]): string {
  if (!ids.every((id) => anId.test(id)))
    throw new RangeError('a service has an id of small letters, digits and hyphens')
  return [...new Set(ids)].sort().join(' ')
}

/**
 * Writes down one grant or withdrawal, of nobody whom we know.
 *
 * @returns the number for the receipt; it is on no other paper than the visitor's
 * @throws RangeError when nothing is granted or withdrawn: a refusal is counted, not recorded
 * @see GDPR Art. 7(1); ISO/IEC TS 27560
 */
export async function recordChoice(house: House, work: Work, given: Given): Promise<{ readonly number: string }> {
  const { via, language, version: registerVersion, noticeKind } = given
  const [granted, takenBack] = [idsIn(given.granted), idsIn(given.withdrawn)]
  if (granted === '' && takenBack === '') throw new RangeError('a refusal that withdraws nothing leaves no record')
  const number = token()
  const subjectId = await newSubject(work, house.vault, { kind: 'receipt', source: 'you' })
  const choice = {
    ...{ id: randomUUIDv7(), subjectId, number, chosenAt: nowText(house.clock), via, language, registerVersion },
    ...{ noticeKind, noticeHash: given.noticeHash, granted, takenBack, source: 'choice' as const },
    host: given.host ?? new URL(house.baseUrl).host,
  }
  const row = {
    ...choice,
    lastDay: lastDay(consent.tables.consentRecord.keep, choice, house.published().register.facts),
  }
  const db = as(work, cookiesGate)
  await keepNotice(house, db, given)
  await db
    .insertInto('consentRecord')
    .values({ ...row, seal: sealOf(house.vault, row) })
    .execute()
  await queueWithdrawals(house, work, given.withdrawn)
  return { number }
}

/** Keeps what was shown, once: a later release may draw the same notice otherwise. */
async function keepNotice(house: House, db: Db<CookiesTables>, given: Given): Promise<void> {
  const { noticeHash: hash, noticeKind: kind, language } = given
  const known = await db.selectFrom('consentNotice').select('hash').where('hash', '=', hash).executeTakeFirst()
  const { register, version } = house.published()
  if (known || given.version !== version) return
  const html = noticeHtml({ register, version, language, kind, servicesIn: servicesIn(house) })
  if (noticeHash(html) !== hash) return
  await db
    .insertInto('consentNotice')
    .values({ hash, html })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Counts a refusal that withdraws nothing: a day, a place and a number, and nobody. */
export async function countRefusal(house: House, work: Work, via: Way): Promise<void> {
  await as(work, cookiesGate)
    .insertInto('refusalCount')
    .values({ day: today(house.clock).toString(), via, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'via']).doUpdateSet((e) => ({ count: e('refusalCount.count', '+', 1) })),
    )
    .execute()
}

/** The record with this number, as it was typed or clicked; undefined when there is none. */
export async function recordBy(db: Db<CookiesTables>, number: string): Promise<ConsentRow | undefined> {
  const typed = number.replaceAll(/\s/g, '')
  if (!/^[\w-]{22}$/.test(typed)) return undefined
  return db.selectFrom('consentRecord').selectAll().where('number', '=', typed).executeTakeFirst()
}

/** Exactly what was shown, if it was kept. */
export async function keptNotice(db: Db<CookiesTables>, hash: string): Promise<string | undefined> {
  const row = await db.selectFrom('consentNotice').select('html').where('hash', '=', hash).executeTakeFirst()
  return row?.html
}

/** The ids in a column of a record. */
export const idsOf = (column: string): string[] => column.split(' ').filter((id) => id !== '')
