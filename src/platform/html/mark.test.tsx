import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Mark, type MarkState, Sign } from './mark.tsx'

const STATES: readonly MarkState[] = ['holds', 'attested', 'fact', 'broken', 'unattested', 'nothing-yet', 'unbuilt']

test('every state has a shape of its own, so that colour is never the only sign', () => {
  const shapes = STATES.map((state) => renderToString(<Sign state={state} />).replace(/class="sign [^"]*"/, ''))
  assert.equal(new Set(shapes).size, STATES.length)
})

test('the words of a mark are always in the page, also where the eye sees the sign alone', () => {
  for (const state of STATES) {
    const html = renderToString(<Mark state={state} words="gecontroleerd" evidence={{ seen: 'alles' }} />)
    assert.match(html, /<summary>.*<span class="said">gecontroleerd<\/span><\/summary>/)
  }
})

test('a mark that does not hold never looks calm, one that holds does', () => {
  const loud = (state: MarkState) =>
    / loud/.test(renderToString(<Mark state={state} words="x" evidence={{ seen: 'x' }} />))
  assert.deepEqual(STATES.filter(loud), ['broken', 'unattested', 'unbuilt'])
})

test('a mark without evidence opens nothing and claims nothing was seen', () => {
  assert.doesNotMatch(renderToString(<Mark state="holds" words="x" />), /details|<dl/)
})
