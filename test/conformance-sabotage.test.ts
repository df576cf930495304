import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Chapter, Example } from '../src/chapters/chapter.ts'
import { enforcement, erase, planErasure, wideGate } from '../src/enforcement/index.ts'
import { as } from '../src/platform/db/database.ts'
import type { Declaration } from '../src/register/declaration.ts'
import { demandErasure, demandExport, demandRows, demandSweep, demandWords } from './conformance-demands.ts'
import { houseOf } from './conformance-house.ts'
import { activity, library, libraryGate } from './conformance-invented.ts'
import { demandIndexes, demandSources } from './conformance-schema.ts'
import { type Opened, type Stage, setStage } from './conformance-stage.ts'

const opened: Opened[] = []
after(async () => {
  for (const { close } of opened) await close()
})

async function stageWith(change: Partial<Chapter> = {}): Promise<Stage> {
  const chapter = { ...library, ...change }
  const house = await houseOf('sqlite', [chapter])
  opened.push(house)
  return setStage(house, chapter)
}

const afterwards =
  (does: (...all: Parameters<Example>) => Promise<unknown>): Example =>
  async (given) => {
    await library.example?.(given)
    await does(given)
  }

const declaring = (tables: Partial<Record<keyof typeof activity.tables, object>>): Pick<Chapter, 'declarations'> => {
  const declared = Object.entries(activity.tables).map(([name, table]) => [
    name,
    { ...table, ...Object(Reflect.get(tables, name)) },
  ])
  const [declaration] = library.declarations
  assert.ok(declaration)
  const changed: Declaration = { ...declaration, activities: [{ ...activity, tables: Object.fromEntries(declared) }] }
  return { declarations: [changed] }
}

suite('a chapter that breaks a duty fails', () => {
  test('a table that its example leaves empty', async () => {
    const example = afterwards(({ work }) => as(work, libraryGate).deleteFrom('fine').execute())
    await assert.rejects(demandRows(await stageWith({ example })), /leaves fine empty/)
  })

  test('a last day that its period does not give', async () => {
    const example = afterwards(({ work }) =>
      as(work, libraryGate).updateTable('fine').set({ lastDay: '2099-01-01' }).execute(),
    )
    await assert.rejects(demandRows(await stageWith({ example })), /another last day/)
  })

  test('a look-up that finds nothing', async () => {
    const example = afterwards(({ work }) =>
      as(work, libraryGate).updateTable('card').set({ emailLookup: 'x' }).execute(),
    )
    await assert.rejects(demandRows(await stageWith({ example })), /does not find card.email/)
  })

  test('a column without words', async () => {
    const keep = [{ from: 'cardId', for: 'P1M', calendar: 'exact' }]
    assert.throws(demandWordsOf(await stageWith(declaring({ loan: { keep } }))), /loan.cardId/)
  })

  test('a row that is kept for no reason', async () => {
    const onErasure = { then: 'keep', because: activity.tables.fine.onErasure.because, provision: ' ' }
    await assert.rejects(
      demandErasure(await stageWith(declaring({ fine: { onErasure } }))),
      /fine is kept by no provision/,
    )
  })

  test('a value about a person that their file leaves out', async () => {
    const stage = await stageWith()
    const [first, ...rest] = stage.means.access().filter(({ table }) => table === 'card')
    assert.ok(first && rest.length === 0)
    const means = { ...stage.means, access: () => [{ ...first, columns: first.columns.slice(1) }] }
    await assert.rejects(demandExport({ ...stage, means }), /card.holder is not in the file/)
  })

  test('a missing index, and a source that the database takes', async () => {
    const stage = await stageWith()
    await stage.database.asOwner('drop index "fineByLastDay"')
    await assert.rejects(demandIndexes(stage), /fine has no index on lastDay/)
    await stage.database.asOwner('drop table "fine"')
    await stage.database.asOwner('create table "fine" (id text, "subjectId" text, source text, "lastDay" text)')
    await assert.rejects(demandSources(stage), /fine takes the source/)
  })

  test('a row that no sweep reaches', async () => {
    const stage = await stageWith()
    const retention = stage.means.retention()
    const tables = retention.tables.filter(({ table }) => table !== 'loan')
    await assert.rejects(
      demandSweep({ ...stage, means: { ...stage.means, retention: () => ({ ...retention, tables }) } }),
    )
  })
})

