import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cookiesGate } from '../../src/chapters/cookies/tables.ts'
import { choiceOf, type Shop, settled, shop, until } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
  const { at, pages } = stage
  pages.set(
    '/',
    `<h1>Winkel</h1><main>
<script type="text/plain" data-waarborg="teller" data-src="${at('teller.test', '/teller.js')}"></script>
<script type="text/plain" data-waarborg="reclame">;(window.ran ??= []).push('inline')</script>
<iframe data-waarborg="filmwand" data-src="${at('filmwand.test', '/film.html')}" width="560" height="315" title="Film"></iframe>
<img data-waarborg="kaartenbak" data-src="${at('kaartenbak.test', '/kaart.gif')}" width="200" height="150" alt="Kaart">
<p id="end">Einde</p></main>`,
  )
  pages.set('/leeg', '<h1>Leeg</h1><p>Niets</p>')
})
after(() => stage.close())

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
const isPanelOpen = (page: Page) => page.locator('details.waarborg').evaluate((panel) => panel.hasAttribute('open'))
const records = () =>
  stage.house.house.read(cookiesGate).selectFrom('consentRecord').selectAll().orderBy('id').execute()

test('marked markup loads nothing before a choice and after a refusal, and the page is no wall', async () => {
  stage.third.hits.length = 0
  const wrong: string[] = []
  const page = await stage.browse({ wrong })
  await page.goto('/')
  await page.getByRole('button', { name: 'Alles weigeren' }).waitFor()
  assert.deepEqual(await page.context().cookies(), [])
  assert.equal(await page.getByText('Einde').isVisible(), true)
  await press(page, 'Alles weigeren')
  assert.equal(await isPanelOpen(page), false)
  const { version } = stage.house.house.published()
  assert.equal(await choiceOf(page), `${version}.-filmwand.-kaartenbak.-prikbord.-reclame.-teller`)
  for (const path of ['/', '/leeg', '/']) await page.goto(path)
  assert.equal(await isPanelOpen(page), false)
  await settled(page)
  assert.deepEqual(stage.third.hits, [])
  assert.deepEqual(wrong, [])
  assert.deepEqual(await records(), [])
  await page.context().close()
})

test('allowing one service in its place loads that one alone, without a new page, and leaves a record', async () => {
  stage.third.hits.length = 0
  const page = await stage.browse()
  await page.goto('/')
  const frame = page.locator('iframe')
  const box = page.locator('fieldset.waarborg').first()
  assert.deepEqual(await box.boundingBox().then((one) => one && [one.width, one.height]), [564, 319])
  assert.match((await box.textContent()) ?? '', /Filmwand Ireland Limited, Ierland/)
  await box.getByRole('button').click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  await settled(page)
  assert.deepEqual(stage.third.hits, ['filmwand.test/film.html'])
  assert.equal(await frame.isVisible(), true)
  const [record, ...others] = await records()
  assert.deepEqual(others, [])
  assert.equal(record?.granted, 'filmwand')
  assert.equal(record?.via, 'tag')
  assert.equal(record?.host, `winkel.test:${stage.port}`)
  const receipt = page.locator('details.waarborg a').first()
  assert.equal(await receipt.textContent(), record?.number)
  assert.equal(await receipt.getAttribute('href'), `${stage.house.url}/cookies/bewijs/${record?.number}`)
  await page.context().close()
})

