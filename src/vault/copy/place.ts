import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './write.ts'

/** What `waarborg copy` remembers for `waarborg doctor`. */
export const rememberedCopies = 'copies.json'

const halfway = /^(restoring|restored|placing|set-aside)-/
const database = /^waarborg\.db(-wal|-shm|-journal)?$/

/** What of a data folder is not copied as a file: the database goes by rows, the secret goes apart. */
export const isOurs = (name: string): boolean =>
  halfway.test(name) || database.test(name) || name === 'root-secret' || name === rememberedCopies

/** Whether a data folder holds anything that putting a copy there would replace. */
export const holdsData = (folder: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder).some(
    (name) => !halfway.test(name) && !['root-secret', rememberedCopies, 'lost+found'].includes(name),
  )

export const stagingIn = (folder: string, stamp: string): string => join(folder, `restoring-${stamp}`)

/** The one step that decides: before it the old data stands, after it the new. */
export function decide(folder: string, stamp: string): void {
  renameSync(stagingIn(folder, stamp), join(folder, `restored-${stamp}`))
  syncFolder(folder)
}

/**
 * Finishes putting a copy in place, from wherever it was stopped; does nothing when there is nothing to finish.
 *
 * @returns the folder in which the data that stood there before now is
 */
export function settleRestore(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  let aside: string | undefined
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('restored-'))) {
    aside = setAside(folder, name)
    renameSync(join(folder, name), join(folder, name.replace('restored', 'placing')))
    syncFolder(folder)
  }
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('placing-'))) {
    for (const entry of readdirSync(join(folder, name))) renameSync(join(folder, name, entry), join(folder, entry))
    syncFolder(folder)
    rmdirSync(join(folder, name))
  }
  return aside
}

function setAside(folder: string, restored: string): string | undefined {
  const brings = new Set(readdirSync(join(folder, restored)))
  const stays = (name: string) =>
    halfway.test(name) || name === rememberedCopies || (name === 'root-secret' && !brings.has(name))
  const goes = readdirSync(folder).filter((name) => !stays(name) && name !== 'lost+found')
  const aside = join(folder, restored.replace('restored', 'set-aside'))
  if (goes.length > 0) mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const name of goes) renameSync(join(folder, name), join(aside, name))
  return existsSync(aside) ? aside : undefined
}
