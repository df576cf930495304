import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { site as demo } from '../../sites/demo/index.ts'
import type { Site } from '../../src/chapters/website/site.ts'
import type { Service } from '../../src/register/service.ts'
import { chromium } from '../chromium.ts'
import { type TestHouse, testHouse } from '../house.ts'
import type { Fault } from './faults.ts'
import { type ThirdParty, thirdParty } from './third-party.ts'

const words = (nl: string, en: string) => ({ nl, en })

/** Services of a third party that this machine plays; they have all that a real one has, but for their names. */
export function servicesAt(origin: string): { counter: Service; player: Service; advert: Service } {
  const recipient = { name: 'Derden BV', country: 'NL', statement: `${origin}/privacy` }
  const data = words('je IP-adres en welke pagina je leest', 'your IP address and which page you read')
  const kept = { kind: 'cookie', at: 'our site', lasts: 'PT1H', words: words('telt je mee', 'counts you') } as const
  const stores = [
    { ...kept, name: '_third' },
    { ...kept, name: 'third-seen', kind: 'localStorage' as const, lasts: 'until deleted' },
  ]
  const script = { kind: 'script', recipient, data, stores } as const
  return {
    counter: {
      ...script,
      recipient: { ...recipient, withdrawalAt: `${origin}/withdrawn` },
      ...{ id: 'counter', name: 'Teller', purpose: 'statistics' },
      words: words('Laat Derden BV tellen wie er leest.', 'Has Derden BV count who reads.'),
      hosts: { script: [origin], image: [origin] },
      runs: { account: 'T-1', script: `${origin}/counter.js` },
    },
    advert: {
      ...script,
      ...{ id: 'advert', name: 'Reclame', purpose: 'advertising' },
      words: words('Laat Derden BV reclame kiezen.', 'Has Derden BV choose advertisements.'),
      hosts: { script: [origin], image: [origin] },
      runs: { account: 'T-2', script: `${origin}/advert.js` },
    },
    player: {
      ...{ id: 'player', name: 'Kijkdoos', kind: 'embed', purpose: 'media', recipient, data, stores: [] },
      words: words('Toont een filmpje van Derden BV.', 'Shows a film of Derden BV.'),
      hosts: { frame: [origin] },
      frames: [{ link: '^https://film\\.test/(\\d+)$', frame: `${origin}/embed/$1`, shape: 'wide', example: '' }],
    },
  }
}

/** The fictional business, confirmed, with services and a page that shows a film. */
export function siteWith(services: readonly Service[], body = '[Zo werkt het](https://film.test/42 "toon")'): Site {
  const title = words('Film', 'Film')
  const none = words('', '')
  const page = { path: '/film', title, description: none, lead: none, body: words(body, body) }
  const facts = { ...demo.facts, confirmedAt: '2026-11-01T09:00:00.000Z', services }
  return { ...demo, facts, pages: [...demo.pages, page] }
}

export type Stage = {
  readonly url: string
  readonly third: ThirdParty
  readonly house: TestHouse & { readonly url: string }
  readonly services: ReturnType<typeof servicesAt>
  /** Puts something between the site and its visitors for as long as it takes; the first is nearest to the visitor. */
  under<T>(faults: readonly Fault[], does: () => Promise<T>): Promise<T>
  browse(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** A site with services, a third party that writes down who asks it, and browsers to visit them with. */
export async function stage(
  chosen: (all: ReturnType<typeof servicesAt>) => readonly Service[] = ({ counter, player }) => [counter, player],
): Promise<Stage> {
  const third = await thirdParty()
  const services = servicesAt(third.origin)
  let between: readonly Fault[] = []
  const pass: Pass = async (request, go) => {
    const from = async (now: Request, [fault, ...rest]: readonly Fault[]): Promise<Response> =>
      fault ? await fault(now, (changed = now) => from(changed, rest), self) : go(now)
    return between.length === 0 ? go(request) : from(await readable(request), between)
  }
  const { house, close } = await bendable(siteWith(chosen(services)), pass)
  const browser: Browser = await chromium('--host-resolver-rules=MAP *.test 127.0.0.1')
  const self: Stage = {
    url: house.url,
    third,
    house,
    services,
    async under(faults, does) {
      const before = between
      between = [...faults, ...before]
      try {
        return await does()
      } finally {
        between = before
      }
    },
    async browse(options = {}) {
      const context = await browser.newContext({
        baseURL: house.url,
        viewport: { width: 390, height: 844 },
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(5_000)
      return page
    },
    async close() {
      await close()
      await third.close()
    },
  }
  return self
}

type Pass = (request: Request, go: (request: Request) => Response | Promise<Response>) => Response | Promise<Response>

/** The whole site on a port of its own, with room between it and its visitors. */
async function bendable(site: Site, pass: Pass) {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const open = await testHouse('sqlite', { site, baseUrl: url })
  const listener = getRequestListener((request, env) => pass(request, (now) => open.app.fetch(now, env)))
  server.on('request', (request, response) => void listener(request, response))
  return {
    house: { ...open, url },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await open.close()
    },
  }
}

/** The same request, to be answered in plain text so that the answer can be bent. */
async function readable(request: Request): Promise<Request> {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  const { url, method } = request
  return new Request(url, { method, headers, body: method === 'POST' ? await request.arrayBuffer() : null })
}
