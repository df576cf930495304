import assert from 'node:assert/strict'
import type { Chapter, House } from '../src/chapters/chapter.ts'
import { type Means, sweep, wideGate } from '../src/enforcement/index.ts'
import { moment } from '../src/platform/clock.ts'
import { as, type Database } from '../src/platform/db/database.ts'
import { realColumns } from '../src/platform/db/schema.ts'
import { accessTemplate } from '../src/projections/access.ts'
import { erasureTemplate } from '../src/projections/erasure.ts'
import { personalTables, type RegisteredTable } from '../src/projections/register.ts'
import { retentionOf } from '../src/projections/retention.ts'
import { newSubject } from '../src/vault/subjects.ts'

export type Opened = { readonly house: House; readonly database: Database; readonly close: () => Promise<void> }
export type OpenHouse = (kind: Database['kind']) => Promise<Opened>

export type Row = Record<string, string | number | null>
/** Every row of every table, as the database itself holds it. */
export type Dump = ReadonlyMap<string, readonly Row[]>

/** A house with two invented people in every table of one chapter: Ada with two rows in each, Bo with one. */
export type Stage = Opened & {
  readonly means: Means
  readonly chapter: Chapter
  readonly ada: string
  readonly bo: string
}

export function meansOf(house: House): Means {
  const register = () => house.published().register
  return {
    access: () => accessTemplate(register()),
    erasure: () => erasureTemplate(register()),
    retention: () => retentionOf(register()),
    vault: house.vault,
    clock: house.clock,
  }
}

export const tablesOf = ({ house, chapter }: Pick<Stage, 'house' | 'chapter'>): RegisteredTable[] => {
  const own = new Set(chapter.declarations.map((declaration) => declaration.chapter))
  return personalTables(house.published().register).filter((entry) => own.has(entry.chapter))
}

export async function setStage(opened: Opened, chapter: Chapter): Promise<Stage> {
  const { house } = opened
  const kind = tablesOf({ house, chapter })[0]?.table.subjects ?? 'person'
  const at = moment(house.clock.now())
  const example = chapter.example
  assert.ok(example, `${chapter.name} has personal tables and no example`)
  const person = async (name: string, numbers: readonly number[]): Promise<string> => {
    const subjectId = await house.transact((work) =>
      newSubject(work, house.vault, { kind, address: `${name}@example.test`, source: 'you' }),
    )
    for (const n of numbers) await house.transact((work) => example({ house, work, subjectId, n, at }))
    return subjectId
  }
  const ada = await person('ada', [1, 2])
  const bo = await person('bo', [3])
  return { ...opened, chapter, means: meansOf(house), ada, bo }
}

export async function dump(database: Database): Promise<Dump> {
  const names = new Set([...(await realColumns(database))].map((column) => column.slice(0, column.indexOf('.'))))
  const found = new Map<string, readonly Row[]>()
  for (const name of [...names].sort())
    found.set(name, sorted((await database.asOwner(`select * from "${name}"`)) as Row[]))
  return found
}

const sorted = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row })).sort((a, b) => (asText(a) < asText(b) ? -1 : 1))

export const asText = (row: Row): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

export const rowsOf = (all: Dump, table: string, subjectId: string): readonly Row[] =>
  (all.get(table) ?? []).filter((row) => row['subjectId'] === subjectId)

/** Lets the event of every waiting row happen now, so that its period runs. */
export async function letEventsHappen({ house, database, means }: Stage): Promise<void> {
  const at = moment(house.clock.now())
  const retention = means.retention()
  for (const { table, keep, key } of retention.tables) {
    if (typeof keep === 'string') continue
    const waiting = (await database.asOwner(`select * from "${table}" where "lastDay" is null`)) as Row[]
    for (const row of waiting) {
      const events = Object.fromEntries(
        keep.map(({ from }) => [from, row[from] ?? (from.endsWith('On') ? at.slice(0, 10) : at)]),
      )
      const lastDay = retention.lastDayOf(table, { ...row, ...events })
      const change = house.transact((work) =>
        as(work, wideGate)
          .updateTable(table)
          .set({ ...events, lastDay })
          .where(key, '=', row[key])
          .execute(),
      )
      await assert.doesNotReject(
        change,
        `${table}: give the example a row whose period runs; its event cannot just happen`,
      )
    }
  }
}

/** Sweeps as on that day; what it leaves is compared by the caller. */
export const sweepOn = ({ means, database }: Stage, day: string): Promise<Record<string, number>> =>
  sweep(means, database, day, { slice: 2 })
