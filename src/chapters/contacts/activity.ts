import type { ActivityOver, PersonalTable } from '../../register/activity.ts'
import type { Period } from '../../register/period.ts'
import type { Words } from '../../register/words.ts'
import type { ContactsTables } from './tables.ts'

type Own = 'lastContactAt' | 'suspectAt'

/** One year after the last contact, for the whole thread; what looks like spam goes after fourteen days. */
export const keep = [
  { from: 'lastContactAt', for: 'P1Y', calendar: 'exact' },
  { from: 'suspectAt', for: 'P14D', calendar: 'exact' },
] as const satisfies readonly Period<Own>[]

export const contacts = {
  title: { nl: 'Contact', en: 'Contact' },
  people: {
    nl: 'mensen die ons schrijven of bellen, klanten, en contactpersonen van bedrijven',
    en: 'people who write or call us, customers, and contact persons of companies',
  },
  purposes: {
    contact: {
      dpv: 'dpv:CommunicationManagement',
      words: {
        nl: 'om je vraag te beantwoorden en met je te overleggen over wat we voor jou of je bedrijf doen en leveren',
        en: 'to answer your question and to discuss with you what we do and deliver for you or your company',
      },
      basis: {
        kind: 'legitimate interest',
        interest: {
          nl: 'wij willen kunnen antwoorden wie ons schrijft, en ons werk kunnen afstemmen met de mensen voor wie we het doen',
          en: 'we want to answer whoever writes to us, and to agree on our work with the people we do it for',
        },
        balance: {
          nl: 'Dat raakt je weinig: het gaat om wat je zelf aan ons schrijft of wat voor het werk nodig is. We gebruiken het nergens anders voor, en na een jaar zonder contact is het weg. Je kunt bezwaar maken',
          en: 'That affects you little: it is what you write to us yourself or what the work needs. We use it for nothing else, and after a year without contact it is gone. You can object',
        },
      },
    },
  },
  sources: {
    form: {
      words: { nl: 'door jou ingevuld op onze website', en: 'entered by you on our website' },
      from: 'the person',
    },
    told: {
      words: {
        nl: 'door jou aan ons gegeven, bijvoorbeeld aan de telefoon',
        en: 'given to us by you, for example by telephone',
      },
      from: 'the person',
    },
    company: {
      words: { nl: 'gekregen van het bedrijf waarvoor je werkt', en: 'received from the company you work for' },
      from: 'somebody else',
    },
    owner: { words: { nl: 'door ons zelf geschreven', en: 'written by ourselves' }, from: 'ourselves' },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    contact: {
      holds: { nl: 'wie je bent en hoe we je bereiken', en: 'who you are and how we reach you' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        ref: 'not personal',
        name: { sealed: 'name', words: { nl: 'naam', en: 'name' }, correctable: true },
        email: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' }, correctable: true },
        phone: {
          sealed: 'contact details',
          words: { nl: 'telefoonnummer', en: 'telephone number' },
          correctable: true,
        },
        company: { sealed: 'company details', words: { nl: 'bedrijf', en: 'company' }, correctable: true },
        companyId: 'not personal',
        note: { sealed: 'message', words: { nl: 'onze aantekening', en: 'our note' }, correctable: true },
        language: 'preference',
        informedAt: 'message',
        createdAt: 'message',
        waitingSince: 'message',
        lastContactAt: 'message',
        suspectAt: 'message',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep,
      onErasure: { then: 'delete' },
    },
    message: {
      holds: { nl: 'wat je ons schreef en wat wij antwoordden', en: 'what you wrote to us and what we answered' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        direction: 'message',
        subjectLine: { sealed: 'message', words: { nl: 'onderwerp', en: 'subject' } },
        body: { sealed: 'message', words: { nl: 'bericht', en: 'message' } },
        writtenBy: {
          sealed: 'contact details',
          words: { nl: 'afzender volgens het formulier', en: 'sender according to the form' },
        },
        writtenAt: 'message',
        formKey: { lookup: 'body' },
        messageId: 'mail delivery',
        lastContactAt: 'message',
        suspectAt: 'message',
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep,
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<Omit<ContactsTables, 'company'>>

/** What a contact is made of, in words: the complete list, from the columns themselves. */
export function contactDataWords(table: PersonalTable): Words[] {
  return Object.values(table.columns).flatMap((column) =>
    typeof column === 'object' && 'sealed' in column ? [column.words] : [],
  )
}
