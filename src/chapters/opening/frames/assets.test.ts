import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteAssets } from './assets.ts'

test('another look has another stylesheet and icon, and the old ones stay for whoever still has an old page', () => {
  const { drawn, assets, show } = siteAssets({ accent: '#7a3e6b' })
  const before = drawn()
  show([{ theme: 'drukwerk', accent: '#8a1c1c' }])
  const now = drawn()
  assert.notEqual(now.stylesheet, before.stylesheet)
  assert.notEqual(now.icon, before.icon)
  assert.match(assets.get(now.stylesheet)?.body ?? '', /--accent:#8a1c1c/)
  assert.match(assets.get(now.icon)?.body ?? '', /fill="#8a1c1c"/)
  assert.match(assets.get(before.stylesheet)?.body ?? '', /--accent:#7a3e6b/)
  assert.equal(assets.get('/assets/icon.svg'), assets.get(now.icon))
  assert.equal(assets.get('/assets/style-0.css'), undefined)
})

test('after a new start every look of the history is found again', () => {
  const first = siteAssets()
  first.show([{ theme: 'linnen' }])
  const old = first.drawn()
  const { assets, show, drawn } = siteAssets()
  show(['begin', { theme: 'papier', accent: '#334455' }, { theme: 'linnen' }])
  assert.ok(assets.get(old.stylesheet))
  assert.notEqual(drawn().stylesheet, old.stylesheet)
  assert.equal(drawn().stylesheet, siteAssets().drawn().stylesheet)
})
