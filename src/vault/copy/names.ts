import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName } from './manifest.ts'

/** `2026-11-23T09-00-00Z`: a moment that every file system takes as a name. */
export const stampOf = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replaceAll(':', '-')

const prefix = 'waarborg-copy-'
export const nameOfCopy = (at: Temporal.Instant): string => `${prefix}${stampOf(at)}`

const shape = /^waarborg-copy-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z$/
const leftover = /^\.waarborg-copy-.*\.unfinished$/

/** The moment of which a name says that its copy is; undefined when it is no name of ours. */
export function momentOfCopy(name: string): Temporal.Instant | undefined {
  const [, day, hour, minute, second] = shape.exec(name) ?? []
  return day === undefined ? undefined : Temporal.Instant.from(`${day}${hour}:${minute}:${second}Z`)
}

/** The whole copies in a place, newest first. */
export function copiesIn(place: string): { readonly folder: string; readonly madeAt: Temporal.Instant }[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .flatMap((name) => {
      const madeAt = momentOfCopy(name)
      const folder = join(place, name)
      return madeAt && existsSync(join(folder, manifestName)) ? [{ folder, madeAt }] : []
    })
    .sort((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt))
}

/** The longest that anything erased may live on in a copy, unless somebody says otherwise. */
export const keepDaysDefault = 35

/** How many days with a copy to keep, newest first; of a day with several all stay. */
export type KeptDays = { readonly count: number; readonly zone: string }

/**
 * Destroys copies of ours that are older than so many days or of a day too many, and what killed runs left a day ago.
 *
 * The newest stays, whatever its age.
 *
 * @returns the folders that went
 * @see GDPR Art. 5(1)(e), 17: what was erased lives on in a copy until the copy goes
 */
export function removeOldCopies(place: string, keepDays: number, now: Temporal.Instant, days?: KeptDays): string[] {
  const before = now.subtract({ hours: 24 * keepDays })
  const copies = copiesIn(place)
  const dayOf = ({ madeAt }: { madeAt: Temporal.Instant }) =>
    madeAt
      .toZonedDateTimeISO(days?.zone ?? 'UTC')
      .toPlainDate()
      .toString()
  const kept = new Set([...new Set(copies.map(dayOf))].slice(0, days?.count))
  const [, ...others] = copies
  const old = others
    .filter((copy) => Temporal.Instant.compare(copy.madeAt, before) < 0 || !kept.has(dayOf(copy)))
    .map(({ folder }) => folder)
  const yesterday = now.subtract({ hours: 24 }).epochMilliseconds
  const halves = readdirSync(place)
    .filter((name) => leftover.test(name))
    .map((name) => join(place, name))
    .filter((folder) => statSync(folder).mtimeMs < yesterday)
  // @NOTE the list goes first: a copy that is being destroyed must not look whole either
  for (const folder of old) rmSync(join(folder, manifestName), { force: true })
  for (const folder of [...old, ...halves]) rmSync(folder, { recursive: true, force: true })
  return old
}
