import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { moment, nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { fingerprint } from '../../../platform/sign-in/fingerprint.ts'
import { lastDay } from '../../../register/period.ts'
import { newSubject } from '../../../vault/subjects.ts'
import type { House } from '../../chapter.ts'
import { signingIn } from '../activity.ts'
import { calendarOf } from '../calendar.ts'
import { securityGate } from '../gate.ts'

const linkLasts = { 'first account': { hours: 24 }, 'new factor': { hours: 1 } } as const

/**
 * The one-time address at which the first account is made; undefined once there is one.
 *
 * An earlier address stops working, and what was filled in there and never finished is thrown away.
 */
export async function firstAccountLink(house: House): Promise<string | undefined> {
  const secret = await house.transact(async (work) => {
    const db = as(work, securityGate)
    const finished = await db
      .selectFrom('staff')
      .select('id')
      .where('setUpAt', 'is not', null)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (finished) return undefined
    const before = await db
      .selectFrom('setupLink')
      .select('subjectId')
      .where('kind', '=', 'first account')
      .executeTakeFirst()
    await db
      .deleteFrom('recoveryCode')
      .where('subjectId', 'in', db.selectFrom('staff').select('subjectId').where('setUpAt', 'is', null))
      .execute()
    await db.deleteFrom('staff').where('setUpAt', 'is', null).execute()
    const subjectId = before?.subjectId ?? (await newSubject(work, house.vault, { kind: 'staff', source: 'owner' }))
    return makeLink(house, work, subjectId, 'first account')
  })
  return secret && `${house.baseUrl}/beheer/begin/${secret}`
}

/**
 * For whoever lost their phone or password: a one-time address, good for an hour, at which both are set anew.
 *
 * Only somebody with access to the machine can ask for it. What works now keeps working until the address is used.
 *
 * @returns undefined when no account has this address
 */
export async function resetSecondFactor(house: House, email: string): Promise<string | undefined> {
  const lookup = house.vault.lookup('staff.email', email)
  const secret = await house.transact(async (work) => {
    const db = as(work, securityGate)
    const account = await db
      .selectFrom('staff')
      .select('subjectId')
      .where('emailLookup', '=', lookup)
      .where('endedAt', 'is', null)
      .where('setUpAt', 'is not', null)
      .executeTakeFirst()
    return account && makeLink(house, work, account.subjectId, 'new factor')
  })
  return secret && `${house.baseUrl}/beheer/begin/${secret}`
}

async function makeLink(house: House, work: Work, subjectId: string, kind: keyof typeof linkLasts): Promise<string> {
  const db = as(work, securityGate)
  const secret = token()
  const expiresAt = moment(house.clock.now().add(linkLasts[kind]))
  const last = lastDay(signingIn.tables.setupLink.keep, { expiresAt }, calendarOf(house))
  const link = {
    tokenHash: fingerprint(secret),
    kind,
    startedAt: null,
    expiresAt,
    source: 'program' as const,
    lastDay: last,
  }
  await db.deleteFrom('setupLink').where('subjectId', '=', subjectId).execute()
  await db
    .insertInto('setupLink')
    .values({ id: randomUUIDv7(), subjectId, ...link })
    .execute()
  return secret
}

/** How far somebody is who holds a set-up address. */
export type SetUp = {
  readonly subjectId: string
  readonly kind: 'first account' | 'new factor'
  readonly step: 'who you are' | 'your phone' | 'your recovery codes'
}

export async function setUpBy(house: House, secret: string): Promise<SetUp | undefined> {
  const db = house.read(securityGate)
  const link = await db
    .selectFrom('setupLink')
    .selectAll()
    .where('tokenHash', '=', fingerprint(secret))
    .executeTakeFirst()
  if (!link || link.expiresAt <= nowText(house.clock)) return undefined
  const { subjectId, kind } = link
  if (link.startedAt === null) return { subjectId, kind, step: 'who you are' }
  const account = await db
    .selectFrom('staff')
    .select('totpConfirmedAt')
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  return { subjectId, kind, step: account?.totpConfirmedAt ? 'your recovery codes' : 'your phone' }
}
