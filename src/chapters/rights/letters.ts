import type { Language, Words } from '../../register/words.ts'
import { type Ground, type Right } from './tables.ts'
import { groundWords } from './words.ts'

export const authorityAddress = 'https://www.autoriteitpersoonsgegevens.nl/'

/**
 * Where a person can go when we said no; part of every refusal, and not for the writer to leave out.
 *
 * @see GDPR Art. 12(4), 77, 79; UAVG art. 35
 */
export const remedies: Words = {
  nl: `Ben je het er niet mee eens? Je kunt altijd een klacht indienen bij de Autoriteit Persoonsgegevens: ${authorityAddress}. Je kunt ook de rechtbank vragen om te beslissen. Dat doe je met een verzoekschrift, binnen zes weken na dit antwoord.`,
  en: `Do you disagree? You can always file a complaint with the Dutch Data Protection Authority (Autoriteit Persoonsgegevens): ${authorityAddress}. You can also ask the court to decide. You do so by a petition, within six weeks of this answer.`,
}

const greeting: Words = { nl: 'Hallo,', en: 'Hello,' }
const closing: Words = { nl: 'Met vriendelijke groet,', en: 'Kind regards,' }
const free: Words = {
  nl: 'Dit kost je niets. Heb je nog vragen? Antwoord dan gerust op deze brief.',
  en: 'This costs you nothing. Do you have a question? Feel free to answer this letter.',
}

const granted: Readonly<Record<Right, Words>> = {
  access: {
    nl: 'Je vroeg welke gegevens we van je hebben. Je vindt ze in het overzicht bij deze brief, met per onderdeel waarom we ze hebben, wie ze krijgt en tot wanneer we ze bewaren. Je kunt ze ook zelf bekijken: {page}',
    en: 'You asked which data we hold about you. You find them in the overview with this letter: why we have them, who receives them and until when we keep them. You can also look yourself: {page}',
  },
  rectification: {
    nl: 'Je vroeg ons je gegevens te verbeteren. Dat hebben we gedaan. Wie de oude gegevens van ons kreeg, geven we de verbetering door. Je kunt het resultaat zelf bekijken: {page}',
    en: 'You asked us to correct your data. We did. We pass the correction on to whoever received the old data from us. You can see the result yourself: {page}',
  },
  erasure: {
    nl: 'Je vroeg ons je gegevens te verwijderen. Dat hebben we gedaan. Kreeg iemand je gegevens van ons, dan vragen we die ze ook te verwijderen. Hieronder staat wat weg is en wat we van de wet nog moeten bewaren.',
    en: 'You asked us to erase your data. We did. If anybody received your data from us, we ask them to erase those, too. Below is what is gone and what the law still has us keep.',
  },
  restriction: {
    nl: 'Je vroeg ons je gegevens even niet te gebruiken. Dat hebben we ingesteld: we bewaren ze alleen nog. Voordat we dat opheffen, laten we het je weten.',
    en: 'You asked us not to use your data for now. We arranged that: we only store them. We tell you before we lift this.',
  },
  objection: {
    nl: 'Je maakte bezwaar tegen het gebruik van je gegevens. We zijn ermee gestopt.',
    en: 'You objected to the use of your data. We stopped using them.',
  },
  portability: {
    nl: 'Je vroeg om je gegevens mee te nemen. Je kunt ze zelf downloaden, in een vorm die een ander programma kan lezen (JSON of CSV): {page}',
    en: 'You asked to take your data along. You can download them yourself, in a form that another program can read (JSON or CSV): {page}',
  },
  withdrawal: {
    nl: 'Je trok je toestemming in. We gebruiken je gegevens hier niet meer voor. Wat we eerder met je toestemming deden, blijft geldig.',
    en: 'You withdrew your consent. We no longer use your data for this. What we did before with your consent stays valid.',
  },
}

