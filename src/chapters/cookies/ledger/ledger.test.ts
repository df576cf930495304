import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind, TestHouse } from '../../../../test/house.ts'
import { cookiesGate } from '../tables.ts'
import { ledgerLooks } from './looks.ts'
import { verifyRecords } from './seal.ts'
import { choose, film, publish, stage, teller } from './stage.test.ts'
import { countRefusal, recordBy, recordChoice } from './store.ts'

const kinds: readonly Kind[] = ['sqlite', 'postgres']

function onBoth(name: string, does: (open: TestHouse) => Promise<void>): void {
  for (const kind of kinds)
    test(`${name} (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
      const open = await stage(kind)
      try {
        await does(open)
      } finally {
        await open.close()
      }
    })
}

const gate = (open: TestHouse) => open.house.read(cookiesGate)
const verify = (open: TestHouse) => verifyRecords(open.house.vault, gate(open))

onBoth('a grant is bound to the version and to what was shown, and says of nobody who they are', async (open) => {
  const number = await choose(open, { granted: ['teller', 'film'], language: 'en' })
  assert.match(number, /^[\w-]{22}$/)
  const row = await recordBy(gate(open), ` ${number.slice(0, 11)} ${number.slice(11)}\n`)
  assert.ok(row)
  assert.equal(row.registerVersion, open.house.published().version)
  assert.equal(row.granted, 'film teller')
  assert.equal(row.lastDay, '2028-05-23')
  const shown = await gate(open).selectFrom('consentNotice').selectAll().execute()
  assert.deepEqual(
    shown.map(({ hash }) => hash),
    [row.noticeHash],
  )
  const [subject] = await open.database.asOwner(`select * from "subject" where "subjectId" = '${row.subjectId}'`)
  assert.equal(subject?.['kind'], 'receipt')
  assert.deepEqual(
    await open.database.asOwner(`select * from "subjectAddress" where "subjectId" = '${row.subjectId}'`),
    [],
  )
  assert.equal((await ledgerLooks(open.look)).state, 'holds')
})

onBoth('a refusal is a number of that day and leaves no row about anybody', async (open) => {
  const before = await open.look.counts()
  for (const via of ['banner', 'banner', 'page'] as const)
    await open.house.transact((work) => countRefusal(open.house, work, via))
  assert.deepEqual(await open.look.counts(), before)
  const counted = await gate(open).selectFrom('refusalCount').selectAll().orderBy('via').execute()
  assert.deepEqual(
    counted.map((row) => ({ ...row })),
    [
      { day: '2026-11-23', via: 'banner', count: 2 },
      { day: '2026-11-23', via: 'page', count: 1 },
    ],
  )
  const nothing = {
    via: 'banner',
    language: 'nl',
    version: 2,
    noticeKind: 'banner',
    noticeHash: '',
    granted: [],
    withdrawn: [],
  } as const
  await assert.rejects(
    open.house.transact((work) => recordChoice(open.house, work, nothing)),
    RangeError,
  )
})

onBoth('one changed byte in any column of a record is found', async (open) => {
  const number = await choose(open, { granted: ['teller'], withdrawn: ['film'] })
  assert.deepEqual(await verify(open), { records: 1, changed: [] })
  const [row] = await open.database.asOwner('select * from "consentRecord"')
  assert.ok(row)
  const allowed: Readonly<Record<string, string>> = { via: 'page', language: 'en' }
  for (const [column, value] of Object.entries(row)) {
    if (column === 'source') continue
    const text = String(value)
    const other =
      typeof value === 'number'
        ? value + 1
        : (allowed[column] ?? `${text.slice(0, -1)}${text.endsWith('x') ? 'y' : 'x'}`)
    const set = (to: unknown) =>
      open.database.asOwner(
        `update "consentRecord" set "${column}" = ${typeof to === 'number' ? to : `'${String(to)}'`}`,
      )
    await set(other)
    assert.equal((await verify(open)).changed.length, 1, `a change of ${column} is not seen`)
    assert.equal((await ledgerLooks(open.look)).state, 'broken', column)
    await set(value)
  }
  await assert.rejects(open.database.asOwner(`update "consentRecord" set "source" = 'chojce'`))
  assert.deepEqual(await verify(open), { records: 1, changed: [] })
  assert.ok(await recordBy(gate(open), number))
})

onBoth('a row that says who it was is found, even when it fits its seal', async (open) => {
  const version = open.house.published().version
  const given = {
    via: 'banner',
    language: 'nl',
    version,
    noticeKind: 'banner',
    noticeHash: 'a',
    granted: ['teller'],
    withdrawn: [],
  } as const
  await open.house.transact((work) => recordChoice(open.house, work, { ...given, host: '203.0.113.7' }))
  assert.equal((await ledgerLooks(open.look)).state, 'broken')
})

onBoth('a receipt is exported and erased by its number like everything else, and then is gone', async (open) => {
  const number = await choose(open)
  const other = await choose(open)
  const row = await recordBy(gate(open), number)
  assert.ok(row)
  const file = await open.house.hooks.exportOf(row.subjectId)
  const section = file.sections.find(({ table }) => table === 'consentRecord')
  assert.ok(section?.rows[0]?.values.some(({ value }) => value === number))
  assert.equal(JSON.stringify(file).includes(other), false)
  const plan = await open.house.hooks.erasurePlan(row.subjectId)
  assert.deepEqual(new Set(plan.tables.map(({ then }) => then)), new Set(['delete']))
  await open.house.transact((work) => open.house.hooks.erase(work, row.subjectId, plan))
  assert.equal(await recordBy(gate(open), number), undefined)
  assert.ok(await recordBy(gate(open), other))
  assert.deepEqual(await verify(open), { records: 1, changed: [] })
})

onBoth('a record stays through its last day and is swept the day after', async (open) => {
  const number = await choose(open)
  open.clock.set('2028-05-23T12:00:00Z')
  await open.duties.sweep()
  assert.ok(await recordBy(gate(open), number))
  open.clock.set('2028-05-24T12:00:00Z')
  await open.duties.sweep()
  assert.equal(await recordBy(gate(open), number), undefined)
  assert.deepEqual(await open.database.asOwner(`select * from "subject" where "kind" = 'receipt'`), [])
})

onBoth('a choice under a version that has passed meanwhile is recorded under that version', async (open) => {
  const { version } = open.house.published()
  await publish(open, [teller])
  const given = {
    via: 'banner',
    language: 'nl',
    version,
    noticeKind: 'banner',
    noticeHash: 'f'.repeat(64),
    granted: [film.id],
    withdrawn: [],
  } as const
  const { number } = await open.house.transact((work) => recordChoice(open.house, work, given))
  const row = await recordBy(gate(open), number)
  assert.equal(row?.registerVersion, version)
  assert.deepEqual(await gate(open).selectFrom('consentNotice').selectAll().execute(), [])
})
