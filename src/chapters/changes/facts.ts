import { nowText, today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import { factWords } from '../../projections/differences-facts.ts'
import { assemble } from '../../projections/register.ts'
import type { Words } from '../../register/words.ts'
import { type Announce, type Change, type Outcome, type Plan, type Press, plan, publishChange } from './publish.ts'
import { type FactChange, proposedFacts, publishProposal, recordFacts, withChange, withdrawProposal } from './store.ts'
import { changesGate } from './tables.ts'

const known = new Set([...Object.keys(factWords), 'recipients', 'forms', 'services', 'network', 'sites'])

const changing =
  (change: FactChange): Change =>
  async ({ register }) =>
    assemble(register.declarations, withChange(register.facts, change))

/**
 * Notes what the owner changed and publishes it at once; where it is material and concerns people, it becomes a
 * proposal that waits until the owner publishes it with a day.
 *
 * @throws Error for a fact that does not exist, or when a sentence would be left with a hole in it
 */
export async function changeFacts(press: Press, work: Work, change: FactChange, by: string): Promise<Outcome> {
  const strange = Object.keys(change).find((key) => !known.has(key))
  if (strange !== undefined) throw new Error(`no fact is called ${strange}`)
  if (Object.keys(change).length === 0) return { kind: 'nothing changed' }
  const db = as(work, changesGate)
  const day = today(press.clock).toString()
  const recorded = { recordedAt: nowText(press.clock), recordedBy: by === 'start' ? 'start' : 'owner' } as const
  const outcome = await publishChange(press, work, {
    change: changing(change),
    effectiveOn: day,
    reason: {
      nl: 'De gegevens van onze onderneming zijn bijgewerkt.',
      en: 'The details of our business were updated.',
    },
    by: recorded.recordedBy,
  })
  if (outcome.kind === 'nothing changed') await withdrawProposal(db, Object.keys(change))
  else await recordFacts(db, change, { ...recorded, validFrom: outcome.kind === 'too early' ? null : day })
  return outcome
}

/** What publishing the proposal would mean; undefined when nothing waits. */
export async function planProposal(
  press: Pick<Press, 'clock' | 'concernedBy'>,
  work: Work,
  effectiveOn = today(press.clock).toString(),
): Promise<Plan | undefined> {
  const change = await proposedFacts(as(work, changesGate))
  return change && plan(press, work, changing(change), effectiveOn)
}

/** Publishes the proposal on a day that leaves people the time to hear of it. */
export async function publishProposed(
  press: Press,
  work: Work,
  { effectiveOn, reason }: { readonly effectiveOn: string; readonly reason: Words },
  announce: Announce,
): Promise<Outcome> {
  const db = as(work, changesGate)
  const change = await proposedFacts(db)
  if (!change) return { kind: 'nothing changed' }
  const outcome = await publishChange(
    press,
    work,
    { change: changing(change), effectiveOn, reason, by: 'owner' },
    announce,
  )
  if (outcome.kind === 'published') await publishProposal(db, effectiveOn)
  if (outcome.kind === 'nothing changed') await withdrawProposal(db)
  return outcome
}
