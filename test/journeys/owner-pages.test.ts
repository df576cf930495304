import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { newSubject } from '../../src/vault/subjects.ts'
import { barriers, type Visit } from './browser.ts'
import { at, cookieName, fill, firstAccount, type Office, office } from './owner-parts.ts'

/** Invented people in every table, so that no page stands empty. */
async function furnish({ open: { house, chapters, clock } }: Office): Promise<void> {
  const moment = clock.now().toString({ smallestUnit: 'millisecond' })
  await house.transact(async (work) => {
    for (const n of [1, 2]) {
      const subjectId = await newSubject(work, house.vault, { kind: 'person', source: 'owner' })
      for (const { example } of chapters) await example?.({ house, work, subjectId, n, at: moment })
    }
  })
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)

/** A request that nobody answered yet, since those of invented people are closed. */
async function enterRequest({ page, go, press }: Visit): Promise<void> {
  await go('/beheer/verzoeken/nieuw')
  await page.getByLabel('Wat wordt er gevraagd?').selectOption('erasure')
  await page.getByLabel('telefoon').check()
  await fill(page, { 'E-mailadres': 'ada@example.test' })
  await press('Opslaan')
}

/** Pages of what exists once somebody made it: a look that is tried, a notice. Journeys of their own open them. */
const made: readonly string[] = ['/beheer/website/uiterlijk/voorpagina', '/beheer/netwerk/:token']

/** Every page of the back office that has a route of its own, found by following links from the first page. */
async function walk(of: Office, { page, go }: Visit, start: string, look: () => Promise<void>): Promise<string[]> {
  const routes = of.open.look.routes.filter(({ method, permission }) => method === 'GET' && permission === 'owner')
  // @NOTE what a browser stores instead of showing, and the sheets of looks that are only tried
  const isPage = ({ path }: { path: string }) =>
    !/\.(json|csv)$|\/markdown$|\/stijl\//.test(path) && !made.includes(path)
  const left = new Set(routes.filter(isPage).map(({ path }) => path))
  const queue = [start]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const own = path.replace(/^\/en(?=\/)/, '')
    const route = [...left].find((one) => one === own) ?? [...left].find((one) => patternOf(one).test(own))
    if (route === undefined) continue
    left.delete(route)
    await go(path)
    assert.equal(at(page), path, 'an owner is not sent away')
    await look()
    queue.push(...(await page.locator('a[href*="/beheer"]:not([download])').evaluateAll(pathsOf)))
  }
  return [...left]
}

const pathsOf = (links: Element[]): string[] => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)

/** Besides 390 px in light, at which every rule is asked; the narrowest is looked at for its width alone. */
const looks = [
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const

type Checker = { axe: { run(wanted: object): Promise<AxeResults> } }

/** What width and colours can change, by the checker that `barriers` left in the page. */
async function changed(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    async (values) => await (globalThis as unknown as Checker).axe.run({ runOnly: { type: 'rule', values } }),
    ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('every page of the back office is reached by links, fits a phone, and has no barrier in light or dark', async () => {
  const of = await office()
  const { desk } = await firstAccount(of, { width: 390, colours: 'light' })
  await furnish(of)
  await enterRequest(desk)
  const { page } = desk
  const unreached = await walk(of, desk, '/beheer', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const faults: string[] = []
    faults.push(...(await barriers(page)))
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (sideways > 0) faults.push(`scrolls ${sideways} px sideways at ${width} px`)
      if (width > 320) faults.push(...(await changed(page)).map((one) => `${one} at ${width} px, ${colorScheme}`))
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    assert.deepEqual(faults, [], at(page))
  })
  assert.deepEqual(unreached, [], 'no link leads to these pages')
  await of.close()
})

test('the back office in English is as whole as in Dutch, and keeps within the content policy', async () => {
  const of = await office()
  const { desk } = await firstAccount(of, { width: 390, colours: 'dark' })
  await furnish(of)
  await enterRequest(desk)
  assert.deepEqual(await walk(of, desk, '/en/beheer', async () => {}), [])
  const cookies = await desk.page.context().cookies()
  assert.deepEqual(
    cookies.map(({ name }) => name),
    [cookieName],
  )
  await of.close()
})

test('a stranger is sent to sign in from every address of the back office, and given no cookie', async () => {
  const of = await office()
  const { url, look } = of.open
  const owned = look.routes.filter(({ permission }) => permission === 'owner')
  assert.ok(owned.length > 30)
  for (const { method, path } of owned)
    for (const language of ['', '/en']) {
      const headers = { 'sec-fetch-site': 'same-origin', cookie: `${cookieName}=made-up` }
      const address = `${language}${path.replaceAll(/:\w+/g, 'x')}`
      const answer = await fetch(url + address, { method, headers, redirect: 'manual' })
      if (answer.status === 404 && /\.(json|csv)$|\/stijl\//.test(path)) continue
      assert.equal(answer.status, 303, `${method} ${address}`)
      assert.equal(answer.headers.get('location'), `${language}/beheer/inloggen`)
      assert.deepEqual(answer.headers.getSetCookie(), [])
      assert.equal(await answer.text(), '')
    }
  await of.close()
})
