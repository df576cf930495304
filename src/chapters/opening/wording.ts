import type { Declaration, Sentence } from '../../register/declaration.ts'

const sentences: readonly Sentence[] = [
  {
    id: 'opening-website',
    clauses: ['C75'],
    words: {
      nl: '{website} is de website van {tradeName}. Onder elke pagina staat wie wij zijn.',
      en: '{website} is the website of {tradeName}. Every page says at its foot who we are.',
    },
  },
  {
    id: 'opening-controller',
    clauses: [],
    words: {
      nl: '{tradeName} bepaalt waarvoor je gegevens worden gebruikt en is daar verantwoordelijk voor. De Algemene verordening gegevensbescherming (AVG) noemt dat de verwerkingsverantwoordelijke.',
      en: '{tradeName} decides what your data are used for and is responsible for that. The General Data Protection Regulation (GDPR) calls this the controller.',
    },
  },
  {
    id: 'opening-legal-name',
    clauses: ['C76'],
    needs: ['legalName'],
    words: { nl: 'De volledige naam is {legalName}.', en: 'The full name is {legalName}.' },
  },
  {
    id: 'opening-address',
    clauses: ['C76'],
    needs: ['address'],
    words: { nl: 'Ons adres is {address}.', en: 'Our address is {address}.' },
  },
  {
    id: 'opening-reach',
    clauses: ['C76'],
    words: {
      nl: 'We staan bij de Kamer van Koophandel onder nummer {kvk}. Je bereikt ons op {email}.',
      en: 'We are registered with the Dutch Chamber of Commerce under number {kvk}. You reach us at {email}.',
    },
  },
  {
    id: 'opening-phone',
    clauses: ['C76'],
    needs: ['phone'],
    words: { nl: 'Bellen kan ook: {phone}.', en: 'You can also call: {phone}.' },
  },
  {
    id: 'opening-vat',
    clauses: [],
    needs: ['vatId'],
    words: { nl: 'Ons btw-id is {vatId}.', en: 'Our VAT number is {vatId}.' },
  },
  {
    id: 'opening-statement',
    clauses: ['C02'],
    words: {
      nl: 'Deze verklaring hoort bij wat ons programma echt kan: ze wordt gemaakt uit dezelfde lijst waar het programma mee werkt. Naast een zin zie je of we hem hebben gecontroleerd, wat we toen zagen en wat die controle niet laat zien.',
      en: 'This statement goes with what our program can really do: it is made from the same list that the program works by. Beside a sentence you see whether we checked it, what we saw then and what that check does not show.',
    },
  },
  {
    id: 'opening-care',
    clauses: ['C01'],
    words: {
      nl: 'We gaan zorgvuldig om met je gegevens. Wat we daarvoor doen, staat onder Beveiliging, en bij elke maatregel lees je hoe we weten of die klopt.',
      en: 'We handle your data with care. What we do for that is under Security, and with each measure you read how we know whether it holds.',
    },
  },
  {
    id: 'opening-no-decisions',
    clauses: [],
    words: {
      nl: 'Een computer beslist bij ons nooit alleen over jou, en we maken geen profiel van je.',
      en: 'No computer ever decides about you on its own here, and we make no profile of you.',
    },
  },
  {
    id: 'opening-children',
    clauses: [],
    words: {
      nl: 'Onze site en onze diensten zijn niet bedoeld voor kinderen onder de 16 jaar. Gaf een kind ons toch gegevens, zonder toestemming van een ouder of voogd? Laat het weten, dan verwijderen we ze.',
      en: 'Our site and our services are not meant for children under 16. Did a child give us data all the same, without the consent of a parent or guardian? Tell us, and we erase them.',
    },
  },
  {
    id: 'opening-clients',
    clauses: [],
    words: {
      nl: 'Doen we werk voor een klant en zien we daarbij gegevens van anderen, dan gebruiken we die alleen in opdracht van die klant. De klant is dan verantwoordelijk, en we leggen de afspraken vast in een verwerkersovereenkomst.',
      en: 'When we work for a client and see data of others, we use them only on the instructions of that client. The client is then responsible, and we lay this down in a processing agreement.',
    },
  },
  {
    id: 'opening-no-officer',
    clauses: [],
    words: {
      nl: 'Een functionaris voor gegevensbescherming hoeven we niet te hebben, en die hebben we niet. Je vraag komt gewoon bij ons terecht.',
      en: 'We need not have a data protection officer, and we have none. Your question simply comes to us.',
    },
  },
  {
    id: 'opening-language',
    clauses: [],
    words: {
      nl: 'Deze verklaring is er in het Nederlands en in het Engels. Zeggen ze niet hetzelfde, dan geldt de Nederlandse.',
      en: 'This statement exists in Dutch and in English. Where they differ, the Dutch one applies.',
    },
  },
]

export const declaration: Declaration = {
  chapter: 'opening',
  title: { nl: 'Wie wij zijn', en: 'Who we are' },
  activities: [],
  sentences,
  plainTables: {
    guaranteeResult: {
      holds: { nl: 'wat onze controles het laatst zagen', en: 'what our checks last saw' },
      columns: ['clause', 'state', 'seen', 'at', 'since', 'until'],
    },
  },
  cookies: [],
}

/** The words of one of our sentences. */
export function sentence(id: string): Sentence['words'] {
  const found = sentences.find((one) => one.id === id)
  if (!found) throw new Error(`the opening has no sentence ${id}`)
  return found.words
}
