import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { House } from '../chapter.ts'
import type { Typed } from './steps/step.ts'
import { type BeginningTables, beginningGate } from './tables.ts'

export type Answered = { readonly state: BeginningTables['beginAnswer']['state']; readonly answer: Typed }

/** Every question that was answered or put off, by its slug. */
export async function answersOf(house: Pick<House, 'read'>): Promise<ReadonlyMap<string, Answered>> {
  const rows = await house.read(beginningGate).selectFrom('beginAnswer').selectAll().execute()
  return new Map(rows.map(({ question, state, answer }) => [question, { state, answer: JSON.parse(answer) as Typed }]))
}

export async function noteAnswer(
  { clock }: Pick<House, 'clock'>,
  work: Work,
  question: string,
  { state, answer }: Answered,
): Promise<void> {
  const row = { state, answer: JSON.stringify(answer), at: nowText(clock) }
  await as(work, beginningGate)
    .insertInto('beginAnswer')
    .values({ question, ...row })
    .onConflict((conflict) => conflict.column('question').doUpdateSet(row))
    .execute()
}
