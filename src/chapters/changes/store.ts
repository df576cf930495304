import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../../platform/db/gate.ts'
import { canonicalJson, hashOf } from '../../projections/canonical.ts'
import { type Register, registerHash } from '../../projections/register.ts'
import type { Facts } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'
import type { ChangesTables, PublishedBy } from './tables.ts'

type Store = Db<ChangesTables>

/** A version as it was published; it is never changed afterwards. */
export type Version = {
  readonly version: number
  readonly hash: string
  readonly register: Register
  readonly publishedAt: string
  readonly effectiveOn: string
  readonly reason: Words
  readonly isMaterial: boolean
  readonly publishedBy: PublishedBy
  readonly concerned: number
  readonly notified: number
  readonly unreachable: number
}

type Row = ChangesTables['registerVersion']

function versionOf(row: Row): Version {
  const { version, hash, publishedAt, effectiveOn, publishedBy, concerned, notified, unreachable } = row
  return {
    version,
    hash,
    publishedAt,
    effectiveOn,
    publishedBy,
    concerned,
    notified,
    unreachable,
    register: JSON.parse(row.register) as Register,
    reason: { nl: row.reasonNl, en: row.reasonEn },
    isMaterial: row.material === 'material',
  }
}

/** Every version in the order in which they apply. */
export async function listVersions(db: Store): Promise<Version[]> {
  const rows = await db.selectFrom('registerVersion').selectAll().orderBy('effectiveOn').orderBy('version').execute()
  return rows.map(versionOf)
}

export async function versionNumbered(db: Store, version: number): Promise<Version | undefined> {
  const row = await db.selectFrom('registerVersion').selectAll().where('version', '=', version).executeTakeFirst()
  return row && versionOf(row)
}

/** The one that applies on a day, of versions in the order in which they apply. @param day - `YYYY-MM-DD` */
export const versionOn = (versions: readonly Version[], day: string): Version | undefined =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= day)

const chainOf = (row: Omit<Row, 'chain' | 'register'>, before: string): string => hashOf({ before, row })

/** Adds the next version; its number and chain follow from the last one. */
export async function addVersion(
  db: Store,
  { register, reason, isMaterial, ...rest }: Omit<Version, 'version' | 'hash'>,
): Promise<Version> {
  const last = await db
    .selectFrom('registerVersion')
    .select(['version', 'chain'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    ...rest,
    version: (last?.version ?? 0) + 1,
    hash: registerHash(register),
    reasonNl: reason.nl,
    reasonEn: reason.en,
    material: isMaterial ? 'material' : 'not material',
  } as const
  await db
    .insertInto('registerVersion')
    .values({ ...row, register: canonicalJson(register), chain: chainOf(row, last?.chain ?? '') })
    .execute()
  return { ...rest, register, reason, isMaterial, version: row.version, hash: row.hash }
}

/** The first version that is no longer what was published, undefined when all are. */
export async function firstAltered(db: Store): Promise<number | undefined> {
  const rows = await db.selectFrom('registerVersion').selectAll().orderBy('version').execute()
  let before = ''
  for (const [index, { chain, register, ...row }] of rows.entries()) {
    const isWhole = row.version === index + 1 && isRegister(register, row.hash) && chainOf(row, before) === chain
    if (!isWhole) return row.version
    before = chain
  }
  return undefined
}

function isRegister(text: string, hash: string): boolean {
  try {
    return hashOf(JSON.parse(text)) === hash
  } catch {
    return false
  }
}

/** A change of facts: what the owner says from now on; null takes a fact away. */
export type FactChange = Readonly<Record<string, unknown>>

type Recording = Pick<ChangesTables['fact'], 'validFrom' | 'recordedAt' | 'recordedBy'>

/** Notes facts with the day from which they hold; without a day they are a proposal. */
export async function recordFacts(db: Store, change: FactChange, recording: Recording): Promise<void> {
  await withdrawProposal(db, Object.keys(change))
  for (const [key, value] of Object.entries(change))
    await db
      .insertInto('fact')
      .values({ ...recording, id: randomUUIDv7(), key, value: JSON.stringify(value ?? null) })
      .execute()
}

/** What the owner changed that holds on a day, later changes over earlier ones. */
export async function factsOn(db: Store, day: string): Promise<FactChange> {
  const rows = await db
    .selectFrom('fact')
    .select(['key', 'value'])
    .where('validFrom', '<=', day)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** What the owner changed and has not published yet; undefined when nothing waits. */
export async function proposedFacts(db: Store): Promise<FactChange | undefined> {
  const rows = await db
    .selectFrom('fact')
    .select(['key', 'value'])
    .where('validFrom', 'is', null)
    .orderBy('id')
    .execute()
  return rows.length === 0 ? undefined : Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

export async function publishProposal(db: Store, validFrom: string): Promise<void> {
  await db.updateTable('fact').set({ validFrom }).where('validFrom', 'is', null).execute()
}

/** Drops what waits: all of it, or these facts. */
export async function withdrawProposal(db: Store, keys?: readonly string[]): Promise<void> {
  const waiting = db.deleteFrom('fact').where('validFrom', 'is', null)
  await (keys === undefined ? waiting : waiting.where('key', 'in', keys)).execute()
}

/** Facts with a change over them. */
export function withChange(facts: Facts, change: FactChange): Facts {
  const entries = Object.entries({ ...facts, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(entries) as Facts
}
