import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { syncFolder } from './write.ts'

/**
 * Puts a copy of the root secret in a place of its own, readable for its owner alone.
 *
 * @param apartFrom - where the copies of the data are: whoever finds those must not find the secret beside them
 * @throws Error when the places are one, or another secret is kept there
 */
export function keepSecret(secret: Buffer, to: string, apartFrom: string): string {
  const [here, there] = [`${resolve(to)}${sep}`, `${resolve(apartFrom)}${sep}`]
  if (here.startsWith(there) || there.startsWith(here))
    throw new Error(
      'the root secret belongs in another place than the copies: --secret-to is within --to, or around it',
    )
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const file = join(to, 'waarborg-root-secret')
  if (existsSync(file)) {
    if (readSecret(file).equals(secret)) return file
    throw new Error(`${file} is the root secret of another installation; choose another place`)
  }
  writeFileSync(`${file}.unfinished`, secretText(secret), { mode: 0o600, flush: true })
  renameSync(`${file}.unfinished`, file)
  syncFolder(to)
  return file
}

export const secretText = (secret: Buffer): string => `${secret.toString('base64')}\n`

/**
 * The root secret in a file, or in the folder in which `keepSecret` or the program itself put it.
 *
 * @throws Error when there is none
 */
export function readSecret(at: string): Buffer {
  const tries =
    existsSync(at) && statSync(at).isDirectory()
      ? ['root-secret', 'waarborg-root-secret'].map((name) => join(at, name))
      : [at]
  const file = tries.find((path) => existsSync(path))
  if (file === undefined) throw new Error(`there is no root secret at ${at}`)
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (secret.length !== 32) throw new Error(`${file} does not hold a root secret`)
  return secret
}
