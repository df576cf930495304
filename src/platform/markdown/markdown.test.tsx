import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, renderPage } from '../html/index.ts'
import { Markdown, readMarkdown } from './index.ts'

const picture = { alt: 'Een bureau', width: 960, height: 640, sizes: [{ width: 480, href: '/beeld/abc/480.webp' }] }

const shown = (text: string): string =>
  renderPage(
    <Document language="nl" title="Proef" stylesheet="/a.css" ownHost="own.test">
      <Markdown
        blocks={readMarkdown(text).blocks}
        around={{
          href: (path) => `/en${path}`,
          picture: (token) => (token === 'abc' ? picture : undefined),
          form: (name) => <p>formulier {name}</p>,
          embed: (href, title) => <p>{`${title} van ${href}`}</p>,
        }}
      />
    </Document>,
  )
    .split('</a>')
    .slice(1)
    .join('</a>')

const refused = (text: string) => readMarkdown(text).problems.map(({ sentence }) => sentence.nl)

test('headings begin below the title, skip no level, and can be linked to', () => {
  const html = shown('# Eén\n\n#### Diep\n\n## Eén')
  assert.match(html, /<h2 id="een">Eén<\/h2><h3 id="diep">Diep<\/h3><h2 id="een-2">/)
  assert.doesNotMatch(html, /<h1/)
})

test('text, lists, quotes, links, buttons, pictures and forms are shown', () => {
  const html = shown(
    '*schuin* **vet** `code`\n\n- een\n- twee\n\n3. drie\n\n> gezegd\n\n[contact](/contact) [elders](https://a.test)\n\n[Bel me](tel:0612 "knop")\n\n[Schrijf](/contact "knop")\n\n![](beeld:abc)\n\n![Mijn bureau](beeld:abc)\n\n{formulier: contact}',
  )
  assert.match(html, /<em>schuin<\/em> <strong>vet<\/strong> <code>code<\/code>/)
  assert.match(html, /<ul><li>een<\/li><li>twee<\/li><\/ul><ol start="3"><li>drie<\/li><\/ol>/)
  assert.match(html, /<blockquote><p>gezegd<\/p><\/blockquote>/)
  assert.match(html, /href="\/en\/contact">contact</)
  assert.match(html, /href="https:\/\/a.test" rel="noopener noreferrer"/)
  assert.match(html, /href="\/en\/contact" class="btn main">Schrijf/)
  assert.match(html, /alt="Een bureau"/)
  assert.match(html, /alt="Mijn bureau"/)
  assert.match(html, /loading="lazy"/)
  assert.match(html, /<p>formulier contact<\/p>/)
})

for (const [what, text] of Object.entries({
  'a script': 'Dag\n\n<script>alert(1)</script>',
  'a script within a line': 'Dag <script>alert(1)</script> en weg',
  'an event attribute': '<img src=x onerror="alert(1)">',
  'a drawing with a script': '<svg onload="alert(1)"><script>1</script></svg>',
  'a frame': '<iframe src="https://tracker.test"></iframe>',
  'a style': '<style>body{background:url(https://tracker.test)}</style>',
  'a comment': '<!-- stil -->',
  'a javascript link': '[klik](javascript:alert(1))',
  'a javascript link in disguise': '[klik](&#106;avascript:alert(1))',
  'a javascript link in capitals': '<JaVaScRiPt:alert(1)>',
  'a javascript button': '[klik](javascript:alert(1) "knop")',
  'a data link': '[klik](data:text/html;base64,PHNjcmlwdD4=)',
  'a vbscript link': '[klik](vbscript:msgbox)',
  'a tracking pixel': '![](https://tracker.test/pixel.gif)',
  'a picture without a scheme': '![](//tracker.test/pixel.gif)',
  'a picture of data': '![](data:image/svg+xml;base64,PHN2Zz4=)',
  'a link by reference': '[klik][hier]\n\n[hier]: javascript:alert(1)',
})) {
  test(`${what} is refused with its line, and nothing of it is shown`, () => {
    assert.ok(refused(text).length > 0)
    assert.match(refused(text)[0] ?? '', /^Regel \d+: /)
    assert.doesNotMatch(
      shown(text),
      /<script|<iframe|<svg|<style|<img|href="\s*(javascript|data|vbscript)|onerror|onload|tracker/i,
    )
  })
}

test('a problem names its line', () => {
  assert.equal(readMarkdown('een\n\ntwee\n\n[x](javascript:1)').problems[0]?.line, 5)
})

test('code is shown as text, even when it looks like a tag', () => {
  assert.match(shown('`<script>`'), /<code>&lt;script><\/code>/)
})
