import type { CopyEvery } from '../tables.ts'
import { daysBetween } from './choice.ts'
import type { CopyRow } from './store.ts'

/** In the owner's own zone, when nobody is at work. */
const nightHour = 3

type When = { readonly now: Temporal.Instant; readonly zone: string; readonly every: CopyEvery }

/**
 * Whether it is time for a copy: at night, or as soon as the program runs again when it slept through the night.
 *
 * A try that left no copy is made again at the next hour; one that left a copy which does not open waits for the next night.
 */
export function isTurn({ now, zone, every }: When, rows: readonly CopyRow[]): boolean {
  if (every === 'off') return false
  const here = now.toZonedDateTimeISO(zone)
  const tonight = here.startOfDay().with({ hour: nightHour })
  const isBefore = Temporal.ZonedDateTime.compare(here, tonight) < 0
  const since = tonight.subtract({ days: daysBetween(every) - 1 + (isBefore ? 1 : 0) }).toInstant()
  const last = rows.find((row) => row.openedAt !== null || (row.fault !== null && row.folder !== null))
  return last === undefined || Temporal.Instant.compare(Temporal.Instant.from(last.at), since) < 0
}
