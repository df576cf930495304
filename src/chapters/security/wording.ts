import { type Declaration, notKept, type Sentence } from '../../register/declaration.ts'
import { incidents, signingIn } from './activity.ts'
import { attestationTable } from './attestations/tables.ts'
import { signInCookie } from './cookie.ts'
import { spentChallengeTable } from './passkeys/tables.ts'

/** Only measures that exist: each sentence is something this program does. */
export const sentences = [
  {
    id: 'security-misuse',
    clauses: ['C68'],
    words: {
      nl: 'Tegen misbruik: ons programma opent een gegeven alleen voor een doel dat in deze verklaring staat, en weigert elk ander doel.',
      en: 'Against misuse: our program opens data only for a purpose that is in this statement, and refuses every other.',
    },
  },
  {
    id: 'security-loss',
    clauses: ['C69'],
    words: {
      nl: 'Tegen verlies: we zeggen pas dat iets gelukt is als het is opgeslagen. Wat half klaar was, wordt na een storing teruggedraaid.',
      en: 'Against loss: we say that something is done only once it is stored. What was half done is undone after a failure.',
    },
  },
  {
    id: 'security-access',
    clauses: ['C70'],
    words: {
      nl: 'Tegen onbevoegde toegang: inloggen kan alleen met een wachtwoord en een code van de telefoon, of met een toegangssleutel. Namen, adressen en berichten liggen versleuteld in de database.',
      en: 'Against unauthorised access: signing in takes a password and a code from the phone, or a passkey. Names, addresses and messages lie encrypted in the database.',
    },
  },
  {
    id: 'security-disclosure',
    clauses: ['C71'],
    words: {
      nl: 'Tegen ongewenste openbaarmaking: ons logboek laat mailadressen, nummers en geheime links weg, en een foutpagina herhaalt niet wat je invulde.',
      en: 'Against unwanted disclosure: our log leaves out mail addresses, numbers and secret links, and an error page does not repeat what you entered.',
    },
  },
  {
    id: 'security-change',
    clauses: ['C72'],
    words: {
      nl: 'Tegen ongeoorloofde wijziging: wie een versleuteld gegeven verandert of bij een ander neerzet, maakt het onleesbaar. Zo valt het op.',
      en: 'Against unauthorised change: whoever alters an encrypted value, or puts it with somebody else, makes it unreadable. So it is noticed.',
    },
  },
  {
    id: 'security-procedures',
    clauses: ['C73'],
    words: {
      nl: 'We hebben opgeschreven wat we doen om gegevens te beschermen en wat we doen als het misgaat, en lopen dat elk jaar na.',
      en: 'We have written down what we do to protect data and what we do when it goes wrong, and go through it every year.',
    },
  },
  {
    id: 'security-breach',
    clauses: ['C74'],
    words: {
      nl: 'Horen we van een mogelijk datalek, dan besluiten we binnen 72 uur of we het bij de Autoriteit Persoonsgegevens moeten melden. Is het risico voor jou groot, dan vertellen we het je zelf, zo snel als kan.',
      en: 'When we hear of a possible data breach, we decide within 72 hours whether we must report it to the Dutch data protection authority. If the risk to you is high, we tell you ourselves, as soon as we can.',
    },
  },
  {
    id: 'security-channel',
    clauses: ['C74'],
    words: {
      nl: 'Denk je dat iets niet veilig is, of wil je meer weten over de beveiliging? Meld het op de pagina Iets niet veilig?, met of zonder je naam, of mail {email}.',
      en: 'Do you think that something is not safe, or do you want to know more about security? Report it on the page Is something not safe?, with or without your name, or mail {email}.',
    },
  },
] as const satisfies readonly Sentence[]

export type SentenceId = (typeof sentences)[number]['id']

export const declaration: Declaration = {
  chapter: 'security',
  title: { nl: 'Beveiliging', en: 'Security' },
  activities: [signingIn, incidents],
  sentences,
  plainTables: { attestation: attestationTable, spentChallenge: spentChallengeTable },
  cookies: [signInCookie],
  asks: {
    '/veiligheid': { text: 'incident.report', email: 'incident.replyTo', website: notKept },
    '/beheer/inloggen': { email: notKept, password: notKept },
    '/beheer/inloggen/sleutel': { answer: notKept, challenge: notKept },
  },
}
