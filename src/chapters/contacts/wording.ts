import { type Declaration, notKept, type Sentence } from '../../register/declaration.ts'
import type { Language, Words } from '../../register/words.ts'
import { contactDataWords, contacts } from './activity.ts'
import { mailbox, telephone } from './elsewhere.ts'

const listed = (language: Language) =>
  new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB').format(
    contactDataWords(contacts.tables.contact).map((words) => words[language]),
  )

/** Made of the columns, so that the list is complete and stays so. */
const contactData: Words = {
  nl: `Van wie contact met ons heeft, bewaren we dit en niet meer: ${listed('nl')}. Daarbij komen de berichten over en weer, de taal waarin we je schrijven en de dagen van ons contact. Alleen een naam en één manier om je te bereiken zijn nodig; de rest vul je in als je wilt.`,
  en: `Of whoever is in contact with us we keep this and no more: ${listed('en')}. To that come the messages to and fro, the language we write to you in and the days of our contact. Only a name and one way to reach you are needed; the rest you fill in if you wish.`,
}

const sentences: readonly Sentence[] = [
  {
    id: 'contacts-through-a-company',
    clauses: ['C03'],
    words: {
      nl: 'We krijgen gegevens over jou van jezelf, of van het bedrijf waarvoor je werkt. Ook als contactpersoon van een bedrijf heb je eigen rechten: je gegevens staan los van die van het bedrijf. Van een bedrijf krijgen we je naam en hoe we je op je werk bereiken. Kregen we ze niet van jezelf, dan vertellen we je binnen een maand van wie wel.',
      en: 'We receive data about you from yourself, or from the company you work for. As the contact person of a company you have rights of your own too: your data stand apart from those of the company. From a company we receive your name and how to reach you at work. If we did not receive them from yourself, we tell you within a month who gave them to us.',
    },
  },
  {
    id: 'contacts-source',
    clauses: ['C04'],
    words: {
      nl: 'Bij alles wat we over je bewaren, staat van wie we het kregen.',
      en: 'With everything we keep about you stands who we received it from.',
    },
  },
  {
    id: 'contacts-closed-list',
    clauses: ['C05'],
    words: {
      nl: 'Deze verklaring noemt alle gegevens die ons programma kan bewaren. Kan het iets bewaren wat hier niet staat, dan start het niet. Wat buiten ons programma blijft, staat er ook bij.',
      en: 'This statement names all data that our program can keep. If it can keep something that is not here, it does not start. What stays outside our program is told as well.',
    },
  },
  { id: 'contacts-data', clauses: ['C06'], words: contactData },
  {
    id: 'contacts-purpose',
    clauses: ['C07'],
    words: {
      nl: 'We gebruiken je contactgegevens om je te antwoorden en om met je te overleggen over ons werk. Voor reclame gebruiken we ze niet, en de nieuwsbrief krijg je alleen als je daar zelf om vraagt.',
      en: 'We use your contact details to answer you and to discuss our work with you. We do not use them for advertising, and you receive the newsletter only if you ask for it yourself.',
    },
  },
  {
    id: 'contacts-kept',
    clauses: ['C58'],
    words: {
      nl: 'Een jaar na ons laatste contact wissen we je contactgegevens en alle berichten. Een bericht dat op spam lijkt, zetten we apart. Wij kunnen het veertien dagen lang bekijken; daarna wissen we het.',
      en: 'One year after our last contact we erase your contact details and all messages. A message that looks like spam is set apart. We can look at it for fourteen days; then we erase it.',
    },
  },
  {
    id: 'contacts-outside',
    clauses: [],
    words: {
      nl: 'Mail die je niet via ons formulier stuurt, en telefoon, lopen buiten ons programma om. Daar bewaren en wissen we zelf, met de hand.',
      en: 'Mail that you do not send through our form, and telephone, go outside our program. There we keep and erase ourselves, by hand.',
    },
  },
]

export const declaration: Declaration = {
  chapter: 'contacts',
  title: { nl: 'Contact', en: 'Contact' },
  activities: [contacts, mailbox, telephone],
  asks: {
    '/contact': {
      name: 'contact.name',
      email: 'contact.email',
      phone: 'contact.phone',
      company: 'contact.company',
      text: 'message.body',
      ...{ stamp: notKept, website: notKept },
    },
  },
  sentences,
  plainTables: {
    company: {
      holds: {
        nl: 'bedrijven en andere rechtspersonen, zonder de mensen die er werken',
        en: 'companies and other legal persons, without the people who work there',
      },
      columns: ['id', 'ref', 'name', 'kvk', 'legalForm', 'addedAt'],
    },
  },
  cookies: [],
}
