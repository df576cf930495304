import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { moment } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { CopyWork, Keeping, Made } from '../vault/copy/keeping.ts'
import { type CopyOrder, makeCopy } from '../vault/copy/make.ts'
import { secretMark } from '../vault/copy/manifest.ts'
import { rememberCopy } from '../vault/copy/memory.ts'
import { copiesIn, keepDaysDefault, removeOldCopies } from '../vault/copy/names.ts'
import { type Trial, tryPlace } from '../vault/copy/trial.ts'
import { chaptersOf, openQuietly, ownVersion } from './copy-settings.ts'
import { saidBy } from './doctor-finding.ts'
import { restoreCopy } from './restore-steps.ts'

const trialOf = ({ config: { dataFolder }, secret, folder }: CopyWork, isKnown: boolean): Trial =>
  tryPlace({ folder, dataFolder, mark: secretMark(Buffer.from(secret)), isKnown })

export type MakeOrder = Keeping & {
  readonly config: Config
  readonly secret: Buffer
  readonly now: Temporal.Instant
  readonly zone: string
  /** Whether a copy opens; throws with why it does not. */
  readonly opens: (order: CopyOrder, folder: string) => Promise<void>
}

/** Makes a copy and opens it elsewhere; old ones go once the new one is known to be good. */
export async function makeAndKeep({ config, secret, folder, keep, now, zone, opens }: MakeOrder): Promise<Made> {
  const { database, dataFolder } = config
  const trial = tryPlace({ folder, dataFolder, mark: secretMark(secret), isKnown: true })
  if (trial.kind === 'fault') return trial
  const order = { database, dataFolder, secret, to: folder, now, version: ownVersion() }
  const made = await makeCopy(order).catch((cause: unknown) => saidBy(cause))
  if (typeof made === 'string') return { kind: 'fault', fault: 'not made', said: made }
  const why = await opens(order, made.folder).then(() => undefined, saidBy)
  if (why !== undefined) return { kind: 'fault', fault: 'does not open', said: why, folder: made.folder }
  rememberCopy(dataFolder, { lastAt: moment(now), lastTo: folder })
  removeOldCopies(folder, keepDaysDefault, now, { count: keep, zone })
  return {
    kind: 'made',
    folder: made.folder,
    sizeBytes: made.sizeBytes,
    rows: made.manifest.files.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    warnings: trial.warnings,
    present: copiesIn(folder).map((copy) => ({ folder: copy.folder, madeAt: moment(copy.madeAt) })),
  }
}

/** Puts a copy back in a temporary folder, where the whole program opens on it. */
async function opensElsewhere(config: Config, { secret, now, version }: CopyOrder, from: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'waarborg-opened-'))
  try {
    const dataFolder = join(place, 'data')
    mkdirSync(dataFolder)
    const there = { ...config, dataFolder, database: `file:${dataFolder}/waarborg.db`, key: secret, smtpUrl: undefined }
    const parts = await chaptersOf(config)
    const { rows } = await restoreCopy({ from, config: there, replace: false, now, parts, version, open: openQuietly })
    if (rows === 0) throw new Error('there is nothing in it')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function carryOut(work: CopyWork): Promise<Trial | Made> {
  if (work.does === 'try') return trialOf(work, work.isKnown)
  const { config, folder, keep, zone } = work
  return makeAndKeep({
    ...{ config, folder, keep, zone, secret: Buffer.from(work.secret), now: Temporal.Instant.from(work.at) },
    opens: (order, made) => opensElsewhere(config, order, made),
  })
}

const work = workerData as CopyWork | null
if (parentPort && work && 'does' in work) parentPort.postMessage(await carryOut(work))
