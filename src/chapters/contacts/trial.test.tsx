import { after } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import type { Database } from '../../platform/db/database.ts'
import { Document } from '../../platform/html/index.ts'
import { makeApp } from '../../platform/http/app.ts'
import type { Content } from '../../platform/http/ask.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import type { Chapter, House, Look, Notice } from '../chapter.ts'
import { visits } from '../visits/index.ts'
import { contacts } from './index.ts'

export type Trial = {
  readonly house: House
  readonly database: Database
  readonly letters: Letter[]
  readonly told: Notice[]
  /** Moves the clock. */
  readonly pass: (duration: Temporal.DurationLike) => void
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, fields: Record<string, string>) => Promise<Response>
}

export const kinds = ['sqlite', 'postgres'] as const
export const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

/** Contacts in a house of their own, with mail and the owner's notices caught. */
export async function trial(
  kind: Database['kind'],
  changed: (house: House) => Partial<House> = () => ({}),
): Promise<Trial> {
  const chapters: readonly Chapter[] = [contacts, visits]
  const opened = await houseOf(kind, chapters)
  after(() => opened.close())
  let now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const letters: Letter[] = []
  const told: Notice[] = []
  const base: House = {
    ...opened.house,
    clock: { now: () => now, zone: 'Europe/Amsterdam' },
    outbox: { enqueue: async (_, letter) => `<${letters.push(letter)}@example.test>` },
    hooks: { ...opened.house.hooks, tellOwner: async (_, notice) => void told.push(notice) },
  }
  const house = { ...base, ...changed(base) }
  const frame = ({ language }: { language: 'nl' | 'en' }, { title, body }: Content) => (
    <Document language={language} title={title} stylesheet="/assets/site.css">
      {body}
    </Document>
  )
  const app = makeApp({
    routes: contacts.routes?.(house) ?? [],
    assets: new Map(),
    origin: house.baseUrl,
    policy: () => "default-src 'none'",
    whoIs: async () => ({ staffId: 's', subjectId: 's', name: 'Anna' }),
    signInPath: '/beheer/inloggen',
    wrong: (_, kind) => new Response(kind, { status: 400 }),
    trustedProxy: false,
    postsPerMinute: 1000,
    now: () => 0,
    log: house.log,
    frames: { page: frame, office: frame },
    cookies: () => [],
    isHttps: true,
    largestForm: 100_000,
  })
  return {
    house,
    database: opened.database,
    letters,
    told,
    pass(duration) {
      now = now.toZonedDateTimeISO('Europe/Amsterdam').add(duration).toInstant()
    },
    get: async (path) => app.request(path),
    post: async (path, fields) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
  }
}

/** What a person types who writes to us. */
export const ada = {
  name: 'Ada Blom',
  email: 'ada@example.test',
  phone: '',
  company: '',
  text: 'Kun je mijn agenda bijhouden?',
  website: '',
}

/** The form as it was opened, after the time that a person takes. */
export async function openForm({ get, pass }: Trial): Promise<{ stamp: string }> {
  const html = await (await get('/contact')).text()
  pass({ seconds: 20 })
  return { stamp: /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}

export async function write(on: Trial, typed: Record<string, string> = {}): Promise<Response> {
  return on.post('/contact', { ...ada, ...(await openForm(on)), ...typed })
}

/** The real state of a trial, as checks see it; a saboteur changes one part. */
export function lookAt({ house, database, get }: Trial, changed: Partial<Look> = {}): Look {
  const count = async (table: string, where = '') =>
    Number((await database.asOwner(`select count(*) as n from "${table}"${where}`))[0]?.['n'])
  return {
    house,
    visit: async (path) => get(path),
    expired: async () => ({
      contact: await count('contact', ` where "lastDay" < '${house.clock.now().toString().slice(0, 10)}'`),
      message: 0,
    }),
    counts: async () => ({ contact: await count('contact'), message: await count('message') }),
    unsealed: async () => ({}),
    unsourced: async () => ({}),
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
    routes: [{ method: 'GET', path: '/contact', permission: 'public' }],
    ...changed,
  }
}

/** A page with exactly this text. */
export const pageSaying = (text: string): Response =>
  new Response(`<html><p>${text}</p></html>`, { headers: { 'content-type': 'text/html' } })
