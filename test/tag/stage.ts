import { createServer } from 'node:http'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from '../chromium.ts'
import { listeningHouse, type TestHouse } from '../house.ts'
import { withShop } from './services.ts'
import { closed, listening, type ThirdParty, thirdParty } from './third-party.ts'

/** A web shop on another host that we do not serve, with the tag in its pages, and third parties beside it. */
export type Shop = {
  readonly house: TestHouse & { readonly url: string }
  readonly url: string
  readonly port: number
  readonly third: ThirdParty
  /** The body of each page by its path; what the head holds comes before. */
  readonly pages: Map<string, string>
  readonly headers: Map<string, string>
  /** Where a declared third party is, with its port. */
  at(host: string, path: string): string
  head: string
  /** A fresh visitor; what breaks the content policy, and every error, is in `wrong`. */
  browse(options?: BrowserContextOptions & { readonly wrong?: string[] }): Promise<Page>
  close(): Promise<void>
}

export async function shop(): Promise<Shop> {
  const pages = new Map<string, string>()
  const headers = new Map<string, string>()
  const third = await thirdParty()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop.test')
    const body = pages.get(pathname)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (body === undefined) return void response.writeHead(404).end()
    if (pathname.endsWith('.js')) return void response.setHeader('content-type', 'text/javascript').end(body)
    if (pathname.endsWith('.css')) return void response.setHeader('content-type', 'text/css').end(body)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="nl"><head><title>Winkel</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${stage.head}</head><body>${body}</body></html>`,
    )
  })
  const port = await listening(server)
  const house = await listeningHouse('sqlite', { site: withShop(`winkel.test:${port}`) })
  const stage: Shop = {
    house,
    url: `http://winkel.test:${port}`,
    port,
    third,
    pages,
    headers,
    head: tagOf(house.url),
    at: (host, path) => `http://${host}:${third.port}${path}`,
    async browse({ wrong = [], ...options } = {}) {
      const browser = await chromium('--host-resolver-rules=MAP *.test 127.0.0.1')
      const context = await browser.newContext({ baseURL: stage.url, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(5000)
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('console', (line) => {
        if (line.type() === 'error') wrong.push(line.text())
      })
      return page
    },
    async close() {
      await house.close()
      await closed(server)
      await third.close()
    },
  }
  return stage
}

export const tagOf = (base: string, more = ''): string =>
  `<script defer src="${base}/waarborg.js?site=winkel${more}"></script>`

/** The cookie of the choice, if there is one. */
export const choiceOf = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === 'waarborg-keuze')?.value

/** Waits until what is under way has come or failed. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
}

/** Waits for something to become true in the page. @NOTE the browser's own waiting would need `unsafe-eval` there */
export async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 250; tries++) {
    if (await page.evaluate(`Boolean(${expression})`)) return
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`never: ${expression}`)
}
