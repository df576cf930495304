import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, faintPairs } from './contrast.ts'
import { standardTheme, themed } from './theme.ts'

test('black on white is the strongest contrast there is, and a colour on itself none', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#0f6657', '#0f6657'), 1)
})

test('no pair of text and background in the standard theme is too faint, light or dark', () => {
  assert.deepEqual(faintPairs(standardTheme), [])
})

test('a site whose accent is too pale for text is told which pair', () => {
  const faint = faintPairs(themed({ accent: '#aaddcc' }))
  assert.ok(faint.some((pair) => pair.scheme === 'light' && pair.text === 'accent' && pair.on === 'paper'))
  assert.ok(faint.every((pair) => pair.scheme === 'light'))
})
