import { createHash } from 'node:crypto'
import { token } from '../../platform/chance.ts'
import { as } from '../../platform/db/database.ts'
import type { Example } from '../chapter.ts'
import { closeByAnswer, openCase } from './cases/store.ts'
import { lastDayOf, placed } from './kept.ts'
import { grantLetter } from './letters.ts'
import { settle, writing } from './settle.ts'
import { purposesIn } from './stops.ts'
import { rights, rightsGate } from './tables.ts'

/** An invented person who opened their page, stopped a use for a while, and had a request answered. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, rightsGate)
  const whose = { subjectId, source: 'you' } as const
  const tokenHash = () => createHash('sha256').update(token()).digest('base64url')
  const link = { ...whose, askedAt: at, tokenHash: tokenHash(), tries: 0, spentAt: at }
  const session = { ...whose, openedAt: at, closesAt: at, endedAt: at, tokenHash: tokenHash() }
  // @NOTE lifted at once: a stop that lasts would keep the other chapters from using this person's examples
  const lifted = { ...whose, kind: 'restriction', stoppedAt: at, announcedAt: at, liftedAt: at } as const
  const purpose = [...purposesIn(house).keys()][n % purposesIn(house).size] ?? 'answering'
  await db
    .insertInto('accessLink')
    .values({ ...link, ...placed(house, 'accessLink', link) })
    .execute()
  await db
    .insertInto('accessSession')
    .values({ ...session, ...placed(house, 'accessSession', session) })
    .execute()
  await db
    .insertInto('stoppedUse')
    .values({ ...lifted, purpose, ...placed(house, 'stoppedUse', lifted) })
    .execute()
  const right = rights[n % rights.length] ?? 'access'
  const text = grantLetter(right, writing(house, 'nl'))
  const number =
    n % 2 === 0
      ? await settle(house, work, { subjectId, right, language: 'nl', text })
      : await openCase(house, work, {
          subjectId,
          right,
          channel: 'mail',
          source: 'owner',
          language: 'nl',
          receivedOn: Temporal.Instant.from(at).toZonedDateTimeISO(house.clock.zone).toPlainDate(),
          who: `Ada Voorbeeld ${n}`,
          asked: `Wat weten jullie van mij? (${n})`,
        })
  if (n % 2 !== 0) await closeByAnswer(house, work, number, { text, dispatch: { by: 'post' } })
  // @NOTE an example happens at its own moment, not at that of the clock
  await db
    .updateTable('rightsCase')
    .set({ registeredAt: at, closedAt: at, lastDay: lastDayOf(house, 'rightsCase', { closedAt: at }) })
    .where('number', '=', number)
    .execute()
  const { id } = await db.selectFrom('rightsCase').select('id').where('number', '=', number).executeTakeFirstOrThrow()
  await db
    .updateTable('caseLetter')
    .set({ sentAt: at, closedAt: at, lastDay: lastDayOf(house, 'caseLetter', { closedAt: at }) })
    .where('caseId', '=', id)
    .execute()
}
