import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import type { Line, Order } from './orders.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * When a worker dies: so many milliseconds after it has said so many lines since it opened its house.
 *
 * Without lines it dies while it opens. Lines and not a clock alone, so that a slow machine kills at the same points.
 */
export type Death = { readonly lines: number; readonly ms: number }

/** The longest life, in milliseconds, for a worker that says too little. */
const longest = 2_000

export type Lives = {
  /** Lets the next worker live until its death, and answers with every line that it got out. */
  one(order: Order, death: Death): Promise<Line[]>
  end(): Promise<void>
}

/**
 * Workers, of which the next two warm up while one lives.
 *
 * They run the program made into one file, which starts in half the time; a hundred of them have to.
 */
export async function lives(): Promise<Lives> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-faults-'))
  const program = join(folder, 'worker.js')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await cp(join(root, 'src/platform/html/css'), join(folder, 'css'), { recursive: true })
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  const waiting = [worker(program), worker(program)]
  return {
    async one(order, death) {
      const next = waiting.shift()
      assert.ok(next)
      waiting.push(worker(program))
      return next.live(order, death)
    },
    async end() {
      await Promise.all(waiting.map((each) => each.kill()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function worker(program: string) {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const trouble = readAll(child.stderr)
  const said: Line[] = []
  const warm = Promise.withResolvers<void>()
  const enough = Promise.withResolvers<void>()
  let most = Number.POSITIVE_INFINITY
  createInterface({ input: child.stdout }).on('line', (text) => {
    // @NOTE a killed process may leave half a line; nothing is acknowledged by half a line
    if (!text.endsWith('}')) return
    const line = JSON.parse(text) as Line
    said.push(line)
    if (line.event === 'warm') warm.resolve()
    else if (said.length - 1 >= most) enough.resolve()
  })
  child.stdin.on('error', () => undefined)
  return {
    async live(order: Order, { lines, ms }: Death): Promise<Line[]> {
      await Promise.race([warm.promise, ended])
      most = lines
      child.stdin.write(`${JSON.stringify(order)}\n`)
      if (lines > 0) await Promise.race([enough.promise, sleep(longest), ended])
      await Promise.race([sleep(ms), ended])
      await kill(child, ended)
      assert.equal(child.signalCode, 'SIGKILL', `the worker ended by itself:\n${await trouble}`)
      return said
    },
    kill: () => kill(child, ended),
  }
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL')
  await ended
}
