import { today } from '../../../platform/clock.ts'
import type { House } from '../../chapter.ts'
import { idsOf } from '../ledger/store.ts'
import { cookiesGate } from '../tables.ts'

/** How often a service was allowed in the six months in which a consent counts. */
export async function allowedLately(house: House, id: string): Promise<number> {
  const since = today(house.clock).subtract({ months: 6 }).toString()
  const rows = await house
    .read(cookiesGate)
    .selectFrom('consentRecord')
    .select('granted')
    .where('chosenAt', '>=', since)
    .execute()
  return rows.filter(({ granted }) => idsOf(granted).includes(id)).length
}
