import { once } from 'node:events'
import { createServer } from 'node:net'
import { after } from 'node:test'
import { serve } from '@hono/node-server'
import { houseOf } from '../../../test/conformance-house.ts'
import { concernedBy } from '../../enforcement/index.ts'
import type { Database } from '../../platform/db/database.ts'
import { makeApp } from '../../platform/http/app.ts'
import type { SmtpSettings } from '../../platform/mail/smtp.ts'
import { cookiesOf } from '../../projections/register.ts'
import type { Facts } from '../../register/facts.ts'
import { changeFacts, changes, publishAtStart, versions } from '../changes/index.ts'
import { proposedFacts } from '../changes/store.ts'
import { changesGate } from '../changes/tables.ts'
import type { Chapter, GuaranteeState, House } from '../chapter.ts'
import { contacts } from '../contacts/index.ts'
import { newsletter } from '../newsletter/index.ts'
import { framesFor, siteAssets } from '../opening/index.ts'
import { rights } from '../rights/index.ts'
import { mailStanding, type SettingsHanded, secretsFrom, settingsWith } from '../settings/index.ts'
import { sharingWith } from '../sharing/index.ts'
import { beginningWith } from './index.ts'

export const kinds = ['sqlite', 'postgres'] as const
export const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

/** A business that has answered nothing: only what a program cannot do without. */
const bare: Facts = {
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

export type Wanted = {
  readonly facts?: Partial<Facts>
  readonly records?: Readonly<Record<string, string>>
  readonly reach?: SettingsHanded['reach']
  readonly environmentMailHost?: string
  readonly copying?: SettingsHanded['copying']
  readonly states?: readonly GuaranteeState[]
}

/** A few chapters and the two of the set-up, with an owner who is signed in. */
export async function stage(kind: Database['kind'], wanted: Wanted = {}) {
  const clock = { now: () => Temporal.Instant.from('2026-11-23T09:00:00Z'), zone: 'Europe/Amsterdam' }
  // @NOTE the table of subjects names nobody by itself, and everybody in another table stands in it
  const handed: Parameters<typeof changes>[0] = {
    concernedBy: (work, tables) =>
      concernedBy(
        work,
        tables.filter((table) => table !== 'subject'),
      ),
    versions: versions(clock),
  }
  const sent: (SmtpSettings | undefined)[] = []
  const records = new Map(Object.entries(wanted.records ?? {}))
  const missing = () => Object.assign(new Error('none'), { code: 'ENODATA' })
  const forSettings: SettingsHanded = {
    secrets: secretsFrom(Buffer.alloc(32, 9)),
    resolver: {
      resolveTxt: async (name) => {
        const found = records.get(name)
        if (found === undefined) throw missing()
        return [[found]]
      },
    },
    reach: wanted.reach ?? (async () => ({ kind: 'answers', words: { nl: 'Antwoordt.', en: 'Answers.' } })),
    environmentMailHost: wanted.environmentMailHost,
    copying: wanted.copying,
    ownAddress: async () => 'anna@linde.example.test',
    onMailChange: (settings) => void sent.push(settings),
  }
  const setUp = beginningWith({
    proposed: (house) => proposedFacts(house.read(changesGate)),
    mail: async (house) => {
      const standing = await mailStanding(house, forSettings)
      const works = standing.kind === 'works' || standing.kind === 'environment'
      return { works, words: works ? { nl: 'het werkt', en: 'it works' } : { nl: 'nog niet', en: 'not yet' } }
    },
    copy: async () => ({ madeAt: undefined, href: '/beheer/instellingen' }),
    account: async () => ({ recoveryCodes: 8, passkeys: 0 }),
  })
  const sharing = sharingWith({ outbound: () => [], proposed: async () => undefined })
  const chapters: readonly Chapter[] = [
    contacts,
    newsletter,
    sharing,
    rights,
    changes(handed),
    settingsWith(forSettings),
    setUp,
  ]
  const opened = await houseOf(kind, chapters)
  const port = await freePort()
  const house: House = {
    ...opened.house,
    clock,
    baseUrl: `http://localhost:${port}`,
    published: () => handed.versions.current(),
    hooks: {
      ...opened.house.hooks,
      guaranteeStates: async () => [...(wanted.states ?? [])],
      changeFacts: async (work, change, by) => void (await changeFacts({ ...handed, clock }, work, change, by)),
    },
  }
  const { declarations } = opened.house.published().register
  const siteFacts: Facts = { ...bare, ...wanted.facts }
  await publishAtStart({ ...handed, declarations, siteFacts, clock, transact: house.transact })
  const { drawn, assets } = siteAssets({})
  const failures: unknown[] = []
  const app = makeApp({
    routes: chapters.flatMap((chapter) => chapter.routes?.(house) ?? []),
    assets,
    origin: house.baseUrl,
    policy: () => "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
    whoIs: async () => ({ staffId: 's', subjectId: 's', name: 'Anna' }),
    signInPath: '/beheer/inloggen',
    wrong: (_, why) => new Response(why, { status: why === 'not-found' ? 404 : 500 }),
    trustedProxy: false,
    postsPerMinute: 1000,
    now: () => 0,
    log: (event, about) => void failures.push([event, about]),
    frames: framesFor(house, {
      drawn,
      office: chapters.flatMap((one) => one.office ?? []),
      waiting: () => [],
      shown: () => ({ isDutchOnly: false, networks: [], closed: undefined }),
    }),
    cookies: () => cookiesOf(house.published().register),
    isHttps: false,
    largestForm: 100_000,
  })
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  after(async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await opened.close()
  })
  return {
    house,
    database: opened.database,
    url: house.baseUrl,
    chapters,
    /** What was handed to whoever sends our mail. */
    sent,
    records,
    failures,
    forSettings,
    get: async (path: string) => (await app.request(path)).text(),
    post: async (path: string, fields: Readonly<Record<string, string>>) => {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
      return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
    },
    facts: () => house.published().register.facts,
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