const demandWordsOf = (stage: Stage) => () => demandWords(stage)

suite('an erasure', () => {
  test('is refused when more is held than was shown, and takes nothing', async () => {
    const stage = await stageWith()
    const { house, means, ada, database } = stage
    const plan = await planErasure(means, house.read(wideGate), ada)
    await house.transact(
      (work) =>
        library.example?.({ house, work, subjectId: ada, n: 9, at: '2026-11-23T09:00:00.000Z' }) ?? Promise.resolve(),
    )
    await assert.rejects(
      house.transact((work) => erase(means, work, ada, plan)),
      { name: 'PlanNoLongerMatches' },
    )
    assert.equal((await database.asOwner(`select * from "card" where "subjectId" = '${ada}'`)).length, 3)
  })

  test('is refused for somebody else than it was shown for', async () => {
    const { house, means, ada, bo } = await stageWith()
    const plan = await planErasure(means, house.read(wideGate), ada)
    await assert.rejects(
      house.transact((work) => erase(means, work, bo, plan)),
      { name: 'PlanNoLongerMatches' },
    )
  })

  test('undoes everything when a row is left, and says where', async () => {
    const { house, means, ada, database } = await stageWith()
    await database.asOwner('create trigger clings before delete on "subjectAddress" begin select raise(ignore); end')
    const plan = await planErasure(means, house.read(wideGate), ada)
    const attempt = house.transact((work) => erase(means, work, ada, plan))
    await assert.rejects(attempt, /erasure left 1 rows in subjectAddress/)
    assert.equal((await database.asOwner(`select * from "card" where "subjectId" = '${ada}'`)).length, 2)
  })

  test('undoes everything when its plan forgot a table', async () => {
    const { house, means, ada, database } = await stageWith()
    const forgetful = {
      ...means,
      erasure: () =>
        means
          .erasure()
          .toReversed()
          .filter(({ table }) => table !== 'loan'),
    }
    const plan = await planErasure(forgetful, house.read(wideGate), ada)
    await assert.rejects(house.transact((work) => erase(forgetful, work, ada, plan)))
    assert.equal((await database.asOwner(`select * from "card" where "subjectId" = '${ada}'`)).length, 2)
  })

  test('keeps the number but not the address while a fine is kept, and says until when', async () => {
    const { house, means, ada, database } = await stageWith()
    const plan = await planErasure(means, house.read(wideGate), ada)
    const fate = Object.fromEntries(
      plan.tables.map(({ table, then, until }) => [table, `${then} ${until ?? ''}`.trim()]),
    )
    assert.deepEqual(fate, {
      fine: 'keep 2033-12-31',
      loan: 'delete',
      card: 'delete',
      subjectAddress: 'delete',
      subject: 'keep 2033-12-31',
    })
    await house.transact((work) => erase(means, work, ada, plan))
    assert.equal((await database.asOwner(`select * from "subjectAddress" where "subjectId" = '${ada}'`)).length, 0)
  })
})

suite('the counts that the guarantees look at', () => {
  test('turn up what is expired, readable or from nowhere', async () => {
    const { database, means } = await stageWith()
    const { expired, counts, unsealed, unsourced } = enforcement(database, means)
    assert.deepEqual(await counts(), { fine: 3, loan: 3, card: 3, subjectAddress: 2, subject: 2 })
    for (const count of [expired, unsealed, unsourced])
      assert.deepEqual(new Set(Object.values(await count())), new Set([0]))
    await database.asOwner('pragma ignore_check_constraints = on')
    await database.asOwner(
      `update "card" set holder = 'Ada', source = 'nowhere', "lastDay" = '2026-11-22' where id = 'card-1'`,
    )
    assert.equal((await unsealed())['card.holder'], 1)
    assert.equal((await unsourced())['card'], 1)
    assert.equal((await expired())['card'], 1)
  })
})
