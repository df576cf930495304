import { serve } from '@hono/node-server'
import { firstAccountLink } from './chapters/security/index.ts'
import type { OpenHouse } from './open-house.ts'
import { startJobs } from './platform/jobs/start.ts'

type Where = { readonly port: number; readonly host: string }

/** Listens, runs the jobs, and leaves in order when asked to; resolves once the door is shut. */
export async function serveHouse(open: OpenHouse, { port, host }: Where, say: (line: string) => void): Promise<void> {
  const { house, app, jobs, database } = open
  const server = serve({ fetch: app.fetch, port, hostname: host })
  await new Promise<void>((listening, failed) => server.once('listening', listening).once('error', failed))
  say(`${house.published().register.facts.tradeName} is served at ${house.baseUrl}`)
  const missing = database.missingProtection()
  if (missing) say(`Missing protection: ${missing}.`)
  const running = startJobs(jobs, { database, clock: house.clock, log: house.log })
  open.office.whenQueued(() => running.nudge('mail'))
  const begin = await firstAccountLink(house)
  if (begin) say(`Make the first account here (this address works once): ${begin}`)

  await new Promise<void>((asked) => {
    process.once('SIGTERM', () => asked())
    process.once('SIGINT', () => asked())
  })
  server.close()
  await running.stop()
  await open.close()
}
