import { holidayOn, type Observed, type Words } from './holidays.ts'

const saturday: Words = { nl: 'zaterdag', en: 'Saturday' }
const sunday: Words = { nl: 'zondag', en: 'Sunday' }

/** Why nobody works on this day: the holiday, or the day of the weekend; undefined on a working day. */
export function restOn(day: Temporal.PlainDate, observed: Observed = {}): Words | undefined {
  const holiday = holidayOn(day, observed)
  if (holiday) return holiday
  if (day.dayOfWeek === 6) return saturday
  return day.dayOfWeek === 7 ? sunday : undefined
}

/**
 * The last day of a period in months, before holidays and weekends are looked at.
 *
 * The day of the event is not counted, so the period ends on the same date, or on the last day of a month without it.
 *
 * @see Regulation (EEC, Euratom) 1182/71 Art. 3(1), 3(2)(c)
 */
export function monthsAfter(event: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return event.add({ months }, { overflow: 'constrain' })
}

/**
 * The day itself, or the first working day after it.
 *
 * @see Regulation (EEC, Euratom) 1182/71 Art. 3(4)
 */
export function workingDayFrom(day: Temporal.PlainDate, observed: Observed = {}): Temporal.PlainDate {
  let next = day
  while (restOn(next, observed)) next = next.add({ days: 1 })
  return next
}

/** The day itself, or the last working day before it: for a promise, which no law moves to a later day. */
export function workingDayUpTo(day: Temporal.PlainDate, observed: Observed = {}): Temporal.PlainDate {
  let previous = day
  while (restOn(previous, observed)) previous = previous.subtract({ days: 1 })
  return previous
}

/** Whole days from today until that day; negative once it has passed. */
export function daysUntil(today: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return today.until(day, { largestUnit: 'days' }).days
}

/** The earlier of two days. */
export function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other
}
