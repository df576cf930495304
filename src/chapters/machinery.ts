import { randomUUIDv7 } from 'node:crypto'
import { token } from '../platform/chance.ts'
import { as } from '../platform/db/database.ts'
import { gate } from '../platform/db/gate.ts'
import { type JobTables, jobMigrations } from '../platform/jobs/tables.ts'
import type { OutboxParts } from '../platform/mail/outbox.ts'
import { type OutboxTables, outboxMigrations } from '../platform/mail/tables.ts'
import type { ActivityOver } from '../register/activity.ts'
import { type ControllerCalendar, lastDay } from '../register/period.ts'
import { rightsPurpose } from '../register/purpose.ts'
import type { Personal } from '../vault/personal.ts'
import type { MayUse, Vault } from '../vault/vault.ts'
import type { Chapter, Example } from './chapter.ts'

/** The outbox as the register sees it: its sealed columns with what they hold. */
type SentMail = {
  outbox: Omit<OutboxTables['outbox'], 'recipient' | 'content'> & {
    recipient: Personal<'contact details', 'delivering'>
    content: Personal<'mail delivery', 'delivering'>
  }
}
const sentMailGate = gate<SentMail>('outbox')

const keep = [
  { from: 'queuedAt', for: 'P30D', calendar: 'exact' },
  { from: 'sentAt', for: 'P30D', calendar: 'exact' },
] as const

const sentMail = {
  title: { nl: 'Mail die we je sturen', en: 'Mail that we send you' },
  people: { nl: 'iedereen aan wie onze website een mail stuurt', en: 'everyone our website sends a mail to' },
  purposes: {
    delivering: {
      dpv: 'dpv:CommunicationManagement',
      words: {
        nl: 'om een mail aan jou te laten aankomen en te kunnen nakijken wat we je stuurden; waarom we je mailen, lees je bij het onderdeel waar de mail bij hoort',
        en: 'to get a mail to you and to be able to look up what we sent you; why we mail you is said in the part that the mail belongs to',
      },
      basis: {
        kind: 'legitimate interest',
        interest: {
          nl: 'Onze mail moet aankomen, ook als er een storing is. En als iets misgaat, willen we kunnen zien wat we stuurden.',
          en: 'Our mail has to arrive, also when something is out of order. And when something goes wrong we want to see what we sent.',
        },
        balance: {
          nl: 'We bewaren een mail kort en versleuteld. Mogen we je gegevens ergens niet meer voor gebruiken? Dan gaat een mail die daarvoor nog klaarstaat niet meer weg. We meten niet of je een mail opent.',
          en: 'We keep a mail briefly and encrypted. May we no longer use your data for something? Then a mail that still waits for it does not go. We do not measure whether you open a mail.',
        },
      },
    },
  },
  sources: {
    us: {
      words: {
        nl: 'door ons geschreven, aan het adres dat je ons gaf',
        en: 'written by us, to the address that you gave us',
      },
      from: 'ourselves',
    },
  },
  receivedBy: ['hosting', 'mail delivery'],
  tables: {
    outbox: {
      holds: { nl: 'een mail aan jou', en: 'a mail to you' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        source: 'not personal',
        messageId: 'mail delivery',
        template: 'mail delivery',
        purpose: 'mail delivery',
        language: 'preference',
        recipient: { sealed: 'contact details', words: { nl: 'aan', en: 'to' } },
        content: { sealed: 'mail delivery', words: { nl: 'onderwerp en tekst', en: 'subject and text' } },
        state: 'mail delivery',
        queuedAt: 'mail delivery',
        attempts: 'not personal',
        nextAttemptAt: 'not personal',
        sendingSince: 'not personal',
        sentAt: 'mail delivery',
        lastError: 'mail delivery',
        lastDay: 'not personal',
      },
      keep,
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<SentMail>

/** A letter that went a while ago; never one that still waits, so that an invented person gets no mail. */
const example: Example = async ({ house, work, subjectId, n, at }) => {
  const { vault, clock } = house
  const content = { subject: `Proefbericht ${n}`, text: `Dit is verzonnen mail nummer ${n}.`, headers: {} }
  const identity = { id: randomUUIDv7(), subjectId, source: 'us', messageId: `<${token()}@example.test>` } as const
  const letter = { template: 'example', purpose: rightsPurpose, language: 'nl', state: 'sent' } as const
  const moments = { queuedAt: at, sentAt: at, nextAttemptAt: null, sendingSince: null }
  await as(work, sentMailGate)
    .insertInto('outbox')
    .values({
      ...identity,
      ...letter,
      ...moments,
      recipient: vault.seal(sentMailGate, 'outbox', 'recipient', subjectId, `voorbeeld.${n}@example.test`),
      content: vault.seal(sentMailGate, 'outbox', 'content', subjectId, JSON.stringify(content)),
      attempts: 1,
      lastError: null,
      lastDay: lastDay(keep, moments, { zone: clock.zone, financialYearEnds: '12-31' }),
    })
    .execute()
}

export const outboxPart: Chapter = {
  name: 'outbox',
  declarations: [
    { chapter: 'outbox', title: sentMail.title, activities: [sentMail], sentences: [], plainTables: {}, cookies: [] },
  ],
  migrations: outboxMigrations,
  example,
}

/** The columns, checked by the compiler to be all there are. */
const columnsOf = <Row>(columns: Readonly<Record<keyof Row & string, true>>): (keyof Row & string)[] =>
  Object.keys(columns) as (keyof Row & string)[]

export const platformPart: Chapter = {
  name: 'platform',
  declarations: [
    {
      chapter: 'platform',
      title: { nl: 'Techniek', en: 'Machinery' },
      activities: [],
      sentences: [],
      plainTables: {
        job: {
          holds: { nl: 'wat vanzelf loopt en wanneer', en: 'what runs by itself and when' },
          columns: columnsOf<JobTables['job']>({
            name: true,
            every: true,
            nextAt: true,
            lastStartedAt: true,
            lastEndedAt: true,
            lastError: true,
            claimedBy: true,
            claimedUntil: true,
          }),
        },
        migration: {
          holds: { nl: 'welke vorm de tabellen hebben', en: 'which shape the tables have' },
          columns: ['chapter', 'id', 'at'],
        },
      },
      cookies: [],
    },
  ],
  migrations: jobMigrations,
}

/** What the outbox and its delivery are handed of the vault and the register. */
export function outboxOver(
  vault: Vault,
  mayUse: MayUse,
  calendar: ControllerCalendar,
): Pick<OutboxParts, 'seal' | 'open' | 'lastDay'> & { mayUse: MayUse } {
  return {
    seal: (column, subjectId, value) => vault.seal(sentMailGate, 'outbox', column, subjectId, value),
    open: (value) => vault.openForItsOwner(value),
    lastDay: (row) => lastDay(keep, row, calendar),
    // @NOTE an answer to a request goes out also to somebody who stopped everything else
    mayUse: async (subjectId, purpose) =>
      purpose === rightsPurpose || ((await mayUse(subjectId, purpose)) && (await mayUse(subjectId, 'delivering'))),
  }
}
