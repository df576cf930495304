import assert from 'node:assert/strict'
import { correct, erase, exportOf, planErasure, sweep, wideGate } from '../src/enforcement/index.ts'
import { Sealed } from '../src/platform/db/sealed.ts'
import { hasWords } from '../src/projections/access-words.ts'
import type { PlannedTable } from '../src/projections/personal-file.ts'
import { categoryOf, inFull } from '../src/projections/register.ts'
import { isSealed, keepWords } from '../src/projections/retention.ts'
import { languages, type Words } from '../src/register/words.ts'
import {
  asText,
  type Dump,
  dump,
  letEventsHappen,
  type Row,
  rowsOf,
  type Stage,
  sweepOn,
  tablesOf,
} from './conformance-stage.ts'

/** The example fills every table, with the last day that the register computes and the look-ups that find it. */
export async function demandRows(stage: Stage): Promise<void> {
  const { house, database, means, ada, bo } = stage
  const all = await dump(database)
  for (const { name, table } of tablesOf(stage)) {
    assert.notEqual(rowsOf(all, name, ada).length, 0, `the example leaves ${name} empty`)
    for (const row of [...rowsOf(all, name, ada), ...rowsOf(all, name, bo)]) {
      assert.equal(
        row['lastDay'],
        means.retention().lastDayOf(name, row),
        `${name} has another last day than its period gives`,
      )
      for (const [column, declared] of Object.entries(table.columns)) {
        if (typeof declared !== 'object' || !('lookup' in declared) || row[column] === null) continue
        const origin = `${name}.${declared.lookup}`
        const value = house.vault.openForItsOwner(new Sealed(origin, String(row[declared.lookup])))
        assert.equal(row[column], house.vault.lookup(origin, value), `${name}.${column} does not find ${origin}`)
      }
    }
  }
}

/** Every value about Ada is in her file, opened; no row of Bo is. */
export async function demandExport(stage: Stage): Promise<void> {
  const { house, database, means, ada, bo } = stage
  const file = await exportOf(means, house.read(wideGate), ada)
  const all = await dump(database)
  for (const { name, table } of tablesOf(stage)) {
    const key = 'id' in table.columns ? 'id' : 'subjectId'
    const rows = file.sections.find((section) => section.table === name)?.rows ?? []
    const held = rowsOf(all, name, ada)
    assert.deepEqual(
      rows.map(({ id }) => id).sort(),
      held.map((row) => String(row[key])).sort(),
      `the export of ${name}`,
    )
    for (const row of held) {
      const shown = rows.find(({ id }) => id === row[key])
      for (const [column, declared] of Object.entries(table.columns)) {
        const technical = ['id', 'subjectId', 'source', 'lastDay'].includes(column)
        if (technical || categoryOf(declared, table) === undefined || row[column] === null) continue
        if (typeof declared === 'object' && 'lookup' in declared) continue
        const sealed = isSealed(declared)
        const value = sealed
          ? house.vault.openForItsOwner(new Sealed(`${name}.${column}`, String(row[column])))
          : String(row[column])
        const given = shown?.values.find((each) => each.column === column)?.value
        assert.equal(given, value, `${name}.${column} is not in the file of the person`)
      }
    }
  }
  assert.ok(!JSON.stringify(file).includes(bo), 'somebody else is in the file')
}

/** Everything a person reads about a table exists in both languages. */
export function demandWords(stage: Stage): void {
  const said: [string, Words][] = []
  for (const entry of stage.means.access().filter(({ table }) => tablesOf(stage).some(({ name }) => name === table))) {
    said.push(
      [`${entry.table}, title`, entry.title],
      [`${entry.table}, holds`, entry.holds],
      [`${entry.table}, keeps`, entry.keeps],
    )
    for (const { id, words, basis } of entry.purposes)
      said.push([`${entry.table}, ${id}`, words], [`the basis of ${id}`, basis])
    for (const { column, label } of entry.columns) said.push([`${entry.table}.${column}`, label])
    for (const [id, words] of Object.entries(entry.sources)) said.push([`${entry.table}, source ${id}`, words])
    assert.notEqual(entry.purposes.length, 0, `${entry.table} serves no purpose`)
  }
  const unsaid: string[] = []
  for (const { name, table } of tablesOf(stage)) {
    if (table.onErasure.then === 'keep')
      said.push([`${name}, why kept`, inFull(table.onErasure.because, stage.house.published().register)])
    const events = typeof table.keep === 'string' ? [] : table.keep.map(({ from }) => from)
    const shown = stage.means.access().find((each) => each.table === name)?.columns ?? []
    const plain = shown.map(({ column }) => column).filter((column) => typeof table.columns[column] === 'string')
    for (const column of new Set([...events, ...plain])) if (!hasWords(column)) unsaid.push(`${name}.${column}`)
    said.push([`${name}, period`, keepWords(table.keep)])
  }
  for (const [what, words] of said)
    for (const language of languages)
      assert.match(words[language], /^[^{}]*\p{L}[^{}]*$/u, `${what} has no sentence in ${language}`)
  assert.deepEqual(unsaid, [], 'columns without words of their own in projections/access-words.ts')
}

