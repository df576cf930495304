import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Calendar, checkPeriod, lastDay, type Period, periodWords } from './period.ts'

const keep = (length: string, calendar: Calendar = 'exact', from = 'leftAt'): Period => ({
  from,
  for: length,
  calendar,
})
const from = (leftAt: unknown, length: string, calendar?: Calendar) => lastDay([keep(length, calendar)], { leftAt })
const june = { zone: 'Europe/Amsterdam', financialYearEnds: '06-30' }

test('a row has no last day while its event has not happened', () => {
  assert.equal(from(null, 'P1Y'), null)
  assert.equal(from(undefined, 'P1Y'), null)
  assert.equal(lastDay([], { leftAt: '2026-03-14' }), null)
})

test('a column that was not read is refused, and is not taken for an event that has not happened', () => {
  assert.throws(() => lastDay([keep('P1Y')], { joinedAt: '2026-03-14' }), TypeError)
})

test('the day of the event does not count, and a date that does not exist becomes the last of its month', () => {
  assert.equal(from('2026-03-01', 'P7D'), '2026-03-08')
  assert.equal(from('2026-03-01', 'P2W'), '2026-03-15')
  assert.equal(from('2028-02-29', 'P1Y'), '2029-02-28')
  assert.equal(from('2028-02-29', 'P4Y'), '2032-02-29')
  assert.equal(from('2026-01-31', 'P1M'), '2026-02-28')
  assert.equal(from('2028-01-31', 'P1M'), '2028-02-29')
})

test('a moment counts on the day it is in Amsterdam, in winter and in summer', () => {
  assert.equal(from('2026-01-14T22:59:59.999Z', 'P1D'), '2026-01-15')
  assert.equal(from('2026-01-14T23:00:00.000Z', 'P1D'), '2026-01-16')
  assert.equal(from('2026-07-14T21:59:59.999Z', 'P1D'), '2026-07-15')
  assert.equal(from('2026-07-14T22:00:00.000Z', 'P1D'), '2026-07-16')
  assert.equal(from('2026-12-31T23:30:00.000Z', 'P1Y', 'endOfFinancialYear'), '2028-12-31')
})

test('the nights on which the clock changes are days like others', () => {
  assert.equal(from('2026-03-28T22:59:59.999Z', 'P1D'), '2026-03-29')
  assert.equal(from('2026-03-28T23:00:00.000Z', 'P1D'), '2026-03-30')
  assert.equal(from('2026-10-25T00:30:00.000Z', 'P7D'), '2026-11-01')
  assert.equal(from('2026-10-25T01:30:00.000Z', 'P7D'), '2026-11-01')
})

test('a moment counts in the zone that the controller names', () => {
  const caribbean = { zone: 'America/Kralendijk', financialYearEnds: '12-31' }
  assert.equal(lastDay([keep('P1D')], { leftAt: '2026-01-15T02:00:00.000Z' }, caribbean), '2026-01-15')
})

test('fiscal papers stay for seven years after the financial year', () => {
  assert.equal(from('2026-03-14', 'P7Y', 'endOfFinancialYear'), '2033-12-31')
  assert.equal(from('2027-01-15', 'P7Y', 'endOfFinancialYear'), '2034-12-31')
  const broken = (leftAt: string) => lastDay([keep('P7Y', 'endOfFinancialYear')], { leftAt }, june)
  assert.equal(broken('2026-06-30'), '2033-06-30')
  assert.equal(broken('2026-07-01'), '2034-06-30')
})

test('a financial year that ends with February ends on the leap day when there is one', () => {
  const february = { zone: 'Europe/Amsterdam', financialYearEnds: '02-29' }
  const kept = (leftAt: string) => lastDay([keep('P1Y', 'endOfFinancialYear')], { leftAt }, february)
  assert.equal(kept('2027-02-28'), '2028-02-29')
  assert.equal(kept('2028-02-29'), '2029-02-28')
  assert.equal(kept('2027-03-01'), '2029-02-28')
})

