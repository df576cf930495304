import { today } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { hashOf } from '../../../projections/canonical.ts'
import type { House } from '../../chapter.ts'
import { extensionLetter, refusalLetter } from '../letters.ts'
import { receiptOf, receiptText } from '../own-data/receipt.ts'
import { addressOf, send, writing } from '../settle.ts'
import { type Ground, rightsGate } from '../tables.ts'
import { caseByNumber, closeByAnswer, type Dispatch, extend, type RightsCase, termOf } from './store.ts'

export type SendBy = 'mail' | 'post'

type LetterOut = {
  readonly to: string | undefined
  readonly by: SendBy
  readonly kind: 'answer' | 'extension'
  readonly text: string
}

async function dispatch(
  house: House,
  work: Work,
  { subjectId, language }: RightsCase,
  out: LetterOut,
): Promise<Dispatch> {
  if (out.by === 'post' || out.to === undefined) return { by: 'post' }
  return send(house, work, { subjectId, language, to: out.to, kind: out.kind, text: out.text })
}

export type Granted = { readonly text: string; readonly by: SendBy; readonly plan: string }
export type Outcome = { readonly kind: 'sent' } | { readonly kind: 'plan changed' } | { readonly kind: 'closed before' }

/** Sends the written answer and closes; for an erasure carries out the shown plan in the same breath. */
export async function grant(house: House, open: RightsCase, { text, by, plan: shown }: Granted): Promise<Outcome> {
  const { subjectId, number, language } = open
  const plan = open.right === 'erasure' ? await house.hooks.erasurePlan(subjectId) : undefined
  if (plan !== undefined && hashOf(plan) !== shown) return { kind: 'plan changed' }
  return house.transact(async (work) => {
    const to = await addressOf(house, work, subjectId)
    if (plan !== undefined) await house.hooks.erase(work, subjectId, plan)
    const receipt = plan && receiptOf(plan, today(house.clock).toString())
    const whole = receipt === undefined ? text : `${text}\n\n${receiptText(receipt, language)}`
    const sent = await dispatch(house, work, open, { to, by, kind: 'answer', text: whole })
    const answer = { text: whole, dispatch: sent, receipt: receipt && JSON.stringify(receipt) }
    const isClosed = await closeByAnswer(house, work, number, answer)
    // @NOTE thrown, so that the letter and the erasure of this transaction do not happen twice
    if (!isClosed) throw new Error('a request was answered twice at once')
    return { kind: 'sent' }
  })
}

export type Refusal = { readonly ground: Ground; readonly facts: string; readonly by: SendBy }

/** Sends a refusal with its ground, facts and remedies, and closes. @see GDPR Art. 12(4)-(5) */
export async function refuse(house: House, open: RightsCase, { ground, facts, by }: Refusal): Promise<Outcome> {
  return house.transact(async (work) => {
    const text = refusalLetter({ ground, facts }, writing(house, open.language))
    const to = await addressOf(house, work, open.subjectId)
    const sent = await dispatch(house, work, open, { to, by, kind: 'answer', text })
    const isClosed = await closeByAnswer(house, work, open.number, { text, dispatch: sent, refusal: { ground, facts } })
    if (!isClosed) throw new Error('a request was answered twice at once')
    return { kind: 'sent' }
  })
}

/** Whether the answer may still be put off: once, and while the first month lasts. @see GDPR Art. 12(3) */
export const mayExtend = (house: House, open: RightsCase): boolean =>
  open.closedAt === null && open.extendedAt === null && today(house.clock).toString() <= open.legalBy

/** Tells the person that the answer takes longer, and until when. @returns false when it is too late for that */
export async function putOff(
  house: House,
  open: RightsCase,
  { reason, by }: { reason: string; by: SendBy },
): Promise<boolean> {
  if (!mayExtend(house, open)) return false
  const until = termOf(house, open).legalExtended.toLocaleString(open.language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
  })
  return house.transact(async (work) => {
    const now = await caseByNumber(as(work, rightsGate), open.number)
    if (now === undefined || !mayExtend(house, now)) return false
    const text = extensionLetter({ reason, until }, writing(house, open.language))
    const to = await addressOf(house, work, open.subjectId)
    const sent = await dispatch(house, work, open, { to, by, kind: 'extension', text })
    await extend(house, work, now, { text, dispatch: sent })
    return true
  })
}
