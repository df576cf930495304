import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Hono } from 'hono'
import type { Chapter, House } from './chapters/chapter.ts'
import { choiceParts, standingFor, unwanted } from './chapters/cookies/index.ts'
import { forget, originsOf, throughNetwork } from './chapters/network/index.ts'
import {
  type CheckGuarantees,
  checkedBy,
  framesFor,
  type Shown,
  siteAssets,
  waitingFor,
  wrongPage,
} from './chapters/opening/index.ts'
import { cookieName, whoIs } from './chapters/security/index.ts'
import { shownBy } from './handed-over.ts'
import type { Settings } from './open-house.ts'
import { makeApp } from './platform/http/app.ts'
import { get, type Route } from './platform/http/route.ts'
import type { Job } from './platform/jobs/job.ts'
import { contentPolicy } from './projections/csp.ts'
import { cookiesOf } from './projections/register.ts'
import { asksOnEveryPage, servicesOf } from './projections/services.ts'

type Doorway = {
  readonly settings: Settings
  readonly house: House
  readonly chapters: readonly Chapter[]
  readonly check: CheckGuarantees
}

/** Every chapter's routes behind one door, in the frames of this site. */
export function frontDoor({ settings, house, chapters, check }: Doorway): {
  app: Hono
  routes: readonly Route[]
  jobs: readonly Job[]
  refresh: () => Promise<void>
} {
  const { baseUrl, clock, site, log } = settings
  const { drawn, assets, show } = siteAssets(site.theme)
  const waiting = waitingFor(house)
  let shown: Shown = { isDutchOnly: false, networks: [], closed: undefined }
  const refresh = async () => {
    shown = await shownBy(house)
    show(shown.looks ?? [])
  }
  const scripts = new Map(browserScripts())
  const office = chapters.flatMap((chapter) => chapter.office ?? [])
  const checked = checkedBy(check)
  const routes: readonly Route[] = [
    ...chapters.flatMap((chapter) => chapter.routes?.(house) ?? []),
    ...checked.routes,
    ...healthRoutes(house),
  ]
  const app = makeApp({
    routes,
    assets: { get: (path) => scripts.get(path) ?? assets.get(path) },
    frames: framesFor(house, {
      drawn,
      office,
      waiting: waiting.seen,
      shown: () => shown,
      choice: (ask, status) => choiceParts(house, ask, status),
      onward: (ask) => throughNetwork(house, ask),
    }),
    cookies: () => cookiesOf(house.published().register),
    isHttps: baseUrl.startsWith('https:'),
    origin: new URL(baseUrl).origin,
    otherOrigins: () => originsOf(house),
    policy: ({ path, allowed, placed }) => {
      const { register } = house.published()
      const onEveryPage = servicesOf(register).filter(asksOnEveryPage)
      if (/^(\/en)?\/beheer(\/|$)/.test(path)) return contentPolicy(register, { isOffice: true })
      const services = [...onEveryPage.map(({ id }) => id), ...placed].filter((id) => allowed.has(id))
      return contentPolicy(register, { services })
    },
    allowed: (visitor) => standingFor(house, visitor).granted,
    unwanted: (kept) => unwanted(house, kept),
    whoIs: async (ask) => {
      const staff = await whoIs(house, ask.cookie(cookieName))
      if (staff) await Promise.all([waiting.look(), refresh()])
      return staff
    },
    elsewhere: async (ask) => {
      for (const chapter of chapters) {
        const found = await chapter.elsewhere?.(house, ask)
        if (found) return found
      }
      return undefined
    },
    settle: (ask, answer) => forget(house, ask, answer),
    signInPath: '/beheer/inloggen',
    wrong: wrongPage,
    largestForm: 256 * 1024,
    trustedProxy: settings.trustedProxy ?? false,
    postsPerMinute: settings.postsPerMinute ?? 30,
    now: () => clock.now().epochMilliseconds,
    log,
  })
  return { app, routes, refresh, jobs: [...checked.jobs, { name: 'what pages show', every: 'PT1H', run: refresh }] }
}

/** What `npm run build:browser` made; without it a page works, minus what only a script can do. */
function browserScripts(): [string, { body: string; type: string }][] {
  const folder = ['../dist/browser', '../browser']
    .map((near) => resolve(import.meta.dirname, near))
    .find((path) => existsSync(resolve(path, 'sign-in.js')))
  if (!folder) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return names.map((name) => [
    `/assets/${name}`,
    { body: readFileSync(resolve(folder, name), 'utf8'), type: 'text/javascript; charset=utf-8' },
  ])
}

/** For whoever watches whether the program lives, and whether its database answers. */
const healthRoutes = (house: House): readonly Route[] => [
  { ...get('/healthz', 'public', async (ask) => ask.json({ status: 'ok' })), plain: true },
  {
    ...get('/readyz', 'public', async (ask) => ask.json({ status: 'ok', version: house.published().version })),
    plain: true,
  },
]
