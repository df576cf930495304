import type { LetterState } from '../../platform/mail/tables.ts'
import type { Words } from '../../register/words.ts'

export const postWords = {
  title: { nl: 'Verzonden mail', en: 'Outbox' },
  lead: {
    nl: 'Alle mail die van hier vertrekt. Dertig dagen nadat een mail weg is, verdwijnt hij hier vanzelf.',
    en: 'All mail that leaves from here. Thirty days after a mail went, it disappears here by itself.',
  },
  empty: {
    nl: 'Er is nog geen mail. Zodra iemand je schrijft, zich aanmeldt of iets vraagt, staat de mail daarover hier.',
    en: 'There is no mail yet. As soon as somebody writes, signs up or asks something, the mail about it stands here.',
  },
  contacts: { nl: 'Naar je contacten', en: 'To your contacts' },
  attention: { nl: 'Niet aangekomen', en: 'Did not arrive' },
  waiting: { nl: 'Wacht', en: 'Waiting' },
  gone: { nl: 'Verstuurd, nieuwste eerst', en: 'Sent, newest first' },
  withheld: { nl: 'Tegengehouden', en: 'Held back' },
  slow: {
    nl: 'Er wacht mail al langer dan tien minuten. Kijk of er een mailserver is ingesteld en of die werkt.',
    en: 'Some mail has waited for more than ten minutes. See whether a mail server is set, and whether it works.',
  },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  about: { nl: 'Waarover', en: 'About' },
  written: { nl: 'Geschreven', en: 'Written' },
  state: { nl: 'Stand', en: 'State' },
  to: { nl: 'Aan', en: 'To' },
  tries: { nl: 'Pogingen', en: 'Tries' },
  next: { nl: 'Volgende poging', en: 'Next try' },
  sent: { nl: 'Verstuurd', en: 'Sent' },
  said: { nl: 'Wat de mailserver zei', en: 'What the mail server said' },
  messageId: { nl: 'Kenmerk van de mail', en: 'Mark of the mail' },
  back: { nl: 'Alle mail', en: 'All mail' },
  content: { nl: 'De mail', en: 'The mail' },
  keysHidden: {
    nl: 'Persoonlijke links zie je hier niet helemaal: die zijn alleen voor wie de mail kreeg.',
    en: 'You do not see personal links in full here: they are only for whoever received the mail.',
  },
  again: { nl: 'Stuur opnieuw', en: 'Send again' },
  againHint: {
    nl: 'Klopt het adres niet? Verbeter het dan bij de persoon en schrijf een nieuwe mail; deze gaat naar hetzelfde adres.',
    en: 'Is the address wrong? Then correct it with the person and write a new mail; this one goes to the same address.',
  },
  withheldWhy: {
    nl: 'Deze persoon wil niet dat we de gegevens hiervoor gebruiken. Daarom ging de mail niet weg. Stuur hem alleen opnieuw als dat intussen is veranderd; is het niet veranderd, dan houden we hem weer tegen.',
    en: 'This person does not want us to use the data for this. So the mail did not go. Send it again only if that has changed; if it has not, we hold it back again.',
  },
  queuedAgain: {
    nl: 'De mail staat weer klaar en gaat binnen een minuut weg.',
    en: 'The mail is ready again and goes within a minute.',
  },
  notAgain: {
    nl: 'Deze mail wacht al, is onderweg of is al verstuurd.',
    en: 'This mail waits already, is on its way or was sent.',
  },
  toOwner: { nl: 'Melding aan jou', en: 'Notice to you' },
  rights: { nl: 'Rechten', en: 'Rights' },
  other: { nl: 'Mail', en: 'Mail' },
  dueTitle: { nl: 'Een mail kwam niet aan', en: 'A mail did not arrive' },
  dueNote: { nl: 'we proberen het niet meer vanzelf', en: 'we no longer try by ourselves' },
} as const satisfies Record<string, Words>

export const stateWords = {
  queued: { nl: 'wacht tot hij weg mag', en: 'waits for its turn' },
  sending: { nl: 'onderweg naar de mailserver', en: 'on its way to the mail server' },
  sent: { nl: 'verstuurd', en: 'sent' },
  failed: { nl: 'niet aangekomen', en: 'did not arrive' },
  withheld: { nl: 'tegengehouden', en: 'held back' },
} as const satisfies Record<LetterState, Words>

/** A letter that was tried before and waits for its next turn. */
export const delayedWords: Words = {
  nl: 'lukte nog niet, we proberen het opnieuw',
  en: 'did not go yet, we try again',
}
