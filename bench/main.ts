import { availableParallelism, cpus } from 'node:os'
import { benchConsent } from './consent/index.ts'
import { duties } from './duties.ts'
import { type Figure, ratioOf, tableOf } from './figure.ts'
import { gates } from './gates.ts'
import { ledger } from './ledger.ts'
import { mails } from './mails.ts'
import { pages } from './pages.ts'
import { stopServers, versions } from './servers.ts'

/** Banners stand beside those of others, and so in a table of their own. */
const consent = async (): Promise<Figure[]> => {
  await benchConsent(say)
  return []
}
const subjects: Readonly<Record<string, () => Promise<Figure[]>>> = { pages, gates, mails, duties, ledger, consent }

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isJson = process.argv.includes('--json')
const say = (line: string) => (isJson ? process.stderr : process.stdout).write(`${line}\n`)

const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown', ...(await versions()) }
say(
  Object.entries(machine)
    .map(([what, value]) => `${what} ${value}`)
    .join(' · '),
)

const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries(subjects)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const began = performance.now()
    const found = await measure()
    figures.push(...found)
    const took = `\n${name} (${((performance.now() - began) / 1000).toFixed(0)} s)`
    say(found.length > 0 ? `${took}\n${tableOf(found)}` : took)
  }
} finally {
  await stopServers()
}
if (isJson)
  process.stdout.write(
    `${JSON.stringify({ machine, figures: figures.map((one) => ({ ...one, ratio: ratioOf(one) })) }, null, 2)}\n`,
  )
