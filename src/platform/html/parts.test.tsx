import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { BarChart, LineChart } from './chart.tsx'
import { Table } from './table.tsx'
import { Time } from './time.tsx'

test('a table cell knows its column where the header is out of sight', () => {
  const html = renderToString(
    <Table
      caption="Facturen"
      columns={[{ label: 'nr' }, { label: 'klant' }, { label: 'som' }]}
      rows={[['1', 'Ada', '2']]}
    />,
  )
  assert.match(html, /<td role="cell" data-label="klant">Ada<\/td>/)
  assert.match(html, /<th role="rowheader" scope="row">1<\/th>/)
})

test('a row longer than the columns is refused', () => {
  assert.throws(
    () => renderToString(<Table caption="x" columns={[{ label: 'a' }]} rows={[['1', '2']]} />),
    /more cells/,
  )
})

test('a chart always has its figures beside it, and none or one do not break it', () => {
  for (const points of [
    [],
    [{ label: 'ma', value: 0 }],
    [
      { label: 'ma', value: 3 },
      { label: 'di', value: 5 },
    ],
  ]) {
    for (const Chart of [BarChart, LineChart]) {
      const html = renderToString(<Chart caption="Bezoek" columns={['dag', 'bezoeken']} points={points} />)
      assert.match(html, /<table/)
      assert.doesNotMatch(html, /NaN|Infinity|undefined| style=/)
      for (const point of points) assert.match(html, new RegExp(`>${point.value}</td>`))
    }
  }
})

test('a day and a moment are told in words, with the notation of machines beside them', () => {
  assert.equal(renderToString(<Time at="2026-12-28" />), '<time datetime="2026-12-28">28 december 2026</time>')
  assert.match(renderToString(<Time at="2026-02-03T19:14:00Z" />), />3 februari 2026 om 20:14</)
})
