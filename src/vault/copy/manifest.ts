import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFrom } from '../keys.ts'

/** One file of a copy: the rows of a table, or a file of the data folder. */
export type CopiedFile = {
  /** Within the copy, with forward slashes. */
  readonly path: string
  readonly table?: string | undefined
  readonly rows?: number | undefined
  readonly sizeBytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** What a copy says of itself; it reads the same whichever database it was made of. */
export type Manifest = {
  readonly format: typeof format
  /** The program's version that made it. */
  readonly version: string
  readonly madeAt: string
  readonly from: 'sqlite' | 'postgres'
  /** Tells which root secret opens it, without telling anything of that secret. */
  readonly secretMark: string
  readonly migrations: readonly { readonly chapter: string; readonly id: string }[]
  readonly files: readonly CopiedFile[]
}

export const format = 'waarborg copy 1'
export const manifestName = 'manifest.json'
const sealName = 'manifest.seal'

/** Thrown when a copy is not what was made; its message names the file. */
export class CopyDamaged extends Error {
  override readonly name = 'CopyDamaged'
}

const signingKey = (secret: Buffer): Buffer => keysFrom(secret).forSigning('copy')
const sealOf = (secret: Buffer, text: string): Buffer =>
  createHmac('sha256', signingKey(secret)).update('manifest ').update(text).digest()

/** The same for the same root secret, and of no use to whoever wants to know it. */
export const secretMark = (secret: Buffer): string =>
  createHmac('sha256', signingKey(secret)).update('mark').digest('hex').slice(0, 16)

/** The two last files of a copy: what it holds, and the proof that this installation said so. */
export function manifestFiles(manifest: Manifest, secret: Buffer): Record<string, string> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return { [manifestName]: text, [sealName]: `${sealOf(secret, text).toString('hex')}\n` }
}

/**
 * Reads what a copy says of itself.
 *
 * @throws CopyDamaged when the folder is no copy, or no whole one
 */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName)
  if (!existsSync(file)) throw new CopyDamaged(`${folder} is no copy: it has no ${manifestName}`)
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    if (manifest.format === format && Array.isArray(manifest.files) && Array.isArray(manifest.migrations))
      return manifest
  } catch (cause) {
    throw new CopyDamaged(`${manifestName} of the copy cannot be read`, { cause })
  }
  throw new CopyDamaged(`${manifestName} is of another kind than "${format}"`)
}

/**
 * Makes sure that this root secret opens the copy, and that whoever wrote its list had that secret.
 *
 * @throws CopyDamaged when it does not
 */
export function checkSeal(folder: string, secret: Buffer): void {
  const { secretMark: mark } = readManifest(folder)
  if (mark !== secretMark(secret))
    throw new CopyDamaged('this root secret does not fit the copy; use the one that was kept of the same installation')
  const said = existsSync(join(folder, sealName)) ? readFileSync(join(folder, sealName), 'utf8').trim() : ''
  const real = sealOf(secret, readFileSync(join(folder, manifestName), 'utf8'))
  const given = Buffer.from(said, 'hex')
  if (given.length !== real.length || !timingSafeEqual(given, real))
    throw new CopyDamaged(`${manifestName} was changed after the copy was made`)
}

export const sha256 = () => createHash('sha256')