/** What Ada corrects is hers and is found again; what Bo tries to correct of hers stays. */
export async function demandCorrection(stage: Stage): Promise<void> {
  const { house, means, ada, bo } = stage
  const wide = house.read(wideGate)
  const file = await exportOf(means, wide, ada)
  for (const { table, rows } of file.sections)
    for (const { id, values } of rows)
      for (const { column, correctable, value: old } of values) {
        const correction = { table, id, column, value: `nieuw.${id.slice(-4)}@example.test` }
        const ask = (subjectId: string) => house.transact((work) => correct(means, work, subjectId, correction))
        assert.equal(await ask(bo), false, `${table}.${column} let somebody else correct it`)
        assert.equal(await ask(ada), correctable, `${table}.${column}`)
        const now = (await exportOf(means, wide, ada)).sections.find((section) => section.table === table)
        const given = now?.rows.find((row) => row.id === id)?.values.find((each) => each.column === column)?.value
        assert.equal(given, correctable ? correction.value : old)
      }
  await demandRows(stage)
}

/** After equals before without Ada, except the rows that the shown plan kept, each with its reason. */
export async function demandErasure({ house, database, means, ada }: Stage): Promise<void> {
  const before = await dump(database)
  const plan = await planErasure(means, house.read(wideGate), ada)
  for (const { table, then, because, provision } of plan.tables) {
    if (then === 'delete') continue
    for (const language of languages)
      assert.ok(because?.[language].trim(), `${table} is kept for no reason in ${language}`)
    assert.ok(provision?.trim(), `${table} is kept by no provision`)
  }
  await house.transact((work) => erase(means, work, ada, plan))
  const after = await dump(database)
  const kept = new Map(plan.tables.filter(({ then }) => then === 'keep').map((planned) => [planned.table, planned]))
  for (const [table, rows] of before) {
    const others = rows.filter((row) => row['subjectId'] !== ada)
    const left = after.get(table) ?? []
    assert.deepEqual(
      left.filter((row) => row['subjectId'] !== ada),
      others,
      `erasing Ada changed other rows of ${table}`,
    )
    demandKept(stageOf(means, table), kept.get(table), {
      before: rowsOf(before, table, ada),
      after: rowsOf(after, table, ada),
    })
    const traces = kept.has(table) ? [] : left.filter((row) => asText(row).includes(ada))
    assert.deepEqual(traces, [], `${table} still names Ada`)
  }
}

type Stood = { readonly closes?: string | undefined; readonly lastDayOf: (row: Row) => string | null }

function stageOf(means: Stage['means'], table: string): Stood {
  const does = means.erasure().find((step) => step.table === table)?.does
  const closes = does?.then === 'keep' ? does.closes : undefined
  return { closes, lastDayOf: (row) => means.retention().lastDayOf(table, row) }
}

function demandKept(
  { closes, lastDayOf }: Stood,
  planned: PlannedTable | undefined,
  rows: Record<'before' | 'after', readonly Row[]>,
): void {
  if (planned === undefined) return assert.deepEqual(rows.after, [])
  const touched = new Set(closes === undefined ? [] : [closes, 'lastDay'])
  const rest = (row: Row) => asText(Object.fromEntries(Object.entries(row).filter(([column]) => !touched.has(column))))
  assert.deepEqual(rows.after.map(rest).sort(), rows.before.map(rest).sort(), `the kept rows of ${planned.table}`)
  if (closes === undefined) return
  for (const row of rows.after) {
    assert.notEqual(row[closes], null, `${planned.table} was kept and its period does not run`)
    assert.equal(row['lastDay'], lastDayOf(row))
  }
}

/** Each row goes on the day after its last day, and not before; a person goes with their last row. */
export async function demandSweep(stage: Stage): Promise<void> {
  const { database, means, ada, bo } = stage
  await letEventsHappen(stage)
  const dated = means
    .retention()
    .tables.filter(({ keep }) => typeof keep !== 'string')
    .map(({ table }) => table)
  const all = await dump(database)
  const days = new Set(dated.flatMap((table) => (all.get(table) ?? []).map((row) => String(row['lastDay']))))
  for (const last of [...days].sort()) {
    for (const onDay of [last, Temporal.PlainDate.from(last).add({ days: 1 }).toString()]) {
      const before = await dump(database)
      const would = await sweep(means, database, onDay, { dryRun: true })
      assert.deepEqual(await dump(database), before, 'a dry run changed something')
      const went = await sweepOn(stage, onDay)
      assert.deepEqual(went, would, `the sweep of ${onDay} is not what the dry run said`)
      demandLeft(await dump(database), { before, dated, onDay })
    }
  }
  const left = await dump(database)
  for (const [table, rows] of left)
    assert.deepEqual(
      rows.filter((row) => [ada, bo].includes(String(row['subjectId']))),
      [],
      `${table} outlives its people`,
    )
}

function demandLeft(
  after: Dump,
  { before, dated, onDay }: { before: Dump; dated: readonly string[]; onDay: string },
): void {
  for (const table of dated) {
    const expected = (before.get(table) ?? []).filter(
      (row) => row['lastDay'] === null || String(row['lastDay']) >= onDay,
    )
    assert.deepEqual(after.get(table), expected, `${table} after the sweep of ${onDay}`)
  }
}
