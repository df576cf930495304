import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTerm } from './answer-term.ts'

// An oracle that shares nothing with the engine: it walks one day at a time, with its own leap years, its own weekdays
// and the dates of Easter as printed in almanacs.

type Walked = { y: number; m: number; d: number; weekday: number }

const easter: Record<number, string> = {
  2024: '3-31',
  2025: '4-20',
  2026: '4-5',
  2027: '3-28',
  2028: '4-16',
  2029: '4-1',
  2030: '4-21',
  2031: '4-13',
  2032: '3-28',
  2033: '4-17',
  2034: '4-9',
}

const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
const lengthOf = (y: number, m: number) => (m === 2 ? (isLeap(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31)
const text = ({ y, m, d }: Walked) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`

function next({ y, m, d, weekday }: Walked): Walked {
  const tomorrow = (weekday + 1) % 7
  if (d < lengthOf(y, m)) return { y, m, d: d + 1, weekday: tomorrow }
  return m < 12 ? { y, m: m + 1, d: 1, weekday: tomorrow } : { y: y + 1, m: 1, d: 1, weekday: tomorrow }
}

/** 1 January 2024 was a Monday; weekday 0 is Sunday. */
function calendar(): Walked[] {
  const days: Walked[] = []
  for (let day: Walked = { y: 2024, m: 1, d: 1, weekday: 1 }; day.y < 2035; day = next(day)) days.push(day)
  return days
}

function free(days: readonly Walked[]): Set<string> {
  const off = new Set<string>()
  days.forEach((day, at) => {
    const date = `${day.m}-${day.d}`
    if (day.weekday === 0 || day.weekday === 6) off.add(text(day))
    if (['1-1', '5-5', '12-25', '12-26'].includes(date)) off.add(text(day))
    if (date === '4-27' && day.weekday !== 0) off.add(text(day))
    if (date === '4-26' && day.weekday === 6) off.add(text(day))
    if (date !== easter[day.y]) return
    for (const after of [1, 39, 50]) off.add(text(days[at + after] ?? day))
  })
  return off
}

/** Walks on until the same date has come by in the wanted month, or that month is over. */
function months(days: readonly Walked[], from: number, count: number): number {
  const start = days[from]
  let turned = 0
  for (let at = from + 1; ; at += 1) {
    const day = days[at]
    if (!start || !day) throw new Error('walked off the calendar')
    if (day.d === 1) turned += 1
    if (turned === count && (day.d === start.d || day.d === lengthOf(day.y, day.m))) return at
  }
}

const days = calendar()
const off = free(days)
const at = (index: number) => text(days[index] ?? assert.fail('walked off the calendar'))

function onwards(index: number, step: 1 | -1): number {
  return off.has(at(index)) ? onwards(index + step, step) : index
}

test('on every day of ten years the engine and a walk along the calendar find the same days', () => {
  let compared = 0
  let equal = 0
  for (const [index, day] of days.entries()) {
    if (day.y > 2033) break
    const term = answerTerm(Temporal.PlainDate.from(text(day)))
    const legalUnrolled = months(days, index, 1)
    const [legal, promised] = [onwards(legalUnrolled, 1), onwards(index + 28, -1)]
    const walked = [
      at(legalUnrolled),
      at(legal),
      at(onwards(months(days, index, 3), 1)),
      at(index + 28),
      at(promised),
      at(Math.min(legal, promised)),
    ]
    const { legalExtended, promise, promiseTarget, actOn } = term
    const found = [term.legalUnrolled, term.legal, legalExtended, promise, promiseTarget, actOn]
    assert.equal(found.join(' '), walked.join(' '), `received on ${text(day)}`)
    if (promise.equals(term.legalUnrolled)) equal += 1
    compared += 1
  }
  assert.equal(compared, 3653)
  assert.equal(equal, 203)
})

test('the promise never comes after the law, and the day to act on is a working day after receipt', () => {
  for (const day of days.filter(({ y }) => y <= 2033)) {
    const { receivedOn, promise, legalUnrolled, actOn } = answerTerm(Temporal.PlainDate.from(text(day)))
    assert.ok(Temporal.PlainDate.compare(promise, legalUnrolled) <= 0)
    assert.ok(Temporal.PlainDate.compare(receivedOn, actOn) < 0)
    assert.ok(!off.has(actOn.toString()))
  }
})
