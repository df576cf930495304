import type { ActivityOver } from '../../register/activity.ts'
import type { RightsTables } from './tables.ts'

const placed = {
  id: 'not personal',
  subjectId: 'identification',
  source: 'not personal',
  lastDay: 'not personal',
} as const

const proof = {
  then: 'keep',
  because: {
    nl: 'zo kunnen wij en jij later laten zien wat je vroeg en wat we antwoordden',
    en: 'so that you and we can show later what you asked and what we answered',
  },
  provision: 'AVG art. 17 lid 3 onder b, art. 5 lid 2 en art. 12',
} as const

/** Answering people who use their rights. */
export const activity = {
  title: { nl: 'Je rechten', en: 'Your rights' },
  people: { nl: 'iedereen die een recht gebruikt', en: 'everyone who uses a right' },
  purposes: {
    answering: {
      dpv: 'dpv:FulfilmentOfObligation',
      words: {
        nl: 'om je verzoek uit te voeren en te laten zien dat we dat op tijd deden',
        en: 'to carry out your request and to show that we did so in time',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 5 lid 2, 7 lid 3, 12 en 15 tot en met 21' },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' },
    owner: { words: { nl: 'door ons opgeschreven', en: 'written down by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    accessLink: {
      holds: { nl: 'de link naar je gegevens die we je mailden', en: 'the link to your data that we mailed you' },
      subjects: 'person',
      // @NOTE the hash of 128 bits of chance says nothing about anybody
      columns: { ...placed, tokenHash: 'not personal', askedAt: 'request', tries: 'not personal', spentAt: 'request' },
      keep: [{ from: 'askedAt', for: 'P1D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    accessSession: {
      holds: { nl: 'wanneer je je gegevens opende', en: 'when you opened your data' },
      subjects: 'person',
      columns: {
        ...placed,
        tokenHash: 'not personal',
        openedAt: 'request',
        closesAt: 'not personal',
        endedAt: 'not personal',
      },
      keep: [{ from: 'openedAt', for: 'P1D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    stoppedUse: {
      holds: { nl: 'waarvoor we je gegevens niet mogen gebruiken', en: 'what we may not use your data for' },
      subjects: 'person',
      columns: {
        ...placed,
        purpose: 'request',
        kind: 'request',
        stoppedAt: 'request',
        announcedAt: 'request',
        liftedAt: 'request',
      },
      keep: [{ from: 'liftedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    // @NOTE before what refers to it: the sweep goes through the tables from the last to the first
    caseLetter: {
      holds: { nl: 'ons antwoord op je verzoek', en: 'our answer to your request' },
      subjects: 'person',
      columns: {
        ...placed,
        caseId: 'not personal',
        kind: 'request',
        text: { sealed: 'request', words: { nl: 'de brief', en: 'the letter' } },
        sentBy: 'request',
        sentAt: 'request',
        messageId: 'not personal',
        closedAt: 'not personal',
      },
      keep: [{ from: 'closedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: proof,
    },
    rightsCase: {
      holds: { nl: 'je verzoek', en: 'your request' },
      subjects: 'person',
      columns: {
        ...placed,
        number: 'request',
        right: 'request',
        channel: 'request',
        language: 'preference',
        who: { sealed: 'name', words: { nl: 'naam bij het verzoek', en: 'name on the request' } },
        asked: { sealed: 'request', words: { nl: 'wat je vroeg', en: 'what you asked' } },
        receivedOn: 'request',
        registeredAt: 'request',
        promiseBy: 'request',
        legalBy: 'request',
        answerBy: 'request',
        extendedAt: 'request',
        identity: 'request',
        remindedHalfAt: 'not personal',
        remindedThreeQuartersAt: 'not personal',
        remindedNineTenthsAt: 'not personal',
        outcome: 'request',
        refusalGround: 'request',
        refusalFacts: { sealed: 'request', words: { nl: 'waarom we weigerden', en: 'why we refused' } },
        receipt: { sealed: 'request', words: { nl: 'bewijs van verwijdering', en: 'receipt of erasure' } },
        closedAt: 'request',
        closingLetterId: 'not personal',
      },
      keep: [{ from: 'closedAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: proof,
    },
  },
} as const satisfies ActivityOver<RightsTables>
