import type { PersonalTable } from '../register/activity.ts'
import type { Words } from '../register/words.ts'
import { inFull, personalTables, type Register, type RegisteredTable } from './register.ts'

/** What an erasure does with one table, whoever asks for it. */
export type ErasureStep = {
  readonly chapter: string
  readonly table: string
  readonly key: RowKey
  readonly holds: Words
  readonly does:
    | { readonly then: 'delete' }
    | { readonly then: 'keep'; readonly because: Words; readonly provision: string; readonly closes?: string }
    | { readonly then: 'delete unless rows are kept'; readonly because: Words }
}

/** The column that tells the rows of one person apart; a table without `id` holds one row per person. */
export type RowKey = 'id' | 'subjectId'

/** The table of the subjects themselves, which every kept row still refers to. */
const subjectTable = 'subject'

const stillHeld: Words = {
  nl: 'wat we moeten bewaren hoort nog bij dit nummer; het verdwijnt met de laatste rij',
  en: 'what we must keep still belongs to this number; it goes with the last row',
}

/**
 * The erasure of anybody, table by table, children before the tables they refer to.
 *
 * @see GDPR Art. 17(1) and (3)
 */
export function erasureTemplate(register: Register): readonly ErasureStep[] {
  return childrenFirst(personalTables(register)).map(({ chapter, name, table }) => ({
    chapter,
    table: name,
    key: rowKey(table),
    holds: inFull(table.holds, register),
    does: doesWith(name, table, register),
  }))
}

function doesWith(name: string, { onErasure }: PersonalTable, register: Register): ErasureStep['does'] {
  if (name === subjectTable) return { then: 'delete unless rows are kept', because: stillHeld }
  if (onErasure.then === 'delete') return onErasure
  return { ...onErasure, because: inFull(onErasure.because, register) }
}

/**
 * Tables in the order in which their rows may go: those declared last first, since a table refers only to earlier
 * ones, and after them the tables that last as long as a person has other rows.
 */
export function childrenFirst(tables: readonly RegisteredTable[]): readonly RegisteredTable[] {
  const reversed = tables.toReversed()
  const lasting = (entry: RegisteredTable) => typeof entry.table.keep === 'string'
  const among = reversed.filter((entry) => lasting(entry) && entry.name !== subjectTable)
  return [
    ...reversed.filter((entry) => !lasting(entry)),
    ...among,
    ...reversed.filter((entry) => entry.name === subjectTable),
  ]
}

export const rowKey = (table: PersonalTable): RowKey => ('id' in table.columns ? 'id' : 'subjectId')
