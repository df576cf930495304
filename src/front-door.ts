import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Hono } from 'hono'
import type { Chapter, House } from './chapters/chapter.ts'
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
  const { stylesheet, assets } = siteAssets(site.theme)
  const waiting = waitingFor(house)
  let shown: Shown = { isDutchOnly: false, networks: [], closed: undefined }
  const refresh = async () => {
    shown = await shownBy(house)
  }
  const office = chapters.flatMap((chapter) => chapter.office ?? [])
  const checked = checkedBy(check)
  const routes: readonly Route[] = [
    ...chapters.flatMap((chapter) => chapter.routes?.(house) ?? []),
    ...checked.routes,
    ...healthRoutes(house),
  ]
  const app = makeApp({
    routes,
    assets: new Map([...assets, ...browserScripts()]),
    frames: framesFor(house, { stylesheet, office, waiting: waiting.seen, shown: () => shown }),
    cookies: () => cookiesOf(house.published().register),
    isHttps: baseUrl.startsWith('https:'),
    origin: new URL(baseUrl).origin,
    policy: () => contentPolicy(house.published().register),
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
