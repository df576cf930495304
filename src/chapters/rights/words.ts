import type { Words } from '../../register/words.ts'
import type { Channel, Ground, Identity, Right } from './tables.ts'

export const rightWords: Readonly<Record<Right, Words>> = {
  access: { nl: 'inzage', en: 'access' },
  rectification: { nl: 'correctie', en: 'correction' },
  erasure: { nl: 'verwijdering', en: 'erasure' },
  restriction: { nl: 'beperking', en: 'restriction' },
  objection: { nl: 'bezwaar', en: 'objection' },
  portability: { nl: 'meenemen van gegevens', en: 'taking data along' },
  withdrawal: { nl: 'intrekken van toestemming', en: 'withdrawal of consent' },
}

export const caseTitle: Readonly<Record<Right, Words>> = {
  access: { nl: 'Verzoek om inzage', en: 'Request for access' },
  rectification: { nl: 'Verzoek om correctie', en: 'Request for correction' },
  erasure: { nl: 'Verzoek om verwijdering', en: 'Request for erasure' },
  restriction: { nl: 'Verzoek om beperking', en: 'Request for restriction' },
  objection: { nl: 'Bezwaar', en: 'Objection' },
  portability: { nl: 'Verzoek om gegevens mee te nemen', en: 'Request to take data along' },
  withdrawal: { nl: 'Intrekking van toestemming', en: 'Withdrawal of consent' },
}

export const channelWords: Readonly<Record<Channel, Words>> = {
  web: { nl: 'website', en: 'website' },
  mail: { nl: 'e-mail', en: 'e-mail' },
  phone: { nl: 'telefoon', en: 'telephone' },
  letter: { nl: 'brief', en: 'letter' },
  'in person': { nl: 'persoonlijk', en: 'in person' },
}

/** The ladder of proofs, lightest first. @see GDPR Art. 12(6): only on reasonable doubt, and only what is necessary */
export const identityWords: Readonly<Record<Identity, Words>> = {
  link: {
    nl: 'Opende zelf een link die we naar het bekende adres mailden',
    en: 'Opened a link that we mailed to the known address',
  },
  reply: { nl: 'Schrijft vanaf het adres dat we al kennen', en: 'Writes from the address that we already know' },
  code: {
    nl: 'Noemde een code die we naar het bekende adres of nummer stuurden',
    en: 'Named a code that we sent to the known address or number',
  },
  knowledge: {
    nl: 'Wist iets wat alleen deze klant weet, zoals een factuurnummer met het bedrag',
    en: 'Knew what only this customer knows, such as an invoice number with its amount',
  },
  seen: {
    nl: 'Gezien aan de balie of in een videogesprek, zonder kopie',
    en: 'Seen at the desk or in a video call, without a copy',
  },
}

export const groundWords: Readonly<Record<Ground, Words>> = {
  unfounded: { nl: 'kennelijk ongegrond (AVG art. 12 lid 5)', en: 'manifestly unfounded (GDPR Art. 12(5))' },
  excessive: { nl: 'buitensporig (AVG art. 12 lid 5)', en: 'excessive (GDPR Art. 12(5))' },
  'unknown person': {
    nl: 'we kunnen niet vaststellen wie het vraagt (AVG art. 11 en 12 lid 6)',
    en: 'we cannot establish who asks (GDPR Art. 11 and 12(6))',
  },
  law: {
    nl: 'een wet verplicht ons de gegevens te houden (AVG art. 17 lid 3)',
    en: 'a law obliges us to keep the data (GDPR Art. 17(3))',
  },
  others: {
    nl: 'het raakt de rechten van anderen (AVG art. 15 lid 4)',
    en: 'it affects the rights of others (GDPR Art. 15(4))',
  },
}