const refused: Words = {
  nl: 'We hebben je verzoek bekeken en voeren het niet uit. De reden: {ground}. Dit is er aan de hand: {facts}',
  en: 'We looked at your request and will not carry it out. The reason: {ground}. This is what the matter is: {facts}',
}

const longer: Words = {
  nl: 'We hebben meer tijd nodig voor je verzoek. De reden: {reason}. Je krijgt ons antwoord uiterlijk op {until}. Dat is later dan we beloofden, maar binnen de tijd die de wet geeft.',
  en: 'We need more time for your request. The reason: {reason}. You have our answer by {until} at the latest. That is later than we promised, but within the time that the law gives.',
}

const frame = (language: Language, business: string, body: readonly string[]): string =>
  [greeting[language], ...body, `${closing[language]}\n${business}`].join('\n\n')

export type Writing = { readonly language: Language; readonly business: string; readonly page: string }

/** A first text for the answer that grants a request; the owner may change it. */
export const grantLetter = (right: Right, { language, business, page }: Writing): string =>
  frame(language, business, [granted[right][language].replace('{page}', page), free[language]])

/** The whole text of a refusal: ground and facts in it, and where the person can go. */
export const refusalLetter = (refusal: { ground: Ground; facts: string }, { language, business }: Writing): string =>
  frame(language, business, [
    refused[language]
      .replace('{ground}', () => groundWords[refusal.ground][language])
      .replace('{facts}', () => refusal.facts),
    remedies[language],
  ])

export const extensionLetter = (
  extension: { reason: string; until: string },
  { language, business }: Writing,
): string =>
  frame(language, business, [
    longer[language].replace('{reason}', () => extension.reason).replace('{until}', extension.until),
    remedies[language],
  ])

const done: Readonly<Record<Right, Words>> = {
  ...granted,
  access: {
    nl: 'Je opende de pagina met je gegevens. Daar staat alles wat we van je hebben, en waarom.',
    en: 'You opened the page with your data. Everything that we hold about you is there, and why.',
  },
  rectification: {
    nl: 'Je verbeterde zelf je gegevens. De nieuwe staan er nu.',
    en: 'You corrected your data yourself. The new ones are in place now.',
  },
}

/** The confirmation of what a person did on their own page; `about` says for what, or what follows. */
export const doneLetter = (right: Right, { language, business }: Writing, about = ''): string =>
  frame(language, business, [done[right][language], ...(about === '' ? [] : [about]), free[language]])

const lifted: Words = {
  nl: 'Je gaf het gebruik van je gegevens weer vrij. Vanaf nu mogen we ze hier weer voor gebruiken.',
  en: 'You allowed the use of your data again. From now on we may use them for this again.',
}
export const liftedLetter = ({ language, business }: Writing, about: string): string =>
  frame(language, business, [lifted[language], about])

export const linkLetter = ({ language, business, page }: Writing): string =>
  frame(language, business, [
    {
      nl: `Iemand, waarschijnlijk jij, vroeg op onze website om de gegevens bij dit e-mailadres. Met deze link open je ze. De link werkt één uur en één keer:\n\n${page}`,
      en: `Somebody, probably you, asked on our website for the data that belong to this e-mail address. This link opens them. It works for one hour, and once:\n\n${page}`,
    }[language],
    {
      nl: 'Was jij het niet? Dan hoef je niets te doen. Zonder deze mail kan niemand erbij.',
      en: 'Was it not you? Then you need not do anything. Nobody gets in without this mail.',
    }[language],
  ])

export const letterSubjects: Readonly<Record<'link' | 'done' | 'answer' | 'extension', Words>> = {
  link: { nl: 'Je gegevens openen', en: 'Open your data' },
  done: { nl: 'Dit hebben we voor je gedaan', en: 'This is what we did for you' },
  answer: { nl: 'Antwoord op je verzoek', en: 'Answer to your request' },
  extension: { nl: 'Je verzoek duurt langer', en: 'Your request takes longer' },
}
