import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chaptersOf } from '../../src/cli/copy-settings.ts'
import { makeAndKeep } from '../../src/cli/copy-worker.ts'
import { restoreCopy } from '../../src/cli/restore-steps.ts'
import type { Config } from '../../src/platform/config.ts'
import { makeCopy } from '../../src/vault/copy/make.ts'
import { open } from './houses.ts'

/** What a worker does until somebody kills it. */
export type Order =
  | { readonly does: 'copy'; readonly config: Config; readonly to: string; readonly at: string }
  | { readonly does: 'keep'; readonly config: Config; readonly to: string; readonly at: string }
  | { readonly does: 'restore'; readonly config: Config; readonly from: string; readonly at: string }

const say = (word: string): void => void writeSync(1, `${word}\n`)

async function work(order: Order): Promise<void> {
  const config = { ...order.config, key: Buffer.alloc(32, 7) }
  const { database, dataFolder, key } = config
  const [now, version] = [Temporal.Instant.from(order.at), 'test']
  say('begun')
  if (order.does === 'copy') await makeCopy({ database, dataFolder, secret: key, to: order.to, now, version })
  else if (order.does === 'keep') {
    const opens = async () => undefined
    const kept = { config, secret: key, folder: order.to, keep: 2, now, zone: 'UTC', opens }
    const made = await makeAndKeep(kept)
    if (made.kind === 'fault') throw new Error(`${made.fault}: ${made.said}`)
  } else {
    const parts = await chaptersOf(config)
    await restoreCopy({ from: order.from, config, replace: true, now, parts, version, open: (given) => open(given) })
  }
  say('done')
}

createInterface({ input: process.stdin }).once('line', (line) => {
  work(JSON.parse(line) as Order).then(
    () => process.exit(0),
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
      process.exit(4)
    },
  )
})
say('warm')
