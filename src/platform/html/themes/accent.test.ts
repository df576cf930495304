import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faintPairs } from '../contrast.ts'
import { themeNames, themeOf, themes } from '../theme.ts'
import { nearestAccent } from './accent.ts'
import { hexOf, lchOf } from './colour.ts'

const everywhere = [0.05, 0.3, 0.5, 0.7, 0.9, 0.99].flatMap((l) =>
  Array.from({ length: 24 }, (_, step) => hexOf({ l, c: 0.15, h: step * 15 })),
)

test('a colour comes back as itself from lightness, chroma and hue', () => {
  for (const colour of ['#000000', '#ffffff', '#7a3e6b', '#0f6657', '#ff0000', '#808080'])
    assert.equal(hexOf(lchOf(colour)), colour)
})

for (const theme of themeNames) {
  test(`whatever colour somebody wants, ${theme} has one near it that reads by day and by night`, () => {
    for (const wanted of everywhere) {
      const accent = nearestAccent(wanted, themes[theme].light)
      assert.deepEqual(faintPairs(themeOf({ theme, accent })), [], `${wanted} became ${accent}`)
    }
  })
}

test('a colour that reads is left as it is, and a pale one keeps its hue', () => {
  assert.equal(nearestAccent('#7a3e6b', themes.papier.light), '#7a3e6b')
  const pale = '#f2b632'
  const near = nearestAccent(pale, themes.linnen.light)
  assert.notEqual(near, pale)
  assert.ok(Math.abs(lchOf(near).h - lchOf(pale).h) < 8)
})

test('what is no colour never becomes a rule', () => {
  assert.throws(() => themeOf({ theme: 'papier', accent: '#fff;}body{display:none' }), /not a colour/)
})
