import type { Words } from '../../../register/words.ts'
import type { Way } from '../tables.ts'

export const wayWords = {
  banner: { nl: 'in de vraag op de pagina', en: 'in the question on the page' },
  placeholder: { nl: 'op de plek van de dienst', en: 'in the place of the service' },
  page: { nl: 'op de pagina over cookies', en: 'on the page about cookies' },
  tag: { nl: 'in de vraag op een andere site van ons', en: 'in the question on another site of ours' },
} as const satisfies Record<Way, Words>

export const receiptWords = {
  title: { nl: 'Bewijs van je keuze', en: 'Proof of your choice' },
  lead: {
    nl: 'Van elke toestemming en elke intrekking bewaren we een bewijs. Het heeft een nummer, en alleen jij hebt dat. Bewaarde je het, vul het dan hier in.',
    en: 'Of each consent and each withdrawal we keep a proof. It has a number, and only you have it. If you kept it, enter it here.',
  },
  number: { nl: 'Nummer van het bewijs', en: 'Number of the proof' },
  hint: {
    nl: '22 letters, cijfers en streepjes, precies zoals ze er staan',
    en: '22 letters, digits and dashes, exactly as they stand',
  },
  open: { nl: 'Open het bewijs', en: 'Open the proof' },
  choices: { nl: 'Je keuzes over cookies', en: 'Your choices about cookies' },
  nothing: { nl: 'Dit nummer kennen we niet', en: 'We do not know this number' },
  unknown: {
    nl: 'We hebben onder dit nummer niets. Misschien is het een tikfout, of is het bewijs gewist omdat de tijd om was of omdat je dat vroeg.',
    en: 'We hold nothing under this number. It may be mistyped, or the proof was erased because its time was up or because you asked.',
  },
  erased: {
    nl: 'Het bewijs is gewist. Je keuze zelf is niet veranderd; die staat in je eigen browser.',
    en: 'The proof is erased. Your choice itself has not changed; it is in your own browser.',
  },
  what: {
    nl: 'Dit bewaren we van je keuze. Wie je bent weten we niet: er staat geen naam, adres of browser bij.',
    en: 'This is what we keep of your choice. We do not know who you are: there is no name, address or browser with it.',
  },
  changed: {
    nl: 'Dit bewijs is veranderd nadat het was geschreven. Reken er niet op, en laat het ons weten.',
    en: 'This proof was changed after it was written. Do not rely on it, and let us know.',
  },
  chose: { nl: 'Wat je koos', en: 'What you chose' },
  granted: { nl: 'Je stond toe', en: 'You allowed' },
  withdrawn: { nl: 'Je trok in', en: 'You withdrew' },
  when: { nl: 'Wanneer', en: 'When' },
  until: { nl: 'Je toestemming geldt tot', en: 'Your consent counts until' },
  where: { nl: 'Waar je koos', en: 'Where you chose' },
  under: { nl: 'Onder welke verklaring', en: 'Under which statement' },
  version: { nl: 'versie', en: 'version' },
  kept: { nl: 'We bewaren dit tot en met', en: 'We keep this up to and including' },
  saw: { nl: 'Wat je toen zag', en: 'What you saw then' },
  example: {
    nl: 'Precies deze tekst. Wat tussen haken staat was een knop of een vakje; hier doet het niets.',
    en: 'Exactly this text. What stands between brackets was a button or a box; here it does nothing.',
  },
  lost: {
    nl: 'We kunnen niet meer laten zien wat er stond.',
    en: 'We can no longer show what it said.',
  },
  keep: { nl: 'Bewaar het zelf', en: 'Keep it yourself' },
  howToKeep: {
    nl: 'Download het, print deze pagina of schrijf het nummer op. Wie dit adres heeft, kan het bewijs zien en wissen:',
    en: 'Download it, print this page or write down the number. Whoever has this address can see and erase the proof:',
  },
  download: { nl: 'Download als JSON', en: 'Download as JSON' },
  erase: { nl: 'Wis dit bewijs', en: 'Erase this proof' },
  choiceStays: {
    nl: 'Je keuze blijft zoals ze is: wat je toestond blijft toegestaan, en wat je introk blijft ingetrokken.',
    en: 'Your choice stays as it is: what you allowed stays allowed, and what you withdrew stays withdrawn.',
  },
  proofGoes: {
    nl: 'Wij verliezen het bewijs ervan. Dat mag; het is aan ons om zonder te kunnen.',
    en: 'We lose the proof of it. That is fine; doing without it is up to us.',
  },
  forGood: {
    nl: 'Het is daarna echt weg: het nummer opent niets meer.',
    en: 'After that it is really gone: the number opens nothing any more.',
  },
  eraseNow: { nl: 'Wis het nu', en: 'Erase it now' },
  back: { nl: 'Nee, laat het staan', en: 'No, leave it' },
} as const satisfies Record<string, Words>

