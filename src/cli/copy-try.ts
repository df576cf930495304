import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GuaranteeState } from '../chapters/chapter.ts'
import type { OpenHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { makeCopy } from '../vault/copy/make.ts'
import { readSecret } from '../vault/copy/secret.ts'
import type { Command } from './arguments.ts'
import { chaptersOf, openQuietly, ownVersion, settingsOf } from './copy-settings.ts'
import { languageOf, print, printJson } from './open.ts'
import { restoreCopy } from './restore-steps.ts'

export const tryCommand: Command = {
  name: 'try',
  words: 'Tries this version on a copy of the data and leaves the data itself as it is. Exit code 1: do not switch.',
  flags: { language: { type: 'string', words: 'nl (default) or en' } },
  async run(typed) {
    const said = languageOf(typed)
    const tried = await tryOnCopy(settingsOf(typed), openQuietly)
    if (typed.flags['json']) printJson(tried)
    else if (tried.kind === 'refused')
      print(`This version does not open on your data, which is untouched:\n${tried.why}`)
    else {
      for (const { clause, seen } of tried.newlyBroken) print(`${clause}  newly broken: ${seen[said]}`)
      print(
        tried.newlyBroken.length === 0
          ? `This version opens on a copy of your data (${tried.rows} rows, version ${tried.statement} of the statement). You can switch.`
          : 'This version opens on a copy of your data, and breaks the promises above. Do not switch.',
      )
    }
    return tried.kind === 'opens' && tried.newlyBroken.length === 0 ? 0 : 1
  },
}

export type Tried =
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'opens'
      readonly rows: number
      readonly statement: number
      /** Promises that held, or were not broken, on the same data before. */
      readonly newlyBroken: readonly GuaranteeState[]
    }

/**
 * Opens a copy in a temporary folder, on SQLite whatever the data is on, without mail or jobs, and looks at every guarantee.
 */
export async function tryOnCopy(config: Config, open: (config: Config) => Promise<OpenHouse>): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-try-'))
  try {
    const secret = config.key ?? readSecret(config.dataFolder)
    const { database, dataFolder } = config
    const [now, version] = [Temporal.Now.instant(), ownVersion()]
    const made = await makeCopy({ database, dataFolder, secret, to: join(folder, 'copy'), now, version })
    const data = join(folder, 'data')
    mkdirSync(data)
    const there = { ...config, dataFolder: data, database: `file:${data}/waarborg.db`, key: secret, smtpUrl: undefined }
    const parts = await chaptersOf(config)
    const { rows } = await restoreCopy({ from: made.folder, config: there, replace: false, now, parts, version, open })
    const house = await open(there)
    try {
      const before = brokenIn(await house.house.hooks.guaranteeStates())
      const after = brokenIn(await house.prove())
      const newlyBroken = [...after.values()].filter(({ clause }) => !before.has(clause))
      return { kind: 'opens', rows, statement: house.house.published().version, newlyBroken }
    } finally {
      await house.close()
    }
  } catch (cause) {
    return { kind: 'refused', why: cause instanceof Error ? cause.message : String(cause) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const brokenIn = (states: readonly GuaranteeState[]): Map<string, GuaranteeState> =>
  new Map(states.filter(({ state }) => state === 'broken').map((state) => [state.clause, state]))
