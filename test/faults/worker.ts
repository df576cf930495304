import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { site } from '../../sites/demo/index.ts'
import { openHouse } from '../../src/open-house.ts'
import { smtpTransport, type Transport } from '../../src/platform/mail/smtp.ts'
import { deedsIn } from './deeds.ts'
import { chance, type Line, type Linked, linkIn, type Order } from './orders.ts'

// @NOTE written through at once: what this process has said must have left it before it can be killed
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

/** Lives in a house until somebody kills it: one stream of people, one of machinery, side by side. */
async function live(order: Order): Promise<never> {
  const begun = Date.now()
  let ahead = 0
  const start = Temporal.Instant.from(order.at)
  const clock = {
    zone: 'Europe/Amsterdam',
    now: () => start.add({ milliseconds: Date.now() - begun + ahead }),
    forward: (seconds: number) => {
      ahead += seconds * 1000
    },
  }
  const toConfirm: Linked[] = [...order.toConfirm]
  const toLeave: Linked[] = [...order.toLeave]
  const known = new Set(order.toConfirm.map(({ address }) => address))
  // @NOTE a letter that an earlier life sent without writing that down arrives once more, perhaps long after
  const isOurs = (address: string) => address.startsWith(`life${order.life}.`) || known.has(address)
  const from = { name: site.facts.tradeName, address: site.facts.email }
  const real = smtpTransport({ url: order.smtpUrl, from })
  const transport: Transport = {
    ...real,
    async send(letter) {
      await real.send(letter)
      const [confirm, leave] = [linkIn(letter.text, 'bevestigen'), linkIn(letter.text, 'afmelden')]
      if (!isOurs(letter.to)) return
      if (confirm !== undefined && !known.has(letter.to)) toConfirm.push({ address: letter.to, path: confirm })
      else if (leave !== undefined) toLeave.push({ address: letter.to, path: leave })
    },
  }
  const open = await openHouse({
    database: order.database,
    secret: Buffer.alloc(32, 7),
    baseUrl: 'http://localhost',
    site,
    clock,
    log: (event, facts) => {
      if (event === 'job failed' || event === 'request failed')
        say({ event: 'failed', deed: 'machinery', address: '', why: JSON.stringify({ event, ...facts }) })
    },
    transport,
    postsPerMinute: 1_000_000,
  })
  say({ event: 'ready' })
  const random = chance(order.seed)
  const deeds = deedsIn({ open, clock, say, random, order, toConfirm, toLeave })
  const forever = async (does: () => Promise<void>): Promise<never> => {
    for (;;) {
      await does()
      await new Promise(setImmediate)
    }
  }
  return Promise.race([forever(deeds.somebody), forever(deeds.machinery)])
}

const lines = createInterface({ input: process.stdin })
// @NOTE whoever started this process is gone: nobody is left to kill it
lines.once('close', () => process.exit(3))
lines.once('line', (line) => {
  live(JSON.parse(line) as Order).catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
    process.exit(4)
  })
})
say({ event: 'warm' })
