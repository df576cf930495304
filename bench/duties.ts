import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kind, testHouse } from '../test/house.ts'
import { type Bare, barePostgres, bareSqlite } from './bare.ts'
import { type Figure, median, timed } from './figure.ts'
import { Crowd, person, tablesOf } from './people.ts'
import { emptyDatabase } from './servers.ts'

const runs = 7

/** Export, erasure and sweep among many, on both databases. */
export async function duties(): Promise<Figure[]> {
  return [...(await dutiesOn('sqlite', [10_000, 100_000])), ...(await dutiesOn('postgres', [10_000]))]
}

type Open = Awaited<ReturnType<typeof testHouse>>
type Among = { readonly open: Open; readonly bare: Bare; readonly size: number; readonly kind: Kind }

async function dutiesOn(kind: Kind, sizes: readonly number[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-bench-'))
  const file = join(folder, 'waarborg.db')
  const address = kind === 'sqlite' ? `file:${file}` : await emptyDatabase(`bench_${randomBytes(4).toString('hex')}`)
  const open = await testHouse(kind, { address })
  const bare = kind === 'sqlite' ? bareSqlite(file) : await barePostgres(address)
  const figures: Figure[] = []
  try {
    const crowd = await Crowd.of(open)
    for (const size of sizes) {
      await crowd.growTo(size)
      const among = { open, bare, size, kind }
      figures.push(await exported(among), await erased(among), ...(await swept(among)))
    }
  } finally {
    await bare.close()
    await open.close()
    await rm(folder, { recursive: true, force: true })
  }
  return figures
}

const named = ({ kind, size }: Among, what: string) =>
  `${what} among ${size.toLocaleString('en')} (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`

async function exported(among: Among): Promise<Figure> {
  const { open, bare, size } = among
  const subjectId = await person(open, size + 500)
  const selects = tablesOf(open).map((table) => ({
    sql: `select * from "${table}" where "subjectId" = ?`,
    values: [subjectId],
  }))
  await timed(3, () => open.duties.exportOf(subjectId))
  const ours = await timed(runs * 5, () => open.duties.exportOf(subjectId))
  await bare.inOne(selects)
  const theirs = await timed(runs * 5, () => bare.inOne(selects))
  const against = `${bare.name}, ${selects.length} selects`
  return { what: named(among, 'export of one'), ours: median(ours), bare: median(theirs), against, unit: 'ms' }
}

/** With the plan that is shown first, the look afterwards, and the rows that the law keeps. */
async function erased(among: Among): Promise<Figure> {
  const { open, bare, size } = among
  const people: string[] = []
  for (let n = 0; n < runs * 2; n++) people.push(await person(open, size + 1_000 + n))
  const ours = await timed(runs, async (run) => {
    const subjectId = people[run] ?? ''
    const plan = await open.duties.erasurePlan(subjectId)
    await open.house.transact((work) => open.duties.erase(work, subjectId, plan))
  })
  const { tables } = await open.duties.erasurePlan(people[runs] ?? '')
  const goes = tables.filter(({ then }) => then === 'delete')
  const theirs = await timed(runs, (run) =>
    bare.inOne(
      goes.map(({ table }) => ({
        sql: `delete from "${table}" where "subjectId" = ?`,
        values: [people[runs + run] ?? ''],
      })),
    ),
  )
  const against = `${bare.name}, ${goes.length} deletes`
  return { what: named(among, 'erasure of one'), ours: median(ours), bare: median(theirs), against, unit: 'ms' }
}

const longAgo = '2020-01-01'
const before = '2020-01-02'

/** First without anything to do, then with a thousand rows past their day. */
async function swept(among: Among): Promise<Figure[]> {
  const { open, bare } = among
  const expire = () =>
    open.database.asOwner(
      `update "message" set "lastDay" = '${longAgo}' where "id" in (select "id" from "message" where "lastDay" > '${before}' limit 1000)`,
    )
  await open.duties.sweep()
  const idle = await timed(3, () => open.duties.sweep())
  const ours: number[] = []
  const theirs: number[] = []
  for (let run = 0; run < 3; run++) {
    await expire()
    ours.push(...(await timed(1, () => open.duties.sweep())))
    await expire()
    const deletion = { sql: 'delete from "message" where "lastDay" < ?', values: [before] }
    theirs.push(...(await timed(1, () => bare.inOne([deletion]))))
  }
  const against = `${bare.name}, one delete`
  return [
    { what: named(among, 'sweep with nothing to do'), ours: median(idle), unit: 'ms' },
    {
      what: named(among, 'sweep of 1,000 expired rows'),
      ours: median(ours),
      bare: median(theirs),
      against,
      unit: 'ms',
    },
  ]
}
