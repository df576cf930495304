import { as } from '../../platform/db/database.ts'
import { lastDay } from '../../register/period.ts'
import type { Example } from '../chapter.ts'
import { changes } from './activity.ts'
import { changesGate } from './tables.ts'

/** Somebody who was told of the second version. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  await as(work, changesGate)
    .insertInto('changeNotice')
    .values({
      id: `change-notice-${subjectId}-${n}`,
      subjectId,
      version: 2,
      sentAt: at,
      source: 'us',
      lastDay: lastDay(changes.tables.changeNotice.keep, { sentAt: at }, house.published().register.facts),
    })
    .execute()
}
