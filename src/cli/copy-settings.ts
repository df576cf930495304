import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import type { Chapter } from '../chapters/chapter.ts'
import { declared } from '../chapters/contents.ts'
import { loadSite, openFromSettings } from '../from-settings.ts'
import type { OpenHouse } from '../open-house.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { type Typed, Usage } from './arguments.ts'

/** The settings that a command speaks of, without opening anything. */
export function settingsOf(typed: Typed): Config {
  const data = typed.flags['data']
  return readConfig(typeof data === 'string' ? { WAARBORG_DATA: data } : {})
}

/** Opens a house as the settings say; what it logs goes beside the answer. */
export const openQuietly = (config: Config): Promise<OpenHouse> =>
  openFromSettings(config, (line) => process.stderr.write(line))

/** The chapters of this version, for their tables; nothing is opened. */
export async function chaptersOf(config: Config): Promise<readonly Chapter[]> {
  return declared(await loadSite(config.site))
}

/** This program's version. */
export function ownVersion(): string {
  const file = findPackageJSON('..', import.meta.url)
  const { version } = JSON.parse(file ? readFileSync(file, 'utf8') : '{}') as { version?: string }
  return version ?? 'unknown'
}

/** @throws Usage when the flag is not there */
export function folderFlag(typed: Typed, name: string): string {
  const value = typed.flags[name]
  if (typeof value !== 'string' || value === '') throw new Usage(`--${name} takes a folder`)
  return value
}

export const megabytes = (sizeBytes: number): string => `${(sizeBytes / 1_000_000).toFixed(1)} MB`
