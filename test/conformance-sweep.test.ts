import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { expired, sweep, wideGate } from '../src/enforcement/index.ts'
import { as } from '../src/platform/db/database.ts'
import { houseOf } from './conformance-house.ts'
import { library, libraryGate } from './conformance-invented.ts'
import { meansOf, type Opened } from './conformance-stage.ts'

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

type Held = { readonly table: 'card' | 'fine'; readonly who: number; readonly lastDay: string | null }

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-12-0${number}`)
const held = fc.record({
  table: fc.constantFrom('card' as const, 'fine' as const),
  who: fc.nat({ max: 4 }),
  lastDay: fc.option(day),
})

/** What the sweep must leave, said as plainly as can be. */
function bruteForce(rows: readonly Held[], onDay: string) {
  const stays = rows.filter(({ lastDay }) => lastDay === null || lastDay >= onDay)
  return {
    rows: stays.map(({ table, who }) => `${table} p${who}`).sort(),
    people: [...new Set(stays.map(({ who }) => `p${who}`))].sort(),
  }
}

async function fill({ house, database }: Opened, rows: readonly Held[]): Promise<void> {
  for (const table of ['fine', 'loan', 'card', 'subjectAddress', 'subject'])
    await database.asOwner(`delete from "${table}"`)
  const { vault } = house
  await house.transact(async (work) => {
    const wide = as(work, wideGate)
    const people = [0, 1, 2, 3, 4].map((who) => ({
      subjectId: `p${who}`,
      kind: 'person',
      source: 'you',
      lastDay: null,
    }))
    await wide.insertInto('subject').values(people).execute()
    for (const [index, { table, who, lastDay }] of rows.entries()) {
      const subjectId = `p${who}`
      const row = { id: `row-${index}`, subjectId, source: 'you', lastDay }
      const seal = (column: 'holder' | 'email') => vault.seal(libraryGate, 'card', column, subjectId, 'x')
      const own =
        table === 'card'
          ? { holder: seal('holder'), email: seal('email'), emailLookup: '-', joinedAt: '-', leftAt: null }
          : { amount: vault.seal(libraryGate, 'fine', 'amount', subjectId, 'x'), issuedAt: '-', closedAt: null }
      await wide
        .insertInto(table)
        .values({ ...row, ...own })
        .execute()
    }
  })
}

async function left({ database }: Opened): Promise<ReturnType<typeof bruteForce>> {
  const whose = async (table: string) =>
    (await database.asOwner(`select "subjectId" as who from "${table}"`)).map(({ who }) => String(who))
  const [cards, fines, people] = [await whose('card'), await whose('fine'), await whose('subject')]
  const rows = [...cards.map((who) => `card ${who}`), ...fines.map((who) => `fine ${who}`)]
  return { rows: rows.sort(), people: people.sort() }
}

for (const [kind, numRuns] of [
  ['sqlite', 60],
  ['postgres', 8],
] as const)
  test(`a sweep in slices and pages leaves what a plain reading of the rule leaves (${names[kind]})`, async () => {
    const opened = await houseOf(kind, [library])
    const means = meansOf(opened.house)
    const { database } = opened
    const sizes = fc.record({ slice: fc.integer({ min: 1, max: 6 }), page: fc.integer({ min: 1, max: 6 }) })
    try {
      const property = fc.asyncProperty(fc.array(held, { maxLength: 25 }), day, sizes, async (rows, onDay, size) => {
        await fill(opened, rows)
        const would = await expired(means.retention(), database.read(wideGate), onDay)
        assert.deepEqual(await sweep(means, database, onDay, size), would)
        assert.deepEqual(await left(opened), bruteForce(rows, onDay))
      })
      await fc.assert(property, { numRuns })
    } finally {
      await opened.close()
    }
  })

const gone: readonly Held[] = [
  { table: 'card', who: 0, lastDay: '2026-12-01' },
  { table: 'fine', who: 1, lastDay: '2026-12-01' },
  { table: 'fine', who: 2, lastDay: '2026-12-01' },
  { table: 'card', who: 3, lastDay: null },
]

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`a sweep that dies at any moment is finished by the next (${names[kind]})`, async () => {
    const opened = await houseOf(kind, [library])
    const { database, house } = opened
    const means = meansOf(house)
    try {
      for (let life = 0; life < 12; life += 1) {
        await fill(opened, gone)
        let transactions = 0
        const dying: typeof database.transact = async (does) => {
          transactions += 1
          if (transactions > life) throw new Error('dead')
          return database.transact(does)
        }
        const size = { slice: 1, page: 2 }
        await sweep(means, { read: (gate) => database.read(gate), transact: dying }, '2026-12-02', size).catch(
          () => undefined,
        )
        await sweep(means, database, '2026-12-02', size)
        assert.deepEqual(await left(opened), bruteForce(gone, '2026-12-02'), `life ${life}`)
      }
    } finally {
      await opened.close()
    }
  })

  test(`who gets a row while the sweep looks on keeps their number (${names[kind]})`, async () => {
    const opened = await houseOf(kind, [library])
    const { database, house } = opened
    try {
      await fill(opened, gone)
      const seal = () => house.vault.seal(libraryGate, 'fine', 'amount', 'p4', 'x')
      let isBack = false
      const meanwhile: typeof database.transact = async (does) => {
        const rows = await database.asOwner(`select * from "card" where "subjectId" = 'p0'`)
        if (rows.length === 0 && !isBack) {
          isBack = true
          const row = {
            id: 'new',
            subjectId: 'p4',
            source: 'you' as const,
            lastDay: null,
            issuedAt: '-',
            closedAt: null,
          }
          await house.transact((work) =>
            as(work, wideGate)
              .insertInto('fine')
              .values({ ...row, amount: seal() })
              .execute(),
          )
        }
        return database.transact(does)
      }
      await sweep(meansOf(house), { read: (gate) => database.read(gate), transact: meanwhile }, '2026-12-02')
      assert.ok(isBack)
      assert.deepEqual((await left(opened)).people, ['p3', 'p4'])
    } finally {
      await opened.close()
    }
  })
}

test('a table that cannot be emptied stops no other, and is named', async () => {
  const opened = await houseOf('sqlite', [library])
  const { house, database } = opened
  try {
    await fill(opened, [
      { table: 'card', who: 0, lastDay: '2026-12-01' },
      { table: 'fine', who: 1, lastDay: '2026-12-01' },
    ])
    await house.transact(async (work) => {
      const title = house.vault.seal(libraryGate, 'loan', 'title', 'p0', 'x')
      const loan = {
        id: 'loan',
        subjectId: 'p0',
        cardId: 'row-0',
        title,
        source: 'you' as const,
        endedAt: null,
        lastDay: null,
      }
      await as(work, libraryGate).insertInto('loan').values(loan).execute()
    })
    await assert.rejects(sweep(meansOf(house), database, '2026-12-02'), (thrown: unknown) => {
      assert.ok(thrown instanceof AggregateError)
      assert.match(thrown.message, /could not empty card/)
      return true
    })
    assert.deepEqual(await database.asOwner('select * from "fine"'), [])
    assert.deepEqual(
      (await database.asOwner('select "subjectId" from "subject"')).map((row) => row['subjectId']),
      ['p0'],
    )
  } finally {
    await opened.close()
  }
})
