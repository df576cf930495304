import { token } from '../../platform/chance.ts'
import { type Clock, nowText } from '../../platform/clock.ts'
import type { Vault } from '../../vault/vault.ts'

/** Nobody reads, thinks and writes faster than this. */
const leastSeconds = 3
const mostDays = 7

const seal = (vault: Vault, opened: string) => vault.lookup('contact form', opened)

/** When the form was opened, in a hidden field, signed so that a machine cannot make one up. */
export function openedNow(vault: Vault, clock: Clock): string {
  const opened = `${nowText(clock)}~${token()}`
  return `${opened}~${seal(vault, opened)}`
}

/** Whether the form was sent by what is probably a machine: too fast, far too late, with a stamp of its own, or into the trap. */
export function looksLikeSpam(vault: Vault, clock: Clock, { stamp, trap }: { stamp: string; trap: string }): boolean {
  if (trap !== '') return true
  const at = stamp.lastIndexOf('~')
  const opened = stamp.slice(0, Math.max(0, at))
  if (at < 0 || seal(vault, opened) !== stamp.slice(at + 1)) return true
  const seconds = clock
    .now()
    .since(Temporal.Instant.from(opened.slice(0, opened.indexOf('~'))))
    .total('seconds')
  return seconds < leastSeconds || seconds > mostDays * 86_400
}
