import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chaptersOf } from '../../src/cli/copy-settings.ts'
import { type Restored, type RestoreOrder, restoreCopy } from '../../src/cli/restore-steps.ts'
import { loadSite } from '../../src/from-settings.ts'
import { type OpenHouse, openHouse } from '../../src/open-house.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/database.ts'
import { makeCopy } from '../../src/vault/copy/make.ts'
import { postgresTables } from '../../src/vault/copy/source.ts'
import { newSubject } from '../../src/vault/subjects.ts'
import { type Kind, setClock } from '../house.ts'
import { postgres } from '../postgres.ts'

export const begin = Temporal.Instant.from('2026-11-23T09:00:00Z')

/** An installation of its own: a data folder, and on PostgreSQL a database. */
export type Place = { readonly kind: Kind; readonly config: Config }

export async function place(kind: Kind, key: Buffer | undefined = Buffer.alloc(32, 7)): Promise<Place> {
  const WAARBORG_DATA = mkdtempSync(join(tmpdir(), 'waarborg-copying-'))
  const name = `copying_${randomUUID().replaceAll('-', '')}`
  const database = kind === 'postgres' ? { DATABASE_URL: await (await postgres()).create(name) } : {}
  return { kind, config: { ...readConfig({ WAARBORG_DATA, WAARBORG_SITE: 'demo', ...database }, {}), key } }
}

export async function open(config: Config, clock: Clock = setClock(begin.toString())): Promise<OpenHouse> {
  const { database, key } = config
  const site = await loadSite(config.site)
  const secret = key ?? Buffer.alloc(32, 7)
  return openHouse({ database, secret, baseUrl: 'http://localhost', site, clock, log: () => undefined })
}

/** Invented people in every chapter, and a line separator where a text may have one. */
export async function live({ config }: Place, people = 3): Promise<string[]> {
  const house = await open(config)
  const subjects: string[] = []
  for (let number = 0; number < people; number += 1) {
    const address = `copied.${number}@example.test`
    const subjectId = await house.house.transact((work) =>
      newSubject(work, house.house.vault, { kind: 'person', address, source: 'you' }),
    )
    const at = begin.toString({ smallestUnit: 'millisecond' })
    for (const { example } of house.chapters)
      if (example) await house.house.transact((work) => example({ house: house.house, work, subjectId, n: number, at }))
    subjects.push(subjectId)
  }
  await house.database.asOwner(
    `insert into "job" ("name", "every", "nextAt", "lastError") values ('invented', 'PT1H', '2026', 'one\u2028two')`,
  )
  await house.close()
  return subjects
}

export const copyOf = ({ config }: Place, to: string, now = begin) => {
  const { database, dataFolder } = config
  return makeCopy({ database, dataFolder, secret: config.key ?? Buffer.alloc(32, 7), to, now, version: 'test' })
}

type Back = Pick<RestoreOrder, 'from'> & Partial<RestoreOrder>

export const putBack = async ({ config }: Place, order: Back): Promise<Restored> =>
  restoreCopy({
    config,
    replace: false,
    now: begin,
    parts: await chaptersOf(config),
    version: 'test',
    open: (given) => open(given),
    ...order,
  })

/** Every row of every table, as text, in an order that does not depend on the database. */
export async function dump({ config }: Place): Promise<Map<string, string[]>> {
  const database = await openDatabase(config.database, { gates: {}, sealed: {} })
  try {
    const names =
      database.kind === 'sqlite'
        ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1"
        : postgresTables
    const tables = new Map<string, string[]>()
    for (const { name } of await database.asOwner(names)) {
      const rows = await database.asOwner(`select * from "${String(name)}"`)
      tables.set(String(name), rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort())
    }
    return tables
  } finally {
    await database.close()
  }
}
