import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differences } from './differences.ts'

const text = fc.array(fc.constantFrom('', 'a', 'b', 'c', '- d'), { maxLength: 12 }).map((lines) => lines.join('\n'))
const without = (kind: 'gone' | 'new', before: string, after: string) =>
  differences(before, after)
    .filter((line) => line.kind !== kind)
    .map((line) => line.text)
    .join('\n')

test('what differs between two texts tells both of them whole', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(without('new', before, after), before)
      assert.equal(without('gone', before, after), after)
    }),
  )
})

test('one changed line among many is the only one that differs', () => {
  const lines = Array.from({ length: 30_000 }, (_, line) => `regel ${line}`)
  const changed = lines.with(15_000, 'anders').join('\n')
  const differing = differences(lines.join('\n'), changed).filter(({ kind }) => kind !== 'same')
  assert.deepEqual(differing, [
    { kind: 'gone', text: 'regel 15000' },
    { kind: 'new', text: 'anders' },
  ])
})
