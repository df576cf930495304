import type { Sentence } from '../../register/declaration.ts'

/** What the statement says about the rights of the people whose data we hold. */
export const sentences: readonly Sentence[] = [
  {
    id: 'rights.access',
    clauses: ['C61'],
    words: {
      nl: 'Je mag zien welke gegevens we van je hebben, waarom, wie ze krijgt en tot wanneer we ze bewaren. Op de pagina Mijn gegevens zie je dat meteen.',
      en: 'You may see which data we hold about you, why, who receives them and until when we keep them. The page My data shows you at once.',
    },
  },
  {
    id: 'rights.rectification',
    clauses: ['C62'],
    words: {
      nl: 'Klopt er iets niet? Dan verbeter je het daar zelf, of wij doen het voor je.',
      en: 'Is something wrong? You correct it there yourself, or we do it for you.',
    },
  },
  {
    id: 'rights.erasure',
    clauses: ['C63'],
    words: {
      nl: 'Je mag je gegevens laten verwijderen. Vooraf zie je wat er verdwijnt, en wat we van de wet nog moeten bewaren en tot wanneer. Daarna krijg je een bewijs.',
      en: 'You may have your data erased. Beforehand you see what goes, and what the law still has us keep and until when. Afterwards you get a receipt.',
    },
  },
  {
    id: 'rights.objection',
    clauses: [],
    words: {
      nl: 'Je mag altijd bezwaar maken tegen gebruik dat rust op ons eigen belang. We stoppen er dan mee. Voor reclame hoef je geen reden te geven.',
      en: 'You may object at any time to use that rests on our own interest. We then stop. For advertising you need not give a reason.',
    },
  },
  {
    id: 'rights.restriction',
    clauses: [],
    words: {
      nl: 'Je mag vragen om je gegevens even niet te gebruiken. We bewaren ze dan alleen nog, en vertellen het je voordat we dat opheffen.',
      en: 'You may ask us not to use your data for now. We then only store them, and tell you before we lift that.',
    },
  },
  {
    id: 'rights.portability',
    clauses: [],
    words: {
      nl: 'Je mag je gegevens meenemen. Je downloadt ze in een vorm die een ander programma kan lezen.',
      en: 'You may take your data along. You download them in a form that another program can read.',
    },
  },
  {
    id: 'rights.withdrawal',
    clauses: [],
    words: {
      nl: 'Gaf je toestemming? Dan trek je die net zo makkelijk weer in. Wat we daarvoor deden, blijft geldig.',
      en: 'Did you give consent? You withdraw it just as easily. What we did before stays valid.',
    },
  },
  {
    id: 'rights.automated',
    clauses: [],
    words: {
      nl: 'Geen computer neemt hier een beslissing over jou.',
      en: 'No computer takes a decision about you here.',
    },
  },
  {
    id: 'rights.ways',
    clauses: ['C64'],
    words: {
      nl: 'Je regelt het zelf op Mijn gegevens, of je stuurt een verzoek naar {email}. Bellen of een brief sturen mag ook.',
      en: 'You arrange it yourself on My data, or you send a request to {email}. Calling or sending a letter is fine, too.',
    },
  },
  {
    id: 'rights.soon',
    clauses: ['C65'],
    words: {
      nl: 'We antwoorden zo snel als we kunnen; we proberen het binnen een week.',
      en: 'We answer as soon as we can; we try to do so within a week.',
    },
  },
  {
    id: 'rights.term',
    clauses: ['C66'],
    words: {
      nl: 'In ieder geval heb je binnen {answerWithinDays} dagen antwoord, en nooit later dan de wet toestaat.',
      en: 'In any case you have an answer within {answerWithinDays} days, and never later than the law allows.',
    },
  },
  {
    id: 'rights.extension',
    clauses: [],
    words: {
      nl: 'Is je verzoek heel ingewikkeld? Dan mogen we er twee maanden langer over doen. Dat hoor je binnen de eerste maand, met de reden.',
      en: 'Is your request very complex? Then we may take two months longer. You hear so within the first month, with the reason.',
    },
  },
  {
    id: 'rights.writing',
    clauses: ['C67'],
    words: {
      nl: 'Je krijgt ons antwoord altijd op schrift. Zonder geschreven antwoord sluiten we geen verzoek.',
      en: 'You always have our answer in writing. We close no request without a written answer.',
    },
  },
  {
    id: 'rights.free',
    clauses: [],
    words: {
      nl: 'Dit alles kost je niets.',
      en: 'All of this costs you nothing.',
    },
  },
  {
    id: 'rights.identity',
    clauses: [],
    words: {
      nl: 'Twijfelen we wie je bent, dan vragen we niet meer dan nodig is. Meestal is een link naar je eigen mailadres genoeg. Een kopie van je paspoort vragen we niet.',
      en: 'If we doubt who you are, we ask no more than needed. A link to your own mail address is mostly enough. We do not ask for a copy of your passport.',
    },
  },
  {
    id: 'rights.recipients',
    clauses: [],
    words: {
      nl: 'Verbeteren of verwijderen we iets, of zetten we het stil? Dan geven we dat door aan wie de gegevens van ons kreeg. Je mag vragen wie dat zijn.',
      en: 'When we correct, erase or pause something, we pass that on to whoever received the data from us. You may ask who they are.',
    },
  },
  {
    id: 'rights.refusal',
    clauses: [],
    words: {
      nl: 'Zeggen we nee, dan schrijven we waarom. In die brief staat ook hoe je naar de Autoriteit Persoonsgegevens of de rechter gaat. Naar de Autoriteit mag je altijd.',
      en: 'If we say no, we write why. That letter also says how you go to the Data Protection Authority or the court. You may go to the Authority at any time.',
    },
  },
]
