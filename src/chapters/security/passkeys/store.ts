import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { moment, nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import {
  claimedPasskey,
  type PasskeySite,
  passkeySite,
  verifyAuthentication,
  verifyRegistration,
} from '../../../platform/sign-in/passkey.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'
import { openSession } from '../sessions/store.ts'

const challengeLasts = { minutes: 10 }

export const siteOf = (house: House): PasskeySite =>
  passkeySite(house.published().register.facts.tradeName, house.baseUrl)

/** Something to sign that is ours and of now, without storing anything: a stranger who loads a page writes no row. */
export function newChallenge(house: House): string {
  const open = `${randomBytes(16).toString('hex')}.${house.clock.now().add(challengeLasts).epochMilliseconds}`
  return `${open}.${house.vault.lookup('passkey.challenge', open)}`
}

/** Whether we made this challenge a moment ago. */
function isOurs(house: House, challenge: string): boolean {
  const [chance, until, proof] = challenge.split('.')
  return (
    proof === house.vault.lookup('passkey.challenge', `${chance}.${until}`) &&
    Number(until) > house.clock.now().epochMilliseconds
  )
}

/** Uses a challenge up. @returns false when it was used before */
async function spend(house: House, work: Work, challenge: string): Promise<boolean> {
  const db = as(work, securityGate)
  await db.deleteFrom('spentChallenge').where('expiresAt', '<', nowText(house.clock)).execute()
  const before = await db
    .selectFrom('spentChallenge')
    .select('challenge')
    .where('challenge', '=', challenge)
    .executeTakeFirst()
  if (before) return false
  const expiresAt = moment(house.clock.now().add(challengeLasts))
  await db.insertInto('spentChallenge').values({ challenge, expiresAt }).execute()
  return true
}

type Answer = { readonly answer: string; readonly challenge: string }

/** Adds a passkey to an account; false when the browser's answer is no good. */
export async function addPasskey(
  house: House,
  subjectId: string,
  made: Answer & { readonly label: string },
): Promise<boolean> {
  if (!isOurs(house, made.challenge)) return false
  const passkey = await verifyRegistration(siteOf(house), made.answer, made.challenge)
  if (!passkey) return false
  return house.transact(async (work) => {
    if (!(await spend(house, work, made.challenge))) return false
    const label = house.vault.seal(securityGate, 'passkey', 'label', subjectId, made.label)
    const row = {
      id: randomUUIDv7(),
      subjectId,
      handle: token(),
      label,
      createdAt: nowText(house.clock),
      lastUsedAt: null,
    }
    await as(work, securityGate)
      .insertInto('passkey')
      .values({ ...row, ...passkey, source: 'you', lastDay: null })
      .execute()
    return true
  })
}

/**
 * Signs in with a passkey, which is two factors by itself: the device, and the finger, face or number that opens it.
 *
 * @returns what the browser must hold, or undefined
 */
export async function signInWithPasskey(house: House, { answer, challenge }: Answer): Promise<string | undefined> {
  const credentialId = claimedPasskey(answer)
  if (!credentialId || !isOurs(house, challenge)) return undefined
  const db = house.read(securityGate)
  const passkey = await db.selectFrom('passkey').selectAll().where('credentialId', '=', credentialId).executeTakeFirst()
  if (!passkey) return undefined
  const counter = await verifyAuthentication(siteOf(house), answer, { challenge, passkey })
  if (counter === undefined) return undefined
  return house.transact(async (work) => {
    const { id, subjectId } = passkey
    const used = as(work, securityGate)
      .updateTable('passkey')
      .set({ counter, lastUsedAt: nowText(house.clock) })
    const changed = await used.where('id', '=', id).executeTakeFirst()
    if (changed.numUpdatedRows === 0n || !(await spend(house, work, challenge))) return undefined
    return openSession(house, work, subjectId, true)
  })
}

export async function listPasskeys(house: House, subjectId: string) {
  const rows = await house
    .read(securityGate)
    .selectFrom('passkey')
    .select(['handle', 'label', 'credentialId', 'createdAt', 'lastUsedAt'])
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt')
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, label: await house.vault.reveal(row.label, 'signing-in') })))
}

export async function removePasskey(work: Work, subjectId: string, handle: string): Promise<void> {
  await as(work, securityGate)
    .deleteFrom('passkey')
    .where('subjectId', '=', subjectId)
    .where('handle', '=', handle)
    .execute()
}
