import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Stage, stage } from './stage.ts'
import { cookiesIn, keptIn } from './storage.ts'

let site: Stage
before(async () => {
  site = await stage(({ counter, advert, player }) => [counter, advert, player])
})
after(() => site.close())

const refuse = { name: 'Weiger alles' } as const
const allow = { name: 'Sta alles toe' } as const

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`before any choice nothing is kept and nobody else hears of the visit, ${how}`, async () => {
    site.third.forget()
    const page = await site.browse({ javaScriptEnabled })
    for (const path of ['/film', '/', '/privacy', '/en/film']) await page.goto(path)
    assert.deepEqual(await cookiesIn(page), {})
    if (javaScriptEnabled) assert.deepEqual(await keptIn(page), [])
    assert.deepEqual(site.third.hits, [])
    await page.context().close()
  })

  test(`a refusal is remembered for six months, alike for everyone, and loads nothing, ${how}`, async () => {
    site.third.forget()
    const values: string[] = []
    for (const _ of [1, 2]) {
      const page = await site.browse({ javaScriptEnabled })
      await page.goto('/film')
      await page.getByRole('button', refuse).click()
      for (const path of ['/film', '/', '/privacy']) {
        await page.goto(path)
        assert.equal(await page.getByRole('button', allow).count(), 0, path)
      }
      const [cookie, ...others] = await page.context().cookies()
      assert.deepEqual(others, [])
      assert.ok(cookie && cookie.expires * 1_000 > site.house.clock.now().add({ hours: 24 * 180 }).epochMilliseconds)
      values.push(cookie.value)
      await page.context().close()
    }
    assert.deepEqual(values, ['1.-advert.-counter.-player', '1.-advert.-counter.-player'])
    assert.deepEqual(site.third.hits, [])
  })

  test(`allowing one thing in its place allows no other, ${how}`, async () => {
    site.third.forget()
    const page = await site.browse({ javaScriptEnabled })
    await page.goto('/film')
    await page.getByRole('button', { name: 'Sta Kijkdoos toe' }).click()
    await page.getByText('Je keuze is bewaard.').waitFor()
    await page.frameLocator('iframe').getByText('Het filmpje speelt.').waitFor()
    assert.equal(await page.getByRole('button', allow).count(), 0)
    await page.goto('/film')
    assert.equal(await page.getByRole('button', allow).count(), 1)
    assert.deepEqual([...new Set(site.third.hits)], ['/embed/42'])
    assert.equal((await cookiesIn(page))['waarborg-keuze'], '1.player')
    await page.context().close()
  })
}

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

test('a choice that cannot be read, or is of a version that never was, allows nothing', async () => {
  for (const choice of [
    '',
    '1',
    'x.counter',
    '999.counter',
    '1.counter.-counter',
    '0.counter',
    '1.counter%00',
    '1..counter',
  ]) {
    const answer = await fetch(`${site.url}/`, { headers: { cookie: `waarborg-keuze=${choice}` } })
    const html = await answer.text()
    assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /third\.test/, choice)
    assert.match(html, /name="act" value="weiger"/, choice)
  }
})

test('withdrawing is one press on any page, and takes cookies, storage, scripts and policy with it', async () => {
  const page = await site.browse()
  await page.goto('/film')
  await page.getByRole('button', allow).click()
  await page.waitForFunction(() => document.documentElement.dataset['third'] === 'ran')
  assert.ok((await keptIn(page)).includes('cookie _third'))
  assert.ok((await keptIn(page)).includes('localStorage third-seen'))
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Trek mijn toestemming in' }).click()
  await page.getByText('Je toestemming is ingetrokken.').waitFor()
  site.third.forget()
  assert.deepEqual(
    (await keptIn(page)).filter((name) => !name.includes('waarborg-')),
    [],
  )
  for (const path of ['/film', '/']) await page.goto(path)
  await page.goBack()
  await page.goBack()
  assert.deepEqual(site.third.hits, [])
  assert.equal(await page.locator('script[src*="third.test"], iframe').count(), 0)
  await page.context().close()
})

test('whoever sends Global Privacy Control is not asked and gets no cookie, and may still choose', async () => {
  site.third.forget()
  const page = await site.browse({ extraHTTPHeaders: { 'Sec-GPC': '1' } })
  await page.goto('/film')
  assert.equal(await page.getByRole('button', refuse).count(), 0)
  assert.deepEqual(await cookiesIn(page), {})
  await page.goto('/cookies')
  await page.getByText('Je browser zegt ons').waitFor()
  await page.getByRole('button', refuse).click()
  assert.deepEqual(await cookiesIn(page), {})
  assert.deepEqual(site.third.hits, [])
  await page.goto('/film')
  await page.getByRole('button', { name: 'Sta Kijkdoos toe' }).click()
  await page.frameLocator('iframe').getByText('Het filmpje speelt.').waitFor()
  const support = await fetch(`${site.url}/.well-known/gpc.json`)
  assert.equal(((await support.json()) as { gpc: boolean }).gpc, true)
  await page.context().close()
})

test('reading on, scrolling, Escape and going elsewhere grant nothing', async () => {
  site.third.forget()
  const page = await site.browse()
  await page.goto('/film')
  await page.keyboard.press('Escape')
  await page.mouse.wheel(0, 4_000)
  await page.getByRole('link', { name: 'Waarborgen' }).click()
  await page.waitForURL('**/waarborgen')
  assert.deepEqual(await cookiesIn(page), {})
  assert.deepEqual(site.third.hits, [])
  await page.context().close()
})

test('each subset of the services can be chosen, and exactly that one loads', async () => {
  const names = { counter: 'Sta Teller toe', advert: 'Sta Reclame toe', player: 'Sta Kijkdoos toe' } as const
  const ids = Object.keys(names) as (keyof typeof names)[]
  const page = await site.browse()
  for (let subset = 0; subset < 8; subset += 1) {
    const wanted = ids.filter((_, place) => subset & (1 << place))
    await page.goto('/cookies')
    for (const id of ids) await page.getByLabel(names[id]).setChecked(wanted.includes(id))
    await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
    await page.waitForURL('**keuze=*')
    site.third.forget()
    await page.goto('/film')
    await page.waitForLoadState('networkidle')
    const loaded = new Set(site.third.hits.map((path) => path.split(/[/.]/)[1]))
    loaded.delete('beacon')
    const expected = wanted.map((id) => (id === 'player' ? 'embed' : id))
    assert.deepEqual([...loaded].sort(), expected.sort(), `${subset}`)
  }
  await page.context().close()
})

test('a yes to an older question is no yes', async () => {
  const body = new URLSearchParams({ act: 'sta-toe', versie: '0', terug: '/film' })
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(`${site.url}/cookies/keuze`, { method: 'POST', body, headers, redirect: 'manual' })
  assert.equal(answer.headers.get('location'), '/cookies?keuze=veranderd')
  assert.deepEqual(answer.headers.getSetCookie(), [])
})

test('a choice brings nobody to another site, and comes from nowhere but our own pages', async () => {
  const send = (terug: string, from = 'same-origin') =>
    fetch(`${site.url}/cookies/keuze`, {
      method: 'POST',
      body: new URLSearchParams({ act: 'weiger', terug }),
      headers: { 'sec-fetch-site': from },
      redirect: 'manual',
    })
  for (const away of ['https://third.test/', '//third.test/x', '/\\third.test', 'javascript:alert(1)'])
    assert.match((await send(away)).headers.get('location') ?? '', /^\/cookies\?keuze=geweigerd$/, away)
  assert.equal((await send('/film', 'cross-site')).status, 403)
})
