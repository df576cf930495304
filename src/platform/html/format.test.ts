import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago, count, day, moment, money } from './format.ts'

test('a day is written out, without capitals in Dutch', () => {
  assert.equal(day('2026-12-28', 'nl'), '28 december 2026')
  assert.equal(day('2026-12-28', 'en'), '28 December 2026')
})

test('a moment is told in the time of the reader, summer and winter', () => {
  assert.equal(moment('2026-02-03T19:14:00.000Z', 'nl', 'Europe/Amsterdam'), '3 februari 2026 om 20:14')
  assert.equal(moment('2026-07-03T22:14:59.999Z', 'en', 'Europe/Amsterdam'), '4 July 2026 at 00:14')
})

test('how long ago is told in the largest unit that is full', () => {
  const now = '2026-11-23T12:00:00Z'
  assert.equal(ago('2026-11-23T11:59:30Z', now, 'nl'), 'zojuist')
  assert.equal(ago('2026-11-23T11:48:00Z', now, 'nl'), '12 minuten geleden')
  assert.equal(ago('2026-11-23T11:48:00Z', now, 'en'), '12 minutes ago')
  assert.equal(ago('2026-11-20T11:00:00Z', now, 'nl'), '3 dagen geleden')
  assert.equal(ago('2026-11-26T12:00:00Z', now, 'nl'), 'over 3 dagen')
})

test('money has its cents, and never breaks between sign and amount', () => {
  assert.equal(money(123_450, 'nl'), '€\u00a01.234,50')
  assert.equal(money(123_450, 'en'), '€1,234.50')
  assert.equal(money(-5, 'nl'), '€\u00a0-0,05')
  assert.throws(() => money(12.5, 'nl'), RangeError)
})

test('a count is grouped the way the language does', () => {
  assert.equal(count(1284, 'nl'), '1.284')
  assert.equal(count(1284, 'en'), '1,284')
})
