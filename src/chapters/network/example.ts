import { as } from '../../platform/db/database.ts'
import { lastDay } from '../../register/period.ts'
import type { Example } from '../chapter.ts'
import { profiles } from './activity.ts'
import { networkGate } from './tables.ts'

/** A browser that is recognised, a topic that was read about, and a step that was never finished. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, networkGate)
  const { facts } = house.published().register
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(facts.zone).toPlainDate().toString()
  const id = (kind: string) => `${kind}-${subjectId}-${n}`
  const { networkVisitor, networkTopic, networkTicket } = profiles.tables
  const same = { subjectId, source: 'reading' as const }
  await db
    .insertInto('networkVisitor')
    .values({
      ...same,
      id: id('visitor'),
      tokenHash: house.vault.lookup('networkVisitor.tokenHash', id('token')),
      consentedOn: day,
      lastDay: lastDay(networkVisitor.keep, { consentedOn: day }, facts),
    })
    .execute()
  await db
    .insertInto('networkTopic')
    .values({
      ...same,
      id: id('topic'),
      topic: house.vault.seal(networkGate, 'networkTopic', 'topic', subjectId, 'agenda'),
      readOn: day,
      reads: n,
      lastDay: lastDay(networkTopic.keep, { readOn: day }, facts),
    })
    .execute()
  await db
    .insertInto('networkTicket')
    .values({
      ...same,
      id: id('ticket'),
      ticketHash: house.vault.lookup('networkTicket.ticketHash', id('ticket')),
      issuedAt: at,
      lastDay: lastDay(networkTicket.keep, { issuedAt: at }, facts),
    })
    .execute()
}
