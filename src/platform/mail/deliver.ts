import { type Clock, moment, nowText } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log.ts'
import { type Claimed, claimLetters, type Ending, settleLetter } from './claim.ts'
import { contentOf } from './desk.ts'
import { type Failure, failureOf, nextAttempt } from './failure.ts'
import type { OutboxParts } from './outbox.ts'
import type { Transport } from './smtp.ts'

export type Delivery = Pick<OutboxParts, 'open' | 'lastDay'> & {
  readonly clock: Clock
  readonly database: Pick<Database, 'kind' | 'transact'>
  /** Undefined while no mail server is set: letters wait. */
  readonly transport: Transport | undefined
  /** Asked outside any transaction, just before a letter goes. */
  mayUse(subjectId: string, purpose: string): Promise<boolean>
  readonly log: Log
  /** The most letters of one run. */
  readonly limit: number
}

export type Delivered = { sent: number; later: number; failed: number; withheld: number }

/** Letters of one claim travel side by side, so the claim outlives the slowest of them. */
const atOnce = 5

/**
 * Sends what is due. A letter is marked after the mail server took it: a crash in between sends it again, with the
 * same Message-ID, once the claim of the dead process has run out.
 *
 * @throws when the database fails; the letters under way then stay claimed and are taken up again later
 */
export async function deliverDue(delivery: Delivery): Promise<Delivered> {
  const total: Delivered = { sent: 0, later: 0, failed: 0, withheld: 0 }
  const { transport } = delivery
  if (!transport) return total
  for (let left = delivery.limit; left > 0; ) {
    const claimed = await claimLetters(delivery.database, delivery.clock, Math.min(left, atOnce))
    if (claimed.length === 0) break
    left -= claimed.length
    const results = await Promise.allSettled(claimed.map((letter) => deliver(delivery, transport, letter)))
    let reachable = true
    for (const result of results) {
      if (result.status === 'rejected') throw result.reason
      total[result.value.ended] += 1
      reachable &&= result.value.reachable
    }
    if (!reachable) break
  }
  return total
}

type Result = { readonly ended: keyof Delivered; readonly reachable: boolean }

async function deliver(delivery: Delivery, transport: Transport, letter: Claimed): Promise<Result> {
  const { clock, database, log } = delivery
  const settle = (ending: Ending) => settleLetter(database, letter, ending)
  const about = { template: letter.template, attempts: letter.attempts }
  if (!(await delivery.mayUse(letter.subjectId, letter.purpose))) {
    await settle({ state: 'withheld' })
    log('mail withheld', about)
    return { ended: 'withheld', reachable: true }
  }
  const failure = await send(delivery, transport, letter)
  if (!failure) {
    const sentAt = nowText(clock)
    await settle({ state: 'sent', sentAt, lastDay: delivery.lastDay({ queuedAt: letter.queuedAt, sentAt }) })
    log('mail sent', about)
    return { ended: 'sent', reachable: true }
  }
  const next = failure.kind === 'refused' ? undefined : nextAttempt(letter.attempts, clock.now())
  const lastError = failure.text
  await settle(next ? { state: 'queued', lastError, nextAttemptAt: moment(next) } : { state: 'failed', lastError })
  log(next ? 'mail delayed' : 'mail failed', { ...about, code: failure.code })
  return { ended: next ? 'later' : 'failed', reachable: failure.kind !== 'unreachable' }
}

async function send({ open }: Delivery, transport: Transport, letter: Claimed): Promise<Failure | undefined> {
  const { messageId, queuedAt, language } = letter
  let to = ''
  try {
    to = open(letter.recipient)
    const content = contentOf(open, letter.content)
    await transport.send({ ...content, to, messageId, queuedAt, language })
    return undefined
  } catch (cause) {
    return to === ''
      ? { kind: 'refused', code: 'sealed', text: 'the letter could not be opened' }
      : failureOf(cause, to)
  }
}
