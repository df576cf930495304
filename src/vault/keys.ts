import { hkdfSync } from 'node:crypto'

/** The keys that everything sealed hangs from, derived from the one secret of the installation. */
export type Keys = {
  forColumn(column: string): Buffer
  forLookup(column: string): Buffer
  forSigning(what: string): Buffer
}

/**
 * @param secret - at least 32 random bytes
 * @throws RangeError when the secret is shorter
 * @see RFC 5869 (HKDF)
 */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new RangeError('the root secret needs at least 32 bytes')
  const known = new Map<string, Buffer>()
  const derive = (info: string): Buffer => {
    const key = known.get(info) ?? Buffer.from(hkdfSync('sha256', secret, 'waarborg', info, 32))
    known.set(info, key)
    return key
  }
  return {
    forColumn: (column) => derive(`column ${column}`),
    forLookup: (column) => derive(`look-up ${column}`),
    forSigning: (what) => derive(`signing ${what}`),
  }
}
