import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { postgres } from '../../../test/postgres.ts'
import { afterCommit, as, type Database, openDatabase } from './database.ts'
import { gate } from './gate.ts'
import { QueryRefused } from './layout.ts'
import { type Migration, migrate, sealedText } from './migrate.ts'
import { schemaDifferences } from './schema.ts'
import { Sealed } from './sealed.ts'

type Letters = { letter: { id: string; address: Sealed; note: string | null } }
type Bills = { bill: { id: string; cents: number } }
const letters = gate<Letters>('letters')
const bills = gate<Bills>('bills')

const layout = {
  gates: { letters: ['letter'], bills: ['bill'], enforcement: ['letter', 'bill'] },
  sealed: { letter: ['address'] },
}
const migrations: readonly Migration[] = [
  {
    id: '2026-01-01 tables',
    steps: (schema) => [
      schema
        .createTable('letter')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('address', 'text', (c) => sealedText('address')(c.notNull()))
        .addColumn('note', 'text'),
      schema
        .createTable('bill')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('cents', 'integer', (c) => c.notNull()),
    ],
  },
]
const declared = new Set([
  'letter.id',
  'letter.address',
  'letter.note',
  'bill.id',
  'bill.cents',
  'migration.chapter',
  'migration.id',
  'migration.at',
])
const ada = () => new Sealed('letter.address', 'v1.ada.c2VhbGVk')

