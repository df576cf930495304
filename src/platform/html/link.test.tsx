import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Form } from './form.tsx'
import { destination, Link } from './link.tsx'

const own = 'linde.example.test'

test('an address that runs a script is refused, however it is spelled', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:msgbox',
    'blob:https://linde.example.test/1',
    'file:///etc/passwd',
  ]) {
    assert.throws(() => renderToString(<Link href={href}>x</Link>), TypeError, JSON.stringify(href))
  }
})

test('a link within the site carries no mark, with or without the host', () => {
  for (const href of ['/privacy', '#C10', '?p=2', `https://${own}/privacy`, 'mailto:anna@example.test', 'tel:+31000']) {
    const html = renderToString(
      <Link href={href} ownHost={own}>
        verder
      </Link>,
    )
    assert.doesNotMatch(html, /noopener|andere website/, href)
  }
})

test('a link to another site says so to eye and ear, and hands nothing over', () => {
  for (const href of [
    'https://other.example.test/',
    '//other.example.test',
    '\\\\other.example.test',
    '/\\other.example.test',
  ]) {
    const html = renderToString(
      <Link href={href} ownHost={own}>
        verder
      </Link>,
    )
    assert.match(html, /rel="noopener noreferrer"/, href)
    assert.match(html, /class="away" aria-hidden="true"/)
    assert.match(html, /opent een andere website/)
  }
})

test('when the own host is unknown, every full address is elsewhere', () => {
  assert.equal(destination('https://linde.example.test/', '').elsewhere, true)
  assert.equal(destination('/privacy', '').elsewhere, false)
})

test('a form posts nothing to another site', () => {
  assert.throws(() => renderToString(<Form action="https://other.example.test/">x</Form>), /only post to this site/)
})