test("after a withdrawal the code is gone first, then what it stored, and what is the site's own stays", async () => {
  const page = await stage.browse()
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await until(page, 'window.ran?.length === 2')
  assert.deepEqual(await page.evaluate('window.ran.sort()'), ['inline', 'teller.js'])
  assert.equal(await page.evaluate("localStorage.getItem('tel.queue')"), 'x')
  await page.goto('/leeg')
  stage.third.hits.length = 0
  await page.locator('details.waarborg > summary').click()
  await Promise.all([page.waitForEvent('load'), press(page, 'Alles weigeren')])
  await settled(page)
  assert.equal(await page.evaluate("localStorage.getItem('tel.queue')"), null)
  assert.equal(await page.evaluate("localStorage.getItem('own')"), 'stays')
  const names = (await page.context().cookies()).map(({ name }) => name)
  assert.deepEqual(names.sort(), ['own', 'waarborg-keuze'])
  await page.goto('/')
  await settled(page)
  assert.deepEqual(stage.third.hits, [])
  const last = (await records()).at(-1)
  assert.equal(last?.takenBack, 'filmwand kaartenbak prikbord reclame teller')
  await page.context().close()
})

test('a purpose can be allowed by its one box, a service by its own', async () => {
  const page = await stage.browse()
  await page.goto('/')
  await page.getByText('Kies zelf').click()
  assert.equal(await page.locator('input:checked').count(), 0)
  await page.getByLabel('Om filmpjes en kaarten van anderen te tonen', { exact: true }).check()
  await page.getByLabel(/Om bezoek te laten tellen/).check()
  await press(page, 'Bewaar keuze')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  const { version } = stage.house.house.published()
  assert.equal(await choiceOf(page), `${version}.-prikbord.-reclame.filmwand.kaartenbak.teller`)
  await page.context().close()
})

test('whoever sends Global Privacy Control is not asked, keeps nothing, and can still allow something', async () => {
  stage.third.hits.length = 0
  const page = await stage.browse()
  await page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")
  await page.goto('/')
  await settled(page)
  assert.equal(await isPanelOpen(page), false)
  assert.deepEqual(await page.context().cookies(), [])
  assert.deepEqual(stage.third.hits, [])
  await page.locator('fieldset.waarborg').first().getByRole('button').click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  assert.equal(stage.third.hits[0], 'filmwand.test/film.html')
  await page.goto('/')
  assert.equal(await isPanelOpen(page), false)
  await page.context().close()
})

test('where the record cannot be written nothing is allowed, and it says so; refusing still works', async () => {
  stage.third.hits.length = 0
  const page = await stage.browse()
  await page.route('**/api/toestemming*', (route) => route.abort())
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await page.getByText('er mag niets').waitFor()
  await settled(page)
  assert.deepEqual(stage.third.hits, [])
  assert.equal(await page.evaluate("waarborg.allows('teller')"), false)
  await page.goto('/')
  assert.equal(await isPanelOpen(page), true)
  await press(page, 'Alles weigeren')
  assert.match((await choiceOf(page)) ?? '', /-teller/)
  await page.goto('/')
  assert.equal(await isPanelOpen(page), false)
  await page.context().close()
})

for (const [how, arrange] of [
  ['without JavaScript', { javaScriptEnabled: false }],
  ['with the script blocked or its server down', {}],
] as const)
  test(`marked markup stays still ${how}, whatever the cookie says`, async () => {
    stage.third.hits.length = 0
    const wrong: string[] = []
    const page = await stage.browse({ ...arrange })
    page.on('pageerror', (error) => wrong.push(error.message))
    const { version } = stage.house.house.published()
    await page.context().addCookies([{ name: 'waarborg-keuze', value: `${version}.teller.filmwand`, url: stage.url }])
    await page.route('**/waarborg.js*', (route) => route.abort())
    await page.goto('/')
    await settled(page)
    assert.deepEqual(stage.third.hits, [])
    assert.deepEqual(wrong, [])
    await page.context().close()
  })

test('a choice of a later register, or one that cannot be read, allows nothing', async () => {
  stage.third.hits.length = 0
  for (const value of ['999.teller', 'teller', '0.teller', 'x.teller', '-1.teller', '1.teller.%']) {
    const page = await stage.browse()
    await page.context().addCookies([{ name: 'waarborg-keuze', value, url: stage.url }])
    await page.goto('/')
    assert.equal(await page.evaluate("waarborg.allows('teller')"), false, value)
    assert.equal(await isPanelOpen(page), true, value)
    await page.context().close()
  }
  assert.deepEqual(stage.third.hits, [])
})

