import { type Category, categories } from '../register/category.ts'
import type { Words } from '../register/words.ts'

type Event = { readonly label: Words; readonly event: Words }

const said = (label: [nl: string, en: string], event: [nl: string, en: string]): Event => ({
  label: { nl: label[0], en: label[1] },
  event: { nl: event[0], en: event[1] },
})

/** The days and moments that columns record: as a label beside a value, and as the event that a period counts from. */
const events: Readonly<Record<string, Event>> = {
  acknowledged: said(
    ['ontvangst bevestigd op', 'receipt confirmed on'],
    ['onze ontvangstbevestiging', 'our confirmation of receipt'],
  ),
  announced: said(['aangekondigd op', 'announced on'], ['de aankondiging', 'the announcement']),
  answered: said(['beantwoord op', 'answered on'], ['ons antwoord', 'our answer']),
  asked: said(['gevraagd op', 'asked on'], ['je aanvraag', 'your request']),
  chosen: said(['gekozen op', 'chosen on'], ['je keuze', 'your choice']),
  closed: said(['afgesloten op', 'closed on'], ['de afsluiting', 'its closing']),
  confirmed: said(['bevestigd op', 'confirmed on'], ['je bevestiging', 'your confirmation']),
  consented: said(['toestemming gegeven op', 'consent given on'], ['je toestemming', 'your consent']),
  created: said(['vastgelegd op', 'recorded on'], ['de dag waarop het is vastgelegd', 'the day it was recorded']),
  decided: said(['beslist op', 'decided on'], ['onze beslissing', 'our decision']),
  delivered: said(['afgeleverd op', 'delivered on'], ['de bezorging', 'the delivery']),
  due: said(['uiterlijk op', 'due on'], ['de uiterste dag', 'the day it is due']),
  ended: said(['geëindigd op', 'ended on'], ['het einde ervan', 'its end']),
  ends: said(['geldig tot', 'ends on'], ['de dag waarop het afloopt', 'the day it ends']),
  erased: said(['verwijderd op', 'erased on'], ['de verwijdering', 'the erasure']),
  expires: said(['geldig tot', 'valid until'], ['de dag waarop het verloopt', 'the day it expires']),
  extended: said(['verlengd op', 'extended on'], ['de verlenging', 'the extension']),
  failed: said(['mislukt op', 'failed on'], ['de mislukte poging', 'the failed attempt']),
  happened: said(['gebeurd op', 'happened on'], ['de gebeurtenis', 'the event']),
  informed: said(['geïnformeerd op', 'informed on'], ['de dag waarop we je informeerden', 'the day we informed you']),
  invited: said(['uitgenodigd op', 'invited on'], ['je uitnodiging', 'your invitation']),
  invoiced: said(['gefactureerd op', 'invoiced on'], ['de factuur', 'the invoice']),
  issued: said(['afgegeven op', 'issued on'], ['de afgifte', 'the issuing']),
  joined: said(['aangemeld op', 'joined on'], ['je aanmelding', 'your joining']),
  'last contact': said(['laatste contact op', 'last contact on'], ['ons laatste contact', 'our last contact']),
  'last seen': said(['laatst gebruikt op', 'last used on'], ['het laatste gebruik', 'the last use']),
  'last used': said(['laatst gebruikt op', 'last used on'], ['het laatste gebruik', 'the last use']),
  left: said(['afgemeld op', 'left on'], ['je afmelding', 'your leaving']),
  lifted: said(['opgeheven op', 'lifted on'], ['de opheffing', 'its lifting']),
  made: said(['gemaakt op', 'made on'], ['het maken ervan', 'its making']),
  objected: said(['bezwaar gemaakt op', 'objected on'], ['je bezwaar', 'your objection']),
  opened: said(['geopend op', 'opened on'], ['het openen', 'its opening']),
  ordered: said(['besteld op', 'ordered on'], ['je bestelling', 'your order']),
  paid: said(['betaald op', 'paid on'], ['de betaling', 'the payment']),
  proved: said(['opnieuw bevestigd op', 'proved again on'], ['de laatste bevestiging', 'the last proof']),
  queued: said(['klaargezet op', 'queued on'], ['de dag waarop het is klaargezet', 'the day it was queued']),
  read: said(
    ['gelezen in de week van', 'read in the week of'],
    ['de week waarin je las', 'the week in which you read'],
  ),
  received: said(['ontvangen op', 'received on'], ['de ontvangst', 'its receipt']),
  'received for a year': said(
    ['een jaar te bewaren vanaf', 'to be kept for a year from'],
    ['de ontvangst van een formulier met die termijn', 'the receipt of a form of that period'],
  ),
  'received for two years': said(
    ['twee jaar te bewaren vanaf', 'to be kept for two years from'],
    ['de ontvangst van een formulier met die termijn', 'the receipt of a form of that period'],
  ),
  registered: said(['geregistreerd op', 'registered on'], ['de registratie', 'the registration']),
  replied: said(['beantwoord op', 'replied on'], ['ons antwoord', 'our reply']),
  reported: said(['gemeld op', 'reported on'], ['je melding', 'your report']),
  resolved: said(['opgelost op', 'resolved on'], ['de oplossing', 'the solution']),
  restricted: said(['beperkt op', 'restricted on'], ['de beperking', 'the restriction']),
  revoked: said(['ingetrokken op', 'revoked on'], ['de intrekking', 'the revocation']),
  sent: said(['verzonden op', 'sent on'], ['de verzending', 'its sending']),
  'signed in': said(['ingelogd op', 'signed in on'], ['het inloggen', 'signing in']),
  'set up': said(['ingesteld op', 'set up on'], ['het instellen', 'the setting up']),
  spent: said(['gebruikt op', 'used on'], ['het gebruik', 'its use']),
  stopped: said(['gestopt op', 'stopped on'], ['het stoppen', 'the stop']),
  started: said(['begonnen op', 'started on'], ['het begin', 'the start']),
  subscribed: said(['aangemeld op', 'subscribed on'], ['je aanmelding', 'your subscription']),
  suspect: said(
    ['als spam gemerkt op', 'marked as spam on'],
    ['de dag waarop het als spam is gemerkt', 'the day it was marked as spam'],
  ),
  'totp confirmed': said(
    ['codes ingesteld op', 'codes set up on'],
    ['het instellen van de codes', 'the setting up of the codes'],
  ),
  'try again': said(['weer proberen vanaf', 'may try again from'], ['de wachttijd', 'the wait']),
  'code try again': said(['code weer proberen vanaf', 'code may be tried again from'], ['de wachttijd', 'the wait']),
  unsubscribed: said(['afgemeld op', 'unsubscribed on'], ['je afmelding', 'your unsubscribing']),
  updated: said(['bijgewerkt op', 'updated on'], ['de laatste wijziging', 'the last change']),
  used: said(['gebruikt op', 'used on'], ['het gebruik', 'its use']),
  verified: said(['gecontroleerd op', 'verified on'], ['de controle', 'the verification']),
  withdrawn: said(['ingetrokken op', 'withdrawn on'], ['je intrekking', 'your withdrawal']),
  written: said(['geschreven op', 'written on'], ['je bericht', 'your message']),
}

