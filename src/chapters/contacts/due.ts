import type { DueItem, House } from '../chapter.ts'
import { waitingCounts } from './listing.ts'
import { contactsGate } from './tables.ts'

/** Messages without an answer, people who must still be told that we have their data, and what may be spam. */
export async function due(house: House): Promise<DueItem[]> {
  const db = house.read(contactsGate)
  const waiting = await db
    .selectFrom('contact')
    .select(['ref', 'waitingSince'])
    .where('waitingSince', 'is not', null)
    .orderBy('waitingSince')
    .limit(10)
    .execute()
  const untold = await db
    .selectFrom('contact')
    .select(['ref', 'createdAt'])
    .where('source', '=', 'company')
    .where('informedAt', 'is', null)
    .execute()
  const { suspect } = await waitingCounts(house)
  const { zone } = house.clock
  return [
    ...waiting.map(
      ({ ref }): DueItem => ({
        chapter: 'contacts',
        title: { nl: 'Iemand wacht op antwoord', en: 'Somebody is waiting for an answer' },
        href: `/beheer/contacten/${ref}`,
      }),
    ),
    ...untold.map(
      ({ ref, createdAt }): DueItem => ({
        chapter: 'contacts',
        dueOn: Temporal.Instant.from(createdAt).toZonedDateTimeISO(zone).toPlainDate().add({ months: 1 }).toString(),
        title: { nl: 'Vertel iemand dat je gegevens hebt', en: 'Tell somebody that you have their data' },
        note: {
          nl: 'je kreeg ze van een ander (AVG artikel 14)',
          en: 'you received them from another (GDPR Article 14)',
        },
        href: `/beheer/contacten/${ref}`,
      }),
    ),
    ...(suspect === 0
      ? []
      : [
          {
            chapter: 'contacts',
            title: { nl: 'Kijk of dit spam is', en: 'See whether this is spam' },
            note: {
              nl: `${suspect} vastgehouden; weg na veertien dagen`,
              en: `${suspect} held; gone after fourteen days`,
            },
            href: '/beheer/contacten?toon=verdacht',
          },
        ]),
  ]
}
