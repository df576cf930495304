import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'

/** Why a folder cannot hold copies. */
export type PlaceFault =
  | 'not a full path'
  | 'within the data'
  | 'no such folder'
  | 'not a folder'
  | 'may not write'
  | 'read only'
  | 'full'
  | 'reads back otherwise'
  | 'no answer'
  | 'of another installation'
  | 'not connected'

/** What is wrong with a place that does hold copies. */
export type PlaceWarning = 'same disk' | 'open to others'

export type Trial =
  | { readonly kind: 'fits'; readonly warnings: readonly PlaceWarning[]; readonly freeBytes: number }
  | { readonly kind: 'fault'; readonly fault: PlaceFault; readonly said?: string | undefined }

export type TrialOrder = {
  readonly folder: string
  readonly dataFolder: string
  /** Tells this installation from another; the same for the same root secret. */
  readonly mark: string
  /** The place was in use before: it must be the same one, and is not made anew. */
  readonly isKnown: boolean
}

/** Stands in a place in use: without it a folder of the same name is not the disk that was meant. */
const markName = '.waarborg-place'
const leastBytes = 50_000_000

/** Writes a file in a folder, reads it back and takes it away, and looks at the disk that it is on. */
export function tryPlace(order: TrialOrder): Trial {
  try {
    return tried(order)
  } catch (cause) {
    return { kind: 'fault', fault: faultOf(cause), said: cause instanceof Error ? cause.message : String(cause) }
  }
}

function tried({ folder, dataFolder, mark, isKnown }: TrialOrder): Trial {
  const wrong = (fault: PlaceFault): Trial => ({ kind: 'fault', fault })
  if (!isAbsolute(folder)) return wrong('not a full path')
  if (isWithin(folder, dataFolder)) return wrong('within the data')
  if (isKnown && !existsSync(join(folder, markName))) return wrong('not connected')
  // @NOTE one level only: a disk that is not connected must not be taken for a folder to make
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  if (!statSync(folder).isDirectory()) return wrong('not a folder')
  if (isWithin(realpathSync(folder), realpathSync(dataFolder))) return wrong('within the data')
  const stands = existsSync(join(folder, markName)) ? readFileSync(join(folder, markName), 'utf8').trim() : undefined
  if (stands !== undefined && stands !== mark) return wrong('of another installation')
  const { bavail, bsize } = statfsSync(folder)
  const freeBytes = bavail * bsize
  if (freeBytes < leastBytes + 2 * sizeOf(dataFolder)) return wrong('full')
  const written = writeAndRead(folder)
  if (!written.isSame) return wrong('reads back otherwise')
  if (stands === undefined) writeFileSync(join(folder, markName), `${mark}\n`, { mode: 0o600, flush: true })
  const warnings: PlaceWarning[] = []
  if (statSync(folder).dev === statSync(dataFolder).dev) warnings.push('same disk')
  if ((written.mode & 0o077) !== 0) warnings.push('open to others')
  return { kind: 'fits', warnings, freeBytes }
}

/** A file of a few kilobytes, in a folder of its own as a copy is. */
function writeAndRead(folder: string): { isSame: boolean; mode: number } {
  const within = join(folder, `.waarborg-trial-${randomBytes(4).toString('hex')}`)
  try {
    mkdirSync(within, { mode: 0o700 })
    const [file, bytes] = [join(within, 'trial'), randomBytes(4096)]
    writeFileSync(file, bytes, { mode: 0o600, flag: 'wx', flush: true })
    return { isSame: readFileSync(file).equals(bytes), mode: statSync(file).mode | statSync(within).mode }
  } finally {
    rmSync(within, { recursive: true, force: true })
  }
}

const isWithin = (folder: string, other: string): boolean => `${folder}${sep}`.startsWith(`${other}${sep}`)

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    )
}

const faults: Readonly<Record<string, PlaceFault>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'not a folder',
  EACCES: 'may not write',
  EPERM: 'may not write',
  EROFS: 'read only',
  ENOSPC: 'full',
  EDQUOT: 'full',
}

const faultOf = (cause: unknown): PlaceFault =>
  (cause instanceof Error && 'code' in cause ? faults[String(cause.code)] : undefined) ?? 'no answer'
