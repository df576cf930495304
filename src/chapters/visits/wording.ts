import type { Declaration, Sentence } from '../../register/declaration.ts'
import { connection } from './activity.ts'

const sentences: readonly Sentence[] = [
  {
    id: 'visits-not-kept',
    clauses: ['C12'],
    words: {
      nl: 'We houden niet bij wie onze website bezoekt. Je IP-adres komt binnen, want anders kan er geen pagina naar je toe. Ons programma schrijft het niet op. Verstuur je een formulier, dan telt de server een minuut lang hoeveel er van één adres komt. Dat gebeurt in het geheugen, met het adres onherkenbaar gemaakt.',
      en: 'We do not record who visits our website. Your IP address arrives, because otherwise no page could reach you. Our program does not write it down. If you send a form, the server counts for a minute how many come from one address. It does so in memory, with the address made unrecognisable.',
    },
  },
  {
    id: 'visits-cookies-section',
    clauses: ['C13'],
    words: {
      nl: 'Wat er in je browser wordt bewaard, staat in het deel Cookies van deze verklaring.',
      en: 'What is stored in your browser is in the Cookies part of this statement.',
    },
  },
  {
    id: 'visits-no-analytics',
    clauses: ['C37', 'C40', 'C44', 'C46'],
    words: {
      nl: 'We gebruiken geen dienst van een ander om bezoek te meten, ook Google Analytics niet. Er is dus niemand aan wie zo’n dienst iets over je bezoek kan doorgeven.',
      en: 'We use no service of others to measure visits, nor Google Analytics. So there is nobody to whom such a service could pass on anything about your visit.',
    },
  },
  {
    id: 'visits-not-counted',
    clauses: ['C38', 'C39'],
    words: {
      nl: 'We tellen ook zelf geen bezoekers en geen bekeken pagina’s. Gaan we dat ooit doen, dan zeggen we het hier eerst.',
      en: 'Nor do we count visitors or pages viewed ourselves. If we ever will, we say so here first.',
    },
  },
  {
    id: 'visits-nothing-to-anonymise',
    clauses: ['C41'],
    words: {
      nl: 'Omdat we over je bezoek niets bewaren, valt er ook niets te anonimiseren.',
      en: 'Because we keep nothing about your visit, there is nothing to anonymise either.',
    },
  },
  {
    id: 'visits-address-stays',
    clauses: ['C42'],
    words: {
      nl: 'Onze pagina’s laden niets van andere websites. Je IP-adres gaat daardoor naar niemand die meet of adverteert.',
      en: 'Our pages load nothing from other websites. So your IP address goes to nobody who measures or advertises.',
    },
  },
  {
    id: 'visits-no-transfer',
    clauses: ['C43'],
    words: {
      nl: 'Er gaat niets over je bezoek naar Google of een andere dienst die bezoek meet, in de Verenigde Staten of waar ook. Wie onze server beheert en in welk land, staat bij Met wie we gegevens delen.',
      en: 'Nothing about your visit goes to Google or another service that measures visits, in the United States or anywhere. Who runs our server and in which country is told under With whom we share data.',
    },
  },
  {
    id: 'visits-our-choice',
    clauses: ['C45'],
    words: {
      nl: 'Wat er op deze website draait, kiezen wij. Wij zijn er dus verantwoordelijk voor, ook als een ander het heeft gemaakt.',
      en: 'What runs on this website is our choice. So we are responsible for it, even if somebody else made it.',
    },
  },
  {
    id: 'visits-transfer-tools',
    clauses: ['C47', 'C48'],
    words: {
      nl: 'Op een regeling die de Europese rechter ongeldig heeft verklaard, beroepen we ons niet. Wat er geldt als gegevens buiten Europa komen, staat bij Met wie we gegevens delen.',
      en: 'We do not rely on an arrangement that the European court has declared invalid. What applies when data go outside Europe is told under With whom we share data.',
    },
  },
]

export const declaration: Declaration = {
  chapter: 'visits',
  title: { nl: 'Bezoek aan de website', en: 'Visits to the website' },
  activities: [connection],
  sentences,
  plainTables: {},
  cookies: [],
}
