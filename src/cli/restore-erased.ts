import { readWhole } from '../vault/copy/source.ts'

/** What a database knows of people who went. */
export type Known = {
  /** When these tables were first made. */
  readonly begunAt: string
  readonly people: ReadonlySet<string>
  /** People with a receipt of erasure, by the moment at which their case was closed. */
  readonly receipts: readonly { readonly subjectId: string; readonly at: string }[]
}

/** @returns undefined when the database cannot be read: then nothing is known */
export async function knownOf(database: string): Promise<Known | undefined> {
  try {
    return await readWhole(database, async (source) => {
      const people = new Set<string>()
      const receipts: { subjectId: string; at: string }[] = []
      let begunAt = '9'
      const has = (table: string) => source.tables.includes(table)
      if (has('migration'))
        for await (const { at } of source.rows('migration')) if (String(at) < begunAt) begunAt = String(at)
      if (has('subject')) for await (const { subjectId } of source.rows('subject')) people.add(String(subjectId))
      if (has('rightsCase'))
        for await (const { subjectId, receipt, closedAt, registeredAt } of source.rows('rightsCase'))
          if (receipt !== null) receipts.push({ subjectId: String(subjectId), at: String(closedAt ?? registeredAt) })
      return { begunAt, people, receipts }
    })
  } catch {
    return undefined
  }
}

export type Repeat = {
  /** People who are back and were gone, or had something erased, in the data that stood here before. */
  readonly people: readonly string[]
  /** Receipts of erasure from after the copy; undefined when nothing here knows of any time after it. */
  readonly receipts: number | undefined
}

/**
 * Which erasures a copy undid, as far as the data that it replaced can tell.
 *
 * @param madeAt - the moment of the copy
 * @see GDPR Art. 17, 5(1)(f)
 */
export function toRepeat(before: Known | undefined, restored: Known | undefined, madeAt: string): Repeat {
  // @NOTE data that was begun after the copy has no memory of the time between
  if (!before || !restored || before.begunAt > madeAt) return { people: [], receipts: undefined }
  const later = before.receipts.filter(({ at }) => at > madeAt)
  const erased = new Set(later.map(({ subjectId }) => subjectId))
  const people = [...restored.people].filter((subjectId) => erased.has(subjectId) || !before.people.has(subjectId))
  return { people, receipts: later.length }
}
