import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { site as demo } from '../sites/demo/index.ts'
import type { Site } from '../src/chapters/website/site.ts'
import { type OpenHouse, openHouse } from '../src/open-house.ts'
import type { Clock } from '../src/platform/clock.ts'
import { runDue } from '../src/platform/jobs/run-due.ts'
import { smtpTransport } from '../src/platform/mail/smtp.ts'
import { freePort } from './free-port.ts'
import { postgres } from './postgres.ts'

export type Kind = 'sqlite' | 'postgres'

/** A clock that a test moves. */
export type SetClock = Clock & { set(at: string): void; forward(duration: Temporal.DurationLike): void }

export function setClock(at = '2026-11-23T09:00:00.000Z'): SetClock {
  let now = Temporal.Instant.from(at)
  return {
    zone: 'Europe/Amsterdam',
    now: () => now,
    set(to) {
      now = Temporal.Instant.from(to)
    },
    forward(duration) {
      now = now.toZonedDateTimeISO('Europe/Amsterdam').add(duration).toInstant()
    },
  }
}

export type TestHouse = OpenHouse & {
  readonly clock: SetClock
  /** What was logged, a line each. */
  readonly logged: readonly string[]
  /** Runs every job that is due by the clock, such as sending mail. */
  runJobs(): Promise<void>
}

export type Wanted = {
  readonly smtpUrl?: string
  readonly baseUrl?: string
  readonly site?: Site
  readonly clock?: SetClock
  readonly address?: string
}

/** The whole program on an empty database of its own, with the fictional business; `close` leaves nothing behind. */
export async function testHouse(kind: Kind, wanted: Wanted = {}): Promise<TestHouse> {
  const clock = wanted.clock ?? setClock()
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-house-'))
  const address =
    wanted.address ??
    (kind === 'sqlite'
      ? `file:${folder}/waarborg.db`
      : await (await postgres()).create(`house_${randomUUID().replaceAll('-', '')}`))
  const site = wanted.site ?? demo
  const logged: string[] = []
  const from = { name: site.facts.tradeName, address: site.facts.email }
  const open = await openHouse({
    database: address,
    secret: Buffer.alloc(32, 7),
    baseUrl: wanted.baseUrl ?? 'http://localhost',
    site,
    clock,
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
    transport: wanted.smtpUrl === undefined ? undefined : smtpTransport({ url: wanted.smtpUrl, from }),
    mailHost: wanted.smtpUrl === undefined ? undefined : new URL(wanted.smtpUrl).hostname,
    postsPerMinute: 100_000,
  })
  const { jobs, database, house } = open
  return {
    ...open,
    clock,
    logged,
    runJobs: () => runDue(jobs, { database, clock, log: house.log }),
    async close() {
      await open.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same, listening on a free port of this machine under its own address. */
export async function listeningHouse(
  kind: Kind,
  { hostName = 'localhost', ...wanted }: Omit<Wanted, 'baseUrl'> & { readonly hostName?: string } = {},
): Promise<TestHouse & { readonly url: string }> {
  const port = await freePort()
  const url = `http://${hostName}:${port}`
  const open = await testHouse(kind, { ...wanted, baseUrl: url })
  const server = serve({ fetch: open.app.fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  return {
    ...open,
    url,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await open.close()
    },
  }
}
