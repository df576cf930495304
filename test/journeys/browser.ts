import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, CDPSession, Page, Request, Response } from 'playwright-core'
import { chromium } from '../chromium.ts'

/** How somebody browses: each is a setting of a real browser. */
export type Manner = {
  readonly width: 390 | 1280
  readonly colours: 'light' | 'dark'
  readonly scripts?: boolean | undefined
  readonly cookies?: 'blocked' | undefined
  /** `axe` lets the accessibility checker into every page, past the content policy that the other manners prove. */
  readonly checker?: 'axe' | undefined
  /** What the pages may set; nothing unless named, so every cookie of a visitor is a fault. */
  readonly mayKeep?: readonly string[] | undefined
}

export type Visit = {
  readonly page: Page
  /** What went wrong since the start: requests elsewhere, cookies, console errors, breaches of the content policy. */
  readonly wrong: readonly string[]
  /** Opens a path of the house, and fails unless the page is well. */
  go(path: string, status?: number): Promise<void>
  /** Presses what has this name and waits for the page that follows; fails unless that page is well. */
  press(name: string | RegExp, status?: number): Promise<void>
  /** Fails, naming each fault, unless the page now shown keeps every promise that all pages make. */
  well(): Promise<void>
  close(): Promise<void>
}

export const nameOf = ({ width, colours, scripts = true, cookies, checker }: Manner): string =>
  [
    `${width} px`,
    colours,
    ...(scripts ? [] : ['without JavaScript']),
    ...(cookies ? ['cookies blocked'] : []),
    ...(checker ? ['axe looking along'] : []),
  ].join(', ')

/** A fresh browser profile in the given manner, that holds every page it meets to what all pages promise. */
export async function visit(url: string, manner: Manner): Promise<Visit> {
  const { width, colours, scripts = true, checker, mayKeep = [] } = manner
  const browser = await chromium()
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: colours,
    javaScriptEnabled: scripts,
    bypassCSP: checker === 'axe',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  if (manner.cookies === 'blocked') await blockCookies(context, page)
  const wrong = watch(context, url)
  await watchCookies(await context.newCDPSession(page), mayKeep, wrong)

  const well = async (): Promise<void> => {
    const at = `${new URL(page.url()).pathname} (${nameOf(manner)})`
    const kept = (await context.cookies()).filter(({ name }) => !mayKeep.includes(name))
    const faults = [
      ...wrong,
      ...kept.map(({ name }) => `keeps the cookie ${name}`),
      ...(await shape(page)),
      ...(checker === 'axe' ? await barriers(page) : []),
    ]
    assert.deepEqual(faults, [], at)
  }
  const arrived = async (response: Response | null, status: number): Promise<void> => {
    assert.equal(response?.status(), status, page.url())
    await well()
  }
  return {
    page,
    wrong,
    well,
    async go(path, status = 200) {
      await arrived(await page.goto(path), status)
    },
    async press(name, status = 200) {
      const control = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
      // @NOTE the answer may be there before the page that it brings has taken the place of the old one
      const [response] = await Promise.all([
        page.waitForResponse(isArrival),
        page.waitForEvent('load'),
        control.click(),
      ])
      await arrived(response, status)
    },
    close: () => context.close(),
  }
}

const isArrival = (response: Response) =>
  response.request().isNavigationRequest() && !(response.status() >= 300 && response.status() < 400)

/** What Chromium does when its user blocks all cookies: none is kept or sent, and every storage refuses. */
export async function blockCookies(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setDocumentCookieDisabled', { disabled: true })
  await page.addInitScript(`
    const refuse = () => { throw new DOMException('Access is denied for this document.', 'SecurityError') }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse })
  `)
  await context.route('**/*', async (route) => {
    const headers = await route.request().allHeaders()
    delete headers['cookie']
    await route.continue({ headers })
  })
}

function watch(context: BrowserContext, url: string): string[] {
  const wrong: string[] = []
  const refused = new Set<string>()
  const own = new URL(url).host
  context.on('request', (request: Request) => {
    const to = new URL(request.url())
    if (to.protocol.startsWith('http') && to.host !== own) wrong.push(`asks ${to.host} for ${to.pathname}`)
  })
  context.on('response', (response: Response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400) refused.add(response.url())
  })
  context.on('console', (message) => {
    // @NOTE the browser calls each page that is answered with 4xx an error of its own
    const isRefusal = message.text().startsWith('Failed to load resource') && refused.has(message.location().url)
    if (message.type() === 'error' && !isRefusal) wrong.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => wrong.push(`script: ${error.error().message}`))
  return wrong
}

/** Every cookie that an answer sets, also one that the browser then refuses, and on a redirect. */
async function watchCookies(session: CDPSession, mayKeep: readonly string[], wrong: string[]): Promise<void> {
  session.on('Network.responseReceivedExtraInfo', ({ headers }) => {
    for (const [header, value] of Object.entries(headers)) {
      const name = value.split('=')[0] ?? ''
      if (header.toLowerCase() === 'set-cookie' && !mayKeep.includes(name)) wrong.push(`sets the cookie ${name}`)
    }
  })
  await session.send('Network.enable')
}

/** What is wrong with how the page is made: language, title, headings, sideways scrolling. */
async function shape(page: Page): Promise<string[]> {
  const language = new URL(page.url()).pathname.split('/')[1] === 'en' ? 'en' : 'nl'
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  return [
    ...(seen.language === language ? [] : [`is in ${seen.language}, not in ${language}`]),
    ...(seen.title === '' ? ['has no title'] : []),
    ...(seen.headings === 1 ? [] : [`has ${seen.headings} first headings`]),
    ...(seen.sideways > 0 ? [`scrolls ${seen.sideways} px sideways`] : []),
  ]
}

const axeSource = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
type Checker = { axe: { run(wanted: object): Promise<AxeResults> } }

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The breaches of WCAG 2.2 at level AA that axe sees in the page as it is now. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource)
  const { violations } = await page.evaluate(
    async (values) => await (globalThis as unknown as Checker).axe.run({ runOnly: { type: 'tag', values } }),
    levels,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** What a first visit to the page costs over the wire, its style, scripts and icon with it, in bytes. */
export async function weigh(url: string, path: string): Promise<number> {
  const context = await (await chromium()).newContext()
  try {
    const page = await context.newPage()
    const session: CDPSession = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await session.send('Network.enable')
    await page.goto(url + path)
    const icon = await page.locator('link[rel=icon]').first().getAttribute('href')
    // @NOTE a browser without a window never fetches the icon; one with a window does
    if (icon !== null) bytes += (await (await fetch(new URL(icon, url))).arrayBuffer()).byteLength
    return bytes
  } finally {
    await context.close()
  }
}
