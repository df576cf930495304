import { as, type Work } from '../../../platform/db/database.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'

/** Where whoever keeps this house is reached; nobody before the first account was made. */
export async function staffAddresses(
  house: Pick<House, 'vault'>,
  work: Work,
): Promise<{ subjectId: string; email: string }[]> {
  const rows = await as(work, securityGate)
    .selectFrom('staff')
    .select(['subjectId', 'email'])
    .where('setUpAt', 'is not', null)
    .where('endedAt', 'is', null)
    .execute()
  return Promise.all(
    rows.map(async ({ subjectId, email }) => ({ subjectId, email: await house.vault.reveal(email, 'rights') })),
  )
}
