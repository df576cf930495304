import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { stylesheet } from './stylesheet.ts'
import { themed, themeNames, themes } from './theme.ts'

test('the whole sheet weighs at most 7 KB on its way to the reader', () => {
  assert.ok(gzipSync(stylesheet().css).byteLength <= 7 * 1024)
})

test('every theme gives each token that a rule asks for', () => {
  for (const name of themeNames) {
    const { css } = stylesheet(themes[name])
    const asked = [...css.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, token]) => token)
    const given = new Set([...css.matchAll(/--([a-z0-9-]+):/g)].map(([, token]) => token))
    // @NOTE the scale of the editor's screen is measured by its script
    assert.deepEqual(
      asked.filter((token) => !given.has(token) && token !== 'scale'),
      [],
      name,
    )
  }
})

test('the sheet fetches nothing: no imports, no addresses, no fonts', () => {
  assert.doesNotMatch(stylesheet().css, /url\(|@import|@font-face/)
})

test('on paper a visitor keeps the questions of a form, and no row of buttons to share with', () => {
  const print = /@media print ?\{([\s\S]*)$/.exec(stylesheet().css)?.[1] ?? ''
  const hidden = /([^{}]*)\{display:none ?!important;?\}/.exec(print)?.[1] ?? ''
  assert.match(hidden, /\.share/)
  assert.match(hidden, /\.office form/)
  assert.doesNotMatch(hidden, /(^|,)\s*form/)
})

test('every block in the sheet is closed and no comment is left', () => {
  const { css } = stylesheet()
  assert.equal(css.split('{').length, css.split('}').length)
  assert.doesNotMatch(css, /\/\*/)
})

test('another theme has another address, the same theme the same', () => {
  assert.equal(stylesheet().href, stylesheet(themed()).href)
  const own = stylesheet(themed({ accent: '#123456', 'dark-accent': '#abcdef' }))
  assert.notEqual(own.href, stylesheet().href)
  assert.match(own.css, /--accent:#123456/)
  assert.match(own.css, /--accent:#abcdef/)
})

test('a theme cannot bring rules of its own in', () => {
  assert.throws(() => themed({ accent: '#fff;}body{display:none' }), /accent is not a colour/)
  assert.throws(() => themed({ accnt: '#123456' }), /no token called accnt/)
})
