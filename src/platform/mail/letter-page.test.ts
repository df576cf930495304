import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterPage } from './letter-page.tsx'

const bodyOf = (text: string) => /<body>(.*)<\/body>/s.exec(letterPage({ subject: 'Hoi', text, language: 'nl' }))?.[1]

test('paragraphs, line ends and links of the text keep their places', () => {
  const text = 'Dag Ada,\r\nhoe is het?\r\n\r\n\r\nKijk op https://example.test/a_(b)?c=d, of (https://example.test).'
  assert.equal(
    bodyOf(text),
    '<p>Dag Ada,<br/>hoe is het?</p><p>Kijk op <a href="https://example.test/a_(b)?c=d">https://example.test/a_(b)?c=d</a>, ' +
      'of (<a href="https://example.test">https://example.test</a>).</p>',
  )
})

test('nothing a person wrote becomes markup, and only web addresses become links', () => {
  const page = letterPage({
    subject: '</title><script>',
    text: '<img src=https://example.test/pixel.gif> javascript:alert(1) "https://example.test/"onclick="x" https://',
    language: 'en',
  })
  assert.doesNotMatch(page, /<img|<script|href="javascript|<a [^>]*onclick/)
  assert.match(page, /^<!doctype html><html lang="en">/)
})
