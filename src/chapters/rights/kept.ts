import { randomUUIDv7 } from 'node:crypto'
import { lastDay } from '../../register/period.ts'
import type { House } from '../chapter.ts'
import { activity } from './activity.ts'
import type { RightsSource } from './tables.ts'

type Table = keyof typeof activity.tables

/** The last day of a row, by the period that the activity declares for its table. */
export function lastDayOf(house: House, table: Table, row: Readonly<Record<string, unknown>>): string | null {
  const { financialYearEnds } = house.published().register.facts
  return lastDay(activity.tables[table].keep, row, { zone: house.clock.zone, financialYearEnds })
}

/** What every row begins with: whose it is, where it came from, until when. */
export function placed(
  house: House,
  table: Table,
  row: Readonly<Record<string, unknown>> & { subjectId: string; source: RightsSource },
) {
  return { id: randomUUIDv7(), subjectId: row.subjectId, source: row.source, lastDay: lastDayOf(house, table, row) }
}
