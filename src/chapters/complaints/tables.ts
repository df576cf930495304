import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf, sealedText } from '../../platform/db/migrate.ts'
import type { Personal } from '../../vault/personal.ts'
import { personalIndexes, personalTable } from '../../vault/personal-table.ts'

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

const sources = ['you', 'owner'] as const satisfies ComplaintSource[]

export const complaintsGate = gate<ComplaintTables>('complaints')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 complaints and their letters',
    steps: (schema) => {
      const table = (name: string) => personalTable(schema, name, sources).addColumn('closedAt', 'text')
      return [
        table('complaintLetter')
          .addColumn('complaintId', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', oneOf('kind', ['receipt', 'answer']))
          .addColumn('text', 'text', (c) => sealedText('text')(c.notNull()))
          .addColumn('sentBy', 'text', oneOf('sentBy', ['mail', 'post']))
          .addColumn('sentAt', 'text', (c) => c.notNull())
          .addColumn('messageId', 'text')
          .addCheckConstraint('complaintLetterSent', sql`"sentBy" <> 'mail' or "messageId" is not null`),
        table('complaint')
          .addColumn('number', 'text', (c) => c.notNull().unique())
          .addColumn('channel', 'text', oneOf('channel', channels))
          .addColumn('language', 'text', oneOf('language', ['nl', 'en']))
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
        ...['complaint', 'complaintLetter'].flatMap((name) => personalIndexes(schema, name)),
      ]
    },
  },
]