test('a period from the end of the month ends with a month, unless it counts in days', () => {
  assert.equal(from('2026-02-03', 'P1M', 'endOfMonth'), '2026-03-31')
  assert.equal(from('2028-02-03', 'P1Y', 'endOfMonth'), '2029-02-28')
  assert.equal(from('2026-02-03', 'P10D', 'endOfMonth'), '2026-03-10')
  assert.equal(from('2026-02-03', 'P18M', 'endOfFinancialYear'), '2028-06-30')
})

test('of several rules the latest wins, and one whose event has not happened is passed over', () => {
  const rules = [keep('P7Y', 'endOfFinancialYear', 'invoicedOn'), keep('P7Y', 'endOfFinancialYear', 'paidOn')] as const
  assert.equal(lastDay(rules, { invoicedOn: '2026-12-20', paidOn: '2027-01-15' }), '2034-12-31')
  assert.equal(lastDay(rules, { invoicedOn: '2026-12-20', paidOn: null }), '2033-12-31')
  assert.equal(lastDay(rules, { invoicedOn: null, paidOn: null }), null)
})

test('what is no day and no moment is refused without repeating it', () => {
  for (const value of ['soon', '2026-02-30', '2026-03-14T10:00:00', '', 20260314, new Date(0)]) {
    assert.throws(() => from(value, 'P1Y'), /^(Range|Type)Error: 'leftAt' holds no moment and no day$/)
  }
  assert.throws(() => from('9999-12-31', 'P1Y'), RangeError)
})

test('a period that cannot be computed is refused in words and is never computed', () => {
  const refused: [Period, RegExp][] = [
    [keep('a year'), /not an ISO 8601 duration/],
    [keep(''), /not an ISO 8601 duration/],
    [keep('P'), /not an ISO 8601 duration/],
    [keep('-P1Y'), /not an ISO 8601 duration/],
    [keep('P1.5Y'), /not an ISO 8601 duration/],
    [keep('P0D'), /is zero/],
    [keep('P0Y0M'), /is zero/],
    [keep('PT72H'), /counts in hours/],
    [keep('P1DT1H'), /counts in hours/],
    [keep('P200Y'), /longer than a hundred years/],
    [keep('P99999Y99999M99999W99999D'), /longer than a hundred years/],
    [keep('P1Y', 'whenever' as Calendar), /unknown calendar 'whenever'/],
    [keep('P1Y', 'exact', ''), /names no column/],
  ]
  for (const [period, reason] of refused) {
    assert.match(checkPeriod(period) ?? 'accepted', reason)
    assert.throws(() => lastDay([period], { leftAt: '2026-03-14', '': null }))
  }
  for (const length of ['P7D', 'P4W', 'P18M', 'P1Y', 'P1Y6M', 'P100Y'])
    assert.equal(checkPeriod(keep(length)), undefined)
})

test('a period reads the same in both languages', () => {
  assert.deepEqual(periodWords(keep('P1Y')), { nl: 'één jaar', en: 'one year' })
  assert.deepEqual(periodWords(keep('P7D')), { nl: '7 dagen', en: '7 days' })
  assert.deepEqual(periodWords(keep('P4W')), { nl: '4 weken', en: '4 weeks' })
  assert.deepEqual(periodWords(keep('P1Y6M')), { nl: 'één jaar en 6 maanden', en: 'one year and 6 months' })
  assert.deepEqual(periodWords(keep('P7Y', 'endOfFinancialYear')), {
    nl: '7 jaar na het einde van het boekjaar',
    en: '7 years after the end of the financial year',
  })
  assert.deepEqual(periodWords(keep('P1M', 'endOfMonth')), {
    nl: 'één maand na het einde van de maand',
    en: 'one month after the end of the month',
  })
})

