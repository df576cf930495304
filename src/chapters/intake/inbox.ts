import { NotForThisPurpose } from '../../vault/vault.ts'
import type { House } from '../chapter.ts'
import { type IntakeTables, intakeGate } from './tables.ts'

export type Entry = IntakeTables['intake']

/** Who sent it and how to reach them; undefined where the person does not let it be used. */
export type Listed = Pick<Entry, 'ref' | 'formId' | 'receivedAt' | 'answeredAt' | 'lastDay'> & {
  readonly from: string | undefined
}

export type Listing = { readonly rows: readonly Listed[]; readonly waiting: number; readonly more: boolean }

/** What came in, what waits for an answer first, then the newest. @param page - from 0 */
export async function listEntries(house: House, page: number, size = 50): Promise<Listing> {
  const db = house.read(intakeGate)
  const waitingFirst = db
    .selectFrom('intake')
    .selectAll()
    .orderBy((e) => e.case().when('answeredAt', 'is', null).then(0).else(1).end())
    .orderBy('receivedAt', 'desc')
    .limit(size + 1)
    .offset(page * size)
  const found = await waitingFirst.execute()
  const rows = await Promise.all(
    found.slice(0, size).map(async (entry) => {
      const { ref, formId, receivedAt, answeredAt, lastDay } = entry
      const answers = await answersOf(house, entry, ['name', 'email'])
      const from = answers.find(({ fieldId }) => fieldId === 'name') ?? answers[0]
      return { ref, formId, receivedAt, answeredAt, lastDay, from: from?.value }
    }),
  )
  return { rows, waiting: await countWaiting(house), more: found.length > size }
}

export async function countWaiting(house: House): Promise<number> {
  const row = await house
    .read(intakeGate)
    .selectFrom('intake')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function countOfForm(house: House, formId: string): Promise<number> {
  const row = await house
    .read(intakeGate)
    .selectFrom('intake')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('formId', '=', formId)
    .executeTakeFirstOrThrow()
  return row.n
}

export const entryBy = (house: House, ref: string): Promise<Entry | undefined> =>
  house.read(intakeGate).selectFrom('intake').selectAll().where('ref', '=', ref).executeTakeFirst()

export type Opened = { readonly fieldId: string; readonly question: string; readonly value: string | undefined }

/** The answers of an entry in the order in which they were asked, opened for what the form was for. */
export async function answersOf(house: House, { id, purpose }: Entry, only?: readonly string[]): Promise<Opened[]> {
  const all = house.read(intakeGate).selectFrom('intakeAnswer').selectAll().where('intakeId', '=', id).orderBy('place')
  const rows = await (only === undefined ? all : all.where('fieldId', 'in', only)).execute()
  return Promise.all(
    rows.map(async ({ fieldId, question, value }) => ({
      fieldId,
      question,
      value: await house.vault.reveal(value, purpose).catch((cause: unknown) => {
        if (cause instanceof NotForThisPurpose) return undefined
        throw cause
      }),
    })),
  )
}
