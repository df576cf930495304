import type { Config } from '../platform/config.ts'
import { openInThePast } from './seed-past.ts'
import { dice, type Invented, inventedPeople } from './seed-people.ts'
import { story } from './seed-story.ts'
import { threads, unanswered, unwanted } from './seed-threads.ts'
import { byHand, companyNames, conversation, foundCompanies, type Happening, subscription, write } from './seed-year.ts'

const yearDays = 362

/**
 * Fills an empty database with a year of an invented business, up to this moment and lived through its own chapters.
 *
 * The people and what they do are the same each time; only the days move along with today.
 */
export async function seedDemo(config: Config, say: (line: string) => void): Promise<void> {
  const until = Temporal.Now.instant()
  const begin = until.subtract({ hours: yearDays * 24 })
  const open = await openInThePast(config, begin, 'Oude Proefstraat 3, 7411 ZZ Deventer')
  try {
    const { zone } = open.house.clock
    await open.play(yearOf(calendarOf(until, zone), zone), until)
    say(`A year of ${(await open.duties.counts())['subject'] ?? 0} invented people has gone by.`)
  } finally {
    await open.close()
  }
}

type Ago = (days: number, time?: string) => Temporal.Instant

/** Moments so many days before today; at a quiet moment in the morning where no time is given. */
const calendarOf =
  (until: Temporal.Instant, zone: string): Ago =>
  (days, time = '09:20') =>
    until.toZonedDateTimeISO(zone).subtract({ days }).withPlainTime(time).toInstant()

function yearOf(ago: Ago, zone: string): Happening[] {
  const roll = dice(1209)
  const people = inventedPeople(roll, 132)
  const [inTrouble, writers, readers, met, strangers] = [
    people.slice(0, 13),
    people.slice(13, 78),
    people.slice(60, 112),
    people.slice(112, 127),
    people.slice(127),
  ]
  const time = () =>
    `${String(8 + Math.floor(roll() * 13)).padStart(2, '0')}:${String(Math.floor(roll() * 60)).padStart(2, '0')}`
  const anyDay = (from: number, to: number) => ago(Math.round(from + roll() * (to - from)), time())
  const talk = (person: Invented, at: Temporal.Instant, n: number) => {
    const known = threads[person.language]
    const thread = known[n % known.length]
    return thread ? conversation(person, thread, { from: at, zone, gaps: () => 1 + roll() * 26 }) : []
  }
  return [
    foundCompanies(ago(355)),
    moves(ago(220)),
    ...inTrouble.flatMap((person, n) => talk(person, anyDay(n < 4 ? 250 : 160, n < 4 ? 330 : 130), n)),
    ...writers.flatMap((person, n) => talk(person, anyDay(8, 350), n)),
    ...writers.slice(0, 9).flatMap((person, n) => talk(person, anyDay(8, 60), n + 5)),
    ...met.map((person, n) => byHand(person, anyDay(20, 330), notes[n % notes.length] ?? '', companyNames[n % 6])),
    ...readers.flatMap((person, n) => signsUp(person, anyDay(10, 345), n, roll)),
    ...inTrouble.slice(4, 9).flatMap((person, n) => signsUp(person, anyDay(180, 200), n + 1, roll)),
    ...strangers
      .slice(0, 3)
      .map((person, n) => ({ person, at: ago(n, n === 0 ? '07:50' : '18:30'), text: unanswered[n] ?? '' }))
      .map(written),
    ...strangers
      .slice(3)
      .map((person, n) => ({ person, at: ago(n * 4 + 2, '03:12'), text: unwanted[n] ?? '', isSuspect: true }))
      .map(written),
    ...readers
      .slice(40, 43)
      .flatMap((person, n) =>
        subscription({ ...person, email: `wacht.${person.email}` }, { askedAt: ago(n + 1, '20:15') }),
      ),
    ...story(inTrouble, ago),
  ]
}

const notes = [
  'Belt liever ’s ochtends.',
  '',
  'Ontmoet op de ondernemersborrel.',
  'Spreekt het liefst af in Deventer.',
  '',
]

type Written = { person: Invented; at: Temporal.Instant; text: string; isSuspect?: boolean }
const written = ({ person, at, text, isSuspect }: Written): Happening => ({
  at,
  does: async (house) => void (await write(house, person, text, isSuspect)),
})

/** One in six leaves again after a while. */
function signsUp(person: Invented, askedAt: Temporal.Instant, n: number, roll: () => number): Happening[] {
  const confirmedAt = askedAt.add({ minutes: 3 + Math.round(roll() * 600) })
  const leftAt = n % 6 === 0 ? confirmedAt.add({ hours: 24 * Math.round(4 + roll() * 150) }) : undefined
  return subscription(person, { askedAt, confirmedAt, leftAt })
}

/** The business moves to the address that the site's facts have. */
const moves = (at: Temporal.Instant): Happening => ({
  at,
  does: async (house) => {
    const confirmedAt = house.clock.now().toString({ smallestUnit: 'millisecond' })
    const change = { address: 'Proefkade 12, 7411 ZZ Deventer', confirmedAt }
    await house.transact((work) => house.hooks.changeFacts(work, change, 'owner'))
  },
})
