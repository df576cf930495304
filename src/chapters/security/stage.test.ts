import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { houseOf } from '../../../test/conformance-house.ts'
import type { Database } from '../../platform/db/database.ts'
import { Sealed } from '../../platform/db/sealed.ts'
import { guardRendering } from '../../platform/html/index.ts'
import { makeApp } from '../../platform/http/app.ts'
import { cookiesOf } from '../../projections/register.ts'
import type { GuaranteeState, House, Look, Notice } from '../chapter.ts'
import { cookieName } from './cookie.ts'
import { security } from './index.ts'
import { whoIs } from './sessions/store.ts'

export type Stage = {
  readonly house: House
  readonly look: Look
  readonly notices: Notice[]
  readonly states: GuaranteeState[]
  readonly database: Database
  /** Moves the clock. */
  readonly pass: (time: Temporal.DurationLike) => void
  /** A browser with its own cookies, without script. */
  readonly browser: () => Browser
  readonly close: () => Promise<void>
}

export type Page = {
  readonly status: number
  readonly html: string
  readonly location: string
  readonly setCookie: string
}
export type Browser = {
  get(path: string): Promise<Page>
  post(path: string, fields: Record<string, string>): Promise<Page>
  cookie(): string | undefined
}

/** This chapter alone on a database, behind the real door. */
export async function stage(kind: Database['kind']): Promise<Stage> {
  const opened = await houseOf(kind, [security])
  const notices: Notice[] = []
  const states: GuaranteeState[] = []
  let now = opened.house.clock.now()
  const house: House = {
    ...opened.house,
    clock: { now: () => now, zone: opened.house.clock.zone },
    hooks: {
      ...opened.house.hooks,
      tellOwner: async (_, notice) => void notices.push(notice),
      guaranteeStates: async () => states,
    },
  }
  const routes = security.routes?.(house) ?? []
  const page = (_: unknown, { body }: { body: preact.ComponentChildren }) => h('main', null, body)
  const app = makeApp({
    routes,
    assets: new Map(),
    origin: house.baseUrl,
    policy: () => "default-src 'self'",
    whoIs: (ask) => whoIs(house, ask.cookie(cookieName)),
    signInPath: '/beheer/inloggen',
    wrong: (_, kindOfWrong) => new Response(kindOfWrong, { status: kindOfWrong === 'not-found' ? 404 : 400 }),
    trustedProxy: false,
    postsPerMinute: 100_000,
    now: () => now.epochMilliseconds,
    log: (event, facts) => console.error(event, facts),
    frames: { page, office: page },
    cookies: () => cookiesOf(house.published().register),
    isHttps: true,
    largestForm: 100_000,
  })
  const visit = async (path: string, init?: RequestInit) => app.request(new Request(new URL(path, house.baseUrl), init))
  const release = guardRendering((value) => value instanceof Sealed)
  return {
    house,
    notices,
    states,
    database: opened.database,
    look: {
      house,
      visit,
      expired: async () => ({}),
      counts: async () => ({}),
      unsealed: async () => ({ 'staff.name': 0 }),
      unsourced: async () => ({}),
      schemaDifferences: async () => [],
      missingProtection: () => undefined,
      routes,
    },
    pass: (time) => {
      now = now.add(time)
    },
    browser: () => browserOf(visit, house.baseUrl),
    close: async () => {
      release()
      await opened.close()
    },
  }
}

function browserOf(visit: Look['visit'], origin: string): Browser {
  let cookie: string | undefined
  const ask = async (
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Page> => {
    const headers = {
      origin,
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie: `${cookieName}=${cookie}` } : {}),
      ...init.headers,
    }
    const answer = await visit(path, { ...init, headers })
    const setCookie = answer.headers.get('set-cookie') ?? ''
    const set = /^waarborg-beheer=([^;]*)/.exec(setCookie)
    if (set) cookie = set[1] || undefined
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('location') ?? '',
      setCookie,
    }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    cookie: () => cookie,
  }
}

test('a stranger sees the way in, and nothing behind it', async () => {
  const { browser, close } = await stage('sqlite')
  const visitor = browser()
  assert.equal((await visitor.get('/beheer/inloggen')).status, 200)
  assert.equal((await visitor.get('/en/beheer/account')).location, '/en/beheer/inloggen')
  assert.equal(visitor.cookie(), undefined)
  await close()
})
