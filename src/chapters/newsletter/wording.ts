import { type Declaration, notKept } from '../../register/declaration.ts'
import type { Words } from '../../register/words.ts'
import { newsletter } from './activity.ts'

/** The sentence beside the box that somebody ticks; it is stored with the consent, word for word. */
export const consentText: Words = {
  nl: 'Ja, stuur mij de nieuwsbrief van {tradeName}: artikelen over ons vak en nieuws over onze diensten en producten. Ik kan me altijd weer afmelden.',
  en: 'Yes, send me the newsletter of {tradeName}: articles about our work and news of our services and products. I can always unsubscribe again.',
}

export const declaration: Declaration = {
  chapter: 'newsletter',
  title: newsletter.title,
  activities: [newsletter],
  plainTables: {},
  cookies: [],
  asks: {
    '/nieuwsbrief': { email: 'signUp.email', consent: 'signUp.textShown', website: notKept },
    '/nieuwsbrief/afmelden': { email: notKept, website: notKept },
  },
  sentences: [
    {
      id: 'newsletter-consent',
      clauses: ['C08'],
      words: {
        nl: 'Je krijgt onze nieuwsbrief alleen als je er zelf om vraagt en dat daarna bevestigt via de mail die je van ons krijgt. Ook als klant krijg je hem niet vanzelf. Meer dan je e-mailadres vragen we niet. Bevestig je niet, dan wissen we je aanmelding na zeven dagen. Van je toestemming bewaren we het bewijs: welke zin je las, wanneer je ja zei en welke versie van deze verklaring toen gold.',
        en: 'You receive our newsletter only if you ask for it yourself and then confirm that through the mail we send you. Customers do not get it by themselves either. We ask for no more than your e-mail address. If you do not confirm, we erase your sign-up after seven days. We keep the proof of your consent: which sentence you read, when you said yes and which version of this statement applied.',
      },
    },
    {
      id: 'newsletter-content',
      clauses: ['C09'],
      words: {
        nl: 'In de nieuwsbrief staan artikelen over ons vak en nieuws over onze diensten en producten. Iets anders zetten we er niet in.',
        en: 'The newsletter holds articles about our work and news of our services and products. We put nothing else in it.',
      },
    },
    {
      id: 'newsletter-not-yet',
      clauses: [],
      words: {
        nl: 'Nu houdt ons programma alleen de lijst bij. Een nieuwsbrief versturen kan het nog niet.',
        en: 'For now our program keeps the list only. It cannot send a newsletter yet.',
      },
    },
    {
      id: 'newsletter-leave',
      clauses: ['C10'],
      words: {
        nl: 'In elke mail van de nieuwsbrief staat een link waarmee je je afmeldt. Je hoeft niet in te loggen en geen reden te geven. Na je afmelding bewaren we het bewijs van je toestemming nog één jaar.',
        en: 'Every mail of the newsletter has a link to unsubscribe. You need not sign in or give a reason. After you left we keep the proof of your consent for one more year.',
      },
    },
    {
      id: 'newsletter-list',
      clauses: ['C11'],
      words: {
        nl: 'De lijst met abonnees geven we niet aan anderen. Wie voor ons de site of de mail verzorgt, werkt in onze opdracht en mag er verder niets mee.',
        en: 'We give the list of subscribers to nobody else. Whoever runs the site or the mail for us works on our instructions and may do nothing else with it.',
      },
    },
  ],
}
