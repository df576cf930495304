import { createHash, randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import { lastDay } from '../../register/period.ts'
import type { Language } from '../../register/words.ts'
import { personAt } from '../../vault/subjects.ts'
import type { House } from '../chapter.ts'
import { newsletter } from './activity.ts'
import { type NewsletterTables, newsletterGate } from './tables.ts'

/** A mail is not repeated to somebody who was asked less long ago than this. */
const askAgainAfterMinutes = 10

export type Asked =
  | { readonly kind: 'asked to confirm'; readonly subjectId: string; readonly token: string }
  | { readonly kind: 'already subscribed'; readonly subjectId: string; readonly leaveToken: string }
  | { readonly kind: 'asked a moment ago' }

export type SignUp = {
  readonly email: string
  readonly language: Language
  readonly textShown: string
  readonly statementVersion: number
}

export const hashToken = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Notes that somebody asked for the newsletter; they are no subscriber before they confirm. */
export async function askFor(
  house: House,
  work: Work,
  { email, language, textShown, statementVersion }: SignUp,
): Promise<Asked> {
  const db = as(work, newsletterGate)
  const subjectId = await personAt(work, house.vault, email, 'you')
  const current = await db
    .selectFrom('subscriber')
    .select('leaveToken')
    .where('subjectId', '=', subjectId)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  if (current)
    return {
      kind: 'already subscribed',
      subjectId,
      leaveToken: await house.vault.reveal(current.leaveToken, 'newsletter'),
    }

  const recently = house.clock
    .now()
    .subtract({ minutes: askAgainAfterMinutes })
    .toString({ smallestUnit: 'millisecond' })
  const pending = await db
    .selectFrom('signUp')
    .select('id')
    .where('subjectId', '=', subjectId)
    .where('askedAt', '>', recently)
    .executeTakeFirst()
  if (pending) return { kind: 'asked a moment ago' }

  const secret = token()
  const askedAt = nowText(house.clock)
  const row = {
    askedAt,
    textShown,
    statementVersion,
    channel: 'website' as const,
    language,
    source: 'form' as const,
    subjectId,
  }
  await db.deleteFrom('signUp').where('subjectId', '=', subjectId).execute()
  await db
    .insertInto('signUp')
    .values({
      ...row,
      id: randomUUIDv7(),
      email: house.vault.seal(newsletterGate, 'signUp', 'email', subjectId, email),
      tokenHash: hashToken(secret),
      lastDay: lastDay(newsletter.tables.signUp.keep, row, calendarOf(house)),
    })
    .execute()
  return { kind: 'asked to confirm', subjectId, token: secret }
}

export type Confirmed = {
  readonly kind: 'confirmed'
  readonly subjectId: string
  readonly email: string
  readonly language: Language
  readonly leaveToken: string
}

/** Turns a sign-up into a subscription, once; a link that was used, or is not ours, or is too old gives nothing away. */
export async function confirm(
  house: House,
  work: Work,
  secret: string,
): Promise<Confirmed | { readonly kind: 'link unknown' }> {
  const db = as(work, newsletterGate)
  const asked = await db.selectFrom('signUp').selectAll().where('tokenHash', '=', hashToken(secret)).executeTakeFirst()
  if (!asked) return { kind: 'link unknown' }
  const { subjectId, askedAt, textShown, statementVersion, channel, language, source } = asked
  const email = await house.vault.reveal(asked.email, 'newsletter')
  const leaveToken = token()
  await db.deleteFrom('signUp').where('subjectId', '=', subjectId).execute()
  await db
    .insertInto('subscriber')
    .values({
      ...{ id: randomUUIDv7(), subjectId, askedAt, textShown, statementVersion, channel, language, source },
      email: house.vault.seal(newsletterGate, 'subscriber', 'email', subjectId, email),
      confirmedAt: nowText(house.clock),
      leftAt: null,
      leaveToken: house.vault.seal(newsletterGate, 'subscriber', 'leaveToken', subjectId, leaveToken),
      leaveTokenHash: house.vault.lookup('subscriber.leaveToken', leaveToken),
      lastDay: null,
    })
    .execute()
  return { kind: 'confirmed', subjectId, email, language, leaveToken }
}

/** Whether a leave link is one of ours, and what it leads to. */
export async function subscriberBy(
  db: Db<NewsletterTables>,
  house: House,
  leaveToken: string,
): Promise<'subscribed' | 'left' | 'unknown'> {
  const lookup = house.vault.lookup('subscriber.leaveToken', leaveToken)
  const row = await db.selectFrom('subscriber').select('leftAt').where('leaveTokenHash', '=', lookup).executeTakeFirst()
  if (!row) return 'unknown'
  return row.leftAt === null ? 'subscribed' : 'left'
}

/** Ends a subscription from its link. Doing it twice is no mistake. */
export async function leave(house: House, work: Work, leaveToken: string): Promise<'left' | 'unknown'> {
  const lookup = house.vault.lookup('subscriber.leaveToken', leaveToken)
  const row = await as(work, newsletterGate)
    .selectFrom('subscriber')
    .select('subjectId')
    .where('leaveTokenHash', '=', lookup)
    .executeTakeFirst()
  if (!row) return 'unknown'
  await withdraw(house, work, row.subjectId)
  return 'left'
}

/** Withdraws the consent of one person: from this moment nothing is sent, and the proof has its last day. @see GDPR Art. 7(3) */
export async function withdraw(house: House, work: Work, subjectId: string): Promise<void> {
  const db = as(work, newsletterGate)
  const leftAt = nowText(house.clock)
  await db.deleteFrom('signUp').where('subjectId', '=', subjectId).execute()
  await db
    .updateTable('subscriber')
    .set({ leftAt, lastDay: lastDay(newsletter.tables.subscriber.keep, { leftAt }, calendarOf(house)) })
    .where('subjectId', '=', subjectId)
    .where('leftAt', 'is', null)
    .execute()
}

export type Listed = {
  readonly email: string
  readonly language: Language
  readonly confirmedAt: string
  readonly leftAt: string | null
}

/** A page of subscribers for the owner, newest first; those who restricted the use of their data are not opened. */
export async function listSubscribers(
  house: House,
  page: number,
  size = 50,
): Promise<{ rows: Listed[]; subscribed: number; left: number; waiting: number }> {
  const db = house.read(newsletterGate)
  const count = async (left: boolean) => {
    const query = db
      .selectFrom('subscriber')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('leftAt', left ? 'is not' : 'is', null)
    return (await query.executeTakeFirstOrThrow()).n
  }
  const waiting = await db
    .selectFrom('signUp')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const found = await db
    .selectFrom('subscriber')
    .select(['email', 'language', 'confirmedAt', 'leftAt'])
    .orderBy('confirmedAt', 'desc')
    .limit(size)
    .offset(page * size)
    .execute()
  const rows = await Promise.all(
    found.map(async (row) => ({
      ...row,
      email: row.leftAt === null ? await house.vault.reveal(row.email, 'newsletter').catch(() => '–') : '–',
    })),
  )
  return { rows, subscribed: await count(false), left: await count(true), waiting: waiting.n }
}

const calendarOf = (house: House) => house.published().register.facts
