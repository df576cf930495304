import type { Language } from './setting.ts'

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const

// @NOTE making a formatter takes a hundred times as long as using it, and a page shows many days
const LONG = {
  nl: new Intl.DateTimeFormat(LOCALE.nl, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALE.en, { dateStyle: 'long', timeZone: 'UTC' }),
} as const
const inFull = (date: Temporal.PlainDate, language: Language): string =>
  LONG[language].format(date.toZonedDateTime('UTC').epochMilliseconds)

/** '28 december 2026' or '28 December 2026'. @param isoDay - `YYYY-MM-DD` */
export function day(isoDay: string, language: Language): string {
  return inFull(Temporal.PlainDate.from(isoDay), language)
}

/** '3 februari 2026 om 20:14' in the given time zone. @param isoInstant - a moment with offset, such as ending in Z */
export function moment(isoInstant: string, language: Language, zone: string): string {
  const at = Temporal.Instant.from(isoInstant).toZonedDateTimeISO(zone).toPlainDateTime()
  const date = inFull(at.toPlainDate(), language)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${date} ${language === 'nl' ? 'om' : 'at'} ${time}`
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** '12 minuten geleden', 'over 3 dagen'; below a minute 'zojuist' or 'just now'. Both moments ISO 8601 with offset. */
export function ago(from: string, now: string, language: Language): string {
  const seconds = (Temporal.Instant.from(from).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) / 1000
  const words = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'always' })
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit)
  }
  return language === 'nl' ? 'zojuist' : 'just now'
}

/** '€ 1.234,50' or '€1,234.50'; amount and sign stay on one line. @throws RangeError unless whole cents */
export function money(cents: number, language: Language): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('an amount of money is whole cents')
  return new Intl.NumberFormat(LOCALE[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)
}

/** '1.284' or '1,284'. */
export function count(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(number)
}
