import { after, test } from 'node:test'
import { Fragment, h } from 'preact'
import { houseOf } from '../../../test/conformance-house.ts'
import { type Kind, setClock } from '../../../test/house.ts'
import { publishedAs } from '../../../test/look.ts'
import { Document, Link } from '../../platform/html/index.ts'
import { makeApp } from '../../platform/http/app.ts'
import type { Ask, Content } from '../../platform/http/ask.ts'
import { get, post } from '../../platform/http/route.ts'
import { choiceCookie, readChoice, standingOf, writeChoice } from '../../projections/choice.ts'
import { contentPolicy } from '../../projections/csp.ts'
import { cookiesOf, personalTables } from '../../projections/register.ts'
import { servicesOf } from '../../projections/services.ts'
import type { House, Look } from '../chapter.ts'
import { contacts } from '../contacts/index.ts'
import { profileCard } from './card.tsx'
import { service, throughNetwork, visitorCookie } from './hosts.ts'
import { networkWith } from './index.ts'
import { afterArticle } from './slot.tsx'
import { afterChoice, forget } from './visitor.ts'

export const a = 'a.example.test'
export const b = 'b.example.test'
export const stranger = 'vreemd.example.test'

export const topics = [
  { slug: 'agenda', name: { nl: 'Agenda', en: 'Agenda' } },
  { slug: 'mail', name: { nl: 'Mail', en: 'Mail' } },
]

/** A network of two hosts with contacts beside it, behind the real door; `hosts` can be emptied. */
export async function stage(kind: Kind) {
  const chapter = networkWith({ topics: async () => topics })
  const { house: bare, database, close } = await houseOf(kind, [contacts, chapter])
  after(close)
  const clock = setClock()
  let hosts: readonly string[] = [b]
  const draft = bare.published().register
  const changes: unknown[] = []
  const house: House = {
    ...bare,
    clock,
    baseUrl: `https://${a}`,
    published: () => publishedAs({ ...draft, facts: { ...draft.facts, network: hosts } }),
    hooks: { ...bare.hooks, changeFacts: async (_work, change) => void changes.push(change) },
  }
  const frame = (about: Ask, { title, body }: Content) =>
    h(
      Fragment,
      null,
      h(Document, {
        language: about.language,
        title,
        ownHost: a,
        stylesheet: '/assets/a.css',
        onward: throughNetwork(house, about),
        children: body,
      }),
    )
  const read = (slug: string) =>
    get(`/over/${slug}`, 'public', async (ask) => {
      const more = await afterArticle(house, ask, [slug])
      const link = h(Link, { href: `https://${b}/over/mail`, children: 'ginds' })
      return ask.page({ title: slug, body: [h('h1', null, slug), link, more] })
    })
  const choose = post('/cookies/keuze', 'public', async (ask) => {
    const isYes = (await ask.form()).get('act') === 'sta-toe'
    const answer = ask.redirect('/')
    const choice = { version: 1, granted: isYes ? [service] : [], refused: isYes ? [] : [service] }
    ask.setCookie(answer, choiceCookie, writeChoice(choice))
    await afterChoice(house, ask, answer, { granted: choice.granted, allowed: choice.granted })
    return answer
  })
  const cookies = get('/cookies', 'public', async (ask) =>
    ask.page({ title: 'Cookies', body: await profileCard(house, ask, topics) }),
  )
  const home = get('/', 'public', async (ask) => ask.page({ title: 'Welkom', body: h('h1', null, 'Welkom') }))
  const routes = [...(chapter.routes?.(house) ?? []), read('agenda'), read('mail'), choose, cookies, home]
  const keep = {
    name: choiceCookie,
    lasts: 'P180D',
    path: '/',
    isLax: true as const,
  }
  const app = makeApp({
    routes,
    assets: new Map(),
    origin: `https://${a}`,
    policy: () => contentPolicy(house.published().register),
    allowed: ({ cookie, header }) =>
      standingOf({
        services: servicesOf(house.published().register),
        since: new Map([[service, 1]]),
        choice: readChoice(cookie(choiceCookie)),
        signal: header('sec-gpc') === '1',
      }).granted,
    settle: (ask, answer) => forget(house, ask, answer),
    whoIs: async (ask) =>
      ask.header('x-owner') === 'yes' ? { staffId: 'owner', subjectId: 's', name: 'Linde' } : undefined,
    signInPath: '/inloggen',
    wrong: (ask, what) => ask.page({ title: what, status: what === 'not-found' ? 404 : 500, body: what }),
    trustedProxy: false,
    postsPerMinute: 10_000,
    now: () => clock.now().epochMilliseconds,
    log: (event, about) => {
      if (event === 'request failed') throw new Error(`${event}: ${JSON.stringify(about)}`)
    },
    frames: { page: frame, office: frame },
    cookies: () => [...cookiesOf(house.published().register), keep],
    isHttps: true,
    largestForm: 100_000,
  })
  const rows = async (table: string) => database.asOwner(`select * from "${table}"`)
  const look: Look = {
    house,
    visit: async (path, init) => app.request(path, init),
    expired: async () => ({}),
    counts: async () =>
      Object.fromEntries(
        await Promise.all(
          personalTables(house.published().register).map(
            async ({ name }) => [name, (await rows(name)).length] as const,
          ),
        ),
      ),
    unsealed: async () => ({}),
    unsourced: async () => ({}),
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
    routes,
  }
  return {
    house,
    clock,
    look,
    rows,
    changes,
    jobs: chapter.jobs?.(house) ?? [],
    guarantees: chapter.guarantees ?? [],
    setHosts: (to: readonly string[]) => void (hosts = to),
    /** A browser of its own, with the cookies of each host apart. */
    browser: (headers: Readonly<Record<string, string>> = {}) =>
      new Browser((url, init) => app.request(url, init), headers),
    desk: async (path: string, fields?: Readonly<Record<string, string>>) => {
      const headers = { 'x-owner': 'yes', 'sec-fetch-site': 'same-origin', host: a }
      const init = fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers }
      const answer = await app.request(path, init)
      return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
    },
  }
}