/** What other columns in plain sight hold. */
const things: Readonly<Record<string, Words>> = {
  answer: { nl: 'antwoord', en: 'answer' },
  answerBy: { nl: 'antwoord uiterlijk op', en: 'answer due on' },
  channel: { nl: 'langs welke weg', en: 'by which way' },
  choice: { nl: 'keuze', en: 'choice' },
  choices: { nl: 'keuzes', en: 'choices' },
  company: { nl: 'bedrijf', en: 'company' },
  codeFailures: { nl: 'mislukte codes', en: 'failed codes' },
  codeHash: { nl: 'afdruk van de code', en: 'fingerprint of the code' },
  counter: { nl: 'teller', en: 'counter' },
  credentialId: { nl: 'nummer van de sleutel', en: 'number of the key' },
  direction: { nl: 'van wie naar wie', en: 'from whom to whom' },
  failures: { nl: 'mislukte pogingen', en: 'failed attempts' },
  formId: { nl: 'formulier', en: 'form' },
  granted: { nl: 'toegestaan', en: 'allowed' },
  identity: { nl: 'hoe we wisten dat jij het was', en: 'how we knew it was you' },
  kind: { nl: 'soort', en: 'kind' },
  language: { nl: 'taal', en: 'language' },
  lastError: { nl: 'waarom bezorgen niet lukte', en: 'why delivery failed' },
  legalBy: { nl: 'wettelijk uiterlijk op', en: 'legally due on' },
  messageId: { nl: 'kenmerk van de mail', en: 'reference of the mail' },
  method: { nl: 'manier', en: 'method' },
  noticeHash: { nl: 'afdruk van wat je zag', en: 'fingerprint of what you saw' },
  noticeKind: { nl: 'wat je zag', en: 'what you saw' },
  number: { nl: 'kenmerk', en: 'reference' },
  outcome: { nl: 'uitkomst', en: 'outcome' },
  publicKey: { nl: 'publieke sleutel', en: 'public key' },
  promiseBy: { nl: 'beloofd uiterlijk op', en: 'promised by' },
  purpose: { nl: 'doel', en: 'purpose' },
  question: { nl: 'vraag', en: 'question' },
  refusalGround: { nl: 'grond van weigering', en: 'ground of refusal' },
  reads: { nl: 'hoe vaak gelezen', en: 'how often read' },
  reason: { nl: 'reden', en: 'reason' },
  registerVersion: { nl: 'versie van de privacyverklaring', en: 'version of the privacy statement' },
  right: { nl: 'recht', en: 'right' },
  role: { nl: 'rol', en: 'role' },
  sentBy: { nl: 'verzonden door', en: 'sent by' },
  state: { nl: 'stand', en: 'state' },
  statementVersion: { nl: 'versie van de privacyverklaring', en: 'version of the privacy statement' },
  status: { nl: 'stand', en: 'status' },
  subjectId: { nl: 'nummer', en: 'number' },
  takenBack: { nl: 'ingetrokken', en: 'withdrawn' },
  template: { nl: 'soort mail', en: 'kind of mail' },
  textShown: { nl: 'tekst die je zag', en: 'text that you saw' },
  tokenHash: { nl: 'afdruk van het nummer in je browser', en: 'fingerprint of the number in your browser' },
  topic: { nl: 'onderwerp', en: 'topic' },
  totpPeriod: { nl: 'laatste codeperiode', en: 'last code period' },
  version: { nl: 'versie', en: 'version' },
  via: { nl: 'waar je koos', en: 'where you chose' },
  waitingSince: { nl: 'wacht sinds', en: 'waiting since' },
  wordingVersion: { nl: 'versie van de tekst', en: 'version of the text' },
}

const spaced = (column: string): string => column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A column records an event when its name ends in At (a moment) or On (a day). */
const eventOf = (column: string): Event | undefined => events[spaced(column).replace(/ (at|on)$/, '')]

/** Whether this column can be spoken of in both languages. */
export const hasWords = (column: string): boolean => eventOf(column) !== undefined || Object.hasOwn(things, column)

/** What a column in plain sight is called beside its value; its category where it has no words of its own. */
export const columnLabel = (column: string, category: Category): Words =>
  eventOf(column)?.label ?? things[column] ?? categories[category].words

/** The event that a column records, to stand behind 'één jaar na'. */
export const eventWords = (column: string): Words =>
  eventOf(column)?.event ?? { nl: `het moment '${spaced(column)}'`, en: `the moment '${spaced(column)}'` }
