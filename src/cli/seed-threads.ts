import type { Language } from '../register/words.ts'

/** What somebody writes and what Anna answers, in turns; the first of a thread is always theirs. */
export type Thread = { readonly subject: string; readonly turns: readonly string[] }

const dutch: readonly Thread[] = [
  {
    subject: 'Je mailbox',
    turns: [
      'Hallo Anna, ik heb 2.300 ongelezen mails en ik durf ze niet meer te openen. Kun jij daar orde in brengen?',
      'Dat kan. We beginnen met een half uur bellen, gratis. Past dinsdag om tien uur?',
      'Dinsdag tien uur is goed. Bel me maar op mijn mobiel.',
      'Genoteerd, tot dinsdag!',
    ],
  },
  {
    subject: 'Agenda bijhouden',
    turns: [
      'Ik plan mezelf steeds dubbel. Wat kost het als jij mijn agenda bijhoudt, ongeveer vier uur per week?',
      'Dan kom je uit bij vaste hulp van 20 uur per maand: € 900 zonder btw. Bevalt het na een maand niet, dan stop je.',
    ],
  },
  {
    subject: 'Je offertes',
    turns: [
      'Mijn offertes gaan altijd te laat de deur uit. Neem je dat over?',
      'Ja. Jij spreekt in wat je gaat maken, ik zet het dezelfde dag in een offerte. Zal ik een proefweek voorstellen?',
      'Graag, een proefweek klinkt goed.',
      'Dan stuur ik je vandaag een voorstel op één bladzijde.',
    ],
  },
  {
    subject: 'Een nieuwsbrief maken',
    turns: [
      'We willen vier keer per jaar een nieuwsbrief sturen, maar niemand hier heeft tijd. Doe jij zoiets?',
      'Dat doe ik. Van opzet tot verzenden is het € 175 per keer. Ik heb alleen jullie onderwerpen nodig.',
    ],
  },
  {
    subject: 'Vakantie in juli',
    turns: [
      'Ik ben drie weken weg in de zomer. Kun je mijn telefoon en mail aannemen?',
      'De mail wel, de telefoon niet. Ik beantwoord wat ik kan en leg de rest voor je klaar.',
      'Prima, dan zet ik een bandje op de telefoon.',
    ],
  },
  {
    subject: 'Bonnetjes',
    turns: [
      'Ik heb een schoenendoos vol bonnetjes van dit jaar. Is dat iets voor jou?',
      'Heerlijk, een schoenendoos. Ik scan ze en zet ze klaar voor je boekhouder. Reken op zes uur.',
    ],
  },
  {
    subject: 'Is er plek?',
    turns: [
      'Ik hoorde van een klant van je dat je heel prettig werkt. Heb je nog plek vanaf volgende maand?',
      'Wat leuk om te horen. Vanaf de tweede week heb ik acht uur per maand vrij. Zullen we bellen?',
      'Ja, donderdagmiddag?',
      'Donderdag om twee uur bel ik je.',
    ],
  },
  {
    subject: 'Geheimhouding',
    turns: [
      'In mijn praktijk komt gevoelige post binnen. Hoe ga jij daarmee om?',
      'Goede vraag. We tekenen eerst een verwerkersovereenkomst, en wat ik lees blijft waar het staat. Ik stuur je een voorbeeld.',
    ],
  },
  {
    subject: 'Rekeningen versturen',
    turns: [
      'Kun je elke maand mijn rekeningen maken? Het zijn er een stuk of twaalf.',
      'Zeker. Stuur me voor de 28e je uren, dan gaan ze op de 1e de deur uit.',
    ],
  },
  {
    subject: 'Notulen',
    turns: [
      'Wij zoeken iemand die eens per kwartaal notuleert, op een avond in Deventer. Is dat mogelijk?',
      'Dat kan, als ik het een paar weken van tevoren weet. Het telt als losse klus: € 52,50 per uur.',
      'De eerste is op de tweede maandag van de maand. Lukt dat?',
    ],
  },
  {
    subject: 'Je website',
    turns: [
      'Kun je ook teksten op mijn website bijwerken?',
      'Kleine wijzigingen doe ik graag. Voor een nieuwe site ken ik wel iemand.',
    ],
  },
  {
    subject: 'Een reis plannen',
    turns: [
      'Ik moet in het voorjaar langs zes klanten in het noorden. Kun jij de route en de afspraken regelen?',
      'Ja. Stuur me de zes namen en je vrije dagen, dan krijg je een voorstel.',
    ],
  },
]

const english: readonly Thread[] = [
  {
    subject: 'Help with my mailbox',
    turns: [
      'Hello Anna, do you also work in English? My mailbox needs somebody who is stricter than I am.',
      'I do. Let us talk for half an hour first, free of charge. Would Wednesday at eleven suit you?',
      'Wednesday at eleven is perfect.',
    ],
  },
  {
    subject: 'Your rates',
    turns: [
      'Could you tell me what eight hours a month would cost?',
      'That is € 384 a month, without VAT. You can stop after any month.',
    ],
  },
  {
    subject: 'A newsletter in two languages',
    turns: [
      'We would like our newsletter in Dutch and English. Can you do both?',
      'Yes, I write both. Count on one and a half times the price of one language.',
    ],
  },
]

export const threads: Readonly<Record<Language, readonly Thread[]>> = { nl: dutch, en: english }

/** Messages that nobody answered yet, the latest of the year. */
export const unanswered: readonly string[] = [
  'Dag Anna, ik begin in januari voor mezelf en zoek iemand die meteen alles goed opzet. Heb je deze week tijd om te bellen?',
  'Mijn vorige voorstel is verlopen, zie ik. Kun je het nog een keer sturen? Ik wil nu echt beginnen.',
  'Kun je voor de kerst nog 80 kaarten laten versturen namens ons? De adressen heb ik in een lijst.',
]

export const unwanted: readonly string[] = [
  'Wij zetten uw website op nummer 1!!! Klik op http://aanbieding.example.test en http://win.example.test en http://nu.example.test',
  'Dear sir, we offer cheap invoices software, see http://offer.example.test http://best.example.test http://deal.example.test',
]
