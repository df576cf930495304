import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidayOn } from './holidays.ts'
import { type Law, lawInForce } from './law.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function holidaysOf(year: number, goodFriday: boolean): string[] {
  const days = Array.from({ length: 366 }, (_, after) => day(`${year}-01-01`).add({ days: after }))
  return days.filter((on) => on.year === year && holidayOn(on, { goodFriday })).map(String)
}

test('the holidays of 2026 are the eight of the law and no others', () => {
  const expected = '2026-01-01 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26'
  assert.equal(holidaysOf(2026, false).join(' '), expected)
  assert.deepEqual(
    holidaysOf(2026, true).filter((on) => !expected.includes(on)),
    ['2026-04-03'],
  )
})

test('Koningsdag is the 26th in years when the 27th is a Sunday', () => {
  assert.equal(holidayOn(day('2025-04-26'))?.nl, 'Koningsdag')
  assert.equal(holidayOn(day('2025-04-27')), undefined)
  assert.equal(holidayOn(day('2031-04-26'))?.nl, 'Koningsdag')
  assert.equal(holidayOn(day('2026-04-26')), undefined)
})

test('the day after Hemelvaart is an ordinary day', () => {
  assert.equal(holidayOn(day('2026-05-14'))?.en, 'Ascension Day')
  assert.equal(holidayOn(day('2026-05-15')), undefined)
})

test('Easter is right in the years in which the method needs its correction, and at its latest', () => {
  for (const easterMonday of ['2038-04-26', '2049-04-19', '2076-04-20']) {
    assert.equal(holidayOn(day(easterMonday))?.nl, 'tweede paasdag', easterMonday)
  }
})

test('the law in force is the newest that has begun, in whatever order they are written', () => {
  const versions: Law<string>[] = [
    { validFrom: '2026-07-01', source: 'second', says: 'new' },
    { validFrom: '2018-05-25', source: 'first', says: 'old' },
  ]
  assert.equal(lawInForce(versions, day('2026-06-30')).says, 'old')
  assert.equal(lawInForce(versions, day('2026-07-01')).says, 'new')
  assert.throws(() => lawInForce(versions, day('2018-05-24')), RangeError)
})
