import type { ActivityOver } from '../../register/activity.ts'
import type { Period } from '../../register/period.ts'
import type { IntakeTables, Kept } from './tables.ts'

/** The longest that a row's own form allows: one column per period, filled where the form keeps that long. */
export const keep = [
  { from: 'receivedAt', for: 'P3M', calendar: 'exact' },
  { from: 'receivedForAYearAt', for: 'P1Y', calendar: 'exact' },
  { from: 'receivedForTwoYearsAt', for: 'P2Y', calendar: 'exact' },
] as const satisfies readonly Period<keyof Kept>[]

const keptFor = {
  receivedAt: 'message',
  receivedForAYearAt: 'message',
  receivedForTwoYearsAt: 'message',
  source: 'not personal',
  lastDay: 'not personal',
} as const

export const intake = {
  title: { nl: 'Formulieren', en: 'Forms' },
  people: {
    nl: 'mensen die een formulier op onze website invullen',
    en: 'people who fill in a form on our website',
  },
  purposes: {
    intakeRequest: {
      dpv: 'dpv:EstablishContractualAgreement',
      words: {
        nl: 'om te doen wat je met een formulier vraagt',
        en: 'to do what you ask with a form',
      },
      basis: {
        kind: 'contract',
        withoutIt: {
          nl: 'zonder de verplichte velden kunnen we niet doen wat je vraagt',
          en: 'without the required fields we cannot do what you ask',
        },
      },
    },
    intakeConsent: {
      dpv: 'dpv:ServiceProvision',
      words: {
        nl: 'om te doen waarvoor je op een formulier toestemming gaf',
        en: 'to do what you consented to on a form',
      },
      basis: { kind: 'consent', withdrawAt: '/mijn-gegevens' },
    },
    intakeInterest: {
      dpv: 'dpv:CommunicationManagement',
      words: {
        nl: 'om te beantwoorden wat je ons met een formulier laat weten',
        en: 'to answer what you let us know with a form',
      },
      basis: {
        kind: 'legitimate interest',
        interest: {
          nl: 'wij willen kunnen reageren op wat je ons laat weten',
          en: 'we want to be able to respond to what you let us know',
        },
        balance: {
          nl: 'Je kiest zelf of je het formulier stuurt. Bij elke vraag staat waarvoor die is. We gebruiken je antwoorden nergens anders voor. Je kunt bezwaar maken',
          en: 'You choose yourself whether you send the form. With each question stands what it is for. We use your answers for nothing else. You can object',
        },
      },
    },
  },
  sources: {
    form: {
      words: {
        nl: 'door jou ingevuld op een formulier van onze website',
        en: 'entered by you on a form of our website',
      },
      from: 'the person',
    },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    intake: {
      holds: { nl: 'dat je een formulier stuurde', en: 'that you sent a form' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        ref: 'not personal',
        formId: 'message',
        purpose: 'not personal',
        language: 'preference',
        statementVersion: 'consent evidence',
        textShown: 'consent evidence',
        answeredAt: 'message',
        ...keptFor,
      },
      keep,
      onErasure: { then: 'delete' },
    },
    intakeAnswer: {
      holds: { nl: 'wat je op een formulier antwoordde', en: 'what you answered on a form' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        intakeId: 'not personal',
        subjectId: 'identification',
        fieldId: 'not personal',
        place: 'not personal',
        question: 'message',
        value: { sealed: 'message', words: { nl: 'antwoord', en: 'answer' }, correctable: true },
        ...keptFor,
      },
      keep,
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<IntakeTables>
