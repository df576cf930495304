import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { chromium } from '../chromium.ts'
import type { Visit } from '../journeys/browser.ts'
import { fill, firstAccount, type Office, office, says, saysNot } from '../journeys/owner-parts.ts'
import { controls, granted } from './assertions/controls.ts'

let desk: Office
const contexts: BrowserContext[] = []
before(async () => {
  desk = await office()
})
after(async () => {
  for (const context of contexts) await context.close()
  await desk.close()
})

/** A visitor, for whom this machine plays Google. */
async function visitor(): Promise<Page> {
  const context = await (await chromium()).newContext({ baseURL: desk.open.url })
  contexts.push(context)
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  return context.newPage()
}

const asks = async (page: Page): Promise<boolean> => {
  await page.goto('/')
  return controls(page).allow.isVisible()
}
const policyOf = async (page: Page) => (await page.goto('/'))?.headers()['content-security-policy'] ?? ''

/** Chooses a service, having seen what it changes. */
async function choose({ page, go, press }: Visit, name: string, account?: string): Promise<void> {
  await go('/beheer/cookies')
  await press(name)
  if (account !== undefined) await fill(page, { [`Je nummer bij ${name}`]: account })
  await press('Zet op mijn site en publiceer')
  await says(page, 'De dienst staat op je site, en in je verklaring.')
}

test('the owner chooses a service, sees statement, question and policy change together, and whom it asks again', async () => {
  const { desk: owner } = await firstAccount(desk, { width: 1280, colours: 'light' })
  const [bo, kim] = [await visitor(), await visitor()]
  assert.equal(await asks(bo), false, 'a site with nothing of others asks nothing')

  await owner.go('/beheer/cookies')
  await says(owner.page, 'Niets van anderen. Je bezoekers zien dus geen cookievraag.')
  await owner.press('Google Analytics')
  await says(owner.page, 'Wat er verandert als je hem kiest')
  await says(owner.page, /vraagt je toestemming om bezoek te laten tellen door een ander/)
  await says(owner.page, /script-src 'self' https:\/\/www\.googletagmanager\.com/)
  await says(owner.page, /Google/)
  assert.equal(await asks(bo), false, 'looking publishes nothing')

  await fill(owner.page, { 'Je nummer bij Google Analytics': 'UA-12' })
  await owner.press('Zet op mijn site en publiceer', 422)
  await says(owner.page, 'Dit is geen nummer van Google Analytics.')
  await fill(owner.page, { 'Je nummer bij Google Analytics': 'G-EERSTE1234' })
  await owner.press('Zet op mijn site en publiceer')

  assert.equal(await asks(bo), true)
  assert.match(await controls(bo).banner.innerText(), /Google/)
  assert.doesNotMatch(await policyOf(bo), /google/)
  await controls(bo).allow.click()
  await bo.waitForURL(/keuze=/)
  assert.match(await policyOf(bo), /script-src 'self' https:\/\/www\.googletagmanager\.com/)
  await asks(kim)
  await controls(kim).refuse.click()
  await kim.waitForURL(/keuze=/)
  await kim.goto('/privacy')
  assert.match(await kim.locator('main').innerText(), /Google Analytics/)
  assert.match(await kim.locator('main').innerText(), /_ga_\*/)

  await choose(owner, 'YouTube')
  assert.deepEqual([await asks(bo), await asks(kim)], [false, false], 'what asks in its own place asks nobody again')
  assert.deepEqual(await granted(bo), ['google-analytics'])

  await owner.go('/beheer/cookies/dienst/google-analytics')
  await says(owner.page, 'In de laatste zes maanden stond 1 bezoeker Google Analytics toe.')
  await owner.press('Haal van mijn site')
  assert.doesNotMatch(await policyOf(bo), /google/, 'what left the site is closed for who had allowed it')
  assert.equal(await asks(bo), false)

  await choose(owner, 'Google Analytics', 'G-TWEEDE1234')
  for (const page of [bo, kim]) {
    assert.equal(await asks(page), true)
    assert.match(await controls(page).banner.innerText(), /Veranderd bij Google Analytics: onder welk nummer het meet/)
    assert.equal(await page.locator('.choice [name=dienst]').count(), 1)
    assert.doesNotMatch(await policyOf(page), /google/, 'an earlier yes is none to another question')
  }
  await owner.go('/beheer/cookies')
  await saysNot(owner.page, 'Niets van anderen.')
})
