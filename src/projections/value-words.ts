import type { Words } from '../register/words.ts'

const said = (nl: string, en: string): Words => ({ nl, en })

/** What the short codes that some columns hold mean to the person they are about. */
const words: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  language: { nl: said('Nederlands', 'Dutch'), en: said('Engels', 'English') },
  direction: { in: said('van jou aan ons', 'from you to us'), out: said('van ons aan jou', 'from us to you') },
  channel: {
    website: said('op de website', 'on the website'),
    web: said('op de website', 'on the website'),
    mail: said('per mail', 'by mail'),
    phone: said('per telefoon', 'by phone'),
    letter: said('per brief', 'by letter'),
    'in person': said('in een gesprek', 'in person'),
  },
  right: {
    access: said('inzage', 'access'),
    rectification: said('verbetering', 'rectification'),
    erasure: said('verwijdering', 'erasure'),
    restriction: said('beperking', 'restriction'),
    objection: said('bezwaar', 'objection'),
    portability: said('meenemen van gegevens', 'portability'),
    withdrawal: said('intrekken van toestemming', 'withdrawal of consent'),
  },
  kind: {
    restriction: said('beperking', 'restriction'),
    objection: said('bezwaar', 'objection'),
    answer: said('antwoord', 'answer'),
    extension: said('verlenging', 'extension'),
    receipt: said('bevestiging van ontvangst', 'confirmation of receipt'),
  },
  identity: {
    link: said('je opende een link die we je mailden', 'you opened a link that we mailed to you'),
    reply: said('je schreef vanaf het adres dat we kennen', 'you wrote from the address that we know'),
    code: said('je noemde een code die we je stuurden', 'you named a code that we sent to you'),
    knowledge: said('je wist iets wat alleen jij weet', 'you knew something that only you know'),
    seen: said('we zagen je, zonder kopie van een bewijs', 'we saw you, without a copy of a document'),
  },
  refusalGround: {
    unfounded: said('je verzoek had duidelijk geen grond', 'your request clearly had no ground'),
    excessive: said('je vroeg het te vaak of te veel', 'you asked it too often or too much'),
    'unknown person': said('we konden niet zien wie je bent', 'we could not tell who you are'),
    law: said('een wet verplicht ons de gegevens te houden', 'a law obliges us to keep the data'),
    others: said('het raakt de rechten van anderen', 'it affects the rights of others'),
  },
  purpose: {
    rights: said('om te antwoorden als je van je rechten gebruikmaakt', 'to answer when you use your rights'),
  },
  outcome: { granted: said('gedaan', 'done'), refused: said('afgewezen', 'refused') },
  sentBy: {
    mail: said('per mail', 'by mail'),
    post: said('per brief', 'by letter'),
    page: said('op deze pagina', 'on this page'),
  },
  state: {
    queued: said('wacht op verzending', 'waiting to be sent'),
    sending: said('wordt verzonden', 'being sent'),
    sent: said('verzonden', 'sent'),
    failed: said('niet aangekomen', 'not delivered'),
    withheld: said('niet verzonden', 'not sent'),
  },
  template: {
    'contact-received': said('bevestiging dat je bericht er is', 'confirmation that your message arrived'),
    'contact-answer': said('antwoord op je bericht', 'answer to your message'),
    'contact-given-by-another': said(
      'bericht dat iemand ons je gegevens gaf',
      'notice that somebody gave us your data',
    ),
    'intake-received': said('bevestiging dat je formulier er is', 'confirmation that your form arrived'),
    'newsletter-confirm': said('vraag om je aanmelding te bevestigen', 'request to confirm your sign-up'),
    'newsletter-already': said('bericht dat je al was aangemeld', 'notice that you had already signed up'),
    'newsletter-welcome': said('welkom bij de nieuwsbrief', 'welcome to the newsletter'),
    'newsletter-leave-link': said('link om je af te melden', 'link to unsubscribe'),
    'rights link': said('link naar je gegevens', 'link to your data'),
    'rights done': said('bevestiging van wat we voor je deden', 'confirmation of what we did for you'),
    'rights answer': said('antwoord op je verzoek', 'answer to your request'),
    'rights extension': said('bericht dat je verzoek langer duurt', 'notice that your request takes longer'),
    'complaint receipt': said('bevestiging dat je klacht er is', 'confirmation that your complaint arrived'),
    'complaint answer': said('antwoord op je klacht', 'answer to your complaint'),
    'changes-notice': said('bericht over een wijziging van onze verklaring', 'notice of a change of our statement'),
    'owner-notice': said('bericht aan wie deze site beheert', 'notice to whoever runs this site'),
    example: said('voorbeeld', 'example'),
  },
  via: {
    banner: said('in de vraag op de pagina', 'in the question on the page'),
    placeholder: said('op de plek van de dienst', 'in the place of the service'),
    page: said('op de pagina over cookies', 'on the page about cookies'),
    tag: said('in de vraag op een andere site van ons', 'in the question on another site of ours'),
  },
  noticeKind: {
    banner: said('de vraag op de pagina', 'the question on the page'),
    placeholder: said('de vraag op de plek van de dienst', 'the question in the place of the service'),
    page: said('de pagina over cookies', 'the page about cookies'),
    tag: said('de vraag op een andere site van ons', 'the question on another site of ours'),
  },
  granted: { '': said('niets', 'nothing') },
  takenBack: { '': said('niets', 'nothing') },
}

/** What the codes mean that a column holds, whatever the register says. */
export const codeWords = (column: string): Readonly<Record<string, Words>> =>
  (Object.hasOwn(words, column) ? words[column] : undefined) ?? {}

/** What a stored code means, or several with a space between them; undefined for a value that speaks for itself. */
export function meaningOf(codes: Readonly<Record<string, Words>>, value: string): Words | undefined {
  const known = (code: string) => (Object.hasOwn(codes, code) ? codes[code] : undefined)
  const whole = known(value)
  if (whole !== undefined) return whole
  const parts = value.split(' ').map(known)
  const all = parts.filter((part) => part !== undefined)
  if (all.length < parts.length) return undefined
  return { nl: all.map(({ nl }) => nl).join(', '), en: all.map(({ en }) => en).join(', ') }
}

/** A stored value as its person reads it: a mail as it was read, anything else as it stands. */
export const asRead = (column: string, value: string): string =>
  column === 'content' && value.startsWith('{') ? letterIn(value) : value

/** The subject and text of a mail in the outbox, which is stored with its headers in one value. */
function letterIn(stored: string): string {
  const { subject, text }: { subject?: unknown; text?: unknown } = JSON.parse(stored)
  return [subject, text].filter((part) => typeof part === 'string').join('\n\n')
}