// The oracle knows no calendar library: it counts days from 1 January 2000, one at a time.

type Day = [year: number, month: number, day: number]

const lengths = (y: number) => [
  31,
  y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
]
const lengthOf = ([y, m]: Day) => lengths(y)[m - 1] ?? assert.fail('no such month')
const tomorrow = ([y, m, d]: Day): Day =>
  d < lengthOf([y, m, d]) ? [y, m, d + 1] : m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1]
const text = ([y, m, d]: Day) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`

function walk(day: Day, stop: (day: Day, steps: number) => boolean): Day {
  let [reached, steps] = [day, 0]
  while (!stop(reached, steps)) [reached, steps] = [tomorrow(reached), steps + 1]
  return reached
}

function later(start: Day, months: number): Day {
  const [y, m, d] = start
  const index = y * 12 + m - 1 + months
  const first: Day = [Math.floor(index / 12), (index % 12) + 1, 1]
  return [first[0], first[1], Math.min(d, lengthOf(first))]
}

const monthIsOver = (day: Day) => day[2] === lengthOf(day)

function oracle(start: Day, unit: 'D' | 'W' | 'M' | 'Y', count: number, calendar: Calendar, lastMonth: number): string {
  const yearIsOver = (day: Day) => day[1] === lastMonth && monthIsOver(day)
  const counted = { exact: () => true, endOfMonth: monthIsOver, endOfFinancialYear: yearIsOver }[calendar]
  const begin = walk(start, counted)
  if (unit === 'D' || unit === 'W') {
    const days = unit === 'D' ? count : count * 7
    return text(walk(begin, (_, steps) => steps === days))
  }
  const end = later(begin, unit === 'Y' ? count * 12 : count)
  return text(
    calendar === 'endOfMonth' || (calendar === 'endOfFinancialYear' && unit === 'Y') ? walk(end, monthIsOver) : end,
  )
}

const anyDay = fc
  .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]): Day => [y, m, Math.min(d, lengthOf([y, m, 1]))])
const anyCalendar = fc.constantFrom<Calendar>('exact', 'endOfMonth', 'endOfFinancialYear')
const anyUnit = fc.constantFrom<'D' | 'W' | 'M' | 'Y'>('D', 'W', 'M', 'Y')
const anyCount = fc.integer({ min: 1, max: 40 })

test('whatever the day, the period and the financial year, a walk along the calendar ends on the same day', () => {
  const yearEnds = fc.constantFrom<[string, number]>(['12-31', 12], ['06-30', 6], ['02-29', 2], ['03-31', 3])
  fc.assert(
    fc.property(anyDay, anyUnit, anyCount, anyCalendar, yearEnds, (day, unit, count, calendar, [ends, lastMonth]) => {
      const controller = { zone: 'Europe/Amsterdam', financialYearEnds: ends }
      const found = lastDay([keep(`P${count}${unit}`, calendar)], { leftAt: text(day) }, controller)
      assert.equal(found, oracle(day, unit, count, calendar, lastMonth))
    }),
    { numRuns: 2000 },
  )
})

test('several rules together end on the latest of each alone, in any order', () => {
  const anyRule = fc.record({ unit: anyUnit, count: anyCount, calendar: anyCalendar, day: fc.option(anyDay) })
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 5 }), (rules) => {
      const row = Object.fromEntries(rules.map(({ day }, index) => [`event${index}`, day && text(day)]))
      const periods = rules.map(({ unit, count, calendar }, index) =>
        keep(`P${count}${unit}`, calendar, `event${index}`),
      )
      const alone = rules.flatMap(({ day, unit, count, calendar }) =>
        day ? [oracle(day, unit, count, calendar, 12)] : [],
      )
      assert.equal(lastDay(periods, row), alone.sort().at(-1) ?? null)
      assert.equal(lastDay(periods.toReversed(), row), lastDay(periods, row))
    }),
  )
})
