import type { Selectable } from 'kysely'
import { token } from '../../../platform/chance.ts'
import { nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/gate.ts'
import { answerTerm } from '../../../projections/deadline/answer-term.ts'
import type { House } from '../../chapter.ts'
import { lastDayOf, placed } from '../kept.ts'
import {
  type Channel,
  type Ground,
  type Identity,
  type Right,
  type RightsSource,
  type RightsTables,
  rightsGate,
} from '../tables.ts'

export type RightsCase = Selectable<RightsTables['rightsCase']>
export type CaseLetter = Selectable<RightsTables['caseLetter']>

export type NewCase = {
  readonly subjectId: string
  readonly right: Right
  readonly channel: Channel
  readonly language: 'nl' | 'en'
  readonly source: RightsSource
  readonly receivedOn: Temporal.PlainDate
  readonly who?: string | undefined
  readonly asked?: string | undefined
}

/** The days that bind us for a case, computed anew from what it records. */
export const termOf = (house: House, { receivedOn, extendedAt }: Pick<RightsCase, 'receivedOn' | 'extendedAt'>) =>
  answerTerm(Temporal.PlainDate.from(receivedOn), {
    extended: extendedAt !== null,
    promiseDays: house.published().register.facts.answerWithinDays,
  })

/** Opens a case that counts from the real day of receipt. @returns its number, which people may see */
export async function openCase(house: House, work: Work, asks: NewCase): Promise<string> {
  const { subjectId, source, right, channel, language } = asks
  const number = token()
  const receivedOn = asks.receivedOn.toString()
  const term = termOf(house, { receivedOn, extendedAt: null })
  const { vault } = house
  const who = asks.who ? vault.seal(rightsGate, 'rightsCase', 'who', subjectId, asks.who) : null
  const asked = asks.asked ? vault.seal(rightsGate, 'rightsCase', 'asked', subjectId, asks.asked) : null
  await as(work, rightsGate)
    .insertInto('rightsCase')
    .values({
      ...placed(house, 'rightsCase', { subjectId, source, closedAt: null }),
      number,
      right,
      channel,
      language,
      who,
      asked,
      receivedOn,
      registeredAt: nowText(house.clock),
      promiseBy: term.promise.toString(),
      legalBy: term.legal.toString(),
      answerBy: term.actOn.toString(),
    })
    .execute()
  return number
}

export async function caseByNumber(db: Db<RightsTables>, number: string): Promise<RightsCase | undefined> {
  return db.selectFrom('rightsCase').selectAll().where('number', '=', number).executeTakeFirst()
}

/** Cases that wait for an answer, the first due first. */
export async function waitingCases(db: Db<RightsTables>, subjectId?: string): Promise<RightsCase[]> {
  const waiting = db.selectFrom('rightsCase').selectAll().where('closedAt', 'is', null)
  const theirs = subjectId === undefined ? waiting : waiting.where('subjectId', '=', subjectId)
  return theirs.orderBy('answerBy').orderBy('registeredAt').execute()
}

/** Answered cases that a person had to handle, the last first; what people did themselves is counted, not listed. */
export async function answeredCases(db: Db<RightsTables>): Promise<RightsCase[]> {
  return db
    .selectFrom('rightsCase')
    .selectAll()
    .where('closedAt', 'is not', null)
    .where('channel', '<>', 'web')
    .orderBy('closedAt', 'desc')
    .limit(100)
    .execute()
}

export async function countSelfService(db: Db<RightsTables>): Promise<number> {
  const { n } = await db
    .selectFrom('rightsCase')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('channel', '=', 'web')
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function lettersOf(db: Db<RightsTables>, caseId: string): Promise<CaseLetter[]> {
  return db.selectFrom('caseLetter').selectAll().where('caseId', '=', caseId).orderBy('sentAt').execute()
}

export async function setIdentity(work: Work, number: string, identity: Identity | null): Promise<void> {
  await as(work, rightsGate).updateTable('rightsCase').set({ identity }).where('number', '=', number).execute()
}

/** A written answer on its way: by mail it has its Message-ID, by post the owner's word, on the page it was shown. */
export type Dispatch = { readonly by: 'mail'; readonly messageId: string } | { readonly by: 'post' | 'page' }

type Letter = { readonly kind: 'answer' | 'extension'; readonly text: string; readonly dispatch: Dispatch }

async function keepLetter(house: House, work: Work, of: RightsCase, { kind, text, dispatch }: Letter): Promise<string> {
  const { subjectId, source } = of
  const row = placed(house, 'caseLetter', { subjectId, source, closedAt: null })
  await as(work, rightsGate)
    .insertInto('caseLetter')
    .values({
      ...row,
      caseId: of.id,
      kind,
      text: house.vault.seal(rightsGate, 'caseLetter', 'text', subjectId, text),
      sentBy: dispatch.by,
      sentAt: nowText(house.clock),
      messageId: dispatch.by === 'mail' ? dispatch.messageId : null,
    })
    .execute()
  return row.id
}

export type Answer = {
  readonly text: string
  readonly dispatch: Dispatch
  readonly refusal?: { readonly ground: Ground; readonly facts: string } | undefined
  readonly receipt?: string | undefined
}

/** Closes a case by its written answer; there is no other way to close one. @returns false when it was closed before */
export async function closeByAnswer(house: House, work: Work, number: string, answer: Answer): Promise<boolean> {
  const db = as(work, rightsGate)
  const open = await caseByNumber(db, number)
  if (open === undefined || open.closedAt !== null) return false
  const closingLetterId = await keepLetter(house, work, open, { ...answer, kind: 'answer' })
  const closedAt = nowText(house.clock)
  const sealed = (column: 'refusalFacts' | 'receipt', value: string | undefined) =>
    value === undefined ? null : house.vault.seal(rightsGate, 'rightsCase', column, open.subjectId, value)
  await db
    .updateTable('rightsCase')
    .set({
      outcome: answer.refusal === undefined ? 'granted' : 'refused',
      refusalGround: answer.refusal?.ground ?? null,
      refusalFacts: sealed('refusalFacts', answer.refusal?.facts),
      receipt: sealed('receipt', answer.receipt),
      closingLetterId,
      closedAt,
      lastDay: lastDayOf(house, 'rightsCase', { closedAt }),
    })
    .where('id', '=', open.id)
    .execute()
  await db
    .updateTable('caseLetter')
    .set({ closedAt, lastDay: lastDayOf(house, 'caseLetter', { closedAt }) })
    .where('caseId', '=', open.id)
    .execute()
  return true
}

/** Records that the person was told, with the reason, that the answer takes longer. @see GDPR Art. 12(3) */
export async function extend(
  house: House,
  work: Work,
  of: RightsCase,
  letter: { text: string; dispatch: Dispatch },
): Promise<void> {
  await keepLetter(house, work, of, { ...letter, kind: 'extension' })
  const extendedAt = nowText(house.clock)
  const term = termOf(house, { receivedOn: of.receivedOn, extendedAt })
  await as(work, rightsGate)
    .updateTable('rightsCase')
    .set({
      extendedAt,
      answerBy: term.legalExtended.toString(),
      remindedHalfAt: null,
      remindedThreeQuartersAt: null,
      remindedNineTenthsAt: null,
    })
    .where('id', '=', of.id)
    .execute()
}

export async function markReminded(
  work: Work,
  number: string,
  stages: Partial<Pick<RightsCase, 'remindedHalfAt' | 'remindedThreeQuartersAt' | 'remindedNineTenthsAt'>>,
): Promise<void> {
  await as(work, rightsGate).updateTable('rightsCase').set(stages).where('number', '=', number).execute()
}
