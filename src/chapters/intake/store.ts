import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { moment, nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import { purposeOfForm } from '../../projections/forms-table.ts'
import type { DeclaredForm, FormPeriod } from '../../register/form.ts'
import { lastDay } from '../../register/period.ts'
import type { Language } from '../../register/words.ts'
import { personAt } from '../../vault/subjects.ts'
import type { House } from '../chapter.ts'
import { keep } from './activity.ts'
import { type IntakeTables, intakeGate, type Kept } from './tables.ts'

/** From one address, and from everyone together. */
const mostPerHour = { fromOne: 10, fromAll: 60 }

/** What was typed in one field, in the words of whoever typed it. */
export type Answer = { readonly fieldId: string; readonly question: string; readonly value: string }

export type Sent = {
  readonly form: DeclaredForm
  readonly email: string
  readonly answers: readonly Answer[]
  readonly language: Language
  readonly textShown: string | null
}

export type Received =
  | { readonly kind: 'received'; readonly subjectId: string; readonly ref: string; readonly lastDay: string | null }
  | { readonly kind: 'too many' }

/** What makes a row last as long as its form says. */
export function keptFor(house: House, receivedAt: string, keepFor: FormPeriod): Kept {
  const row = {
    receivedAt,
    receivedForAYearAt: keepFor === 'P3M' ? null : receivedAt,
    receivedForTwoYearsAt: keepFor === 'P2Y' ? receivedAt : null,
  }
  return { ...row, lastDay: lastDay(keep, row, house.published().register.facts) }
}

/** Takes in a form that somebody sent. */
export async function receive(house: House, work: Work, sent: Sent): Promise<Received> {
  const { form, email, answers, language, textShown } = sent
  const db = as(work, intakeGate)
  const subjectId = await personAt(work, house.vault, email, 'you')
  const since = moment(house.clock.now().subtract({ hours: 1 }))
  if ((await countSince(db, since, subjectId)) >= mostPerHour.fromOne) return { kind: 'too many' }
  if ((await countSince(db, since)) >= mostPerHour.fromAll) return { kind: 'too many' }
  const kept = keptFor(house, nowText(house.clock), form.keepFor)
  const [id, ref] = [randomUUIDv7(), token()]
  await db
    .insertInto('intake')
    .values({
      ...kept,
      ...{ id, subjectId, ref, language, textShown, formId: form.id, source: 'form', answeredAt: null },
      purpose: purposeOfForm(form),
      statementVersion: house.published().version,
    })
    .execute()
  for (const [place, { fieldId, question, value }] of answers.entries())
    await db
      .insertInto('intakeAnswer')
      .values({
        ...kept,
        ...{ id: randomUUIDv7(), intakeId: id, subjectId, fieldId, place, question, source: 'form' },
        value: house.vault.seal(intakeGate, 'intakeAnswer', 'value', subjectId, value),
      })
      .execute()
  return { kind: 'received', subjectId, ref, lastDay: kept.lastDay }
}

async function countSince(db: Db<IntakeTables>, since: string, subjectId?: string): Promise<number> {
  const all = db
    .selectFrom('intake')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('receivedAt', '>', since)
  const query = subjectId === undefined ? all : all.where('subjectId', '=', subjectId)
  return (await query.executeTakeFirstOrThrow()).n
}

export async function setAnswered(db: Db<IntakeTables>, ref: string, answeredAt: string | null): Promise<void> {
  await db.updateTable('intake').set({ answeredAt }).where('ref', '=', ref).execute()
}

/** Erases everything that was sent with one of these forms, or in one of these entries. @returns how many entries went */
async function eraseEntries(db: Db<IntakeTables>, ids: readonly string[]): Promise<number> {
  for (const id of ids) {
    await db.deleteFrom('intakeAnswer').where('intakeId', '=', id).execute()
    await db.deleteFrom('intake').where('id', '=', id).execute()
  }
  return ids.length
}

export async function eraseOne(work: Work, ref: string): Promise<number> {
  const db = as(work, intakeGate)
  const rows = await db.selectFrom('intake').select('id').where('ref', '=', ref).execute()
  return eraseEntries(
    db,
    rows.map(({ id }) => id),
  )
}

/** What people sent goes with the form that asked for it: without it nobody can read any more what it is for. */
export async function eraseOfForm(work: Work, formId: string): Promise<number> {
  const db = as(work, intakeGate)
  const rows = await db.selectFrom('intake').select('id').where('formId', '=', formId).execute()
  return eraseEntries(
    db,
    rows.map(({ id }) => id),
  )
}

/** Takes back a consent: what it covered is not needed any more. @see GDPR Art. 7(3), 17(1)(b) */
export async function withdraw(_house: House, work: Work, subjectId: string): Promise<void> {
  const db = as(work, intakeGate)
  const rows = await db
    .selectFrom('intake')
    .select('id')
    .where('subjectId', '=', subjectId)
    .where('purpose', '=', 'intakeConsent')
    .execute()
  await eraseEntries(
    db,
    rows.map(({ id }) => id),
  )
}

/** A form that keeps for a shorter time than it did keeps what it already has no longer either. */
export async function shortenKept(house: House, work: Work): Promise<void> {
  const db = as(work, intakeGate)
  for (const { id: formId, keepFor } of house.published().register.facts.forms ?? []) {
    if (keepFor === 'P2Y') continue
    const tooLong = keepFor === 'P3M' ? ('receivedForAYearAt' as const) : ('receivedForTwoYearsAt' as const)
    const rows = await db
      .selectFrom('intake')
      .select(['id', 'receivedAt'])
      .where('formId', '=', formId)
      .where(tooLong, 'is not', null)
      .execute()
    for (const { id, receivedAt } of rows) {
      const kept = keptFor(house, receivedAt, keepFor)
      await db.updateTable('intake').set(kept).where('id', '=', id).execute()
      await db.updateTable('intakeAnswer').set(kept).where('intakeId', '=', id).execute()
    }
  }
}
