import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import { type Figure, median } from './figure.ts'
import { fetched, type Load, load } from './load.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/src/main.js')

/** How the program is started here: as built when it was built, else from its sources. */
export const startedFrom = existsSync(built) ? 'dist/src/main.js' : 'src/main.ts by tsx'
const program = existsSync(built) ? [built] : ['--import', 'tsx', join(root, 'src/main.ts')]
const bareServer = join(import.meta.dirname, 'bare-server.mjs')

/** Start-up, memory, and the statement under load, each beside a bare HTTP server that sends the same bytes. */
export async function pages(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-bench-'))
  const env = { WAARBORG_DATA: join(folder, 'data'), WAARBORG_SITE: 'demo', DATABASE_URL: '', SMTP_URL: '' }
  const started: Child[] = []
  const start = async (args: readonly string[], ready = '/healthz') => {
    const child = await startChild(args, env, ready)
    started.push(child)
    return child
  }
  try {
    const first = await start(program)
    await first.stop()
    const ours = await again(start, program)
    const body = join(folder, 'statement.html')
    await writeFile(body, await fetched(`${ours.last.url}/privacy`))
    const bare = await again(start, [bareServer, body])
    return [
      { what: `start on an empty folder (${startedFrom})`, ours: first.startMs, unit: 'ms' },
      { what: 'start on a filled folder', ours: ours.startMs, bare: bare.startMs, against: 'node:http', unit: 'ms' },
      ...(await underLoad(ours.last, bare.last)),
    ]
  } finally {
    await Promise.all(started.map((child) => child.stop().catch(() => undefined)))
    await rm(folder, { recursive: true, force: true })
  }
}

type Started = { readonly last: Child; readonly startMs: number }

/** Three starts, of which the last keeps running. */
async function again(start: (args: readonly string[]) => Promise<Child>, args: readonly string[]): Promise<Started> {
  const took: number[] = []
  for (;;) {
    const last = await start(args)
    took.push(last.startMs)
    if (took.length === 3) return { last, startMs: median(took) }
    await last.stop()
  }
}

async function underLoad(ours: Child, bare: Child): Promise<Figure[]> {
  const fresh = await memory('memory after the start', ours, bare)
  for (let page = 0; page < 1_000; page++) await fetched(`${ours.url}/privacy`)
  for (let page = 0; page < 1_000; page++) await fetched(`${bare.url}/privacy`)
  const used = await memory('memory after 1,000 pages', ours, bare)
  const figures: Figure[] = [...fresh, ...used]
  for (const gzip of [false, true]) {
    const asked = { gzip, seconds: 3, atOnce: 10 }
    const [mine, theirs] = [await load(`${ours.url}/privacy`, asked), await load(`${bare.url}/privacy`, asked)]
    figures.push(...loaded(gzip ? 'statement, gzip' : 'statement', mine, theirs))
  }
  return figures
}

async function memory(what: string, ours: Child, bare: Child): Promise<Figure[]> {
  const [mine, theirs] = [await ours.memoryMb(), await bare.memoryMb()]
  if (mine === undefined || theirs === undefined) return []
  return [{ what, ours: mine, bare: theirs, against: 'node:http', unit: 'MB' }]
}

const loaded = (what: string, mine: Load, theirs: Load): Figure[] => [
  { what: `${what}: pages`, ours: mine.perSecond, bare: theirs.perSecond, against: 'node:http', unit: 'per second' },
  { what: `${what}: half within`, ours: mine.p50, bare: theirs.p50, against: 'node:http', unit: 'ms' },
  { what: `${what}: 99 of 100 within`, ours: mine.p99, bare: theirs.p99, against: 'node:http', unit: 'ms' },
]
