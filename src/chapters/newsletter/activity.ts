import type { ActivityOver } from '../../register/activity.ts'
import type { NewsletterTables } from './tables.ts'

export const newsletter = {
  title: { nl: 'Nieuwsbrief', en: 'Newsletter' },
  people: { nl: 'mensen die om de nieuwsbrief vroegen', en: 'people who asked for the newsletter' },
  purposes: {
    newsletter: {
      dpv: 'dpv:DirectMarketing',
      words: {
        nl: 'om je de nieuwsbrief te sturen waar je zelf om vroeg',
        en: 'to send you the newsletter that you asked for yourself',
      },
      basis: { kind: 'consent', withdrawAt: '/nieuwsbrief/afmelden' },
    },
    consentProof: {
      dpv: 'dpv:LegalCompliance',
      words: {
        nl: 'om te kunnen laten zien dat je toestemming gaf, en wanneer je haar introk',
        en: 'to be able to show that you gave consent, and when you withdrew it',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 5 lid 2 en 7 lid 1' },
    },
  },
  sources: {
    form: { words: { nl: 'door jou ingevuld op de website', en: 'entered by you on the website' }, from: 'the person' },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    signUp: {
      holds: { nl: 'een aanmelding die je nog niet hebt bevestigd', en: 'a sign-up that you have not confirmed yet' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        email: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' } },
        language: 'preference',
        tokenHash: 'not personal',
        askedAt: 'consent evidence',
        textShown: 'consent evidence',
        statementVersion: 'consent evidence',
        channel: 'consent evidence',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'askedAt', for: 'P7D', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    subscriber: {
      holds: {
        nl: 'je abonnement, met het bewijs dat je toestemming gaf',
        en: 'your subscription, with the proof of your consent',
      },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        email: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' }, correctable: true },
        language: 'preference',
        askedAt: 'consent evidence',
        textShown: 'consent evidence',
        statementVersion: 'consent evidence',
        channel: 'consent evidence',
        confirmedAt: 'consent evidence',
        leftAt: 'consent evidence',
        leaveToken: {
          sealed: 'consent evidence',
          words: { nl: 'code in je afmeldlink', en: 'code in your unsubscribe link' },
        },
        leaveTokenHash: { lookup: 'leaveToken' },
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: [{ from: 'leftAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<NewsletterTables>
