import type { PersonalFile } from '../../../projections/personal-file.ts'
import type { Words } from '../../../register/words.ts'

export type Disappearing = { readonly day: string; readonly what: Words; readonly rows: number }

/** What disappears by itself, by day. */
export function calendarOf(file: PersonalFile): Disappearing[] {
  const days = new Map<string, Disappearing>()
  for (const { holds, rows } of file.sections)
    for (const { lastDay } of rows) {
      if (lastDay === null) continue
      const day = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
      const key = `${day} ${holds.nl}`
      days.set(key, { day, what: holds, rows: (days.get(key)?.rows ?? 0) + 1 })
    }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day))
}
