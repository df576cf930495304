import { Secret, TOTP } from 'otpauth'

const period = 30

const generator = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })

/** A new shared secret in base32, 160 bits. @see RFC 6238, RFC 4226 §4 */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app scans. */
export function codeUri(secret: string, issuer: string, label: string): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period }).toString()
}

/**
 * The period of thirty seconds whose code this is, one to either side of now; undefined when it is none of them.
 *
 * The caller keeps the last one used, since a code may work once only.
 *
 * @see RFC 6238 §5.2
 */
export function periodOfCode(secret: string, code: string, at: Temporal.Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = at.epochMilliseconds
  const delta = generator(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

/** The code that an app would show. */
export const codeAt = (secret: string, at: Temporal.Instant): string =>
  generator(secret).generate({ timestamp: at.epochMilliseconds })
