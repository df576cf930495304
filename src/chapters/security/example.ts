import { as } from '../../platform/db/database.ts'
import { fingerprint } from '../../platform/sign-in/fingerprint.ts'
import { recoveryFingerprint } from '../../platform/sign-in/recovery-code.ts'
import { breachDecisionDue } from '../../projections/deadline/breach.ts'
import { lastDay } from '../../register/period.ts'
import type { Example } from '../chapter.ts'
import { incidents, signingIn } from './activity.ts'
import { calendarOf } from './calendar.ts'
import { securityGate } from './gate.ts'

/** Somebody who worked here and left, with all that their account had, and a report that was dealt with. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, securityGate)
  const { vault } = house
  const id = (what: string) => `${what}-${subjectId}-${n}`
  const until = (keep: Parameters<typeof lastDay>[0], row: Record<string, string>) =>
    lastDay(keep, row, calendarOf(house))
  const own = (what: string) => ({ id: id(what), subjectId, source: 'program' as const, lastDay: null })
  const email = `medewerker${n}@example.test`
  await db
    .insertInto('staff')
    .values({
      ...own('staff'),
      source: 'you',
      lastDay: until(signingIn.tables.staff.keep, { endedAt: at }),
      name: vault.seal(securityGate, 'staff', 'name', subjectId, `Medewerker ${n}`),
      email: vault.seal(securityGate, 'staff', 'email', subjectId, email),
      emailLookup: vault.lookup('staff.email', email),
      passwordHash: vault.seal(securityGate, 'staff', 'passwordHash', subjectId, id('password')),
      totpSecret: vault.seal(securityGate, 'staff', 'totpSecret', subjectId, id('secret')),
      totpConfirmedAt: at,
      totpPeriod: null,
      failures: 0,
      tryAgainAt: null,
      codeFailures: 0,
      codeTryAgainAt: null,
      createdAt: at,
      setUpAt: at,
      endedAt: at,
    })
    .execute()
  await db
    .insertInto('recoveryCode')
    .values({ ...own('code'), codeHash: recoveryFingerprint(id('code')), madeAt: at, usedAt: null })
    .execute()
  await db
    .insertInto('passkey')
    .values({
      ...own('passkey'),
      handle: id('passkey'),
      label: vault.seal(securityGate, 'passkey', 'label', subjectId, `Telefoon ${n}`),
      credentialId: id('credential'),
      publicKey: id('key'),
      counter: 0,
      createdAt: at,
      lastUsedAt: at,
    })
    .execute()
  await db
    .insertInto('session')
    .values({
      ...own('session'),
      lastDay: until(signingIn.tables.session.keep, { endsAt: at }),
      handle: id('session'),
      tokenHash: fingerprint(id('session')),
      label: vault.seal(securityGate, 'session', 'label', subjectId, `Laptop ${n}`),
      provedAt: at,
      createdAt: at,
      lastUsedAt: at,
      endsAt: at,
    })
    .execute()
  await db
    .insertInto('setupLink')
    .values({
      ...own('link'),
      lastDay: until(signingIn.tables.setupLink.keep, { expiresAt: at }),
      tokenHash: fingerprint(id('link')),
      kind: 'new factor',
      startedAt: null,
      expiresAt: at,
    })
    .execute()
  await db
    .insertInto('incident')
    .values({
      id: id('incident'),
      subjectId,
      lastDay: until(incidents.tables.incident.keep, { closedAt: at }),
      handle: id('incident'),
      language: 'nl',
      report: vault.seal(
        securityGate,
        'incident',
        'report',
        subjectId,
        `Ik kreeg een brief voor iemand anders (${n}).`,
      ),
      replyTo: vault.seal(securityGate, 'incident', 'replyTo', subjectId, `melder${n}@example.test`),
      receivedAt: at,
      decideBy: breachDecisionDue(Temporal.Instant.from(at)).toString({ smallestUnit: 'millisecond' }),
      decision: 'no breach',
      reasons: vault.seal(
        securityGate,
        'incident',
        'reasons',
        subjectId,
        `De brief hoorde bij een ander bedrijf (${n}).`,
      ),
      keysTaken: 'no',
      decidedAt: at,
      authorityToldAt: null,
      peopleToldAt: null,
      closedAt: at,
      source: 'you',
    })
    .execute()
}
