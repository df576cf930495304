import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Office, type OfficeGroup } from './office.tsx'

const groups: readonly OfficeGroup[] = [
  { title: '', links: [{ href: '/beheer', label: 'Vandaag' }] },
  {
    title: 'Wat we beloven',
    links: [
      { href: '/beheer/verzoeken', label: 'Verzoeken', count: 2, current: true },
      { href: '/beheer/klachten', label: 'Klachten', count: 1 },
      { href: '/beheer/bewaren', label: 'Bewaren', count: 0 },
    ],
  },
]

function office(waiting?: number): string {
  return renderToString(
    <Office
      language="nl"
      title="Verzoeken"
      stylesheet="/s.css"
      brand={{ name: 'Bureau Linde' }}
      user="Anna"
      groups={groups}
      waiting={waiting}
      signOut={<button type="submit">Uitloggen</button>}
    >
      <h1>Verzoeken</h1>
    </Office>,
  )
}

test('the menu on a phone says where one is and how many things wait, also to the ear', () => {
  assert.match(office(), /<summary><span>Verzoeken<\/span><span class="waiting">3<span class="unseen"> wachten op jou/)
  assert.match(office(2), /<summary><span>Verzoeken<\/span><span class="waiting">2</)
})

test('nothing that waits for nobody is counted, and no search engine is let in', () => {
  assert.doesNotMatch(office(), /class="waiting">0/)
  assert.match(office(), /<meta name="robots" content="noindex"/)
})

test('signing out is on the page once, outside the folding menu', () => {
  assert.equal(office().split('Uitloggen').length, 2)
  assert.match(office(), /<div class="who"><span>Anna<\/span><button/)
})
