import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, faintPairs, judgedPairs } from './contrast.ts'
import { standardTheme, themed, themeNames, themes } from './theme.ts'

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

for (const name of themeNames) {
  test(`every pair of ${name} reads, by day and by night, words and shapes`, () => {
    assert.deepEqual(faintPairs(themes[name]), [])
    for (const { text, on, needs } of judgedPairs)
      for (const scheme of ['light', 'dark'] as const)
        assert.ok(contrast(themes[name][scheme][text], themes[name][scheme][on]) >= needs, `${scheme} ${text} on ${on}`)
  })

  test(`a soft colour of ${name} that is made too faint is found`, () => {
    const { light, dark, shape } = themes[name]
    const faint = faintPairs({ light, dark: { ...dark, soft: '#5b5b5b' }, shape })
    assert.deepEqual(new Set(faint.map(({ scheme, text }) => `${scheme} ${text}`)), new Set(['dark soft']))
  })
}
