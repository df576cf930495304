import { gate } from '../db/gate.ts'
import { type Migration, oneOf, sealedText } from '../db/migrate.ts'
import type { Sealed } from '../db/sealed.ts'

export type LetterState = 'queued' | 'sending' | 'sent' | 'failed' | 'withheld'

export type OutboxTables = {
  outbox: {
    id: string
    subjectId: string
    source: 'us'
    messageId: string
    template: string
    purpose: string
    language: 'nl' | 'en'
    recipient: Sealed
    /** A `Content` as JSON. */
    content: Sealed
    state: LetterState
    queuedAt: string
    /** How often it was taken up, tries that a crash cut short among them. */
    attempts: number
    /** Empty unless `queued`. */
    nextAttemptAt: string | null
    /** Empty unless `sending`; the mark of the process that took it up. */
    sendingSince: string | null
    sentAt: string | null
    /** What the mail server said, without anybody's address. */
    lastError: string | null
    lastDay: string | null
  }
}

export const outboxGate = gate<OutboxTables>('outbox')

export const outboxMigrations: readonly Migration[] = [
  {
    id: '2026-11-23 outbox',
    steps: (schema) => [
      schema
        .createTable('outbox')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['us']))
        .addColumn('messageId', 'text', (c) => c.notNull().unique())
        .addColumn('template', 'text', (c) => c.notNull())
        .addColumn('purpose', 'text', (c) => c.notNull())
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('recipient', 'text', (c) => sealedText('recipient')(c.notNull()))
        .addColumn('content', 'text', (c) => sealedText('content')(c.notNull()))
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('queuedAt', 'text', (c) => c.notNull())
        .addColumn('attempts', 'integer', (c) => c.notNull())
        .addColumn('nextAttemptAt', 'text')
        .addColumn('sendingSince', 'text')
        .addColumn('sentAt', 'text')
        .addColumn('lastError', 'text')
        .addColumn('lastDay', 'text'),
      schema.createIndex('outboxBySubject').on('outbox').column('subjectId'),
      schema.createIndex('outboxByLastDay').on('outbox').column('lastDay'),
      schema.createIndex('outboxByTurn').on('outbox').columns(['state', 'nextAttemptAt']),
      schema.createIndex('outboxByQueuedAt').on('outbox').column('queuedAt'),
    ],
  },
]
