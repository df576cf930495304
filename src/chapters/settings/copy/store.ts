import { randomUUIDv7 } from 'node:crypto'
import { nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { redact } from '../../../platform/log.ts'
import type { Made } from '../../../vault/copy/keeping.ts'
import type { PlaceWarning } from '../../../vault/copy/trial.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { type SettingsTables, settingsGate } from '../tables.ts'
import { type CopyChoice, usualCopies } from './choice.ts'

type Handed = Pick<SettingsHanded, 'copying'>
export type CopyPlace = CopyChoice & {
  readonly warnings: readonly PlaceWarning[]
  /** False while the environment names a place that was never written in. */
  readonly isKnown: boolean
}
export type CopyRow = SettingsTables['copyMade']

/** Where copies go now; undefined while nobody chose. */
export async function copyPlace(house: Pick<House, 'read'>, { copying }: Handed): Promise<CopyPlace | undefined> {
  const row = await house.read(settingsGate).selectFrom('copyPlace').selectAll().executeTakeFirst()
  const folder = copying?.environmentTo ?? row?.folder
  if (folder === undefined) return undefined
  const { every, keep } = row ?? usualCopies
  if (row?.folder !== folder) return { folder, every, keep, warnings: [], isKnown: false }
  return { folder, every, keep, warnings: JSON.parse(row.warnings) as PlaceWarning[], isKnown: true }
}

export async function keepPlace(
  { clock }: Pick<House, 'clock'>,
  work: Work,
  { folder, every, keep }: CopyChoice,
  warnings: readonly PlaceWarning[],
): Promise<void> {
  const row = { folder, every, keep, savedAt: nowText(clock), warnings: JSON.stringify(warnings) }
  await as(work, settingsGate)
    .insertInto('copyPlace')
    .values({ name: 'copies', ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}

/** Copies that stand, and the last try that failed; newest first. */
export const copyRows = (house: Pick<House, 'read'>): Promise<CopyRow[]> =>
  house.read(settingsGate).selectFrom('copyMade').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').execute()

/** Writes down what a try came to; what the place does not hold any more goes from the list. */
export async function noteMade(work: Work, at: string, made: Made): Promise<void> {
  const db = as(work, settingsGate)
  const blank = { at, folder: null, sizeBytes: null, rows: null, openedAt: null, fault: null, said: null }
  await db.deleteFrom('copyMade').where('folder', 'is', null).execute()
  if (made.kind === 'fault') {
    const { fault, folder = null } = made
    const said = made.said === undefined ? null : redact(made.said).slice(0, 300)
    await db
      .insertInto('copyMade')
      .values({ id: randomUUIDv7(), ...blank, fault, folder, said })
      .execute()
    return
  }
  const { folder, sizeBytes, rows, present, warnings } = made
  const known = new Set((await db.selectFrom('copyMade').select('folder').execute()).map((row) => row.folder))
  const stands = present.map((copy) => copy.folder)
  await db
    .deleteFrom('copyMade')
    .where('folder', 'not in', [folder, ...stands])
    .execute()
  const byHand = present.filter((copy) => copy.folder !== folder && !known.has(copy.folder))
  const added = [
    { id: randomUUIDv7(), ...blank, folder, sizeBytes, rows, openedAt: at },
    ...byHand.map((copy) => ({ id: randomUUIDv7(), ...blank, at: copy.madeAt, folder: copy.folder })),
  ]
  await db.insertInto('copyMade').values(added).execute()
  await db
    .updateTable('copyPlace')
    .set({ warnings: JSON.stringify(warnings) })
    .execute()
}
