import { type Law, lawInForce } from './law.ts'

/** Which days count as holidays beyond the certain ones. */
export type Observed = {
  /** Goede Vrijdag, *equated* with a holiday in Dutch law; off, as it is not certain to extend an EU deadline */
  goodFriday?: boolean | undefined
}

export type Words = { readonly nl: string; readonly en: string }

type Holiday = {
  readonly name: Words
  /** a fixed 'MM-DD', moved when that is a Sunday, or days counted from Easter Sunday */
  readonly on: { readonly date: string; readonly whenSunday?: string } | { readonly fromEaster: number }
  readonly equated?: true
}

/** The public holidays of the Netherlands, without bridge days equated by decree: those extend no EU deadline. */
export const dutchHolidays: readonly Law<readonly Holiday[]>[] = [
  {
    // the first Koningsdag; the years of Koninginnedag before it are not encoded
    validFrom: '2014-01-01',
    source: 'Algemene termijnenwet art. 3(1)-(2); Regulation (EEC, Euratom) 1182/71 Art. 2(1)',
    says: [
      { name: { nl: 'Nieuwjaarsdag', en: "New Year's Day" }, on: { date: '01-01' } },
      { name: { nl: 'Goede Vrijdag', en: 'Good Friday' }, on: { fromEaster: -2 }, equated: true },
      { name: { nl: 'tweede paasdag', en: 'Easter Monday' }, on: { fromEaster: 1 } },
      { name: { nl: 'Koningsdag', en: "King's Day" }, on: { date: '04-27', whenSunday: '04-26' } },
      { name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' }, on: { date: '05-05' } },
      { name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' }, on: { fromEaster: 39 } },
      { name: { nl: 'tweede pinksterdag', en: 'Whit Monday' }, on: { fromEaster: 50 } },
      { name: { nl: 'eerste kerstdag', en: 'Christmas Day' }, on: { date: '12-25' } },
      { name: { nl: 'tweede kerstdag', en: 'Second Christmas Day' }, on: { date: '12-26' } },
    ],
  },
]

/** The name of the public holiday that falls on this day, if one does. */
export function holidayOn(day: Temporal.PlainDate, { goodFriday = false }: Observed = {}): Words | undefined {
  const easter = easterSunday(day.year)
  const isToday = ({ on }: Holiday) => {
    if ('fromEaster' in on) return easter.add({ days: on.fromEaster }).equals(day)
    const fixed = Temporal.PlainDate.from(`${pad(day.year)}-${on.date}`)
    const moved = fixed.dayOfWeek === 7 && on.whenSunday !== undefined
    return (moved ? Temporal.PlainDate.from(`${pad(day.year)}-${on.whenSunday}`) : fixed).equals(day)
  }
  return lawInForce(dutchHolidays, day).says.find((holiday) => isToday(holiday) && (goodFriday || !holiday.equated))
    ?.name
}

const pad = (year: number) => String(year).padStart(4, '0')

/**
 * Easter Sunday of the western churches.
 *
 * @see Meeus, Astronomical Algorithms, chapter 8 (the method of Butcher's Ecclesiastical Calendar)
 */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const centuryDays = 2 * (century % 4) + 2 * Math.floor((year % 100) / 4)
  const toSunday = (32 + centuryDays - fullMoon - (year % 4)) % 7
  const correction = 7 * Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451)
  return Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days: fullMoon + toSunday - correction })
}
