import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { chromium } from '../chromium.ts'
import { customersHouse, inEnglish, read } from './audit-parts.ts'

let house: Awaited<ReturnType<typeof customersHouse>>
before(async () => {
  house = await customersHouse()
})
after(() => house.close())

type Does = (page: Page, session: CDPSession, weight: () => number) => Promise<void>

/** A telephone of some years ago on its first visit, without JavaScript unless it is asked for. */
async function telephone(does: Does, { scripts = false } = {}) {
  const context = await (await chromium()).newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    javaScriptEnabled: scripts,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await session.send('Network.enable')
    await does(page, session, () => bytes)
  } finally {
    await context.close()
  }
}

for (const path of [...read, ...read.map(inEnglish)])
  test(`${path} weighs less than 100 KB on a telephone's first visit`, async () => {
    await telephone(async (page, _, weight) => {
      const answer = await page.goto(house.url + path, { waitUntil: 'load' })
      assert.equal(answer?.status(), 200)
      assert.ok(weight() > 1000 && weight() < 100_000, `${weight()} bytes`)
    })
  })

// @NOTE without scripts browsers fetch every photo at once, lest scrolling could be measured
const scripted = { scripts: true }

test('a photo that nobody scrolled to is not fetched, and moves no text when it comes', async () => {
  await telephone(async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/beeld/')) fetched.push(request.url())
    })
    await page.goto(`${house.url}/artikelen/drie-foto-s`, { waitUntil: 'load' })
    assert.ok(fetched.length > 0 && fetched.length < 3, fetched.join('\n'))
    const html = await (await fetch(`${house.url}/artikelen/drie-foto-s`)).text()
    const [first = '', ...others] = html.match(/<img[^>]*>/g) ?? []
    assert.equal(others.length, 2)
    assert.doesNotMatch(first, /loading="lazy"/, 'the first photo is in sight, and is not waited for')
    for (const one of others) assert.match(one, /loading="lazy"/)
    for (const one of [first, ...others]) assert.match(one, /width="\d+" height="\d+"/)

    const heightOf = () => page.locator('h2').last().boundingBox()
    const before = await heightOf()
    await page.locator('img').last().scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    await page.locator('h1').scrollIntoViewIfNeeded()
    assert.deepEqual(await heightOf(), before)
    assert.equal(fetched.length, 3)
  }, scripted)
})

test('every page reads on a slow telephone without JavaScript', async (t) => {
  for (const path of read)
    await telephone(async (page, session) => {
      await session.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
      })
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      const begun = performance.now()
      await page.goto(house.url + path, { waitUntil: 'domcontentloaded' })
      await page.locator('h1').waitFor()
      t.diagnostic(`${path}: first words after ${Math.round(performance.now() - begun)} ms at 400 kbit/s`)
      assert.ok((await page.locator('main').innerText()).length > 100)
      await page.waitForLoadState('load')
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390)
    })
})
