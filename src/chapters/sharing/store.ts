import { randomUUIDv7 } from 'node:crypto'
import { as, type Work } from '../../platform/db/database.ts'
import type { House } from '../chapter.ts'
import { type Disclosure, type GovernmentRequest, sharingGate } from './tables.ts'

export type NewRequest = Pick<
  GovernmentRequest,
  'number' | 'receivedOn' | 'authority' | 'article' | 'mandatory' | 'scope'
>

export const listRequests = (house: House): Promise<GovernmentRequest[]> =>
  house.read(sharingGate).selectFrom('governmentRequest').selectAll().orderBy('receivedOn', 'desc').execute()

export const listDisclosures = (house: House): Promise<Disclosure[]> =>
  house.read(sharingGate).selectFrom('disclosure').selectAll().orderBy('disclosedOn', 'desc').execute()

/** @returns 'known' when a request with this number is already on record */
export async function noteRequest(work: Work, request: NewRequest): Promise<'noted' | 'known'> {
  const db = as(work, sharingGate)
  const known = await db
    .selectFrom('governmentRequest')
    .select('id')
    .where('number', '=', request.number)
    .executeTakeFirst()
  if (known) return 'known'
  await db
    .insertInto('governmentRequest')
    .values({ ...request, id: randomUUIDv7(), decision: 'open', decidedOn: null })
    .execute()
  return 'noted'
}

/**
 * Decides on an open request once. Without an article that obliges us nothing is disclosed, whatever was asked.
 *
 * @see GDPR Art. 6(1)(c), 6(3)
 */
export async function decideRequest(
  work: Work,
  number: string,
  decision: 'refused' | 'disclosed',
  decidedOn: string,
): Promise<'decided' | 'no article' | 'not open'> {
  const db = as(work, sharingGate)
  const request = await db
    .selectFrom('governmentRequest')
    .select(['id', 'article', 'mandatory'])
    .where('number', '=', number)
    .where('decision', '=', 'open')
    .executeTakeFirst()
  if (!request) return 'not open'
  if (decision === 'disclosed' && ((request.article ?? '').length < 3 || request.mandatory !== 'yes'))
    return 'no article'
  await db.updateTable('governmentRequest').set({ decision, decidedOn }).where('id', '=', request.id).execute()
  return 'decided'
}

export async function noteDisclosure(work: Work, disclosure: Omit<Disclosure, 'id'>): Promise<void> {
  await as(work, sharingGate)
    .insertInto('disclosure')
    .values({ ...disclosure, id: randomUUIDv7() })
    .execute()
}
