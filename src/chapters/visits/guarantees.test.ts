import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClauseId } from '../../register/clauses.ts'
import type { House, Look } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { declaration } from './wording.ts'

const said = declaration.sentences.map(({ words }) => `<p>${words.nl}</p><p>${words.en}</p>`).join('\n')
const clean = `<html><head><link rel="stylesheet" href="/assets/site.css"></head><body>${said}<a href="https://elsewhere.test/">elders</a></body></html>`

/** What a check sees of a site whose pages all hold this. */
function siteOf(html: string, policy = "default-src 'none'; img-src 'self'", status = 200): Look {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  const nothing = async () => ({})
  return {
    house: { baseUrl: 'https://linde.example.test' } as House,
    visit: async () => new Response(html, { headers, status }),
    expired: nothing,
    counts: nothing,
    unsealed: nothing,
    unsourced: nothing,
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
    routes: [{ method: 'GET', path: '/', permission: 'public' }],
  }
}

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = guarantees.find((guarantee) => guarantee.clause === clause)
  assert.ok(found?.known.by === 'check')
  assert.equal(found.rewritten, true)
  return (await found.known.check(look)).state
}

const claims: readonly (readonly [ClauseId, string])[] = [
  ['C41', 'De informatie die Google verzamelt wordt zo veel mogelijk geanonimiseerd.'],
  ['C41', 'It is anonymised as far as possible.'],
  ['C42', 'Jouw IP-adres wordt <em>nadrukkelijk</em> niet\n meegegeven.'],
  ['C43', 'wordt met inbegrip van het IP-adres overgebracht'],
  ['C43', 'on servers in the United States'],
  ['C45', 'Spot Virtueel Support heeft hier geen invloed op.'],
  ['C45', 'We have no influence on this.'],
  ['C47', 'Google is aangesloten bij het Privacy Shield-programma'],
]

test('what we say instead does not hold the claims that we took back', async () => {
  for (const { clause } of guarantees) assert.equal(await state(clause, siteOf(clean)), 'holds', clause)
})

for (const [clause, claim] of claims)
  test(`${clause}: the words “${claim.slice(0, 40)}” in the published text turn it red`, async () => {
    assert.equal(await state(clause, siteOf(clean.replace('</body>', `<p>${claim}</p></body>`))), 'broken')
  })

test('C42 and C43: anything that a page loads from another host turns them red, a link does not', async () => {
  const loads = [
    '<script src="https://stats.test/s.js"></script>',
    '<img alt="" src="//pixel.test/1.gif">',
    '<iframe src=https://video.test/x></iframe>',
    '<link rel="preconnect" href="https://fonts.test">',
  ]
  for (const clause of ['C42', 'C43'] as const) {
    for (const load of loads) assert.equal(await state(clause, siteOf(clean + load)), 'broken', load)
    assert.equal(await state(clause, siteOf(clean, "default-src 'none'; connect-src https://stats.test")), 'broken')
    assert.equal(await state(clause, siteOf(clean, 'default-src *')), 'broken')
  }
})

test('a statement that cannot be read is no proof', async () => {
  for (const { clause } of guarantees) assert.equal(await state(clause, siteOf('', '', 500)), 'broken', clause)
})
