import { userInfo } from 'node:os'
import { extname, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Config } from '../../platform/config.ts'
import type { Copying, CopyWork, Made } from './keeping.ts'
import type { Trial } from './trial.ts'

/** @NOTE by its path, not by import: what the thread does takes the whole program, and a thread begins it anew */
const cliFile = (name: string): string =>
  resolve(import.meta.dirname, '../../cli', `${name}${extname(import.meta.filename)}`)

const minute = 60_000
const patience = { try: minute / 2, make: 60 * minute }

/** Copying as these settings say, in a thread of its own: a slow disk holds nobody up, a dead one is given up on. */
export function copyingApart(config: Config, secret: Buffer, zone: string): Copying {
  const absolute = { ...config, ...absolutePaths(config) }
  const about = { config: { ...absolute, key: undefined }, secret: new Uint8Array(secret) }
  return {
    environmentTo: config.copyTo,
    tryPlace: (folder, isKnown) => inThread<Trial>({ ...about, does: 'try', folder, isKnown }),
    make: ({ folder, keep }, now) => inThread<Made>({ ...about, does: 'make', folder, keep, zone, at: now.toString() }),
    restoreCommand: (folder) => restoreCommand(absolute.dataFolder, folder),
  }
}

function absolutePaths({ dataFolder, database }: Config): Pick<Config, 'dataFolder' | 'database'> {
  const file = database.startsWith('file:') ? `file:${resolve(database.slice('file:'.length))}` : database
  return { dataFolder: resolve(dataFolder), database: file }
}

type NoAnswer = { readonly kind: 'fault'; readonly fault: 'no answer'; readonly said?: string }

function inThread<R>(work: CopyWork): Promise<R | NoAnswer> {
  const { promise, resolve: answer } = Promise.withResolvers<R | NoAnswer>()
  const near = cliFile('copy-worker')
  const thread = new Worker(near, { workerData: work })
  const gaveUp = (said?: string) => answer({ kind: 'fault', fault: 'no answer', ...(said && { said }) })
  const timer = setTimeout(() => {
    gaveUp()
    // @NOTE a thread that waits for a disk that is gone ends when the system lets go of it, not before
    void thread.terminate()
  }, patience[work.does]).unref()
  thread.once('message', (outcome: R) => answer(outcome))
  thread.once('error', (cause) => gaveUp(cause instanceof Error ? cause.message : String(cause)))
  thread.once('exit', () => gaveUp())
  return promise.finally(() => clearTimeout(timer))
}

/** @NOTE run as another user, the files that it puts back would be closed to the program */
function restoreCommand(dataFolder: string, folder: string): string {
  const { username, uid } = userInfo()
  const isService = process.platform === 'linux' && uid > 0 && uid < 1000
  const cli = cliFile('main')
  const words = [process.execPath, ...process.execArgv, cli, 'restore', '--data', dataFolder, '--from', folder]
  const typed = [...words, '--replace'].map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`)).join(' ')
  return isService ? `runuser -u ${username} -- ${typed}` : typed
}
