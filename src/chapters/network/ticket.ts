import { randomUUIDv7, timingSafeEqual } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import { lastDay } from '../../register/period.ts'
import type { House } from '../chapter.ts'
import { profiles } from './activity.ts'
import { networkGate } from './tables.ts'

/** Seconds in which a browser must have followed its link. */
export const ticketSeconds = 60

/**
 * What a ticket says besides whom it is for: that stands in our database alone, so that no address, history or log ever
 * holds a visitor's number.
 */
export type Ticket = { readonly host: string; readonly version: number; readonly until: number; readonly code: string }

const signatureOf = (house: House, { host, version, until, code }: Ticket) =>
  house.vault.lookup('networkTicket.signature', `${host} ${version} ${until} ${code}`)
const hashOf = (house: House, code: string) => house.vault.lookup('networkTicket.ticketHash', code)

/** Takes as long for a signature that is nearly right as for any other. */
function isSame(ours: string, given: string): boolean {
  const [real, other] = [Buffer.from(ours), Buffer.from(given)]
  return real.length === other.length && timingSafeEqual(real, other)
}

/**
 * A signed ticket to one host, good once and for a minute.
 *
 * @param version - of the register under which the visitor allowed the network
 */
export async function issueTicket(
  house: House,
  work: Work,
  { subjectId, host, version }: { readonly subjectId: string; readonly host: string; readonly version: number },
): Promise<string> {
  const db = as(work, networkGate)
  const issuedAt = nowText(house.clock)
  const until = Math.floor(house.clock.now().epochMilliseconds / 1000) + ticketSeconds
  const ticket = { host, version, until, code: token() }
  await db.deleteFrom('networkTicket').where('subjectId', '=', subjectId).execute()
  await db
    .insertInto('networkTicket')
    .values({
      id: randomUUIDv7(),
      subjectId,
      ticketHash: hashOf(house, ticket.code),
      issuedAt,
      source: 'reading',
      lastDay: lastDay(profiles.tables.networkTicket.keep, { issuedAt }, house.published().register.facts),
    })
    .execute()
  return `${version}.${until}.${ticket.code}.${signatureOf(house, ticket)}`
}

/** The ticket in an address, if we signed it for this host and its minute is not over; the database is not asked. */
export function readTicket(house: House, text: string, host: string): Ticket | undefined {
  const [version = '', until = '', code = '', signature = '', ...more] = text.split('.')
  if (more.length > 0 || !/^\d{1,9}$/.test(version) || !/^\d{1,12}$/.test(until)) return undefined
  const ticket = { host, version: Number(version), until: Number(until), code }
  const isOver = ticket.until * 1000 < house.clock.now().epochMilliseconds
  return isOver || !isSame(signatureOf(house, ticket), signature) ? undefined : ticket
}

/** Whom a ticket is for; the second time nobody. */
export async function spendTicket(house: House, work: Work, { code }: Ticket): Promise<string | undefined> {
  const db = as(work, networkGate)
  const row = await db
    .selectFrom('networkTicket')
    .select(['id', 'subjectId'])
    .where('ticketHash', '=', hashOf(house, code))
    .executeTakeFirst()
  if (row) await db.deleteFrom('networkTicket').where('id', '=', row.id).execute()
  return row?.subjectId
}
