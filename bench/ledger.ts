import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { recordChoice, verifyRecords } from '../src/chapters/cookies/ledger/index.ts'
import { noticeHash, noticeHtml } from '../src/chapters/cookies/notice/html.tsx'
import { cookiesGate } from '../src/chapters/cookies/tables.ts'
import { testHouse } from '../test/house.ts'
import { type Figure, quantile, timed } from './figure.ts'

const writes = 2_000
const many = 100_000

type Open = Awaited<ReturnType<typeof testHouse>>

/** Records of consent on SQLite: how fast they are written, one transaction each, and how fast all are verified. */
export async function ledger(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-bench-'))
  const open = await testHouse('sqlite', { address: `file:${folder}/waarborg.db` })
  try {
    return await benchLedger(open, folder)
  } finally {
    await open.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchLedger(open: Open, folder: string): Promise<Figure[]> {
  const { house } = open
  const write = writing(open)
  await timed(100, write)
  const ours = await timed(writes, write)
  const theirs = await bareWrites(folder)
  const against = 'node:sqlite, one insert'
  await fill(open)
  const [verified = Number.NaN] = await timed(1, () => verifyRecords(house.vault, house.read(cookiesGate)))
  const bare = await bareRead(folder)
  return [
    {
      what: 'records of consent written (SQLite)',
      ...{ ours: perSecond(ours), bare: perSecond(theirs), against, unit: 'per second' },
    },
    {
      what: 'record of consent, 99th percentile (SQLite)',
      ...{ ours: quantile(ours, 0.99), bare: quantile(theirs, 0.99), against, unit: 'ms' },
    },
    {
      what: `seals of ${many.toLocaleString('en')} records verified (SQLite)`,
      ...{ ours: verified, bare, against: 'node:sqlite, one select', unit: 'ms' },
    },
  ]
}

const perSecond = (took: readonly number[]): number =>
  took.length / (took.reduce((total, one) => total + one, 0) / 1_000)

function writing({ house }: Open): () => Promise<unknown> {
  const { register, version } = house.published()
  const html = noticeHtml({ register, version, language: 'nl', kind: 'banner' })
  const given = { via: 'banner', language: 'nl', version, noticeKind: 'banner', noticeHash: noticeHash(html) } as const
  return () => house.transact((work) => recordChoice(house, work, { ...given, granted: ['kaart'], withdrawn: [] }))
}

/** The same bytes in a table of their own, with the same safety. */
async function bareWrites(folder: string): Promise<number[]> {
  const db = new DatabaseSync(join(folder, 'bare.db'))
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
  db.exec('create table record (id text primary key, body text not null)')
  const insert = db.prepare('insert into record values (?, ?)')
  const body = 'x'.repeat(420)
  const took = await timed(writes, (run) => insert.run(String(run), body))
  db.close()
  return took
}

/** Copies of one record until there are so many; their seals do not fit, which costs as much to find. */
async function fill({ house, database }: Open): Promise<void> {
  const records = house.read(cookiesGate).selectFrom('consentRecord')
  const { id, ...row } = await records.selectAll().executeTakeFirstOrThrow()
  const { held } = await records.select((e) => e.fn.countAll<number>().as('held')).executeTakeFirstOrThrow()
  const same = Object.keys(row).filter((column) => column !== 'number')
  const columns = same.map((column) => `"${column}"`).join(', ')
  await database.asOwner(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many - held})
     insert into "consentRecord" ("id", "number", ${columns})
     select 'z' || i, 'z' || i, ${columns} from "consentRecord", n where "id" = '${id}'`,
  )
}

async function bareRead(folder: string): Promise<number> {
  const db = new DatabaseSync(join(folder, 'waarborg.db'), { readOnly: true })
  const select = db.prepare('select * from "consentRecord"')
  const [took = Number.NaN] = await timed(1, () => select.all().length)
  db.close()
  return took
}
