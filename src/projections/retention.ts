import type { Column, Keep } from '../register/activity.ts'
import { type ControllerCalendar, lastDay, type Period, periodWords } from '../register/period.ts'
import type { Words } from '../register/words.ts'
import { eventWords } from './access-words.ts'
import { childrenFirst, type RowKey, rowKey } from './erasure.ts'
import { personalTables, type Register } from './register.ts'

export type RetainedTable = {
  readonly chapter: string
  readonly table: string
  readonly key: RowKey
  readonly keep: Keep
  /** 'één jaar na je afmelding' */
  readonly words: Words
  readonly sources: readonly string[]
  readonly sealed: readonly string[]
}

/** How long everything stays: children before the tables they refer to. */
export type Retention = {
  readonly tables: readonly RetainedTable[]
  /**
   * The last civil day on which this row may exist, null while its event has not happened.
   *
   * @throws Error when no activity declares the table
   */
  lastDayOf(table: string, row: Readonly<Record<string, unknown>>): string | null
}

/** @see GDPR Art. 5(1)(e), 13(2)(a) */
export function retentionOf(register: Register): Retention {
  const tables = childrenFirst(personalTables(register)).map(
    ({ chapter, name, activity, table }): RetainedTable => ({
      chapter,
      table: name,
      key: rowKey(table),
      keep: table.keep,
      words: keepWords(table.keep),
      sources: Object.keys(activity.sources),
      sealed: Object.entries(table.columns).flatMap(([column, declared]) => (isSealed(declared) ? [column] : [])),
    }),
  )
  const calendar: ControllerCalendar = register.facts
  const keeps = new Map(tables.map(({ table, keep }) => [table, keep]))
  return {
    tables,
    lastDayOf(table, row) {
      const keep = keeps.get(table)
      if (keep === undefined) throw new Error(`no activity declares the table ${table}`)
      return typeof keep === 'string' ? null : lastDay(keep, row, calendar)
    },
  }
}

/** How long a row stays, as a half sentence: 'één jaar na je afmelding', '7 jaar na het einde van het boekjaar van de factuur'. */
export function keepWords(keep: Keep): Words {
  if (typeof keep === 'string')
    return { nl: 'zolang we iets anders van je bewaren', en: 'as long as we hold anything else about you' }
  const each = keep.map(onePeriod)
  const [only] = each
  if (each.length === 1 && only) return only
  return {
    nl: `${each.map(({ nl }) => nl).join(' of ')}, wat het laatst is`,
    en: `${each.map(({ en }) => en).join(' or ')}, whichever is later`,
  }
}

function onePeriod(period: Period): Words {
  const length = periodWords(period)
  const event = eventWords(period.from)
  const [after, then] = period.calendar === 'exact' ? (['na', 'after'] as const) : (['van', 'of'] as const)
  return { nl: `${length.nl} ${after} ${event.nl}`, en: `${length.en} ${then} ${event.en}` }
}

export const isSealed = (column: Column): column is Extract<Column, { readonly sealed: unknown }> =>
  typeof column === 'object' && 'sealed' in column
