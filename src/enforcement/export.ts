import { moment } from '../platform/clock.ts'
import { Sealed } from '../platform/db/sealed.ts'
import type { AccessTable } from '../projections/access.ts'
import type { FileRow, FileSection, FileValue, PersonalFile } from '../projections/personal-file.ts'
import type { Means, Wide } from './wide.ts'

/**
 * Everything that is held about one person: one indexed look-up per table, and no row of anybody else.
 *
 * @see GDPR Art. 15(1) and (3), 20
 */
export async function exportOf(means: Means, wide: Wide, subjectId: string): Promise<PersonalFile> {
  const sections: FileSection[] = []
  for (const { key, columns, sources, ...section } of means.access()) {
    const found = await wide
      .selectFrom(section.table)
      .selectAll()
      .where('subjectId', '=', subjectId)
      .orderBy(key)
      .execute()
    if (found.length === 0) continue
    const rows = found.map((row): FileRow => {
      const values = columns.flatMap((column) => valueOf(means, column, row))
      return { id: text(row[key]), values, source: sourceOf(row['source'], sources), lastDay: dayOf(row['lastDay']) }
    })
    sections.push({ ...section, rows })
  }
  return { subjectId, at: moment(means.clock.now()), sections }
}

function valueOf({ vault }: Means, shown: AccessTable['columns'][number], row: Record<string, unknown>): FileValue[] {
  const held = row[shown.column]
  if (held === null || held === undefined) return []
  const { column, label, category, correctable } = shown
  const value = held instanceof Sealed ? vault.openForItsOwner(held) : text(held)
  const meaning = shown.meaning(value)
  return [{ column, label, category, correctable, value, ...(meaning && { meaning }) }]
}

const unknownSource = { nl: 'onbekend', en: 'unknown' }

const sourceOf = (source: unknown, sources: AccessTable['sources']) => sources[text(source)] ?? unknownSource

const dayOf = (day: unknown): string | null => (typeof day === 'string' ? day : null)

function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  throw new TypeError('a column about a person holds something that is neither text nor a number')
}
