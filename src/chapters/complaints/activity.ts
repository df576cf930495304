import type { ActivityOver } from '../../register/activity.ts'
import type { ComplaintTables } from './tables.ts'

const placed = {
  id: 'not personal',
  subjectId: 'identification',
  source: 'not personal',
  lastDay: 'not personal',
  closedAt: 'complaint',
} as const

const proof = {
  then: 'keep',
  because: {
    nl: 'zo kunnen wij en jij later laten zien wat er aan de hand was en wat we deden',
    en: 'so that you and we can show later what the matter was and what we did',
  },
  provision: 'AVG art. 5 lid 2 en art. 17 lid 3 onder e',
} as const

/** Handling complaints about how we treat personal data. */
export const activity = {
  title: { nl: 'Klachten', en: 'Complaints' },
  people: { nl: 'mensen met een klacht', en: 'people with a complaint' },
  purposes: {
    complaints: {
      dpv: 'dpv:FulfilmentOfObligation',
      words: {
        nl: 'om je klacht uit te zoeken, je te antwoorden en te laten zien dat we dat deden',
        en: 'to look into your complaint, to answer you and to show that we did',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 5 lid 2, 12 lid 2 en 24' },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' },
    owner: { words: { nl: 'door ons opgeschreven', en: 'written down by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    // @NOTE before what refers to it: the sweep goes through the tables from the last to the first
    complaintLetter: {
      holds: { nl: 'onze brief over je klacht', en: 'our letter about your complaint' },
      subjects: 'person',
      columns: {
        ...placed,
        complaintId: 'not personal',
        kind: 'complaint',
        text: { sealed: 'complaint', words: { nl: 'de brief', en: 'the letter' } },
        sentBy: 'complaint',
        sentAt: 'complaint',
        messageId: 'not personal',
      },
      keep: [{ from: 'closedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: proof,
    },
    complaint: {
      holds: { nl: 'je klacht', en: 'your complaint' },
      subjects: 'person',
      columns: {
        ...placed,
        number: 'complaint',
        channel: 'complaint',
        language: 'preference',
        who: { sealed: 'name', words: { nl: 'naam', en: 'name' }, correctable: true },
        email: {
          sealed: 'contact details',
          words: { nl: 'adres voor het antwoord', en: 'address for the answer' },
          correctable: true,
        },
        text: { sealed: 'complaint', words: { nl: 'wat je schreef', en: 'what you wrote' } },
        receivedOn: 'complaint',
        registeredAt: 'complaint',
        promiseBy: 'complaint',
        answerBy: 'complaint',
        remindedHalfAt: 'not personal',
        remindedThreeQuartersAt: 'not personal',
        remindedNineTenthsAt: 'not personal',
        closingLetterId: 'not personal',
      },
      keep: [{ from: 'closedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: proof,
    },
  },
} as const satisfies ActivityOver<ComplaintTables>
