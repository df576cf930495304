import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Kind, type SetClock, type TestHouse, testHouse } from '../house.ts'
import { postgres } from '../postgres.ts'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'src/cli/main.ts')
/** What test houses are sealed with. */
const key = Buffer.alloc(32, 7).toString('base64')

export type Said = { readonly code: number; readonly out: string; readonly err: string }

/** The command line as a person has it: a process of its own, with nothing in its environment but these settings. */
export function waarborg(typed: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Said> {
  const env = { PATH: process.env['PATH'] ?? '', WAARBORG_SITE: 'demo', ...settings }
  return new Promise((ended) => {
    const given = ['--import', 'tsx', program, ...typed]
    execFile(process.execPath, given, { cwd: root, env, maxBuffer: 2 ** 26 }, (failure, out, err) => {
      const code = failure === null ? 0 : failure.code
      ended({ code: typeof code === 'number' ? code : -1, out, err })
    })
  })
}

/** Fails with what it said instead, unless it was done. */
export function done(said: Said | undefined): Said {
  assert.ok(said)
  assert.equal(said.code, 0, `${said.err}\n${said.out}`)
  return said
}

/** Not more than two at a time: there may be no more processors. */
export async function two<T>(does: readonly (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = []
  const waiting = [...does.entries()]
  const next = async (): Promise<void> => {
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) answers[first[0]] = await first[1]()
  }
  await Promise.all([next(), next()])
  return answers
}

export type Place = {
  /** Says something to the program about this database. */
  say(...typed: string[]): Promise<Said>
  /** Does something in the house itself, by another clock if wanted, and closes it. */
  within<R>(does: (house: TestHouse) => Promise<R>, clock: SetClock): Promise<R>
  end(): Promise<void>
}

/** An empty database and the settings that lead to it. */
export async function place(kind: Kind): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-cli-'))
  const address =
    kind === 'sqlite'
      ? `file:${folder}/waarborg.db`
      : await (await postgres()).create(`cli_${randomUUID().replaceAll('-', '')}`)
  const settings = { WAARBORG_KEY: key, ...(kind === 'sqlite' ? {} : { DATABASE_URL: address }) }
  return {
    say: (...typed) => waarborg([...typed, '--data', folder], settings),
    async within(does, clock) {
      const house = await testHouse(kind, { address, clock })
      try {
        return await does(house)
      } finally {
        await house.close()
      }
    },
    end: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Every row of every table with people in it. */
export async function dump({ look, database }: TestHouse): Promise<Record<string, Record<string, unknown>[]>> {
  const names = Object.keys(await look.counts())
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await database.asOwner(`select * from "${name}" order by 1`)] as const),
    ),
  )
}
