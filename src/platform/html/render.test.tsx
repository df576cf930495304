import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { Page } from './frame.tsx'
import { Link } from './link.tsx'
import { Notice } from './parts.tsx'
import { guardRendering, renderPage } from './render.ts'

class Secret {
  readonly value = 'ada@example.test'
}

let unguard = () => {}
beforeEach(() => {
  unguard = guardRendering((value) => value instanceof Secret)
})
afterEach(() => unguard())

// @NOTE stands for a mistake that types would catch: the guard is for where they were talked round
const secret = new Secret() as unknown as string

test('a forbidden value as a child stops the page, alone or deep in a list', () => {
  assert.throws(() => <p>{secret}</p>, /handed to <p> as children/)
  assert.throws(() => <p>Hallo {[['a', [secret]]]}</p>, TypeError)
  assert.throws(() => <>{secret}</>, TypeError)
})

test('a forbidden value as an attribute, key or property of a component stops the page', () => {
  assert.throws(() => <input value={secret} />, /as value/)
  assert.throws(() => <p key={secret}>x</p>, /as key/)
  assert.throws(() => <Notice kind="ok">{secret}</Notice>, /<Notice>/)
  assert.throws(() => <Link href={secret}>x</Link>, /as href/)
})

test('the refusal never says the value', () => {
  try {
    void (<p title={secret} />)
    assert.fail('nothing was refused')
  } catch (error) {
    assert.doesNotMatch(String(error), /ada/)
  }
})

test('what is not forbidden is rendered as before, and taking the guard away gives it back', () => {
  assert.equal(
    renderPage(<p title="a">{['b', 1, null, <b key="c">c</b>]}</p>),
    '<!doctype html><p title="a">b1<b>c</b></p>',
  )
  unguard()
  assert.doesNotThrow(() => <p title={secret} />)
})

test('what a person typed never becomes markup, in text, attribute or title', () => {
  const typed = `"><script>alert(1)</script>'&`
  const html = renderPage(
    <Page
      language="nl"
      title={typed}
      stylesheet="/assets/style.css"
      description={typed}
      banner={typed}
      brand={{ name: typed }}
      nav={[{ href: `/?q=${typed}`, label: typed }]}
      footer={{ lines: [typed], links: [] }}
    >
      {typed}
    </Page>,
  )
  assert.doesNotMatch(html, /<script/)
  assert.doesNotMatch(html, /"">/)
})

test('a page has no inline script or style, says its language and starts with a way to its content', () => {
  const html = renderPage(
    <Page
      language="en"
      title="x"
      stylesheet="/s.css"
      brand={{ name: 'Linde' }}
      nav={[]}
      footer={{ lines: [], links: [] }}
      noindex
    >
      <h1>x</h1>
    </Page>,
  )
  assert.match(html, /^<!doctype html><html lang="en">/)
  assert.match(html, /<body><a class="skip" href="#main">/)
  assert.match(html, /<meta name="robots" content="noindex"/)
  assert.doesNotMatch(html, / style=|<style|<script| on\w+=/)
})
