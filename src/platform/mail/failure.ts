import { redact } from '../log.ts'

/**
 * Why a letter did not go: `refused` for good, `delayed` by a server that answered, or `unreachable`, where the fault
 * is not the letter's and the others need not be tried now.
 */
export type Failure = {
  readonly kind: 'refused' | 'delayed' | 'unreachable'
  readonly code: string
  readonly text: string
}

/** Together 46 hours and 21 minutes; after the last of them a letter has failed. */
const waits = ['PT1M', 'PT5M', 'PT15M', 'PT1H', 'PT3H', 'PT6H', 'PT12H', 'PT24H'] as const

const longestText = 300

/** When to try again after the `attempts`th try; undefined when it was the last. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : now.add(Temporal.Duration.from(wait))
}

/**
 * @param address - whom the letter was for, so that no part of it is kept in the text
 * @see RFC 5321 section 4.2.1 for 4yz and 5yz
 */
export function failureOf(cause: unknown, address: string): Failure {
  const error: Partial<Record<'code' | 'command' | 'response' | 'responseCode', unknown>> & { message?: unknown } =
    Object(cause)
  const answer = typeof error.responseCode === 'number' ? error.responseCode : undefined
  const code = typeof error.code === 'string' ? error.code : 'unknown'
  // @NOTE a wrong password or a sender that is not ours (535, 553) is a 5yz as well; the letters can wait for the owner
  const aboutTheLetter = (code === 'EENVELOPE' || code === 'EMESSAGE') && error.command !== 'MAIL FROM'
  const kind = !aboutTheLetter ? 'unreachable' : answer !== undefined && answer < 500 ? 'delayed' : 'refused'
  const said = typeof error.response === 'string' ? error.response : String(error.message)
  return { kind, code: answer === undefined ? code : String(answer), text: withoutAddress(said, address) }
}

/** What a server says often repeats the address, or the name in it. */
function withoutAddress(text: string, address: string): string {
  const [local = '', domain = ''] = address.split('@')
  const parts = [address, domain, local, ...local.split(/[^\p{L}\p{N}]+/u)].filter((part) => part.length > 1)
  const bare = parts.reduce((left, part) => left.replace(wholeWord(part), '[address]'), text)
  return redact(bare.replace(/\p{Cc}+/gu, ' ')).slice(0, longestText)
}

function wholeWord(part: string): RegExp {
  const literal = part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu')
}
