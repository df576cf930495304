import type { Sentence } from '../../register/declaration.ts'

/** What the statement says about complaints. */
export const sentences: readonly Sentence[] = [
  {
    id: 'complaints.invitation',
    clauses: ['C77'],
    words: {
      nl: 'Heb je een klacht over hoe we met je gegevens omgaan? Vertel het ons, op de klachtenpagina of via {email}. We zoeken het graag met je uit.',
      en: 'Do you have a complaint about how we treat your data? Tell us, on the complaints page or at {email}. We gladly look into it with you.',
    },
  },
  {
    id: 'complaints.term',
    clauses: ['C78'],
    words: {
      nl: 'Je krijgt binnen {answerWithinDays} dagen een geschreven antwoord.',
      en: 'You have a written answer within {answerWithinDays} days.',
    },
  },
  {
    id: 'complaints.authority',
    clauses: ['C79'],
    words: {
      nl: 'Je mag altijd een klacht indienen bij de Autoriteit Persoonsgegevens. Daar is niets voor nodig: je hoeft het niet met ons te hebben besproken.',
      en: 'You may file a complaint with the Dutch Data Protection Authority (Autoriteit Persoonsgegevens) at any time. Nothing is needed for it: you need not have talked to us.',
    },
  },
  {
    id: 'complaints.link',
    clauses: ['C80'],
    words: {
      nl: 'De Autoriteit vind je op https://www.autoriteitpersoonsgegevens.nl/.',
      en: 'You find the Authority at https://www.autoriteitpersoonsgegevens.nl/.',
    },
  },
]
