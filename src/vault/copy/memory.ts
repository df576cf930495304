import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rememberedCopies } from './place.ts'

/** What this installation remembers of its copies, so that somebody can be told when they are missing. */
export type CopyMemory = {
  readonly lastAt?: string | undefined
  readonly lastTo?: string | undefined
  readonly secretKeptAt?: string | undefined
}

export function copyMemory(dataFolder: string): CopyMemory {
  const file = join(dataFolder, rememberedCopies)
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CopyMemory
  } catch {
    return {}
  }
}

export function rememberCopy(dataFolder: string, more: CopyMemory): void {
  const file = join(dataFolder, rememberedCopies)
  const text = `${JSON.stringify({ ...copyMemory(dataFolder), ...more }, null, 2)}\n`
  writeFileSync(`${file}.unfinished`, text, { mode: 0o600 })
  renameSync(`${file}.unfinished`, file)
}
