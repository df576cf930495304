import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Service } from '../register/service.ts'
import { type Choice, readChoice, sinceWhen, standingOf, writeChoice } from './choice.ts'
import { serviceHashes } from './services.ts'

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
const words = { nl: 'iets', en: 'something' }
const service = (name: string, change: Partial<Service> = {}): Service => ({
  ...{ id: name, name, kind: 'script', purpose: 'statistics', words, data: words, stores: [], hosts: {} },
  recipient: { name: 'Derden', country: 'NL', statement: 'https://third.test/privacy' },
  ...change,
})
const [maps, counter] = [service('maps'), service('counter')]
const version = (number: number, services: readonly Service[]) => ({ version: number, hashes: serviceHashes(services) })
const granted = (at: number, ...ids: string[]): Choice => ({ version: at, granted: ids, refused: [] })

test('a choice survives its cookie, whatever the ids', () => {
  const parts = fc.record({ version: fc.integer({ min: 1, max: 99_999 }), ids: fc.uniqueArray(id, { maxLength: 8 }) })
  fc.assert(
    fc.property(parts, ({ version: at, ids }) => {
      const [yes, no] = [ids.slice(0, 3).toSorted(), ids.slice(3).toSorted()]
      const text = writeChoice({ version: at, granted: yes, refused: no })
      assert.match(text, /^[\w.~-]+$/)
      assert.deepEqual(readChoice(text), { version: at, granted: yes, refused: no })
    }),
  )
})

test('whatever else stands in the cookie is no choice, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const choice = readChoice(text)
      assert.ok(choice === undefined || /^[1-9]/.test(text))
    }),
  )
  for (const text of ['', '0.maps', '-1.maps', '1.Maps', '1.maps ', '1..maps', '1.--maps', `1.${'a'.repeat(2_000)}`])
    assert.equal(readChoice(text), undefined, text)
})

test('an id that is allowed and refused at once is not allowed', () => {
  assert.deepEqual(readChoice('3.maps.-maps'), { version: 3, granted: [], refused: ['maps'] })
})

test('only what changed since the choice is asked again', () => {
  const changed = { ...maps, data: { nl: 'ook je naam', en: 'your name too' } }
  const history = [version(1, [maps, counter]), version(2, [maps, counter]), version(3, [changed, counter])]
  const since = sinceWhen(history)
  assert.deepEqual(Object.fromEntries(since), { maps: 3, counter: 1 })
  const services = [changed, counter]
  const standing = standingOf({ services, since, choice: granted(2, 'maps', 'counter'), signal: false })
  assert.deepEqual([...standing.granted], ['counter'])
  assert.deepEqual(
    standing.open.map((one) => one.id),
    ['maps'],
  )
  assert.deepEqual([...standing.changed], ['maps'])
})

test('a service that went and came back as it was is asked again', () => {
  const since = sinceWhen([version(1, [maps]), version(2, []), version(3, [maps])])
  const standing = standingOf({ services: [maps], since, choice: granted(1, 'maps'), signal: false })
  assert.deepEqual([...standing.granted], [])
})

test('a service of which no version is known is never allowed', () => {
  const standing = standingOf({ services: [maps], since: new Map(), choice: granted(9, 'maps'), signal: false })
  assert.deepEqual([...standing.granted], [])
})
