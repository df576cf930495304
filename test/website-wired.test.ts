import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setMenu } from '../src/chapters/website/menu/store.ts'
import { addPage, addVersion } from '../src/chapters/website/pages/store.ts'
import { websiteGate } from '../src/chapters/website/tables.ts'
import { as } from '../src/platform/db/database.ts'
import { testHouse } from './house.ts'

test('a page that the owner makes is served at its own address, in the menu, and looked at like every other', async () => {
  const { app, house, refresh, close } = await testHouse('sqlite')
  after(close)
  const ask = async (path: string) => (await app.request(path)).text()
  assert.match(await ask('/diensten'), /Losse klus/)
  assert.equal((await app.request('/over-mij')).status, 404)

  const text = { title: { nl: 'Over mij', en: '' }, description: { nl: '', en: '' }, lead: { nl: '', en: '' } }
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    const at = '2026-11-23T08:00:00.000Z'
    const page = await addPage(db, 'page', '/over-mij', at)
    await addVersion(db, page.id, { ...text, body: { nl: 'Dag.', en: '' } }, { at, liveFrom: at })
    await setMenu(db, [{ href: '/over-mij', title: { nl: 'Wie ik ben', en: 'Who I am' } }])
  })
  await refresh() // as at the owner's next page
  const html = await ask('/over-mij')
  assert.match(html, /<title>Over mij · Bureau Linde<\/title>/)
  assert.match(html, /<meta property="og:title" content="Over mij"/)
  assert.doesNotMatch(html, /hreflang="en"/, 'there is no English page to switch to')
  assert.match(await ask('/privacy'), /<a href="\/over-mij">Wie ik ben/)
  assert.match(await ask('/sitemap.xml'), /\/over-mij<\/loc>/)
  assert.match(await ask('/sitemap.xml'), /\/privacy<\/loc>/)
  assert.equal((await app.request('/en/over-mij')).status, 404)
  assert.equal(
    (await app.request('/over-mij', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status,
    404,
  )
})
