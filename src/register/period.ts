/** What a period counts from: the day of the event itself, or the end of the month or financial year it falls in. */
export type Calendar = 'exact' | 'endOfMonth' | 'endOfFinancialYear'

/** A retention rule: how long a row may exist after the event that one of its own columns records. */
export type Period<Column extends string = string> = {
  readonly from: Column
  /** ISO 8601 in whole years, months, weeks and days: 'P7D', 'P1Y' */
  readonly for: string
  readonly calendar: Calendar
}

/** Where the controller's days begin and its financial year ends ('MM-DD'; '02-29' is the last day of February). */
export type ControllerCalendar = { readonly zone: string; readonly financialYearEnds: string }

const dutch: ControllerCalendar = { zone: 'Europe/Amsterdam', financialYearEnds: '12-31' }

const calendars: readonly string[] = ['exact', 'endOfMonth', 'endOfFinancialYear'] satisfies Calendar[]
const wholeDays = /^P(?=\d)(\d{1,5}Y)?(\d{1,5}M)?(\d{1,5}W)?(\d{1,5}D)?$/
const civilDay = /^\d{4}-\d\d-\d\d$/

/** Why a period cannot be computed, in one sentence; undefined when it can. */
export function checkPeriod(period: Period): string | undefined {
  const written = `the period '${period.for}'`
  if (period.from === '') return `${written} names no column to count from`
  if (!calendars.includes(period.calendar)) return `${written} has the unknown calendar '${period.calendar}'`
  if (period.for.includes('T')) return `${written} counts in hours, and a row lasts whole days`
  if (!wholeDays.test(period.for)) return `${written} is not an ISO 8601 duration such as 'P7D' or 'P1Y'`
  if (Temporal.Duration.from(period.for).blank) return `${written} is zero`
  const reaches = Temporal.PlainDate.from('2000-01-01').add(period.for)
  if (reaches.year > 2100) return `${written} is longer than a hundred years`
  return undefined
}

/**
 * The last civil day on which the row may exist, null while its event has not happened.
 *
 * Of several rules the latest wins; a rule whose event has not happened is passed over. The day of the event is not
 * counted; where the end date does not exist (29 February + one year) it is the last day of that month.
 *
 * @param row - per `from` column: a moment (ISO, with zone), a day (in the controller's zone), or null
 * @throws when a period cannot be computed, a column is missing from `row`, or its value is no moment and no day
 * @see Regulation (EEC, Euratom) 1182/71 Art. 3; GDPR Art. 5(1)(e)
 */
export function lastDay<Column extends string>(
  periods: readonly Period<Column>[],
  row: Readonly<Record<string, unknown>>,
  options: ControllerCalendar = dutch,
): string | null {
  let latest: Temporal.PlainDate | null = null
  for (const period of periods) {
    const happenedOn = dayOf(row, period.from, options.zone)
    const ends = endOf(period, happenedOn, options.financialYearEnds)
    if (ends && (!latest || Temporal.PlainDate.compare(ends, latest) > 0)) latest = ends
  }
  return latest?.toString() ?? null
}

function dayOf(row: Readonly<Record<string, unknown>>, column: string, zone: string): Temporal.PlainDate | null {
  // @NOTE a column that was not read must not pass for an event that has not happened: the row would stay for ever
  if (!Object.hasOwn(row, column)) throw new TypeError(`the row lacks '${column}', from which its period counts`)
  const value = row[column]
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw new TypeError(`'${column}' holds no moment and no day`)
  try {
    if (civilDay.test(value)) return Temporal.PlainDate.from(value)
    return Temporal.Instant.from(value).toZonedDateTimeISO(zone).toPlainDate()
  } catch (cause) {
    throw new RangeError(`'${column}' holds no moment and no day`, { cause })
  }
}

function endOf(period: Period, happenedOn: Temporal.PlainDate | null, yearEnds: string): Temporal.PlainDate | null {
  const refused = checkPeriod(period)
  if (refused !== undefined) throw new RangeError(refused)
  if (!happenedOn) return null
  const length = Temporal.Duration.from(period.for)
  const ends = startOfCounting(happenedOn, period.calendar, yearEnds).add(length)
  // @NOTE days are compared as text, and a fifth digit of the year would sort before all others
  if (ends.year > 9999) throw new RangeError(`the period from '${period.from}' ends after the year 9999`)
  return keepsToCalendar(length, period.calendar) ? startOfCounting(ends, period.calendar, yearEnds) : ends
}

function startOfCounting(day: Temporal.PlainDate, calendar: Calendar, yearEnds: string): Temporal.PlainDate {
  if (calendar === 'exact') return day
  if (calendar === 'endOfMonth') return day.with({ day: day.daysInMonth })
  const end = Temporal.PlainMonthDay.from(yearEnds)
  const sameYear = end.toPlainDate({ year: day.year })
  return Temporal.PlainDate.compare(day, sameYear) > 0 ? end.toPlainDate({ year: day.year + 1 }) : sameYear
}

/** Whether counting on from the end of a month (28 February) or year leads to the end of one again (31 March). */
function keepsToCalendar({ months, weeks, days }: Temporal.Duration, calendar: Calendar): boolean {
  if (calendar === 'exact' || weeks !== 0 || days !== 0) return false
  return calendar === 'endOfMonth' || months === 0
}

const units = {
  years: { nl: ['één jaar', 'jaar'], en: ['one year', 'years'] },
  months: { nl: ['één maand', 'maanden'], en: ['one month', 'months'] },
  weeks: { nl: ['één week', 'weken'], en: ['one week', 'weeks'] },
  days: { nl: ['één dag', 'dagen'], en: ['one day', 'days'] },
} as const

const afterwards = {
  exact: { nl: '', en: '' },
  endOfMonth: { nl: ' na het einde van de maand', en: ' after the end of the month' },
  endOfFinancialYear: { nl: ' na het einde van het boekjaar', en: ' after the end of the financial year' },
} as const

/** The period as the statement says it: 'één jaar', '7 jaar na het einde van het boekjaar'. */
export function periodWords(period: Period): { nl: string; en: string } {
  const length = Temporal.Duration.from(period.for)
  const words = (language: 'nl' | 'en') => {
    const parts = (['years', 'months', 'weeks', 'days'] as const).flatMap((unit) => {
      const [one, many] = units[unit][language]
      return length[unit] === 0 ? [] : [length[unit] === 1 ? one : `${length[unit]} ${many}`]
    })
    const list = new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB').format(parts)
    return list + afterwards[period.calendar][language]
  }
  return { nl: words('nl'), en: words('en') }
}
