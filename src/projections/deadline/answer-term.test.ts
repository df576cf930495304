import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTerm, complaintTerm, type TermOptions } from './answer-term.ts'
import { daysUntil } from './counting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function daysOf(receivedOn: string, options: TermOptions = {}): string {
  const term = answerTerm(day(receivedOn), options)
  const { legalUnrolled, legal, promise, promiseTarget, actOn, legalExtended } = term
  return [legalUnrolled, legal, promise, promiseTarget, actOn, legalExtended].join(' ')
}

// received | one month, unrolled | legal | promise | promise target | act on | extended
const table = `
2026-01-30 | 2026-02-28 2026-03-02 2026-02-27 2026-02-27 2026-02-27 2026-04-30
2026-01-31 | 2026-02-28 2026-03-02 2026-02-28 2026-02-27 2026-02-27 2026-04-30
2026-02-01 | 2026-03-01 2026-03-02 2026-03-01 2026-02-27 2026-02-27 2026-05-01
2026-03-03 | 2026-04-03 2026-04-03 2026-03-31 2026-03-31 2026-03-31 2026-06-03
2026-03-27 | 2026-04-27 2026-04-28 2026-04-24 2026-04-24 2026-04-24 2026-06-29
2026-04-05 | 2026-05-05 2026-05-06 2026-05-03 2026-05-01 2026-05-01 2026-07-06
2026-04-14 | 2026-05-14 2026-05-15 2026-05-12 2026-05-12 2026-05-12 2026-07-14
2026-08-31 | 2026-09-30 2026-09-30 2026-09-28 2026-09-28 2026-09-28 2026-11-30
2026-10-31 | 2026-11-30 2026-11-30 2026-11-28 2026-11-27 2026-11-27 2027-02-01
2026-11-25 | 2026-12-25 2026-12-28 2026-12-23 2026-12-23 2026-12-23 2027-02-25
2026-12-31 | 2027-01-31 2027-02-01 2027-01-28 2027-01-28 2027-01-28 2027-03-31
2027-02-01 | 2027-03-01 2027-03-01 2027-03-01 2027-03-01 2027-03-01 2027-05-03
2028-01-31 | 2028-02-29 2028-02-29 2028-02-28 2028-02-28 2028-02-28 2028-05-01`

for (const row of table.trim().split('\n')) {
  const [receivedOn = '', expected] = row.split(' | ')
  test(`what comes in on ${receivedOn} is answered on the day worked out by hand`, () => {
    assert.equal(daysOf(receivedOn), expected)
  })
}

test('Goede Vrijdag moves the legal day over Easter only when it is switched on, and never the day to act on', () => {
  const strict = answerTerm(day('2026-03-03'))
  const switched = answerTerm(day('2026-03-03'), { goodFriday: true })
  assert.equal(strict.legal.toString(), '2026-04-03')
  assert.equal(switched.legal.toString(), '2026-04-07')
  assert.ok(switched.actOn.equals(strict.actOn))
})

test('Koningsdag 2025 is kept on Saturday the 26th, and Sunday the 27th is no holiday of its own', () => {
  assert.equal(answerTerm(day('2025-03-26')).legal.toString(), '2025-04-28')
  assert.equal(answerTerm(day('2025-03-27')).legal.toString(), '2025-04-28')
  assert.equal(answerTerm(day('2025-03-28')).legal.toString(), '2025-04-28')
})

test('a promise longer than the law gives no more time than the law', () => {
  const term = answerTerm(day('2026-03-27'), { promiseDays: 60 })
  assert.ok(term.actOn.equals(term.legal))
})

test('a shorter promise binds, and never asks for an answer before the request', () => {
  assert.equal(answerTerm(day('2026-03-02'), { promiseDays: 14 }).actOn.toString(), '2026-03-16')
  assert.equal(answerTerm(day('2026-03-07'), { promiseDays: 1 }).actOn.toString(), '2026-03-08')
  assert.throws(() => answerTerm(day('2026-03-07'), { promiseDays: 0 }), RangeError)
  assert.throws(() => answerTerm(day('2026-03-07'), { promiseDays: 2.5 }), RangeError)
})

test('an extended term acts on the third month and says that the promise is not kept', () => {
  const term = answerTerm(day('2026-10-31'), { extended: true })
  assert.equal(term.actOn.toString(), '2027-02-01')
  assert.ok(term.why.nl.includes('Onze eigen belofte haal je zo niet, de wet wel.'))
  assert.ok(!answerTerm(day('2026-10-31')).why.nl.some((step) => step.includes('verlengd')))
})

test('reminders come at half, three quarters and nine tenths of the days to act in', () => {
  const { receivedOn, actOn, reminders } = answerTerm(day('2026-08-31'))
  assert.equal(daysUntil(receivedOn, actOn), 28)
  assert.deepEqual(
    [reminders.half, reminders.threeQuarters, reminders.nineTenths].map((reminder) => daysUntil(receivedOn, reminder)),
    [14, 21, 25],
  )
})

test('a complaint has our promise for a term and no legal month', () => {
  const term = complaintTerm(day('2026-10-31'))
  assert.equal([term.promise, term.promiseTarget, term.actOn].join(' '), '2026-11-28 2026-11-27 2026-11-27')
  assert.ok(!('legal' in term))
  assert.ok(!term.why.nl.some((step) => step.includes('wet geeft')))
})

test('a term names the law that decided it, and none is computed for a day before that law', () => {
  const { sources } = answerTerm(day('2026-03-03'))
  assert.ok(sources.some((source) => source.includes('Art. 12(3)')))
  assert.ok(sources.some((source) => source.includes('1182/71')))
  assert.ok(sources.some((source) => source.includes('termijnenwet')))
  assert.ok(answerTerm(day('2018-05-25')).legal)
  assert.throws(() => answerTerm(day('2018-05-24')), RangeError)
})

test('the days that are left are counted, and those that have passed are negative', () => {
  assert.equal(daysUntil(day('2026-03-28'), day('2026-03-30')), 2)
  assert.equal(daysUntil(day('2026-03-30'), day('2026-03-30')), 0)
  assert.equal(daysUntil(day('2027-01-01'), day('2026-01-01')), -365)
})
