import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { token } from '../../platform/chance.ts'
import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import { complaintTerm } from '../../projections/deadline/answer-term.ts'
import { lastDay } from '../../register/period.ts'
import type { House } from '../chapter.ts'
import { activity } from './activity.ts'
import { type Channel, type ComplaintSource, type ComplaintTables, complaintsGate } from './tables.ts'

export type Complaint = Selectable<ComplaintTables['complaint']>

export type NewComplaint = {
  readonly subjectId: string
  readonly channel: Channel
  readonly language: 'nl' | 'en'
  readonly source: ComplaintSource
  readonly receivedOn: Temporal.PlainDate
  readonly who: string
  readonly email: string
  readonly text: string
}

/** The days that our promise fixes for a complaint. */
export const termOf = (house: House, { receivedOn }: Pick<Complaint, 'receivedOn'>) =>
  complaintTerm(Temporal.PlainDate.from(receivedOn), {
    promiseDays: house.published().register.facts.answerWithinDays,
  })

function lastDayOf(house: House, closedAt: string): string | null {
  const { financialYearEnds } = house.published().register.facts
  return lastDay(activity.tables.complaint.keep, { closedAt }, { zone: house.clock.zone, financialYearEnds })
}

/** Writes a complaint down, counting from the real day of receipt. @returns it, with its number */
export async function lodge(house: House, work: Work, said: NewComplaint): Promise<Complaint> {
  const { vault } = house
  const { subjectId, source, channel, language } = said
  const receivedOn = said.receivedOn.toString()
  const term = termOf(house, { receivedOn })
  const row = {
    id: randomUUIDv7(),
    subjectId,
    source,
    channel,
    language,
    receivedOn,
    lastDay: null,
    closedAt: null,
    number: token(),
    who: said.who === '' ? null : vault.seal(complaintsGate, 'complaint', 'who', subjectId, said.who),
    email: said.email === '' ? null : vault.seal(complaintsGate, 'complaint', 'email', subjectId, said.email),
    text: vault.seal(complaintsGate, 'complaint', 'text', subjectId, said.text),
    registeredAt: nowText(house.clock),
    promiseBy: term.promise.toString(),
    answerBy: term.actOn.toString(),
    remindedHalfAt: null,
    remindedThreeQuartersAt: null,
    remindedNineTenthsAt: null,
    closingLetterId: null,
  }
  await as(work, complaintsGate).insertInto('complaint').values(row).execute()
  return row
}

export async function complaintByNumber(db: Db<ComplaintTables>, number: string): Promise<Complaint | undefined> {
  return db.selectFrom('complaint').selectAll().where('number', '=', number).executeTakeFirst()
}

export async function waitingComplaints(db: Db<ComplaintTables>): Promise<Complaint[]> {
  return db.selectFrom('complaint').selectAll().where('closedAt', 'is', null).orderBy('answerBy').execute()
}

export async function answeredComplaints(db: Db<ComplaintTables>): Promise<Complaint[]> {
  const closed = db.selectFrom('complaint').selectAll().where('closedAt', 'is not', null)
  return closed.orderBy('closedAt', 'desc').limit(100).execute()
}

export async function lettersOf(db: Db<ComplaintTables>, complaintId: string) {
  return db.selectFrom('complaintLetter').selectAll().where('complaintId', '=', complaintId).orderBy('sentAt').execute()
}

export type Letter = {
  readonly kind: 'receipt' | 'answer'
  readonly text: string
  readonly sent: { readonly by: 'mail'; readonly messageId: string } | { readonly by: 'post' }
}

/** Keeps a letter that went out about a complaint. @returns its id */
export async function keepLetter(
  house: House,
  work: Work,
  about: Complaint,
  { kind, text, sent }: Letter,
): Promise<string> {
  const { subjectId, source } = about
  const id = randomUUIDv7()
  await as(work, complaintsGate)
    .insertInto('complaintLetter')
    .values({
      id,
      subjectId,
      source,
      kind,
      complaintId: about.id,
      lastDay: null,
      closedAt: null,
      text: house.vault.seal(complaintsGate, 'complaintLetter', 'text', subjectId, text),
      sentBy: sent.by,
      sentAt: nowText(house.clock),
      messageId: sent.by === 'mail' ? sent.messageId : null,
    })
    .execute()
  return id
}

/** Closes a complaint by its written answer; there is no other way to close one. @returns false when it was closed before */
export async function closeByAnswer(
  house: House,
  work: Work,
  number: string,
  letter: Omit<Letter, 'kind'>,
): Promise<boolean> {
  const db = as(work, complaintsGate)
  const open = await complaintByNumber(db, number)
  if (open === undefined || open.closedAt !== null) return false
  const closingLetterId = await keepLetter(house, work, open, { ...letter, kind: 'answer' })
  await setClosed(house, work, open.id, { closedAt: nowText(house.clock), closingLetterId })
  return true
}

export async function setClosed(
  house: House,
  work: Work,
  id: string,
  { closedAt, closingLetterId }: { closedAt: string; closingLetterId: string },
): Promise<void> {
  const db = as(work, complaintsGate)
  const closed = { closedAt, lastDay: lastDayOf(house, closedAt) }
  await db
    .updateTable('complaint')
    .set({ ...closed, closingLetterId })
    .where('id', '=', id)
    .execute()
  await db.updateTable('complaintLetter').set(closed).where('complaintId', '=', id).execute()
}

export async function markReminded(
  work: Work,
  number: string,
  stages: Partial<Pick<Complaint, 'remindedHalfAt' | 'remindedThreeQuartersAt' | 'remindedNineTenthsAt'>>,
): Promise<void> {
  await as(work, complaintsGate).updateTable('complaint').set(stages).where('number', '=', number).execute()
}
