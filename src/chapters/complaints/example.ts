import { as } from '../../platform/db/database.ts'
import type { Example } from '../chapter.ts'
import { answerLetter } from './letters.ts'
import { keepLetter, lodge, setClosed } from './store.ts'
import { complaintsGate } from './tables.ts'

/** An invented person who complained, and the answer they had. */
export const example: Example = async ({ house, work, subjectId, n, at }) => {
  const receivedOn = Temporal.Instant.from(at).toZonedDateTimeISO(house.clock.zone).toPlainDate()
  const of = await lodge(house, work, {
    subjectId,
    receivedOn,
    channel: 'web',
    language: 'nl',
    source: 'you',
    who: `Bo Proefpersoon ${n}`,
    email: `bo.${n}@example.test`,
    text: `Ik kreeg een brief die niet voor mij was. (${n})`,
  })
  const business = house.published().register.facts.tradeName
  const text = answerLetter('Dat was onze fout. We hebben het hersteld.', { language: 'nl', business })
  const closingLetterId = await keepLetter(house, work, of, { kind: 'answer', text, sent: { by: 'post' } })
  // @NOTE an example happens at its own moment, not at that of the clock
  const db = as(work, complaintsGate)
  await db.updateTable('complaint').set({ registeredAt: at }).where('id', '=', of.id).execute()
  await db.updateTable('complaintLetter').set({ sentAt: at }).where('id', '=', closingLetterId).execute()
  await setClosed(house, work, of.id, { closedAt: at, closingLetterId })
}
