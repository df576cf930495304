import { as, type Work } from '../platform/db/database.ts'
import { gate } from '../platform/db/gate.ts'
import type { Personal } from '../vault/personal.ts'
import { asNumber, type Means, wideGate } from './wide.ts'

export type Correction = {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly value: string
}

/** The wide gate, for sealing: any column of any table may turn out to be a sealed one. */
const sealing = gate<Record<string, Record<string, Personal>>>(wideGate.chapter)

/**
 * Puts what the person says in the place of what we had, in one of their own rows.
 *
 * @returns false when the column is not declared correctable, or the row is not this person's
 * @see GDPR Art. 16
 */
export async function correct(
  { access, vault }: Means,
  work: Work,
  subjectId: string,
  correction: Correction,
): Promise<boolean> {
  const { table, id, column, value } = correction
  const declared = access().find((each) => each.table === table)
  const shown = declared?.columns.find((each) => each.column === column)
  if (!declared || !shown?.correctable) return false
  const lookups = Object.fromEntries(shown.lookups.map((name) => [name, vault.lookup(`${table}.${column}`, value)]))
  const { numUpdatedRows } = await as(work, wideGate)
    .updateTable(table)
    .set({ [column]: vault.seal(sealing, table, column, subjectId, value), ...lookups })
    .where('subjectId', '=', subjectId)
    .where(declared.key, '=', id)
    .executeTakeFirstOrThrow()
  return asNumber(numUpdatedRows) > 0
}
