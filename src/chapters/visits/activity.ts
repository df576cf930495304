import type { ActivityElsewhere } from '../../register/activity.ts'

// @NOTE the address of a visitor lives in the network of who hosts us and in memory for a minute; there is no table to declare
export const connection: ActivityElsewhere = {
  carriedOut: 'elsewhere',
  title: { nl: 'De website laten werken', en: 'Making the website work' },
  people: { nl: 'wie de website bezoekt', en: 'whoever visits the website' },
  purposes: {
    connection: {
      dpv: 'dpv:EnforceSecurity',
      words: {
        nl: 'om je de pagina te sturen die je vraagt, en om te zien of iemand de formulieren overspoelt',
        en: 'to send you the page you ask for, and to see whether somebody floods the forms',
      },
      basis: {
        kind: 'legitimate interest',
        interest: {
          nl: 'de website moet werken en bereikbaar blijven',
          en: 'the website has to work and stay within reach',
        },
        balance: {
          nl: 'Zonder adres kan geen enkele website iets sturen, en we bewaren het niet. Je kunt bezwaar maken',
          en: 'No website can send anything without an address, and we do not keep it. You can object',
        },
      },
    },
  },
  sources: {
    browser: { words: { nl: 'meegestuurd door je browser', en: 'sent along by your browser' }, from: 'the person' },
  },
  receivedBy: ['hosting'],
  categories: ['identification'],
  keeps: [
    {
      what: { nl: 'je IP-adres', en: 'your IP address' },
      how: {
        nl: 'zolang de verbinding duurt; na een formulier onherkenbaar in het geheugen, tot de volgende telling',
        en: 'as long as the connection lasts; after a form unrecognisable in memory, until the next count',
      },
    },
  ],
}
