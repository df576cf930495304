import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Sealed, sealedPrefix } from '../platform/db/sealed.ts'
import type { Keys } from './keys.ts'

const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts one value for one column of one subject; moved to another column or subject it no longer opens.
 *
 * @see NIST SP 800-38D (AES-256-GCM)
 */
export function sealValue(keys: Keys, column: string, subject: string, value: string): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keys.forColumn(column), nonce).setAAD(
    Buffer.from(`${column}|${subject}`),
  )
  const body = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return new Sealed(column, `${sealedPrefix}${subject}.${body.toString('base64url')}`)
}

/** @throws Error when the value was altered, moved or sealed with another secret */
export function openValue(keys: Keys, value: Sealed): string {
  const { subject, body } = parts(value)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keys.forColumn(value.column), bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(`${value.column}|${subject}`)).setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
}

/** Whose value this is, as it was sealed. */
export const subjectOf = (value: Sealed): string => parts(value).subject

function parts(value: Sealed): { subject: string; body: string } {
  const [, subject, body] = Sealed.stored(value).split('.')
  if (!subject || !body) throw new Error(`a value of ${value.column} is not sealed`)
  return { subject, body }
}

/**
 * A keyed fingerprint by which an equal value is found again; without the key it cannot be recomputed.
 *
 * Compares without regard to case, surrounding space and Unicode form.
 */
export function lookupOf(keys: Keys, column: string, value: string): string {
  const normal = value.normalize('NFKC').trim().toLowerCase()
  return createHmac('sha256', keys.forLookup(column)).update(normal).digest('base64url')
}

/** @see RFC 2104 (HMAC), with SHA-256 */
export const macOf = (keys: Keys, use: string, text: string): string =>
  createHmac('sha256', keys.forSigning(`text ${use}`))
    .update(text)
    .digest('base64url')
