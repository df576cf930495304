import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf, sealedText } from '../../platform/db/migrate.ts'
import type { Language } from '../../register/words.ts'
import type { Personal } from '../../vault/personal.ts'

export type NewsletterPurpose = 'newsletter'
export type NewsletterSource = 'form'

/** What somebody was shown and when, before they consented; the same columns stay with the subscriber as proof. */
type ConsentProof = {
  askedAt: string
  /** The exact sentence beside the tick box. */
  textShown: string
  statementVersion: number
  channel: 'website'
}

export type NewsletterTables = {
  signUp: ConsentProof & {
    id: string
    subjectId: string
    email: Personal<'contact details', NewsletterPurpose>
    language: Language
    tokenHash: string
    source: NewsletterSource
    lastDay: string | null
  }
  subscriber: ConsentProof & {
    id: string
    subjectId: string
    email: Personal<'contact details', NewsletterPurpose>
    language: Language
    confirmedAt: string
    leftAt: string | null
    leaveToken: Personal<'consent evidence', NewsletterPurpose>
    leaveTokenHash: string
    source: NewsletterSource
    lastDay: string | null
  }
}

export const newsletterGate = gate<NewsletterTables>('newsletter')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 sign-ups and subscribers',
    steps: (schema) => [
      schema
        .createTable('signUp')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('email', 'text', (c) => sealedText('email')(c.notNull()))
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
        .addColumn('askedAt', 'text', (c) => c.notNull())
        .addColumn('textShown', 'text', (c) => c.notNull())
        .addColumn('statementVersion', 'integer', (c) => c.notNull())
        .addColumn('channel', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['form']))
        .addColumn('lastDay', 'text'),
      // @NOTE no row without its proof: every column of it is obligatory, and confirming comes after asking
      schema
        .createTable('subscriber')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('email', 'text', (c) => sealedText('email')(c.notNull()))
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('askedAt', 'text', (c) => c.notNull())
        .addColumn('textShown', 'text', (c) => c.notNull().check(sql`length(${sql.ref('textShown')}) > 20`))
        .addColumn('statementVersion', 'integer', (c) => c.notNull())
        .addColumn('channel', 'text', (c) => c.notNull())
        .addColumn('confirmedAt', 'text', (c) => c.notNull())
        .addColumn('leftAt', 'text')
        .addColumn('leaveToken', 'text', (c) => sealedText('leaveToken')(c.notNull()))
        .addColumn('leaveTokenHash', 'text', (c) => c.notNull().unique())
        .addColumn('source', 'text', oneOf('source', ['form']))
        .addColumn('lastDay', 'text')
        .addCheckConstraint('confirmedAfterAsking', sql`${sql.ref('confirmedAt')} >= ${sql.ref('askedAt')}`),
      ...['signUp', 'subscriber'].flatMap((table) => [
        schema.createIndex(`${table}BySubject`).on(table).column('subjectId'),
        schema.createIndex(`${table}ByLastDay`).on(table).column('lastDay'),
      ]),
    ],
  },
]
