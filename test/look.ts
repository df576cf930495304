import { Fragment, h } from 'preact'
import type { Chapter, House, Look } from '../src/chapters/chapter.ts'
import { Document } from '../src/platform/html/index.ts'
import { makeApp } from '../src/platform/http/app.ts'
import type { Ask, Content } from '../src/platform/http/ask.ts'
import { get, type Route } from '../src/platform/http/route.ts'
import { contentPolicy } from '../src/projections/csp.ts'
import { assemble, cookiesOf, type Register, registerHash } from '../src/projections/register.ts'
import { serviceHashes, servicesOf } from '../src/projections/services.ts'
import { statementOf } from '../src/projections/statement.ts'
import type { Declaration } from '../src/register/declaration.ts'
import type { Facts } from '../src/register/facts.ts'

export const linde: Facts = {
  tradeName: 'Bureau Linde',
  country: 'NL',
  kvk: '00000000',
  email: 'linde@example.test',
  website: 'https://linde.example.test',
  zone: 'Europe/Amsterdam',
  financialYearEnds: '12-31',
  answerWithinDays: 28,
  recipients: [],
  tagline: { nl: 'Alles op orde', en: 'All in order' },
}

const ownHost = 'linde.example.test'
const notHere = async (): Promise<never> => {
  throw new Error('this house has no database')
}

export const publishedAs = (register: Register): ReturnType<House['published']> => ({
  register,
  version: 1,
  hash: registerHash(register),
  effectiveOn: '2026-11-23',
  statement: statementOf(register),
})

/** A house on paper: declarations and facts, without a database behind them. */
export function paperHouse(declarations: readonly Declaration[], facts: Facts = linde): House {
  const published = publishedAs(assemble(declarations, facts))
  const throws = (): never => {
    throw new Error('this house has no database')
  }
  return {
    read: throws,
    transact: notHere,
    vault: { seal: throws, reveal: notHere, lookup: throws, openForItsOwner: throws } as unknown as House['vault'],
    outbox: { enqueue: notHere },
    clock: { now: () => Temporal.Instant.from('2026-11-23T09:00:00Z'), zone: facts.zone },
    log: () => undefined,
    baseUrl: `https://${ownHost}`,
    published: () => published,
    hooks: {
      exportOf: notHere,
      erasurePlan: notHere,
      erase: notHere,
      correct: notHere,
      withdraw: notHere,
      tellOwner: notHere,
      guaranteeStates: async () => [],
      embed: notHere as never,
      registerOf: notHere,
      pastServices: () => {
        const services = servicesOf(published.register)
        return [{ version: 1, services, hashes: serviceHashes(services) }]
      },
      dueItems: async () => [],
      placedForms: async () => [],
      pagesWith: async () => [],
      changeFacts: notHere,
    },
  }
}

/** The least of a frame: a main part, and a foot that says who is responsible. */
const framed =
  (house: House) =>
  (about: Ask, { title, body }: Content) => {
    const { tradeName, legalName, kvk, email, address, phone } = house.published().register.facts
    const foot = [tradeName, legalName, kvk, email, address, phone].filter((fact) => fact !== undefined).join(' · ')
    const children = [h('main', { id: 'main', key: 'main' }, body), h('footer', { key: 'foot' }, foot)]
    return h(
      Fragment,
      null,
      h(Document, { language: about.language, title, ownHost, stylesheet: '/assets/a.css', children }),
    )
  }

export type Site = Look & { post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> }

/** The pages of some chapters behind the real door, with the owner signed in; a saboteur adds routes or hands a look of its own. */
export function siteOf(
  house: House,
  chapters: readonly Pick<Chapter, 'routes'>[],
  { more = [], policy, ...look }: Partial<Look> & { more?: readonly Route[]; policy?: string } = {},
): Site {
  const routes = [...chapters.flatMap((chapter) => chapter.routes?.(house) ?? []), ...more]
  const app = makeApp({
    routes,
    assets: new Map(),
    origin: `https://${ownHost}`,
    policy: () => policy ?? contentPolicy(house.published().register),
    whoIs: async (ask) =>
      ask.header('x-owner') === 'yes' ? { staffId: 'owner', subjectId: 's', name: 'Linde' } : undefined,
    signInPath: '/inloggen',
    wrong: (ask, kind) => ask.page({ title: kind, status: kind === 'not-found' ? 404 : 500, body: kind }),
    trustedProxy: false,
    postsPerMinute: 100,
    now: () => 0,
    log: (event, about) => {
      if (event === 'request failed') throw new Error(`${event}: ${JSON.stringify(about)}`)
    },
    frames: { page: framed(house), office: framed(house) },
    cookies: () => cookiesOf(house.published().register),
    isHttps: true,
    largestForm: 100_000,
  })
  const visit = async (path: string, init?: RequestInit): Promise<Response> => app.request(path, init)
  return {
    house,
    visit,
    post: (path, fields) =>
      visit(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'x-owner': 'yes' },
        body: new URLSearchParams(fields),
      }),
    expired: async () => ({}),
    counts: async () => ({}),
    unsealed: async () => ({}),
    unsourced: async () => ({}),
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
    routes,
    ...look,
  }
}

/** A page that a saboteur plants. */
export const planted = (path: string, html: string, headers: Record<string, string> = {}): Route => ({
  ...get(path, 'public', async () => new Response(html, { headers: { 'content-type': 'text/html', ...headers } })),
  plain: true,
})
