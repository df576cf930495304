import { as, type Work } from '../../../platform/db/database.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'
import { listPasskeys } from '../passkeys/store.ts'

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

/** How an account can still be entered when its phone is lost. */
export async function waysIn(house: House, subjectId: string): Promise<{ recoveryCodes: number; passkeys: number }> {
  const unused = await house
    .read(securityGate)
    .selectFrom('recoveryCode')
    .select('id')
    .where('subjectId', '=', subjectId)
    .where('usedAt', 'is', null)
    .execute()
  return { recoveryCodes: unused.length, passkeys: (await listPasskeys(house, subjectId)).length }
}
