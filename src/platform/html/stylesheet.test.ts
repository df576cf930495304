import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stylesheet } from './stylesheet.ts'

test('the whole sheet weighs at most 14 KB', () => {
  assert.ok(Buffer.byteLength(stylesheet().css) <= 14 * 1024)
})

test('the sheet fetches nothing: no imports, no addresses, no fonts', () => {
  assert.doesNotMatch(stylesheet().css, /url\(|@import|@font-face/)
})

test('every block in the sheet is closed and no comment is left', () => {
  const { css } = stylesheet()
  assert.equal(css.split('{').length, css.split('}').length)
  assert.doesNotMatch(css, /\/\*/)
})

test('another theme has another address, the same theme the same', () => {
  assert.equal(stylesheet().href, stylesheet({}).href)
  const own = stylesheet({ accent: '#123456', 'dark-accent': '#abcdef' })
  assert.notEqual(own.href, stylesheet().href)
  assert.match(own.css, /--accent:#123456/)
  assert.match(own.css, /--accent:#abcdef/)
})

test('a theme cannot bring rules of its own in', () => {
  assert.throws(() => stylesheet({ accent: '#fff;}body{display:none' }), /accent is not a colour/)
  assert.throws(() => stylesheet({ accnt: '#123456' }), /no token called accnt/)
})
