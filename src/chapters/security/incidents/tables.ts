import { sql } from 'kysely'
import { type Migration, sealedText } from '../../../platform/db/migrate.ts'
import type { Language } from '../../../register/words.ts'
import type { Personal } from '../../../vault/personal.ts'

/** @see GDPR Art. 33(1), 34(1) */
export type Decision = 'no breach' | 'breach without risk' | 'tell authority' | 'tell authority and people'

export type IncidentTables = {
  incident: {
    id: string
    subjectId: string
    handle: string
    language: Language
    report: Personal<'security report', 'incidents'>
    replyTo: Personal<'contact details', 'incidents'> | null
    /** When we became aware: the clock of seventy-two hours starts here. */
    receivedAt: string
    decideBy: string
    decision: Decision | null
    reasons: Personal<'security report', 'incidents'> | null
    /** Whether whoever took sealed data could have the keys too. @see GDPR Art. 34(3)(a) */
    keysTaken: 'yes' | 'no' | 'unknown' | null
    decidedAt: string | null
    authorityToldAt: string | null
    peopleToldAt: string | null
    closedAt: string | null
    source: 'you' | 'owner'
    lastDay: string | null
  }
}

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 incidents',
    steps: (schema) => [
      schema
        .createTable('incident')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('handle', 'text', (c) => c.notNull().unique())
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('report', 'text', (c) => sealedText('report')(c.notNull()))
        .addColumn('replyTo', 'text', sealedText('replyTo'))
        .addColumn('receivedAt', 'text', (c) => c.notNull())
        .addColumn('decideBy', 'text', (c) => c.notNull())
        .addColumn('decision', 'text')
        .addColumn('reasons', 'text', sealedText('reasons'))
        .addColumn('keysTaken', 'text')
        .addColumn('decidedAt', 'text')
        .addColumn('authorityToldAt', 'text')
        .addColumn('peopleToldAt', 'text')
        .addColumn('closedAt', 'text')
        .addColumn('source', 'text', (c) => c.notNull().check(sql`${sql.ref('source')} in ('you', 'owner')`))
        .addColumn('lastDay', 'text'),
      schema.createIndex('incidentBySubject').on('incident').column('subjectId'),
      schema.createIndex('incidentByLastDay').on('incident').column('lastDay'),
    ],
  },
]
