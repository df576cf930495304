import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cookiesGate } from '../../src/chapters/cookies/tables.ts'
import { type Stage, stage } from './stage.ts'

let site: Stage
before(async () => {
  site = await stage(({ counter, advert, player }) => [counter, advert, player])
})
after(() => site.close())

const choose = (fields: Readonly<Record<string, string>>, from = 'same-origin') =>
  fetch(`${site.url}/cookies/keuze`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': from },
    redirect: 'manual',
  })

test('everybody who refuses gets the same cookie, and no receipt', async () => {
  const lines = await Promise.all([1, 2].map(async () => (await choose({ act: 'weiger' })).headers.getSetCookie()))
  const values = lines.map((set) => set.map((line) => line.split(';')[0]))
  assert.deepEqual(values, [
    ['waarborg-keuze=1.-advert.-counter.-player'],
    ['waarborg-keuze=1.-advert.-counter.-player'],
  ])
})

test('the policy of each answer opens what was allowed and what stands on the page, and no more', async () => {
  const policyOf = async (path: string, choice: string) => {
    const answer = await fetch(`${site.url}${path}`, { headers: { cookie: `waarborg-keuze=${choice}` } })
    await answer.text()
    return { policy: answer.headers.get('content-security-policy') ?? '', cache: answer.headers.get('cache-control') }
  }
  const { origin } = site.third
  const film = await policyOf('/film', '1.player.-counter.-advert')
  assert.match(film.policy, new RegExp(`frame-src ${origin}`))
  assert.doesNotMatch(film.policy, new RegExp(`script-src[^;]*${origin}`))
  assert.equal(film.cache, 'no-store')
  assert.doesNotMatch((await policyOf('/', '1.player')).policy, new RegExp(origin))
  assert.match((await policyOf('/', '1.counter')).policy, new RegExp(`script-src 'self' ${origin}`))
  for (const path of ['/beheer/inloggen', '/mijn-gegevens/geheim'])
    assert.doesNotMatch((await policyOf(path, '1.counter.advert.player')).policy, new RegExp(origin), path)
})

test('a yes to an older question is no yes', async () => {
  const answer = await choose({ act: 'sta-toe', versie: '0', terug: '/film' })
  assert.equal(answer.headers.get('location'), '/cookies?keuze=veranderd')
  assert.deepEqual(answer.headers.getSetCookie(), [])
})

test('a choice brings nobody to another site, and comes from nowhere but our own pages', async () => {
  for (const away of [
    'https://third.test/',
    '//third.test/x',
    '/\\third.test',
    '/.//third.test',
    'javascript:alert(1)',
  ]) {
    const answer = await choose({ act: 'weiger', terug: away })
    assert.match(answer.headers.get('location') ?? '', /^\/cookies\?keuze=geweigerd$/, away)
  }
  assert.equal((await choose({ act: 'weiger', terug: '/film' }, 'cross-site')).status, 403)
})

test('whoever deletes everything takes back what they allowed, and that is on record', async () => {
  const page = await site.browse()
  await page.goto('/film')
  await page.getByRole('button', { name: 'Sta Kijkdoos toe' }).click()
  await page.frameLocator('iframe').getByText('Het filmpje speelt.').waitFor()
  await page.goto('/cookies')
  await page.getByRole('button', { name: 'Wis alles in mijn browser' }).click()
  await page.getByText('Alles is gewist').first().waitFor()
  assert.deepEqual(await page.context().cookies(), [])
  const records = await site.house.house.read(cookiesGate).selectFrom('consentRecord').select('takenBack').execute()
  assert.ok(records.some(({ takenBack }) => takenBack === 'player'))
  await page.context().close()
})
