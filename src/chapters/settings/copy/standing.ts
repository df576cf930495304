import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { daysBetween } from './choice.ts'
import { copyFaultWords, copyWarningWords } from './fault.ts'
import { type CopyPlace, type CopyRow, copyPlace, copyRows } from './store.ts'

export type CopyStanding =
  | { readonly kind: 'not here' }
  | { readonly kind: 'not set' }
  | {
      readonly kind: 'off' | 'waits' | 'failed' | 'late' | 'good'
      readonly place: CopyPlace
      /** The newest copy that was opened and read. */
      readonly good: CopyRow | undefined
      /** What went wrong since. */
      readonly failed: CopyRow | undefined
    }

/** How the copies of this house stand, for whoever asks. */
export async function copyStanding(
  house: Pick<House, 'read' | 'clock'>,
  handed: Pick<SettingsHanded, 'copying'>,
): Promise<CopyStanding> {
  if (!handed.copying) return { kind: 'not here' }
  const place = await copyPlace(house, handed)
  if (!place) return { kind: 'not set' }
  const rows = await copyRows(house)
  const good = rows.find(({ openedAt }) => openedAt !== null)
  const [newest] = rows.filter(({ openedAt, fault }) => openedAt !== null || fault !== null)
  const failed = newest && newest.fault !== null ? newest : undefined
  const found = { place, good, failed }
  if (failed) return { kind: 'failed', ...found }
  if (place.every === 'off') return { kind: 'off', ...found }
  if (!good) return { kind: 'waits', ...found }
  const oldest = house.clock.now().subtract({ hours: 24 * 2 * daysBetween(place.every) })
  const isLate = Temporal.Instant.compare(Temporal.Instant.from(good.at), oldest) < 0
  return { kind: isLate ? 'late' : 'good', ...found }
}

/** For the list of what remains before going live: a copy counts when it was opened, and stands on another disk. */
export async function copyChecked(
  house: House,
  handed: Pick<SettingsHanded, 'copying'>,
): Promise<{ madeAt: string | undefined; href: string; wrong?: Words | undefined }> {
  const standing = await copyStanding(house, handed)
  const href = '/beheer/instellingen/kopie'
  if (standing.kind === 'not here' || standing.kind === 'not set') return { madeAt: undefined, href }
  const { good, failed, place } = standing
  const isBeside = place.warnings.includes('same disk')
  const wrong = failed?.fault ? copyFaultWords[failed.fault] : isBeside ? copyWarningWords['same disk'] : undefined
  return { madeAt: good?.at, href, wrong }
}
