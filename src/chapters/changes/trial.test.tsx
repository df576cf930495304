import { after } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { concernedBy } from '../../enforcement/index.ts'
import { nowText } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { Document } from '../../platform/html/index.ts'
import { makeApp } from '../../platform/http/app.ts'
import type { Content } from '../../platform/http/ask.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import type { Declaration } from '../../register/declaration.ts'
import type { Facts } from '../../register/facts.ts'
import { newSubject } from '../../vault/subjects.ts'
import { declaration as vaultDeclaration } from '../../vault/tables.ts'
import type { House, Look } from '../chapter.ts'
import { newsletter } from '../newsletter/index.ts'
import { changes } from './index.ts'
import { versions } from './versions.ts'
import { declaration } from './wording.ts'

export const kinds = ['sqlite', 'postgres'] as const
export const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

export const declarations: readonly Declaration[] = [vaultDeclaration, ...newsletter.declarations, declaration]

/** What the newsletter declares, with something else in the place of a member of its activity. */
export function withNewsletter(change: (activity: (typeof newsletter.declarations)[0]['activities'][0]) => object) {
  return declarations.map((one) =>
    one.chapter === 'newsletter'
      ? { ...one, activities: one.activities.map((activity) => ({ ...activity, ...change(activity) })) }
      : one,
  ) as readonly Declaration[]
}

/** This chapter and the newsletter in a house of their own; nothing is published yet. */
export async function trial(kind: Database['kind']) {
  let now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const clock = { now: () => now, zone: 'Europe/Amsterdam' }
  const handed = { concernedBy, versions: versions(clock) }
  const chapter = changes(handed)
  const opened = await houseOf(kind, [newsletter, chapter])
  after(() => opened.close())
  const letters: Letter[] = []
  const house: House = {
    ...opened.house,
    clock,
    outbox: { enqueue: async (_, letter) => `<${letters.push(letter)}@example.test>` },
    published: () => handed.versions.current(),
  }
  const siteFacts: Facts = opened.house.published().register.facts
  const release = { ...handed, declarations, siteFacts, clock, transact: opened.house.transact }
  const routes = chapter.routes?.(house) ?? []
  const frame = ({ language }: { language: 'nl' | 'en' }, { title, body }: Content) => (
    <Document language={language} title={title} stylesheet="/assets/site.css">
      {body}
    </Document>
  )
  const failures: unknown[] = []
  const app = makeApp({
    routes,
    assets: new Map(),
    origin: house.baseUrl,
    policy: () => "default-src 'none'",
    whoIs: async () => ({ staffId: 's', subjectId: 's', name: 'Anna' }),
    signInPath: '/beheer/inloggen',
    wrong: (_, why) => new Response(why, { status: why === 'not-found' ? 404 : 500 }),
    trustedProxy: false,
    postsPerMinute: 1000,
    now: () => 0,
    log: (event, about) => void failures.push([event, about]),
    frames: { page: frame, office: frame },
    cookies: () => [],
    isHttps: true,
    largestForm: 100_000,
  })
  const visit = async (path: string, init?: RequestInit) => app.request(path, init)
  const look: Look = {
    house,
    visit,
    routes,
    expired: async () => ({}),
    counts: async () => ({}),
    unsealed: async () => ({}),
    unsourced: async () => ({}),
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
  }
  return {
    house,
    letters,
    release,
    look,
    failures,
    database: opened.database,
    press: { ...handed, clock },
    pass: (duration: Temporal.DurationLike) => {
      now = now.toZonedDateTimeISO('Europe/Amsterdam').add(duration).toInstant()
    },
    /** Somebody with a row in each table of the newsletter. */
    subscriber: (address: string) =>
      house.transact(async (work) => {
        const subjectId = await newSubject(work, house.vault, { kind: 'person', address, source: 'you' })
        await newsletter.example?.({ house, work, subjectId, n: 1, at: nowText(clock) })
        return subjectId
      }),
    get: async (path: string) => await (await visit(path)).text(),
    post: async (path: string, fields: Record<string, string>) => {
      const headers = { 'sec-fetch-site': 'same-origin' }
      return visit(path, { method: 'POST', body: new URLSearchParams(fields), headers })
    },
  }
}
