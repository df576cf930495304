import type { Keep } from '../register/activity.ts'
import { type ControllerCalendar, lastDay } from '../register/period.ts'

type Kept = readonly [keep: Keep, calendar: ControllerCalendar]

/** Days on which periods that differ come apart: begin, middle and end of a month and a year, and around the leap day. */
const trialDays = ['2027-01-01', '2027-01-31', '2027-02-28', '2027-06-30', '2027-07-01', '2027-12-31', '2028-02-29']

/** Whether some row may exist longer under the one retention rule than under the other. */
export function isLonger([before, wasIn]: Kept, [after, isIn]: Kept): boolean {
  if (typeof after === 'string') return typeof before !== 'string'
  if (typeof before === 'string') return false
  const events = [...new Set([...before, ...after].map(({ from }) => from))]
  const happened = [...events.map((event) => [event]), events]
  return happened.some((these) =>
    trialDays.some((day) => {
      const row = Object.fromEntries(events.map((event) => [event, these.includes(event) ? day : null]))
      const was = lastDay(before, row, wasIn)
      const is = lastDay(after, row, isIn)
      return was !== null && (is === null || is > was)
    }),
  )
}
