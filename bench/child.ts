import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../test/free-port.ts'
import { fetched } from './load.ts'

/** A server in a process of its own. */
export type Child = {
  readonly url: string
  /** From the start of the process to its first answer. */
  readonly startMs: number
  /** Resident memory now; undefined where the system does not tell. */
  memoryMb(): Promise<number | undefined>
  stop(): Promise<void>
}

/** Starts `node` on a free port, given in PORT, and waits for its first answer at `ready`. */
export async function startChild(args: readonly string[], env: NodeJS.ProcessEnv, ready: string): Promise<Child> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await firstAnswer(`${url}${ready}`, child)
  return {
    url,
    startMs: performance.now() - began,
    memoryMb: () => memoryOf(child.pid),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 4_000; tries++) {
    if (child.exitCode !== null) throw new Error('the server ended before it answered')
    try {
      await fetched(url)
      return
    } catch {
      await sleep(3)
    }
  }
  child.kill()
  throw new Error(`no answer from ${url}`)
}

async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}
