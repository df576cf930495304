import { proposedFacts } from './chapters/changes/store.ts'
import { changesGate } from './chapters/changes/tables.ts'
import type { House, Notice } from './chapters/chapter.ts'
import type { Attestation } from './chapters/opening/index.ts'
import { staffAddresses } from './chapters/security/accounts/addresses.ts'
import { attestations } from './chapters/security/index.ts'
import type { Work } from './platform/db/database.ts'
import type { Recipient } from './register/facts.ts'

/** The owner's attestations, as the guarantees want to hear of them. */
export async function attestedIn(house: House): Promise<Attestation[]> {
  const made = await attestations(house)
  return [...made.values()].map(({ clause, attestedAt, validUntil, evidence }) => ({
    clause,
    at: attestedAt,
    until: validUntil,
    seen: { nl: evidence, en: evidence },
  }))
}

/** A mail to whoever keeps the house that something waits; before the first account it waits in the back office only. */
export async function tellOwner(house: House, work: Work, { subject, lines, href }: Notice): Promise<void> {
  for (const { subjectId, email } of await staffAddresses(house, work))
    await house.outbox.enqueue(work, {
      template: 'owner-notice',
      purpose: 'rights',
      subjectId,
      to: email,
      language: 'nl',
      subject: subject.nl,
      text: `${lines.map(({ nl }) => nl).join('\n\n')}\n\n${house.baseUrl}${href}`,
    })
}

/** The recipients as the owner last changed them, where that still waits to be published. */
export async function proposedRecipients(house: House): Promise<readonly Recipient[] | undefined> {
  const proposed = await proposedFacts(house.read(changesGate))
  return proposed?.['recipients'] as readonly Recipient[] | undefined
}