export const officeWords = {
  title: { nl: 'Bewijzen van toestemming', en: 'Proofs of consent' },
  lead: {
    nl: 'Van elke toestemming en intrekking staat hier een bewijs, zonder wie het was. Weigeringen tellen we alleen.',
    en: 'Of each consent and withdrawal there is a proof here, without who it was. Refusals we only count.',
  },
  none: {
    nl: 'Er is nog niets gekozen. Zodra een bezoeker iets toestaat of weigert, zie je het hier.',
    en: 'Nothing has been chosen yet. As soon as a visitor allows or refuses something, you see it here.',
  },
  perDay: { nl: 'Toegestaan per dag, de laatste 30 dagen', en: 'Allowed per day, the last 30 days' },
  perMonth: { nl: 'Keuzes per maand', en: 'Choices per month' },
  day: { nl: 'dag', en: 'day' },
  month: { nl: 'maand', en: 'month' },
  granted: { nl: 'toegestaan', en: 'allowed' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  refused: { nl: 'geweigerd', en: 'refused' },
  mixed: {
    nl: 'Wie in één keer iets toestaat en iets intrekt, telt in beide kolommen. Gewiste en verlopen bewijzen tellen niet meer mee.',
    en: 'Whoever allows one thing and withdraws another at once counts in both columns. Erased and expired proofs no longer count.',
  },
  find: { nl: 'Zoek een bewijs', en: 'Find a proof' },
  findLead: {
    nl: 'Noemt een bezoeker het nummer van zijn bewijs, dan kun je het hier openen.',
    en: 'If a visitor tells you the number of their proof, you can open it here.',
  },
  check: { nl: 'Controleer alle bewijzen', en: 'Check all proofs' },
  checkLead: {
    nl: 'We kijken van elk bewijs of er niets aan is veranderd, en tekenen opnieuw wat de bezoeker zag.',
    en: 'For each proof we see whether nothing in it was changed, and draw again what the visitor saw.',
  },
  checkNow: { nl: 'Controleer nu', en: 'Check now' },
  numbers: { nl: 'Nummers', en: 'Numbers' },
} as const satisfies Record<string, Words>

type Many = { readonly records: number; readonly copies: number }

/** What came out of the check, in a sentence for each outcome. */
export const checkedWords = {
  whole: ({ records, copies }: Many): Words => ({
    nl: `Alle ${records} bewijzen zijn zoals ze zijn geschreven, en van elk komt terug wat de bezoeker zag${copies > 0 ? ` (${copies} uit de bewaarde tekst, omdat dit programma hem nu anders tekent)` : ''}.`,
    en: `All ${records} proofs are as they were written, and of each comes back what the visitor saw${copies > 0 ? ` (${copies} from the text that was kept, because this program now draws it otherwise)` : ''}.`,
  }),
  none: { nl: 'Er zijn nog geen bewijzen.', en: 'There are no proofs yet.' } satisfies Words,
  changed: (count: number): Words => ({
    nl: `${count === 1 ? 'Eén bewijs is' : `${count} bewijzen zijn`} veranderd na het schrijven. Bewaar een kopie en zoek uit wie er bij de database kon.`,
    en: `${count === 1 ? 'One proof was' : `${count} proofs were`} changed after being written. Keep a copy and find out who could reach the database.`,
  }),
  lost: (count: number): Words => ({
    nl: `Van ${count === 1 ? 'één bewijs' : `${count} bewijzen`} komt niet terug wat de bezoeker zag.`,
    en: `Of ${count === 1 ? 'one proof' : `${count} proofs`} what the visitor saw does not come back.`,
  }),
}
