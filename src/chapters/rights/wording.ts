import type { Sentence } from '../../register/declaration.ts'

/** What the statement says about the rights of the people whose data we hold. */
export const sentences: readonly Sentence[] = [
  {
    id: 'rights.access',
    clauses: ['C61'],
    words: {
      nl: 'Je mag je gegevens inzien: welke we hebben, waarom, van wie we ze kregen, wie ze krijgt en tot wanneer we ze bewaren. Op de pagina Mijn gegevens zie je dat meteen.',
      en: 'You may see your data: which ones we hold, why, who gave them to us, who receives them and until when we keep them. The page My data shows you at once.',
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
      nl: 'Je mag je gegevens laten verwijderen. Vooraf zie je wat er verdwijnt. Je ziet ook wat we volgens de wet nog bewaren, waarom en tot wanneer. Daarna krijg je een bewijs.',
      en: 'You may have your data erased. Beforehand you see what goes. You also see what we still keep under the law, why and until when. Afterwards you get a receipt.',
    },
  },
  {
    id: 'rights.restriction',
    clauses: [],
    words: {
      nl: 'Je mag het gebruik van je gegevens laten beperken. We bewaren ze dan alleen nog, en vertellen het je voordat we ze weer gebruiken.',
      en: 'You may have the use of your data restricted. We then only store them, and tell you before we use them again.',
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
      nl: 'Gaf je toestemming? Dan trek je die net zo makkelijk weer in. Wat we deden voordat je haar introk, blijft rechtmatig.',
      en: 'Did you give consent? You withdraw it just as easily. What we did before you withdrew it stays lawful.',
    },
  },
  {
    id: 'rights.objection',
    clauses: [],
    heading: { nl: 'Bezwaar maken', en: 'Objecting' },
    words: {
      nl: 'Gebruiken we iets omdat we er een gerechtvaardigd belang bij hebben? Dan mag je altijd bezwaar maken, en stoppen we ermee. Het kan meteen op de pagina Mijn gegevens. Tegen reclame hoef je geen reden te geven.',
      en: 'Do we use something because we have a legitimate interest? Then you may object at any time, and we stop. You can do so at once on the page My data. Against advertising you need not give a reason.',
    },
  },
  {
    id: 'rights.ways',
    clauses: ['C64'],
    heading: { nl: 'Hoe we antwoorden', en: 'How we answer' },
    words: {
      nl: 'Je regelt het zelf op Mijn gegevens, of je stuurt een verzoek naar {email}. Op een andere manier mag ook: elk verzoek telt.',
      en: 'You arrange it yourself on My data, or you send a request to {email}. Another way is fine, too: every request counts.',
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
      nl: 'Je hebt uiterlijk binnen {answerWithinDays} dagen antwoord, en nooit later dan de wet toestaat.',
      en: 'You have an answer within {answerWithinDays} days at the latest, and never later than the law allows.',
    },
  },
  {
    id: 'rights.extension',
    clauses: [],
    words: {
      nl: 'Er is één uitzondering: een heel ingewikkeld verzoek. Dan geeft de wet ons na de eerste maand nog hoogstens twee maanden. Dat hoor je binnen die eerste maand, met de reden.',
      en: 'There is one exception: a very complex request. Then the law gives us two months at most after the first month. You hear so within that first month, with the reason.',
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
      nl: 'Zeggen we nee, dan schrijven we waarom. In die brief staat ook hoe je naar de Autoriteit Persoonsgegevens of de rechter gaat. Naar de rechter kan dat binnen zes weken na ons antwoord (artikel 35 van de Uitvoeringswet AVG).',
      en: 'If we say no, we write why. That letter also says how you go to the Dutch Data Protection Authority or the court. To the court you can go within six weeks of our answer (Article 35 of the Dutch GDPR Implementation Act).',
    },
  },
]
