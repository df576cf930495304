import { as } from '../../../platform/db/database.ts'
import { lastDay } from '../../../register/period.ts'
import type { Example } from '../../chapter.ts'
import { consent } from '../activity.ts'
import { cookiesGate } from '../tables.ts'
import { sealOf } from './seal.ts'

/** A receipt of somebody who allowed one thing and took another back. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const row = {
    id: `consent-${subjectId}-${n}`,
    subjectId,
    number: `receipt-${subjectId}-${n}`,
    chosenAt: at,
    via: 'banner' as const,
    language: 'nl' as const,
    registerVersion: 1,
    noticeKind: 'banner',
    noticeHash: '0'.repeat(64),
    granted: 'kaart',
    takenBack: 'film',
    host: 'linde.example.test',
    source: 'choice' as const,
    lastDay: lastDay(consent.tables.consentRecord.keep, { chosenAt: at }, house.published().register.facts),
  }
  await as(work, cookiesGate)
    .insertInto('consentRecord')
    .values({ ...row, seal: sealOf(house.vault, row) })
    .execute()
}
