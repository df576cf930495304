import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, sealedText } from '../../platform/db/migrate.ts'
import type { Personal } from '../../vault/personal.ts'

export const channels = ['web', 'mail', 'phone', 'letter', 'in person'] as const
export type Channel = (typeof channels)[number]
export type ComplaintSource = 'you' | 'owner'

type Placed = {
  id: string
  subjectId: string
  source: ComplaintSource
  lastDay: string | null
  closedAt: string | null
}
type Said = Personal<'complaint', 'complaints'>

export type ComplaintTables = {
  complaint: Placed & {
    number: string
    channel: Channel
    language: 'nl' | 'en'
    who: Personal<'name', 'complaints'> | null
    email: Personal<'contact details', 'complaints'> | null
    text: Said
    receivedOn: string
    registeredAt: string
    promiseBy: string
    answerBy: string
    remindedHalfAt: string | null
    remindedThreeQuartersAt: string | null
    remindedNineTenthsAt: string | null
    closingLetterId: string | null
  }
  complaintLetter: Placed & {
    complaintId: string
    kind: 'receipt' | 'answer'
    text: Said
    sentBy: 'mail' | 'post'
    sentAt: string
    messageId: string | null
  }
}

export const complaintsGate = gate<ComplaintTables>('complaints')

const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 complaints and their letters',
    steps: (schema) => {
      const table = (name: string) =>
        schema
          .createTable(name)
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('subjectId', 'text', (c) => c.notNull())
          .addColumn('source', 'text', (c) => c.notNull())
          .addColumn('lastDay', 'text')
          .addColumn('closedAt', 'text')
          .addCheckConstraint(`${name}Source`, oneOf('source', ['you', 'owner'] satisfies ComplaintSource[]))
      return [
        table('complaintLetter')
          .addColumn('complaintId', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull().check(oneOf('kind', ['receipt', 'answer'])))
          .addColumn('text', 'text', (c) => sealedText('text')(c.notNull()))
          .addColumn('sentBy', 'text', (c) => c.notNull().check(oneOf('sentBy', ['mail', 'post'])))
          .addColumn('sentAt', 'text', (c) => c.notNull())
          .addColumn('messageId', 'text')
          .addCheckConstraint('complaintLetterSent', sql`"sentBy" <> 'mail' or "messageId" is not null`),
        table('complaint')
          .addColumn('number', 'text', (c) => c.notNull().unique())
          .addColumn('channel', 'text', (c) => c.notNull().check(oneOf('channel', channels)))
          .addColumn('language', 'text', (c) => c.notNull().check(oneOf('language', ['nl', 'en'])))
          .addColumn('who', 'text', sealedText('who'))
          .addColumn('email', 'text', sealedText('email'))
          .addColumn('text', 'text', (c) => sealedText('text')(c.notNull()))
          .addColumn('receivedOn', 'text', (c) => c.notNull())
          .addColumn('registeredAt', 'text', (c) => c.notNull())
          .addColumn('promiseBy', 'text', (c) => c.notNull())
          .addColumn('answerBy', 'text', (c) => c.notNull())
          .addColumn('remindedHalfAt', 'text')
          .addColumn('remindedThreeQuartersAt', 'text')
          .addColumn('remindedNineTenthsAt', 'text')
          // @NOTE a letter goes with its complaint, whichever of the two the sweep takes first
          .addColumn('closingLetterId', 'text', (c) => c.references('complaintLetter.id').onDelete('cascade'))
          .addCheckConstraint('complaintAnswered', sql`"closedAt" is null or "closingLetterId" is not null`),
        schema.createIndex('complaintByAnswerBy').on('complaint').columns(['closedAt', 'answerBy']),
        schema.createIndex('complaintLetterByComplaint').on('complaintLetter').column('complaintId'),
        ...['complaint', 'complaintLetter'].flatMap((name) => [
          schema.createIndex(`${name}BySubject`).on(name).column('subjectId'),
          schema.createIndex(`${name}ByLastDay`).on(name).column('lastDay'),
        ]),
      ]
    },
  },
]
