import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachDecisionDue } from './breach.ts'

const due = (awareAt: string) => breachDecisionDue(Temporal.Instant.from(awareAt)).toString()

test('a breach found on Friday is decided on Monday: the weekend gives no extra time', () => {
  assert.equal(due('2026-03-06T16:20:00Z'), '2026-03-09T16:20:00Z')
})

test('summer time gives no hour and takes none', () => {
  assert.equal(due('2026-03-27T12:00:00+01:00'), '2026-03-30T11:00:00Z')
  assert.equal(due('2026-10-23T12:00:00+02:00'), '2026-10-26T10:00:00Z')
})

test('there is no clock for what was known before the law applied', () => {
  assert.throws(() => due('2018-05-24T12:00:00Z'), RangeError)
})
