import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The root secret of this installation: as set, or made once and kept readable for its owner alone.
 *
 * @throws Error when the file holds something else than 32 bytes in base64
 */
export function rootSecret(dataFolder: string, set: Buffer | undefined): Buffer {
  if (set) return set
  const file = join(dataFolder, 'root-secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  }
  chmodSync(file, 0o600)
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (secret.length !== 32) throw new Error(`${file} does not hold a root secret; put the copy you kept of it back`)
  return secret
}
