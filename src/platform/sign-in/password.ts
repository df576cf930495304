import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Memory in KiB. @see OWASP Password Storage Cheat Sheet, argon2id */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32
const format = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** The password as it may be stored: argon2id with its own salt, in the PHC string format. @see RFC 9106 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`
}

/**
 * Whether the password belongs to the stored hash.
 *
 * Without a hash it takes as long and answers no, so that an unknown account cannot be told from a wrong password.
 *
 * @throws Error when the stored hash cannot be read
 */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = format.exec(stored ?? nobody) ?? []
  if (!salt || !hash) throw new Error('a stored password is not in the format it was written in')
  const expected = Buffer.from(hash, 'base64')
  const tag = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(tag, expected) && stored !== undefined
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** A hash of the same cost that no password has. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`
