import { as, type Work } from '../platform/db/database.ts'
import { wideGate } from './wide.ts'

/** Every person who has a row in one of these tables; whoever keeps the house is not told of its own changes. */
export async function concernedBy(work: Work, tables: readonly string[]): Promise<string[]> {
  const wide = as(work, wideGate)
  const found = new Set<string>()
  // @NOTE everyone in `subject` has a row elsewhere, and that table says which
  for (const table of tables.filter((name) => name !== 'subject'))
    for (const row of await wide
      .selectFrom(table)
      .innerJoin('subject', 'subject.subjectId', `${table}.subjectId`)
      .select('subject.subjectId')
      .distinct()
      .where('subject.kind', '=', 'person')
      .execute())
      found.add(String(row['subjectId']))
  return [...found]
}
