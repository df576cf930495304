import { moment, nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import { delayAfter } from '../../../platform/sign-in/delay.ts'
import { periodOfCode } from '../../../platform/sign-in/one-time-code.ts'
import { hashPassword, passwordMatches } from '../../../platform/sign-in/password.ts'
import { recoveryFingerprint } from '../../../platform/sign-in/recovery-code.ts'
import type { House } from '../../chapter.ts'
import { securityGate } from '../gate.ts'
import { endSessions, openSession, sessionBy } from './store.ts'

const longestWaitForCode = 900

/**
 * The first factor.
 *
 * Answers alike, and about as slowly, for an unknown address, a wrong password and an account that must wait. A try is
 * counted before the password is looked at, so that many at once do not pass for one; a try during the wait is not
 * counted, so that nobody can keep the owner out.
 *
 * @returns what the browser must hold to show its second factor, or undefined
 */
export async function trySignIn(house: House, email: string, password: string): Promise<string | undefined> {
  const account = await claimTry(house, email)
  const stored = account ? await house.vault.reveal(account.passwordHash, 'signing-in') : undefined
  if (!(await passwordMatches(password, stored)) || !account) return undefined
  return house.transact(async (work) => {
    const db = as(work, securityGate)
    await db.updateTable('staff').set({ failures: 0, tryAgainAt: null }).where('id', '=', account.id).execute()
    return openSession(house, work, account.subjectId, false)
  })
}

async function claimTry(house: House, email: string) {
  const lookup = house.vault.lookup('staff.email', email)
  const now = house.clock.now()
  return house.transact(async (work) => {
    const db = as(work, securityGate)
    const account = await db
      .selectFrom('staff')
      .select(['id', 'subjectId', 'passwordHash', 'failures', 'tryAgainAt'])
      .where('emailLookup', '=', lookup)
      .where('endedAt', 'is', null)
      .where('setUpAt', 'is not', null)
      .where('totpConfirmedAt', 'is not', null)
      .executeTakeFirst()
    if (!account || (account.tryAgainAt !== null && account.tryAgainAt > moment(now))) return undefined
    const failures = account.failures + 1
    const tryAgainAt = moment(now.add({ seconds: delayAfter(failures) }))
    await db.updateTable('staff').set({ failures, tryAgainAt }).where('id', '=', account.id).execute()
    return account
  })
}

/**
 * The second factor: the code of an app, or a recovery code; each works once.
 *
 * @param pending - what the browser holds since the password was right
 * @returns what the browser must hold from now on, or undefined
 */
export async function proveSecondFactor(
  house: House,
  pending: string | undefined,
  code: string,
): Promise<string | undefined> {
  const session = await sessionBy(house, pending)
  if (!pending || !session || session.provedAt !== null) return undefined
  const { subjectId } = session
  const account = await claimCode(house, subjectId)
  if (!account) return undefined
  const secret = await house.vault.reveal(account.totpSecret, 'signing-in')
  const period = periodOfCode(secret, code.replaceAll(' ', ''), house.clock.now())
  return house.transact(async (work) => {
    const db = as(work, securityGate)
    const spent =
      period === undefined
        ? await db
            .updateTable('recoveryCode')
            .set({ usedAt: nowText(house.clock) })
            .where('subjectId', '=', subjectId)
            .where('codeHash', '=', recoveryFingerprint(code))
            .where('usedAt', 'is', null)
            .executeTakeFirst()
        : await db
            .updateTable('staff')
            .set({ totpPeriod: period })
            .where('id', '=', account.id)
            .where((where) => where.or([where('totpPeriod', 'is', null), where('totpPeriod', '<', period)]))
            .executeTakeFirst()
    if (spent.numUpdatedRows === 0n) return undefined
    await db.updateTable('staff').set({ codeFailures: 0, codeTryAgainAt: null }).where('id', '=', account.id).execute()
    // @NOTE a new secret: whoever planted or saw the first one gains nothing by it
    await endSessions(house, work, subjectId, { secret: pending })
    return openSession(house, work, subjectId, true)
  })
}

async function claimCode(house: House, subjectId: string) {
  const now = house.clock.now()
  return house.transact(async (work) => {
    const db = as(work, securityGate)
    const account = await db
      .selectFrom('staff')
      .select(['id', 'totpSecret', 'codeFailures', 'codeTryAgainAt'])
      .where('subjectId', '=', subjectId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!account || (account.codeTryAgainAt !== null && account.codeTryAgainAt > moment(now))) return undefined
    const codeFailures = account.codeFailures + 1
    const codeTryAgainAt = moment(now.add({ seconds: delayAfter(codeFailures, longestWaitForCode) }))
    await db.updateTable('staff').set({ codeFailures, codeTryAgainAt }).where('id', '=', account.id).execute()
    return account
  })
}

/** Puts another password in the place of the old one and ends every other session; false when the old one is wrong. */
export async function changePassword(
  house: House,
  subjectId: string,
  change: { readonly old: string; readonly next: string; readonly session: string | undefined },
): Promise<boolean> {
  const account = await house
    .read(securityGate)
    .selectFrom('staff')
    .select(['id', 'passwordHash'])
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  if (!account || !(await passwordMatches(change.old, await house.vault.reveal(account.passwordHash, 'signing-in'))))
    return false
  const hash = await hashPassword(change.next)
  const current = await sessionBy(house, change.session)
  await house.transact(async (work) => {
    const passwordHash = house.vault.seal(securityGate, 'staff', 'passwordHash', subjectId, hash)
    await as(work, securityGate).updateTable('staff').set({ passwordHash }).where('id', '=', account.id).execute()
    await endSessions(house, work, subjectId, { allBut: current?.handle })
  })
  return true
}
