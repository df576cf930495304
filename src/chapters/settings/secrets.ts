import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const secretPrefix = 'secret.'
const nonceBytes = 12
const tagBytes = 16

/** What keeps the passwords and keys of settings unreadable in the database. */
export type Secrets = {
  encrypt(name: string, text: string): string
  /** @throws Error when the text was altered, moved to another setting, or written with another key */
  decrypt(name: string, text: string): string
}

/**
 * @param key - 32 bytes
 * @see NIST SP 800-38D (AES-256-GCM)
 */
export const secretsFrom = (key: Buffer): Secrets => ({
  encrypt(name, text) {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return `${secretPrefix}${body.toString('base64url')}`
  },
  decrypt(name, text) {
    const bytes = Buffer.from(text.slice(secretPrefix.length), 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(name))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
  },
})
