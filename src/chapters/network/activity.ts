import type { ActivityOver } from '../../register/activity.ts'
import type { NetworkTables } from './tables.ts'

export const profiles = {
  title: { nl: 'Je profiel in ons netwerk', en: 'Your profile in our network' },
  people: { nl: 'bezoekers die ons netwerk toestaan', en: 'visitors who allow our network' },
  purposes: {
    ads: {
      dpv: 'dpv:TargetedAdvertising',
      words: {
        nl: 'om uit onze eigen advertenties te kiezen wat past bij wat je las',
        en: 'to choose among our own advertisements what suits what you read',
      },
      basis: { kind: 'consent', withdrawAt: '/cookies' },
    },
  },
  sources: {
    reading: {
      words: { nl: 'door jou gelezen op een van onze websites', en: 'read by you on one of our websites' },
      from: 'the person',
    },
  },
  receivedBy: ['hosting'],
  tables: {
    networkVisitor: {
      holds: { nl: 'een browser waarin je ons netwerk toestond', en: 'a browser in which you allowed our network' },
      subjects: 'visitor',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        tokenHash: 'identification',
        consentedOn: 'consent evidence',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'consentedOn', for: 'P180D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    networkTopic: {
      holds: { nl: 'een onderwerp waarover je las', en: 'a topic that you read about' },
      subjects: 'visitor',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        topic: { sealed: 'preference', words: { nl: 'onderwerp', en: 'topic' } },
        readOn: 'preference',
        reads: 'preference',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'readOn', for: 'P90D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    networkTicket: {
      holds: {
        nl: 'je overstap van de ene naar de andere website, zolang die onderweg is',
        en: 'your step from one website to the other, while it is under way',
      },
      subjects: 'visitor',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        ticketHash: 'not personal',
        issuedAt: 'not personal',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'issuedAt', for: 'P1D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<NetworkTables>
