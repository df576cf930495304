import type { ControllerCalendar } from '../../register/period.ts'
import type { House } from '../chapter.ts'

/** The zone and the financial year in which this business counts its days. */
export function calendarOf(house: House): ControllerCalendar {
  const { zone, financialYearEnds } = house.published().register.facts
  return { zone, financialYearEnds }
}
