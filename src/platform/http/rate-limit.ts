import { createHmac, randomBytes } from 'node:crypto'

/**
 * Counts asks per address for a short while, in memory only and under a key that dies with the process; after that it
 * forgets.
 *
 * @param most - asks per window from one address
 */
export function rateLimit(most: number, windowMs: number, now: () => number) {
  const key = randomBytes(32)
  let counts = new Map<string, number>()
  let startedAt = Number.NEGATIVE_INFINITY
  return {
    /** Seconds to wait, or 0 when this ask is welcome. */
    wait(address: string): number {
      if (now() - startedAt >= windowMs) {
        counts = new Map()
        startedAt = now()
        setTimeout(() => counts.clear(), windowMs).unref()
      }
      const who = createHmac('sha256', key).update(address).digest('base64url')
      const count = (counts.get(who) ?? 0) + 1
      counts.set(who, count)
      return count <= most ? 0 : Math.ceil((startedAt + windowMs - now()) / 1000)
    },
  }
}
