import type { Activity, ActivityElsewhere, PersonalTable, Task } from '../register/activity.ts'
import { type Category, categories } from '../register/category.ts'
import type { Facts, Recipient } from '../register/facts.ts'
import type { Words } from '../register/words.ts'
import { formCategoriesIn } from './forms-table.ts'
import { taskWords } from './recipients.ts'
import { servicesRecorded } from './record-services.ts'
import { carriedOutHere, categoryOf, inFull, type Register, standing } from './register.ts'
import { isSealed, keepWords } from './retention.ts'
import { basisInFull, categoriesIn } from './statement.ts'

export type RecordedRecipient = Pick<Recipient, 'name' | 'role' | 'country' | 'transfer'> & { readonly does: Words }

export type RecordedColumn = { readonly name: string; readonly category: Category | null; readonly sealed: boolean }

export type RecordedTable = {
  readonly name: string
  readonly holds: Words
  readonly kept: Words
  readonly onErasure: Words
  readonly columns: readonly RecordedColumn[]
}

export type RecordedActivity = {
  readonly chapter: string
  readonly title: Words
  readonly carriedOut: 'here' | 'elsewhere'
  readonly people: Words
  readonly purposes: readonly { readonly dpv: string; readonly words: Words; readonly basis: Words }[]
  readonly categories: readonly { readonly id: Category; readonly dpv: string; readonly words: Words }[]
  readonly sources: readonly Words[]
  /** By name where the owner said who it is; otherwise the task that somebody does. */
  readonly recipients: readonly RecordedRecipient[]
  readonly unnamed: readonly Words[]
  readonly kept: readonly { readonly what: Words; readonly how: Words }[]
}

/**
 * The record of processing activities, as anybody may read it.
 *
 * @see GDPR Art. 30(1)(a)-(f)
 */
export type ProcessingRecord = {
  readonly controller: Pick<Facts, 'tradeName' | 'legalName' | 'address' | 'country' | 'kvk' | 'phone' | 'email'>
  readonly activities: readonly RecordedActivity[]
}

/** With what is not for strangers: the columns of every table and the measures. @see GDPR Art. 30(1)(g), 32(1) */
export type FullRecord = ProcessingRecord & {
  readonly measures: readonly Words[]
  readonly tables: readonly (RecordedTable & { readonly chapter: string; readonly activity: Words })[]
}

export function recordOf(register: Register): ProcessingRecord {
  const { tradeName, legalName, address, country, kvk, phone, email } = register.facts
  const known = { ...(legalName && { legalName }), ...(address && { address }), ...(phone && { phone }) }
  return {
    controller: { tradeName, ...known, country, kvk, email },
    activities: [
      ...standing(register).flatMap(({ chapter, activities }) =>
        activities.map((activity) => activityOf(chapter, activity, register.facts)),
      ),
      ...servicesRecorded(register),
    ],
  }
}

export function fullRecordOf(register: Register): FullRecord {
  const security = register.declarations.find(({ chapter }) => chapter === 'security')
  const tables = standing(register).flatMap(({ chapter, activities }) =>
    activities.filter(carriedOutHere).flatMap((activity) =>
      Object.entries(activity.tables).map(([name, table]) => ({
        ...tableOf(name, table),
        chapter,
        activity: activity.title,
      })),
    ),
  )
  const measures = (security?.sentences ?? []).filter(({ needs }) => needs === undefined)
  return { ...recordOf(register), measures: measures.map(({ words }) => inFull(words, register)), tables }
}

function activityOf(chapter: string, activity: Activity | ActivityElsewhere, facts: Facts): RecordedActivity {
  const { title, people, purposes, sources, receivedBy } = activity
  const here = carriedOutHere(activity)
  const asked = chapter === 'intake' ? formCategoriesIn(facts) : []
  const held = here ? [...Object.values(activity.tables).flatMap(categoriesIn), ...asked] : activity.categories
  return {
    chapter,
    title,
    carriedOut: here ? 'here' : 'elsewhere',
    people,
    purposes: Object.values(purposes).map((purpose) => ({
      dpv: purpose.dpv,
      words: purpose.words,
      basis: basisInFull(purpose),
    })),
    categories: [...new Set(held)].map((id) => ({ id, ...categories[id] })),
    sources: Object.values(sources).map(({ words }) => words),
    ...recipientsOf(receivedBy, facts),
    kept: here
      ? Object.values(activity.tables).map(({ holds, keep }) => ({ what: holds, how: keepWords(keep) }))
      : activity.keeps,
  }
}

function recipientsOf(tasks: readonly Task[], { recipients }: Facts) {
  const doing = (task: Task) => recipients.filter((one) => one.tasks.includes(task))
  const named = [...new Set(tasks.flatMap(doing))]
  return {
    recipients: named.map(({ name, role, country, transfer, tasks: does }) => {
      const mine = does.filter((task) => tasks.includes(task)).map((task) => taskWords[task])
      const words = { nl: mine.map(({ nl }) => nl).join(', '), en: mine.map(({ en }) => en).join(', ') }
      return { name, role, country, ...(transfer && { transfer }), does: words }
    }),
    unnamed: tasks.filter((task) => doing(task).length === 0).map((task) => taskWords[task]),
  }
}

function tableOf(name: string, table: PersonalTable): RecordedTable {
  const columns = Object.entries(table.columns).map(([column, declared]) => ({
    name: column,
    category: categoryOf(declared, table) ?? null,
    sealed: isSealed(declared),
  }))
  const onErasure: Words =
    table.onErasure.then === 'delete' ? { nl: 'verwijderd', en: 'deleted' } : table.onErasure.because
  return { name, holds: table.holds, kept: keepWords(table.keep), onErasure, columns }
}

/** Every column of the record as a line of comma-separated values, as a spreadsheet reads them. @see RFC 4180 */
export function recordCsv(record: FullRecord): string {
  const head = ['chapter', 'activity', 'table', 'column', 'category', 'sealed', 'kept', 'on erasure']
  const lines = record.tables.flatMap((table) =>
    table.columns.map((column) => [
      table.chapter,
      table.activity.nl,
      table.name,
      column.name,
      column.category ?? 'not personal',
      column.sealed ? 'yes' : 'no',
      table.kept.nl,
      table.onErasure.nl,
    ]),
  )
  return [head, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('')
}

// @NOTE a spreadsheet runs what begins like a formula
const quoted = (value: string): string => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
