import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { checkKnown, fill, type Parts } from '../vault/copy/fill.ts'
import { closeForGood } from '../vault/copy/in-use.ts'
import { makeCopy } from '../vault/copy/make.ts'
import { checkSeal, type Manifest } from '../vault/copy/manifest.ts'
import { stampOf } from '../vault/copy/names.ts'
import { decide, holdsData, settleRestore, stagingIn } from '../vault/copy/place.ts'
import { readSecret, secretText } from '../vault/copy/secret.ts'
import { postgresTables } from '../vault/copy/source.ts'
import { verifyCopy } from '../vault/copy/verify.ts'
import { contentOf, writeCopied } from '../vault/copy/write.ts'
import { knownOf, type Repeat, toRepeat } from './restore-erased.ts'

export type RestoreOrder = {
  readonly from: string
  readonly config: Config
  readonly replace: boolean
  /** Where the root secret was kept, when it is not in the data folder or the settings. */
  readonly secretFrom?: string | undefined
  readonly now: Temporal.Instant
  readonly parts: Parts
  readonly version: string
  /** Opens a house as these settings say. */
  readonly open: (config: Config) => Promise<OpenHouse>
}

export type Restored = {
  readonly manifest: Manifest
  readonly rows: number
  /** How many rows had passed their last day since the copy was made, and went. */
  readonly swept: number
  /** Where what stood here before now is. */
  readonly aside: string | undefined
  readonly repeat: Repeat
}

const bare = { gates: {}, sealed: {} }

/**
 * Puts a copy back: builds it whole beside the present data, opens it there, and only then lets it take the place.
 *
 * @throws Error with what is wrong; the data that stands here is untouched then
 */
