import type { Activity, Column, PersonalTable, Task } from '../register/activity.ts'
import { basisWords } from '../register/purpose.ts'
import type { Words } from '../register/words.ts'
import { columnLabel } from './access-words.ts'
import { type RowKey, rowKey } from './erasure.ts'
import type { FileSection } from './personal-file.ts'
import { activitiesOf, categoryOf, inFull, personalTables, type Register } from './register.ts'
import { isSealed, keepWords } from './retention.ts'
import { servicesOf } from './services.ts'
import { codeWords, meaningOf } from './value-words.ts'

export type AccessColumn = {
  readonly column: string
  readonly label: Words
  readonly category: string
  readonly correctable: boolean
  /** What a value of it says, where that is a code. */
  readonly meaning: (value: string) => Words | undefined
  /** Columns by which this one is looked up, to be corrected with it. */
  readonly lookups: readonly string[]
}

/** How one table is shown to the people in it. */
export type AccessTable = Omit<FileSection, 'rows'> & {
  readonly key: RowKey
  readonly columns: readonly AccessColumn[]
  readonly sources: Readonly<Record<string, Words>>
}

/**
 * What each person is shown of each table: every column about them, and what the law wants told with it.
 *
 * @see GDPR Art. 15(1)(a)-(d) and (g)
 */
export function accessTemplate(register: Register): readonly AccessTable[] {
  return personalTables(register).map(({ chapter, name, activity, table }) => ({
    chapter,
    table: name,
    title: inFull(activity.title, register),
    holds: inFull(table.holds, register),
    purposes: purposesIn(activity, register),
    recipients: recipientNames(activity.receivedBy, register),
    keeps: keepWords(table.keep),
    key: rowKey(table),
    columns: shownColumns(table, register),
    sources: Object.fromEntries(
      Object.entries(activity.sources).map(([id, { words }]) => [id, inFull(words, register)]),
    ),
  }))
}

function purposesIn({ purposes }: Activity, register: Register): FileSection['purposes'] {
  return Object.entries(purposes).map(([id, { words, basis }]) => ({
    id,
    words: inFull(words, register),
    basis: basisWords[basis.kind],
    consent: basis.kind === 'consent',
  }))
}

/** Who receives data for one of these tasks, by name, as the owner's facts tell who does what. */
function recipientNames(tasks: readonly Task[], { facts }: Register): string[] {
  const named = facts.recipients.filter((recipient) => recipient.tasks.some((task) => tasks.includes(task)))
  return [...new Set(named.map(({ name }) => name))]
}

const ownWords = new Set(['id', 'subjectId', 'source', 'lastDay'])

function shownColumns(table: PersonalTable, register: Register): AccessColumn[] {
  const declared = Object.entries(table.columns)
  const shown = declared.filter(
    ([name, column]) => !ownWords.has(name) && column !== 'not personal' && !isLookup(column),
  )
  // @NOTE a table of which nothing else is left to show holds the number itself
  const entries = shown.length > 0 ? shown : declared.filter(([name]) => name === 'subjectId')
  return entries.flatMap(([name, column]) => {
    const category = categoryOf(column, table)
    if (category === undefined) return []
    const label = isSealed(column) ? column.words : columnLabel(name, category)
    const lookups = declared.flatMap(([other, by]) => (isLookup(by) && by.lookup === name ? [other] : []))
    const correctable = isSealed(column) && column.correctable === true
    const codes = isSealed(column) ? {} : { ...codeWords(name), ...registeredCodes(name, register) }
    return [{ column: name, label, category, correctable, meaning: (value) => meaningOf(codes, value), lookups }]
  })
}

/** Codes of which the register itself says what they mean: of a purpose, of a service. */
function registeredCodes(column: string, register: Register): Readonly<Record<string, Words>> {
  if (column === 'purpose')
    return Object.fromEntries(
      activitiesOf(register).flatMap(({ purposes }) =>
        Object.entries(purposes).map(([id, { words }]) => [id, inFull(words, register)]),
      ),
    )
  if (column === 'granted' || column === 'takenBack')
    return Object.fromEntries(servicesOf(register).map(({ id, name }) => [id, { nl: name, en: name }]))
  return {}
}

const isLookup = (column: Column): column is Extract<Column, { readonly lookup: string }> =>
  typeof column === 'object' && 'lookup' in column
