import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { moment, nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import type { Staff } from '../../../platform/http/ask.ts'
import { fingerprint } from '../../../platform/sign-in/fingerprint.ts'
import { lastDay } from '../../../register/period.ts'
import type { House } from '../../chapter.ts'
import { signingIn } from '../activity.ts'
import { calendarOf } from '../calendar.ts'
import { securityGate } from '../gate.ts'

/** A session ends a week after it began, and earlier when nobody used it for two days. */
const lasts = { hours: 7 * 24 }
const unusedFor = { hours: 48 }
/** Between the password and the second factor. */
const betweenFactors = { minutes: 10 }
const noteUseEvery = { minutes: 10 }

/**
 * Begins a session; what the browser holds is returned here and stored nowhere.
 *
 * @param proved - whether a second factor was shown; without one the session opens nothing but the page that asks for it
 */
export async function openSession(house: House, work: Work, subjectId: string, proved: boolean): Promise<string> {
  const secret = token() + token()
  const now = house.clock.now()
  const at = moment(now)
  const endsAt = moment(now.add(proved ? lasts : betweenFactors))
  await as(work, securityGate)
    .insertInto('session')
    .values({
      id: randomUUIDv7(),
      subjectId,
      handle: token(),
      tokenHash: fingerprint(secret),
      label: null,
      provedAt: proved ? at : null,
      createdAt: at,
      lastUsedAt: at,
      endsAt,
      source: 'program',
      lastDay: lastDay(signingIn.tables.session.keep, { endsAt }, calendarOf(house)),
    })
    .execute()
  return secret
}

/** A session that has not ended, by what the browser holds. */
export async function sessionBy(house: House, secret: string | undefined) {
  if (!secret) return undefined
  const session = await house
    .read(securityGate)
    .selectFrom('session')
    .select(['id', 'subjectId', 'handle', 'provedAt', 'lastUsedAt', 'endsAt'])
    .where('tokenHash', '=', fingerprint(secret))
    .executeTakeFirst()
  const now = house.clock.now()
  if (!session || session.endsAt <= moment(now) || session.lastUsedAt <= moment(now.subtract(unusedFor)))
    return undefined
  return session
}

/** Who is signed in, with both factors, by the value of the cookie; nobody when their session or account has ended. */
export async function whoIs(house: House, cookieValue: string | undefined): Promise<Staff | undefined> {
  const session = await sessionBy(house, cookieValue)
  if (!session?.provedAt) return undefined
  const { subjectId } = session
  const account = await house
    .read(securityGate)
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('subjectId', '=', subjectId)
    .where('endedAt', 'is', null)
    .where('totpConfirmedAt', 'is not', null)
    .where('setUpAt', 'is not', null)
    .executeTakeFirst()
  if (!account) return undefined
  const now = house.clock.now()
  if (session.lastUsedAt <= moment(now.subtract(noteUseEvery)))
    await house.transact(async (work) => {
      const db = as(work, securityGate)
      await db
        .updateTable('session')
        .set({ lastUsedAt: moment(now) })
        .where('id', '=', session.id)
        .execute()
    })
  return { staffId: account.id, subjectId, name: await house.vault.reveal(account.name, 'signing-in') }
}

type Which = { readonly handle: string } | { readonly secret: string } | { readonly allBut: string | undefined }

/** Ends sessions of one person: one by its handle or by what the browser holds, or all but one. */
export async function endSessions(house: House, work: Work, subjectId: string, which: Which): Promise<void> {
  const endsAt = nowText(house.clock)
  const ended = { endsAt, lastDay: lastDay(signingIn.tables.session.keep, { endsAt }, calendarOf(house)) }
  let change = as(work, securityGate)
    .updateTable('session')
    .set(ended)
    .where('subjectId', '=', subjectId)
    .where('endsAt', '>', endsAt)
  if ('handle' in which) change = change.where('handle', '=', which.handle)
  else if ('secret' in which) change = change.where('tokenHash', '=', fingerprint(which.secret))
  else if (which.allBut !== undefined) change = change.where('handle', '!=', which.allBut)
  await change.execute()
}

export type ListedSession = {
  readonly handle: string
  readonly label: string
  readonly createdAt: string
  readonly lastUsedAt: string
  readonly endsAt: string
}

/** The sessions of one person that can still be used, the last used first. */
export async function listSessions(house: House, subjectId: string): Promise<ListedSession[]> {
  const rows = await house
    .read(securityGate)
    .selectFrom('session')
    .select(['handle', 'label', 'createdAt', 'lastUsedAt', 'endsAt'])
    .where('subjectId', '=', subjectId)
    .where('provedAt', 'is not', null)
    .where('endsAt', '>', nowText(house.clock))
    .orderBy('lastUsedAt', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ ...row, label: row.label ? await house.vault.reveal(row.label, 'signing-in') : '' })),
  )
}

/** What the owner calls a session, so that they recognise it: "mijn telefoon". */
export async function nameSession(
  house: House,
  work: Work,
  subjectId: string,
  named: { handle: string; label: string },
): Promise<void> {
  const label = named.label === '' ? null : house.vault.seal(securityGate, 'session', 'label', subjectId, named.label)
  const db = as(work, securityGate)
  await db
    .updateTable('session')
    .set({ label })
    .where('subjectId', '=', subjectId)
    .where('handle', '=', named.handle)
    .execute()
}