export async function restoreCopy(order: RestoreOrder): Promise<Restored> {
  const { from, config, now, parts } = order
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  settleRestore(config.dataFolder)
  const manifest = verifyCopy(from)
  checkKnown(manifest, parts)
  const secret = secretFor(order)
  checkSeal(from, secret)
  await refuseOver(order)
  const before = await knownOf(config.database)
  const stamp = stampOf(now)
  const staging = stagingIn(config.dataFolder, stamp)
  const tried = {
    ...config,
    database: `file:${staging}/waarborg.db`,
    dataFolder: staging,
    key: secret,
    smtpUrl: undefined,
  }
  try {
    const swept = await build(order, { manifest, staging, tried, secret })
    const aside = config.database.startsWith('file:')
      ? onSqlite(config, stamp)
      : await onPostgres(order, { manifest, staging, secret, stamp })
    const repeat = toRepeat(before, await knownOf(config.database), manifest.madeAt)
    return { manifest, rows: manifest.files.reduce((sum, { rows }) => sum + (rows ?? 0), 0), swept, aside, repeat }
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

function secretFor({ config, secretFrom }: RestoreOrder): Buffer {
  if (config.key) return config.key
  if (secretFrom !== undefined) return readSecret(secretFrom)
  if (existsSync(join(config.dataFolder, 'root-secret'))) return readSecret(config.dataFolder)
  throw new Error('a copy opens with the root secret alone: say where you kept it with --secret-from')
}

async function refuseOver({ config, replace }: RestoreOrder): Promise<void> {
  const { database, dataFolder } = config
  const isFile = database.startsWith('file:')
  const isTaken = holdsData(dataFolder) || (!isFile && (await tablesOn(database)).length > 0)
  if (isTaken && !replace)
    throw new Error(`there is data at ${isFile ? dataFolder : 'DATABASE_URL'}; --replace sets it aside first`)
  const isFree = isFile ? closeForGood(join(dataFolder, 'waarborg.db')) : await nobodyElseOn(database)
  if (!isFree) throw new Error('the program is running on this data: stop it first')
}

/** Makes the copy into a house of its own and lets it live up to today; what is wrong with it shows here. */
async function build(
  { from, config, now, parts, open }: RestoreOrder,
  { manifest, staging, tried, secret }: { manifest: Manifest; staging: string; tried: Config; secret: Buffer },
): Promise<number> {
  for (const name of readdirSync(config.dataFolder))
    if (name.startsWith('restoring-')) rmSync(join(config.dataFolder, name), { recursive: true, force: true })
  mkdirSync(staging, { mode: 0o700 })
  const database = await openDatabase(tried.database, bare)
  await closing(database, () => fill(database, from, { manifest, parts, at: now.toString() }))
  for (const { path } of manifest.files.filter(({ table }) => table === undefined))
    await writeCopied(staging, path.slice('files/'.length), contentOf(join(from, path)))
  const house = await open(tried)
  const rows = await sweptIn(house)
  const present = join(config.dataFolder, 'root-secret')
  const isThere = existsSync(present) && readSecret(present).equals(secret)
  if (!config.key && !isThere)
    writeFileSync(join(staging, 'root-secret'), secretText(secret), { mode: 0o600, flush: true })
  return rows
}

async function sweptIn(open: OpenHouse): Promise<number> {
  try {
    const went = await open.duties.sweep()
    await open.database.checkpoint()
    return Object.values(went).reduce((sum, rows) => sum + rows, 0)
  } finally {
    await open.close()
  }
}

function onSqlite(config: Config, stamp: string): string | undefined {
  closeForGood(join(stagingIn(config.dataFolder, stamp), 'waarborg.db'))
  decide(config.dataFolder, stamp)
  return settleRestore(config.dataFolder)
}

/** One transaction takes the present tables away and puts the copy in their place. */
async function onPostgres(
  { from, config, now, parts, version, open }: RestoreOrder,
  { manifest, staging, secret, stamp }: { manifest: Manifest; staging: string; secret: Buffer; stamp: string },
): Promise<string | undefined> {
  const present = await tablesOn(config.database)
  const own = join(config.dataFolder, 'root-secret')
  if (present.length > 0 && !present.includes('migration'))
    throw new Error('the database holds tables of another program; give this one a database of its own')
  if (!config.key && existsSync(own) && !readSecret(own).equals(secret))
    throw new Error(`${own} is another root secret than that of the copy; move it away first`)
  const aside = join(config.dataFolder, `set-aside-${stamp}`)
  // @NOTE copied with the restored secret as its seal: it is the one that this folder has from now on
  if (present.length > 0) {
    const { dataFolder } = config
    await makeCopy({ database: config.database, dataFolder, secret, to: aside, now, version })
  }
  const database = await openDatabase(config.database, bare)
  await closing(database, () => fill(database, from, { manifest, parts, at: now.toString(), clears: true }))
  for (const name of readdirSync(staging).filter((one) => !one.startsWith('waarborg.db')))
    cpSync(join(staging, name), join(config.dataFolder, name), { recursive: true })
  await sweptIn(await open(config))
  return present.length > 0 ? aside : undefined
}

async function closing(database: Database, does: () => Promise<void>): Promise<void> {
  try {
    await does()
  } finally {
    await database.close()
  }
}

async function onServer<R>(address: string, does: (database: Database) => Promise<R>): Promise<R> {
  const database = await openDatabase(address, bare)
  try {
    return await does(database)
  } finally {
    await database.close()
  }
}

const tablesOn = (address: string): Promise<string[]> =>
  onServer(address, async (database) => (await database.asOwner(postgresTables)).map(({ name }) => String(name)))

/** A connection that was just closed may show for a moment. */
const patience = 20

/** Whether nobody but us is connected as this user. */
const nobodyElseOn = (address: string): Promise<boolean> =>
  onServer(address, async (database) => {
    for (let look = 0; look < patience; look += 1) {
      const others = await database.asOwner(
        `select 1 from pg_stat_activity where datname = current_database() and usename = current_user
         and backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (others.length === 0) return true
      await sleep(100)
    }
    return false
  })
