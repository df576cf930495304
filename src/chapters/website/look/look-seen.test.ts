import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chromium } from '../../../../test/chromium.ts'
import { listeningHouse } from '../../../../test/house.ts'
import { type Manner, visit } from '../../../../test/journeys/browser.ts'
import { as } from '../../../platform/db/database.ts'
import { themeNames } from '../../../platform/html/index.ts'
import { websiteGate } from '../tables.ts'
import { addLook } from './store.ts'

const manners: readonly Manner[] = [
  { width: 1280, colours: 'light', checker: 'axe' },
  { width: 390, colours: 'dark', checker: 'axe' },
  { width: 1280, colours: 'dark', checker: 'axe' },
  { width: 390, colours: 'light', checker: 'axe' },
  { width: 390, colours: 'light' },
]

test('every theme shows at once on every page, and shuts nobody out', async () => {
  const { url, house, clock, refresh, close } = await listeningHouse('sqlite')
  after(close)
  const sheets = new Set<string>()
  for (const theme of themeNames) {
    clock.forward({ minutes: 1 })
    await house.transact((work) => addLook(as(work, websiteGate), { theme }, clock.now().toString()))
    await refresh() // as at the owner's next page
    for (const manner of manners) {
      const { page, go, close: leave } = await visit(url, manner)
      await go('/')
      await go('/en/contact')
      sheets.add((await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '')
      await leave()
    }
    const narrow = await (await chromium()).newContext({ baseURL: url, viewport: { width: 320, height: 640 } })
    const page = await narrow.newPage()
    for (const path of ['/', '/privacy', '/contact']) {
      await page.goto(path)
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, `${theme} ${path}`)
    }
    await narrow.close()
  }
  assert.equal(sheets.size, themeNames.length)
  for (const sheet of sheets) assert.equal((await fetch(new URL(sheet, url))).status, 200)
})

test('on paper every theme is black on white', async () => {
  const { url, house, refresh, close } = await listeningHouse('sqlite')
  after(close)
  await house.transact((work) => addLook(as(work, websiteGate), { theme: 'linnen' }, '2026-11-23T09:00:00.000Z'))
  await refresh()
  const context = await (await chromium()).newContext({ baseURL: url, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/privacy')
  const colours = await page.evaluate(
    '[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]',
  )
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  await context.close()
})