type Send = (url: string, init: RequestInit) => Response | Promise<Response>

export class Browser {
  readonly #jars = new Map<string, Map<string, string>>()
  readonly #send: Send
  readonly #headers: Readonly<Record<string, string>>
  constructor(send: Send, headers: Readonly<Record<string, string>>) {
    this.#send = send
    this.#headers = headers
  }

  cookie(host: string, name: string = visitorCookie): string | undefined {
    return this.#jars.get(host)?.get(name)
  }

  lose(host: string, name: string): void {
    this.#jars.get(host)?.delete(name)
  }

  /** One request; nothing is followed. */
  async ask(url: string, init: RequestInit & { referer?: string } = {}): Promise<Response> {
    const { host } = new URL(url)
    const jar = this.#jars.get(host) ?? new Map<string, string>()
    this.#jars.set(host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      ...this.#headers,
      host,
      ...(cookie && { cookie }),
      ...(init.referer && { referer: init.referer }),
    }
    const answer = await this.#send(url, { ...init, headers: { ...headers, 'sec-fetch-site': 'same-origin' } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }

  async open(url: string): Promise<string> {
    return (await this.ask(url)).text()
  }

  async choose(host: string, act: 'sta-toe' | 'weiger'): Promise<void> {
    await this.ask(`https://${host}/cookies/keuze`, { method: 'POST', body: new URLSearchParams({ act }) })
  }

  /** Follows the link of one host to another, as a browser does that tells where it comes from. */
  async follow(from: string, to: string): Promise<Response> {
    const out = await this.ask(`https://${from}/netwerk/over?naar=${encodeURIComponent(to)}`)
    return this.ask(out.headers.get('location') ?? '', { referer: `https://${from}/` })
  }
}

/** The same promise on both databases. */
export const onBoth = (name: string, does: (on: Awaited<ReturnType<typeof stage>>) => Promise<void>) => {
  for (const kind of ['sqlite', 'postgres'] as const) test(`${kind}: ${name}`, async () => does(await stage(kind)))
}
