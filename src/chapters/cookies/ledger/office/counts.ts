import type { House } from '../../../chapter.ts'
import { cookiesGate } from '../../tables.ts'

/** What visitors chose in one period. */
export type Counted = { readonly granted: number; readonly withdrawn: number; readonly refused: number }

/** What visitors chose, per civil day of the controller (`YYYY-MM-DD`); a day without a choice is absent. */
export async function choicesPerDay(house: House): Promise<Map<string, Counted>> {
  const db = house.read(cookiesGate)
  const hours = await db
    .selectFrom('consentRecord')
    .select((e) => [
      e.fn<string>('substr', ['chosenAt', e.lit(1), e.lit(13)]).as('hour'),
      e.fn.sum<number>(e.case().when('granted', '!=', '').then(1).else(0).end()).as('granted'),
      e.fn.sum<number>(e.case().when('takenBack', '!=', '').then(1).else(0).end()).as('withdrawn'),
    ])
    .groupBy('hour')
    .execute()
  const refusals = await db.selectFrom('refusalCount').select(['day', 'count']).execute()
  const days = new Map<string, Counted>()
  const add = (day: string, more: Partial<Counted>) => {
    const { granted = 0, withdrawn = 0, refused = 0 } = days.get(day) ?? {}
    days.set(day, {
      granted: granted + (more.granted ?? 0),
      withdrawn: withdrawn + (more.withdrawn ?? 0),
      refused: refused + (more.refused ?? 0),
    })
  }
  for (const { hour, granted, withdrawn } of hours) {
    const day = Temporal.Instant.from(`${hour}:00Z`).toZonedDateTimeISO(house.clock.zone).toPlainDate().toString()
    add(day, { granted: Number(granted), withdrawn: Number(withdrawn) })
  }
  for (const { day, count } of refusals) add(day, { refused: count })
  return days
}

/** The same per month (`YYYY-MM`), the latest first. */
export function choicesPerMonth(days: ReadonlyMap<string, Counted>): [month: string, Counted][] {
  const months = Map.groupBy(days, ([day]) => day.slice(0, 7))
  const sum = (all: readonly (readonly [string, Counted])[], of: keyof Counted) =>
    all.reduce((total, [, counted]) => total + counted[of], 0)
  return [...months]
    .map(([month, all]): [string, Counted] => [
      month,
      { granted: sum(all, 'granted'), withdrawn: sum(all, 'withdrawn'), refused: sum(all, 'refused') },
    ])
    .sort(([a], [b]) => b.localeCompare(a))
}
