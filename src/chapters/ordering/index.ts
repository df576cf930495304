import type { Declaration } from '../../register/declaration.ts'
import type { Chapter } from '../chapter.ts'
import { agreements } from './activity.ts'

const declaration: Declaration = {
  chapter: 'ordering',
  title: { nl: 'Offertes en opdrachten', en: 'Quotes and assignments' },
  activities: [agreements],
  sentences: [
    {
      id: 'ordering-outside',
      clauses: [],
      words: {
        nl: 'Offertes en opdrachten houden we buiten ons programma bij. Daar bewaren en wissen we zelf, met de hand.',
        en: 'Quotes and assignments are kept outside our program. There we keep and erase ourselves, by hand.',
      },
    },
    {
      id: 'ordering-agreement',
      clauses: ['C59'],
      words: {
        nl: 'Werken we voor jou of je bedrijf, dan bewaren we wat bij de opdracht hoort tot één jaar na het einde van de overeenkomst. Komt er een nieuwe overeenkomst, dan begint dat jaar pas als ook die voorbij is.',
        en: 'If we work for you or your company, we keep what belongs to the assignment until one year after the end of the agreement. If there is a new agreement, that year begins only when that one is over too.',
      },
    },
    {
      id: 'ordering-fiscal',
      clauses: ['C57'],
      words: {
        nl: 'Aanvaarde offertes en facturen moeten we van de belastingwet 7 jaar bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen). Dat telt vanaf het einde van het boekjaar waarin ze niet meer van belang zijn. Een offerte die je niet aanneemt, valt daar niet onder: die gaat één jaar na ons laatste contact weg.',
        en: 'Tax law requires us to keep accepted quotes and invoices for 7 years (Article 52 of the Dutch General State Taxes Act). That counts from the end of the financial year in which they cease to matter. A quote that you do not accept is not among them: it goes one year after our last contact.',
      },
    },
  ],
  plainTables: {},
  cookies: [],
}

export const ordering: Chapter = { name: 'ordering', declarations: [declaration], migrations: [] }
