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
}

/** A stored value as it is shown to its person: a code in words, a mail as it was read, anything else as it stands. */
export function valueIn(column: string, value: string, language: 'nl' | 'en'): string {
  if (column === 'content' && value.startsWith('{')) return letterIn(value)
  const known = words[column]
  return known !== undefined && Object.hasOwn(known, value) ? (known[value]?.[language] ?? value) : value
}

/** The subject and text of a mail in the outbox, which is stored with its headers in one value. */
function letterIn(stored: string): string {
  const { subject, text }: { subject?: unknown; text?: unknown } = JSON.parse(stored)
  return [subject, text].filter((part) => typeof part === 'string').join('\n\n')
}