async function withDatabase(kind: 'SQLite' | 'PostgreSQL', does: (db: Database, address: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-db-'))
  const address =
    kind === 'SQLite'
      ? `file:${folder}/a.db`
      : await (await postgres()).create(`gate_${Math.random().toString(36).slice(2)}`)
  const db = await openDatabase(address, layout)
  try {
    await migrate(db, [{ name: 'all', migrations }], '2026-01-01T00:00:00.000Z')
    await db.guard()
    await does(db, address)
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const kind of ['SQLite', 'PostgreSQL'] as const) {
  test(`${kind}: a chapter cannot touch another chapter's table, not even in raw SQL`, () =>
    withDatabase(kind, async (db) => {
      assert.equal(db.missingProtection(), undefined)
      await db.transact(
        async (work) => void (await as(work, bills).insertInto('bill').values({ id: 'b', cents: 5 }).execute()),
      )
      const stranger = db.read(letters)
      for (const query of [
        sql`select * from bill`,
        sql`select cents from bill where id = 'b'`,
        sql`select (select count(*) from bill) as n`,
        sql`with x as (select * from bill) select * from x`,
        sql`select * from migration`,
        sql`drop table letter`,
        sql`select id from letter; select * from bill`,
      ])
        await assert.rejects(query.execute(stranger), `${query.compile(stranger).sql} went through`)
      await assert.rejects(
        db.transact((work) => sql`update bill set cents = 0`.execute(as(work, letters))),
        QueryRefused,
      )
      await assert.rejects(
        db.transact((work) => sql`delete from bill`.execute(as(work, letters))),
        QueryRefused,
      )
      await assert.rejects(
        db.transact((work) => sql`insert into bill values ('c', 1)`.execute(as(work, letters))),
        QueryRefused,
      )
      const rows = await db.read(bills).selectFrom('bill').selectAll().execute()
      assert.deepEqual(rows, [{ id: 'b', cents: 5 }])
    }))

  test(`${kind}: a chapter cannot become another role or the owner`, () =>
    withDatabase(kind, async (db) => {
      for (const query of [
        sql`reset role`,
        sql`set role none`,
        sql`select set_config('role', 'none', false)`,
        sql`pragma writable_schema = 1`,
        sql`attach database 'x' as y`,
      ])
        await assert.rejects(query.execute(db.read(letters)))
    }))

  test(`${kind}: a personal value comes out sealed whatever it is called, and cannot be printed`, () =>
    withDatabase(kind, async (db) => {
      await db.transact(
        async (work) =>
          void (await as(work, letters).insertInto('letter').values({ id: 'a', address: ada(), note: null }).execute()),
      )
      const { rows } = await sql<{ plain: unknown }>`select address as plain from letter`.execute(db.read(letters))
      const value = rows[0]?.plain
      assert.ok(value instanceof Sealed)
      assert.throws(() => `${String(value)}`, TypeError)
      assert.throws(() => JSON.stringify(rows), TypeError)
      assert.throws(() => (value as unknown as string) + '', TypeError)
    }))

  test(`${kind}: a sealed column refuses what is not sealed`, () =>
    withDatabase(kind, async (db) => {
      const naked = 'ada@example.test' as unknown as Sealed
      await assert.rejects(
        db.transact((work) =>
          as(work, letters).insertInto('letter').values({ id: 'a', address: naked, note: null }).execute(),
        ),
      )
    }))

  test(`${kind}: reading connections cannot write, and a query after the end of its transaction is refused`, () =>
    withDatabase(kind, async (db) => {
      await assert.rejects(db.read(bills).insertInto('bill').values({ id: 'x', cents: 1 }).execute())
      const kept = await db.transact(async (work) => as(work, bills))
      await assert.rejects(kept.selectFrom('bill').selectAll().execute(), /not awaited/)
    }))

  test(`${kind}: what fails leaves nothing, and effects wait for the commit`, () =>
    withDatabase(kind, async (db) => {
      const effects: string[] = []
      const failing = db.transact(async (work) => {
        afterCommit(work, () => effects.push('failed'))
        await as(work, bills).insertInto('bill').values({ id: 'x', cents: 1 }).execute()
        throw new Error('stop')
      })
      await assert.rejects(failing, /stop/)
      await db.transact(async (work) => afterCommit(work, () => effects.push('done')))
      assert.deepEqual(effects, ['done'])
      assert.deepEqual(await db.read(bills).selectFrom('bill').selectAll().execute(), [])
    }))

  test(`${kind}: twenty writers at once each find the count that the one before left`, () =>
    withDatabase(kind, async (db) => {
      await db.transact(
        async (work) => void (await as(work, bills).insertInto('bill').values({ id: 'n', cents: 0 }).execute()),
      )
      const add = () =>
        db.transact(async (work) => {
          const { cents } = await as(work, bills).selectFrom('bill').select('cents').executeTakeFirstOrThrow()
          await as(work, bills)
            .updateTable('bill')
            .set({ cents: cents + 1 })
            .execute()
        })
      const writers = 20
      await Promise.all(Array.from({ length: writers }, add))
      assert.deepEqual(await db.read(bills).selectFrom('bill').select('cents').execute(), [{ cents: writers }])
    }))

  test(`${kind}: a column that nobody declared, or that is missing, is named`, () =>
    withDatabase(kind, async (db) => {
      assert.deepEqual(await schemaDifferences(db, declared), [])
      await db.asOwner('alter table letter add column birthday text')
      await db.asOwner('alter table bill drop column cents')
      assert.deepEqual(await schemaDifferences(db, declared), [
        'bill.cents is declared, and the database does not have it',
        'the database has letter.birthday, which no chapter declares',
      ])
    }))

  test(`${kind}: a database written by a newer version is refused`, () =>
    withDatabase(kind, async (db) => {
      await db.asOwner(`insert into migration values ('letters', '2030-01-01 later', '2030-01-01')`)
      await assert.rejects(migrate(db, [{ name: 'all', migrations }], 'x'), /newer version/)
    }))
}

test('SQLite: a query that computes with a personal value is refused', () =>
  withDatabase('SQLite', async (db) => {
    const reading = db.read(letters)
    for (const query of [
      sql`select lower(address) as x from letter`,
      sql`select id from letter where address like 'v1.ada%'`,
      sql`select id from letter order by address`,
      sql`select length(address) || '' as address from letter`,
    ])
      await assert.rejects(query.execute(reading), QueryRefused)
  }))
