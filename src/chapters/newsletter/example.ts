import { as } from '../../platform/db/database.ts'
import type { Example } from '../chapter.ts'
import { newsletterGate } from './tables.ts'

/** A subscriber who later left, and a sign-up that was never confirmed. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, newsletterGate)
  const proof = {
    askedAt: at,
    textShown: 'Ja, stuur mij de nieuwsbrief van Bureau Linde.',
    statementVersion: 1,
    channel: 'website' as const,
  }
  const email = `persoon${n}@example.test`
  const seal = (table: 'signUp' | 'subscriber') => house.vault.seal(newsletterGate, table, 'email', subjectId, email)
  const row = { ...proof, subjectId, language: 'nl' as const, source: 'form' as const }
  const id = (kind: string) => `${kind}-${subjectId}-${n}`
  const lastDay = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  await db
    .insertInto('signUp')
    .values({
      ...row,
      id: id('signup'),
      email: seal('signUp'),
      tokenHash: id('token'),
      lastDay: lastDay.add({ days: 7 }).toString(),
    })
    .execute()
  await db
    .insertInto('subscriber')
    .values({
      ...row,
      id: id('subscriber'),
      email: seal('subscriber'),
      confirmedAt: at,
      leftAt: at,
      leaveToken: house.vault.seal(newsletterGate, 'subscriber', 'leaveToken', subjectId, id('leave')),
      leaveTokenHash: house.vault.lookup('subscriber.leaveToken', id('leave')),
      lastDay: lastDay.add({ years: 1 }).toString(),
    })
    .execute()
}
