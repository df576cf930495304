import { sql } from 'kysely'
import type { Chapter, Example } from '../src/chapters/chapter.ts'
import { as } from '../src/platform/db/database.ts'
import { gate } from '../src/platform/db/gate.ts'
import { type Migration, sealedText } from '../src/platform/db/migrate.ts'
import type { ActivityOver } from '../src/register/activity.ts'
import type { Personal } from '../src/vault/personal.ts'

type Placed = { id: string; subjectId: string; source: 'you' | 'owner'; lastDay: string | null }

export type LibraryTables = {
  card: Placed & {
    holder: Personal<'name', 'lending'>
    email: Personal<'contact details', 'lending'>
    emailLookup: string
    joinedAt: string
    leftAt: string | null
  }
  loan: Placed & { cardId: string; title: Personal<'order details', 'lending'>; endedAt: string | null }
  fine: Placed & { amount: Personal<'payment details', 'lending'>; issuedAt: string; closedAt: string | null }
}

export const libraryGate = gate<LibraryTables>('library')

const placed = {
  id: 'not personal',
  subjectId: 'identification',
  source: 'not personal',
  lastDay: 'not personal',
} as const

export const activity = {
  title: { nl: 'Bibliotheek', en: 'Library' },
  people: { nl: 'lezers', en: 'readers' },
  purposes: {
    lending: {
      dpv: 'dpv:ServiceProvision',
      words: { nl: 'om je boeken te lenen', en: 'to lend you books' },
      basis: { kind: 'contract', withoutIt: { nl: 'Anders kun je niets lenen.', en: 'Without it you cannot borrow.' } },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' },
    owner: { words: { nl: 'door ons ingevoerd', en: 'entered by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting'],
  tables: {
    card: {
      holds: { nl: 'je pas', en: 'your card' },
      subjects: 'person',
      columns: {
        ...placed,
        holder: { sealed: 'name', words: { nl: 'naam', en: 'name' }, correctable: true },
        email: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' }, correctable: true },
        emailLookup: { lookup: 'email' },
        joinedAt: 'preference',
        leftAt: 'preference',
      },
      keep: [{ from: 'leftAt', for: 'P1Y', calendar: 'exact' }],
      onErasure: { then: 'delete' },
    },
    loan: {
      holds: { nl: 'wat je leende', en: 'what you borrowed' },
      subjects: 'person',
      columns: {
        ...placed,
        cardId: 'not personal',
        title: { sealed: 'order details', words: { nl: 'titel', en: 'title' } },
        endedAt: 'order details',
      },
      keep: [{ from: 'endedAt', for: 'P1M', calendar: 'endOfMonth' }],
      onErasure: { then: 'delete' },
    },
    fine: {
      holds: { nl: 'je boete', en: 'your fine' },
      subjects: 'person',
      columns: {
        ...placed,
        amount: { sealed: 'payment details', words: { nl: 'bedrag', en: 'amount' } },
        issuedAt: 'payment details',
        closedAt: 'payment details',
      },
      keep: [
        { from: 'issuedAt', for: 'P7Y', calendar: 'endOfFinancialYear' },
        { from: 'closedAt', for: 'P1Y', calendar: 'exact' },
      ],
      onErasure: {
        then: 'keep',
        because: { nl: 'de belastingdienst kan ernaar vragen', en: 'the tax office can ask for it' },
        provision: 'AWR art. 52',
        closes: 'closedAt',
      },
    },
  },
} as const satisfies ActivityOver<LibraryTables>

const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 cards, loans and fines',
    steps: (schema) => {
      const table = (name: keyof LibraryTables) =>
        schema
          .createTable(name)
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('subjectId', 'text', (c) => c.notNull())
          .addColumn('source', 'text', (c) => c.notNull().check(sql`${sql.ref('source')} in ('you', 'owner')`))
          .addColumn('lastDay', 'text')
      return [
        table('card')
          .addColumn('holder', 'text', (c) => sealedText('holder')(c.notNull()))
          .addColumn('email', 'text', (c) => sealedText('email')(c.notNull()))
          .addColumn('emailLookup', 'text', (c) => c.notNull())
          .addColumn('joinedAt', 'text', (c) => c.notNull())
          .addColumn('leftAt', 'text'),
        table('loan')
          .addColumn('cardId', 'text', (c) => c.notNull().references('card.id'))
          .addColumn('title', 'text', (c) => sealedText('title')(c.notNull()))
          .addColumn('endedAt', 'text'),
        table('fine')
          .addColumn('amount', 'text', (c) => sealedText('amount')(c.notNull()))
          .addColumn('issuedAt', 'text', (c) => c.notNull())
          .addColumn('closedAt', 'text'),
        ...['card', 'loan', 'fine'].flatMap((name) => [
          schema.createIndex(`${name}BySubject`).on(name).column('subjectId'),
          schema.createIndex(`${name}ByLastDay`).on(name).column('lastDay'),
        ]),
      ]
    },
  },
]

const example: Example = async ({ house, work, subjectId, n, at }) => {
  const db = as(work, libraryGate)
  const { vault } = house
  const row = (name: string) => ({ id: `${name}-${n}`, subjectId, source: 'you' as const })
  const email = `reader${n}@example.test`
  await db
    .insertInto('card')
    .values({
      ...row('card'),
      holder: vault.seal(libraryGate, 'card', 'holder', subjectId, `Lezer ${n}`),
      email: vault.seal(libraryGate, 'card', 'email', subjectId, email),
      emailLookup: vault.lookup('card.email', email),
      joinedAt: at,
      leftAt: null,
      lastDay: null,
    })
    .execute()
  const title = vault.seal(libraryGate, 'loan', 'title', subjectId, `Boek ${n}`)
  await db
    .insertInto('loan')
    .values({ ...row('loan'), cardId: `card-${n}`, title, endedAt: null, lastDay: null })
    .execute()
  const amount = vault.seal(libraryGate, 'fine', 'amount', subjectId, `=${n},50`)
  await db
    .insertInto('fine')
    .values({ ...row('fine'), amount, issuedAt: '2026-03-01T10:00:00.000Z', closedAt: null, lastDay: '2033-12-31' })
    .execute()
}

/** A chapter that no business has: what a chapter must do for the duties to follow from its declaration. */
export const library: Chapter = {
  name: 'library',
  declarations: [
    { chapter: 'library', title: activity.title, activities: [activity], sentences: [], plainTables: {}, cookies: [] },
  ],
  migrations,
  example,
}
