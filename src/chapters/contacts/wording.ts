import type { Declaration, Sentence } from '../../register/declaration.ts'
import type { Language, Words } from '../../register/words.ts'
import { contactDataWords, contacts } from './activity.ts'
import { mailbox, telephone } from './elsewhere.ts'

const listed = (language: Language) =>
  new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB').format(
    contactDataWords(contacts.tables.contact).map((words) => words[language]),
  )

/** Made of the columns, so that the list is complete and stays so. */
const contactData: Words = {
  nl: `Van wie contact met ons heeft, bewaren we dit en niet meer: ${listed('nl')}, de berichten over en weer, de taal waarin we je schrijven en de dagen van ons contact. Alleen een naam en één manier om je te bereiken zijn nodig; de rest vul je in als je wilt.`,
  en: `Of whoever is in contact with us we keep this and no more: ${listed('en')}, the messages to and fro, the language we write to you in and the days of our contact. Only a name and one way to reach you are needed; the rest you fill in if you wish.`,
}

const sentences: readonly Sentence[] = [
  {
    id: 'contacts-through-a-company',
    clauses: ['C03'],
    words: {
      nl: 'We krijgen gegevens over jou van jezelf, of van het bedrijf waarvoor je werkt. Ook als contactpersoon van een bedrijf heb je eigen rechten: je gegevens staan los van die van het bedrijf. Kregen we ze van iemand anders, dan vertellen we je dat binnen een maand.',
      en: 'We receive data about you from yourself, or from the company you work for. As the contact person of a company you have rights of your own too: your data stand apart from those of the company. If we received them from somebody else, we tell you so within a month.',
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
      nl: 'Deze verklaring noemt alle gegevens die ons programma kan bewaren. Voor iets wat hier niet staat, is geen plaats: dan start het programma niet.',
      en: 'This statement names all data that our program can keep. There is no place for anything that is not here: the program would not start.',
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
      nl: 'Een jaar na ons laatste contact wissen we je contactgegevens en alle berichten. Een bericht dat op spam lijkt, gooien we niet weg zonder te kijken: het wacht hoogstens veertien dagen op een mens.',
      en: 'One year after our last contact we erase your contact details and all messages. A message that looks like spam is not thrown away unseen: it waits for a person for at most fourteen days.',
    },
  },
  {
    id: 'contacts-children',
    clauses: ['C03'],
    words: {
      nl: 'Onze diensten zijn niet bedoeld voor kinderen onder de 16 jaar. Merken we dat we gegevens van een kind hebben zonder toestemming van een ouder, dan wissen we ze.',
      en: 'Our services are not meant for children under 16. If we find that we hold data of a child without the consent of a parent, we erase them.',
    },
  },
]

export const declaration: Declaration = {
  chapter: 'contacts',
  title: { nl: 'Contact', en: 'Contact' },
  activities: [contacts, mailbox, telephone],
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
