import { createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** The key under our letters, save its secret half. */
export type SigningKey = {
  readonly domain: string
  readonly selector: string
  /** Base64 of the public half, as it belongs in the name server. */
  readonly publicKey: string
  /** When the key was seen in the name server; nothing is signed before. */
  readonly signingSince?: string
}

const make = promisify(generateKeyPair)

/** A fresh key; its selector names the month, so that a later key can stand beside it. @see RFC 6376 section 3.1 */
export async function newSigningKey(
  domain: string,
  month: string,
): Promise<{ readonly key: SigningKey; readonly privateKey: string }> {
  const { privateKey, publicKey } = await make('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' })
  return { key: { domain, selector: `waarborg${month}`, publicKey: der.toString('base64') }, privateKey }
}
