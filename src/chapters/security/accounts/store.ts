import { randomUUIDv7 } from 'node:crypto'
import { nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { fingerprint } from '../../../platform/sign-in/fingerprint.ts'
import { newCodeSecret, periodOfCode } from '../../../platform/sign-in/one-time-code.ts'
import { hashPassword } from '../../../platform/sign-in/password.ts'
import { newRecoveryCodes, recoveryFingerprint } from '../../../platform/sign-in/recovery-code.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'
import { endSessions, openSession } from '../sessions/store.ts'
import type { SetUp } from './links.ts'

/** What is known of the account: for its pages, and for what a password may not contain. */
export async function accountOf(house: House, subjectId: string) {
  const db = house.read(securityGate)
  const row = await db
    .selectFrom('staff')
    .select(['name', 'email', 'totpSecret'])
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  if (!row) return undefined
  const open = (value: typeof row.name | typeof row.email | typeof row.totpSecret) =>
    house.vault.reveal(value, 'signing-in')
  const left = await db
    .selectFrom('recoveryCode')
    .select((select) => select.fn.countAll<number>().as('codes'))
    .where('subjectId', '=', subjectId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    name: await open(row.name),
    email: await open(row.email),
    totpSecret: await open(row.totpSecret),
    codesLeft: Number(left.codes),
  }
}

/** First step of a set-up: a password, and for a first account a name and address. The new code secret is made here. */
export async function startSetUp(
  house: House,
  { subjectId, kind }: SetUp,
  filled: { name: string; email: string; password: string },
): Promise<void> {
  const hash = await hashPassword(filled.password)
  const codeSecret = newCodeSecret()
  const at = nowText(house.clock)
  await house.transact(async (work) => {
    const db = as(work, securityGate)
    const { vault } = house
    const secrets = {
      passwordHash: vault.seal(securityGate, 'staff', 'passwordHash', subjectId, hash),
      totpSecret: vault.seal(securityGate, 'staff', 'totpSecret', subjectId, codeSecret),
      totpConfirmedAt: null,
      totpPeriod: null,
      failures: 0,
      tryAgainAt: null,
      codeFailures: 0,
      codeTryAgainAt: null,
    }
    const started = await db
      .updateTable('setupLink')
      .set({ startedAt: at })
      .where('subjectId', '=', subjectId)
      .where('startedAt', 'is', null)
      .executeTakeFirst()
    if (started.numUpdatedRows === 0n) return
    if (kind === 'new factor') {
      // @NOTE whoever holds the lost phone may hold its passkeys and sessions too
      await db.updateTable('staff').set(secrets).where('subjectId', '=', subjectId).execute()
      await db.deleteFrom('passkey').where('subjectId', '=', subjectId).execute()
      await db.deleteFrom('recoveryCode').where('subjectId', '=', subjectId).execute()
      return endSessions(house, work, subjectId, { allBut: undefined })
    }
    await db
      .insertInto('staff')
      .values({
        ...secrets,
        id: randomUUIDv7(),
        subjectId,
        name: vault.seal(securityGate, 'staff', 'name', subjectId, filled.name),
        email: vault.seal(securityGate, 'staff', 'email', subjectId, filled.email),
        emailLookup: vault.lookup('staff.email', filled.email),
        createdAt: at,
        setUpAt: null,
        endedAt: null,
        source: 'you',
        lastDay: null,
      })
      .execute()
  })
}

/** Second step: the app shows the right code. @returns the recovery codes, which are not shown again, or undefined */
export async function confirmPhone(house: House, subjectId: string, code: string): Promise<string[] | undefined> {
  const account = await accountOf(house, subjectId)
  const period = account && periodOfCode(account.totpSecret, code.replaceAll(' ', ''), house.clock.now())
  if (period === undefined) return undefined
  return house.transact(async (work) => {
    const confirmed = { totpConfirmedAt: nowText(house.clock), totpPeriod: period }
    await as(work, securityGate).updateTable('staff').set(confirmed).where('subjectId', '=', subjectId).execute()
    return replaceRecoveryCodes(house, work, subjectId)
  })
}

/** Ten new recovery codes; the earlier ones stop working. */
export async function replaceRecoveryCodes(house: House, work: Work, subjectId: string): Promise<string[]> {
  const db = as(work, securityGate)
  const codes = newRecoveryCodes()
  const made = { subjectId, madeAt: nowText(house.clock), usedAt: null, source: 'program' as const, lastDay: null }
  await db.deleteFrom('recoveryCode').where('subjectId', '=', subjectId).execute()
  await db
    .insertInto('recoveryCode')
    .values(codes.map((code) => ({ ...made, id: randomUUIDv7(), codeHash: recoveryFingerprint(code) })))
    .execute()
  return codes
}

/** Last step: the codes are kept. The address is spent, and its holder signed in. */
export function finishSetUp(house: House, secret: string): Promise<string | undefined> {
  return house.transact(async (work) => {
    const db = as(work, securityGate)
    const link = await db
      .selectFrom('setupLink')
      .select('subjectId')
      .where('tokenHash', '=', fingerprint(secret))
      .executeTakeFirst()
    if (!link) return undefined
    const { subjectId } = link
    await db.deleteFrom('setupLink').where('subjectId', '=', subjectId).execute()
    await db
      .updateTable('staff')
      .set({ setUpAt: nowText(house.clock) })
      .where('subjectId', '=', subjectId)
      .where('totpConfirmedAt', 'is not', null)
      .execute()
    return openSession(house, work, subjectId, true)
  })
}