test('in a page that builds itself, what comes late waits as well, and what goes leaves no box behind', async () => {
  stage.third.hits.length = 0
  const page = await stage.browse()
  await page.goto('/leeg')
  await press(page, 'Alles weigeren')
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<iframe id="late" data-waarborg="filmwand" data-src="${stage.at('filmwand.test', '/late.html')}" width="400" height="300"></iframe>')`,
  )
  const box = page.locator('fieldset.waarborg')
  await box.waitFor()
  assert.deepEqual(stage.third.hits, [])
  await page.evaluate("document.querySelector('#late').remove()")
  await box.waitFor({ state: 'detached' })
  await page.evaluate("document.addEventListener('waarborg:choice', (event) => { window.told = event.detail })")
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<iframe data-waarborg="filmwand" data-src="${stage.at('filmwand.test', '/later.html')}" width="400" height="300"></iframe>')`,
  )
  await box.getByRole('button').click()
  await until(page, 'window.told')
  assert.deepEqual(await page.evaluate('window.told'), ['filmwand'])
  await settled(page)
  assert.deepEqual(stage.third.hits, ['filmwand.test/later.html'])
  await page.context().close()
})

test('Google hears that all is denied before the choice, the choice before its code, and nothing without consent', async () => {
  const page = await stage.browse()
  await page.goto('/')
  await page.locator('fieldset.waarborg').first().getByRole('button').click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  assert.equal(await page.evaluate('window.dataLayer'), undefined)
  await page.locator('details.waarborg > summary').click()
  await press(page, 'Alles toestaan')
  await until(page, 'window.seen')
  assert.deepEqual(await page.evaluate('window.seen[0]'), ['consent default', 'consent update'])
  const states = await page.evaluate('dataLayer.map((one) => one[2])')
  assert.deepEqual(states, [
    { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' },
    { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'granted' },
  ])
  await page.context().close()
})

test('under a strict policy with Trusted Types all of it works and nothing is breached', async () => {
  stage.third.hits.length = 0
  const { house, headers, third } = stage
  const others = ['teller', 'filmwand', 'kaartenbak'].map((name) => `http://${name}.test:${third.port}`).join(' ')
  headers.set(
    'content-security-policy',
    `default-src 'none'; script-src 'self' ${house.url} ${others}; style-src 'self'; img-src 'self' data: ${others}; frame-src ${others}; connect-src ${house.url}; require-trusted-types-for 'script'`,
  )
  const wrong: string[] = []
  const page = await stage.browse({ wrong })
  await page.goto('/')
  await page.getByText('Kies zelf').click()
  await page.getByLabel(/Om bezoek te laten tellen/).check()
  await page.getByLabel('Om filmpjes en kaarten van anderen te tonen', { exact: true }).check()
  await press(page, 'Bewaar keuze')
  await until(page, 'window.ran')
  await settled(page)
  assert.deepEqual(stage.third.hits.toSorted(), [
    'filmwand.test/film.html',
    'kaartenbak.test/kaart.gif',
    'teller.test/teller.js',
  ])
  assert.deepEqual(wrong, [])
  headers.clear()
  await page.context().close()
})

test('what was withdrawn in one tab stops in the other as soon as somebody looks at it', async () => {
  const page = await stage.browse()
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await until(page, 'window.ran?.length === 2')
  const other = await page.context().newPage()
  await other.goto(`${stage.url}/leeg`)
  await other.locator('details.waarborg > summary').click()
  await Promise.all([other.waitForEvent('load'), press(other, 'Alles weigeren')])
  const anew = page.waitForEvent('load')
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
  await anew
  assert.equal(await page.evaluate('window.ran'), undefined)
  await page.context().close()
})
