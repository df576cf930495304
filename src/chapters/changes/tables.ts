import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import type { Migration } from '../../platform/db/migrate.ts'

export type PublishedBy = 'start' | 'owner'

export type PersonalTables = {
  changeNotice: {
    id: string
    subjectId: string
    version: number
    /** When the mail was queued, in the transaction that published the version. */
    sentAt: string
    source: 'us'
    lastDay: string | null
  }
}

export type ChangesTables = PersonalTables & {
  registerVersion: {
    version: number
    hash: string
    /** The whole register as canonical JSON. */
    register: string
    publishedAt: string
    /** `YYYY-MM-DD`, the first day on which it applies. */
    effectiveOn: string
    reasonNl: string
    reasonEn: string
    material: 'material' | 'not material'
    publishedBy: PublishedBy
    /** How many people a material change concerned, was mailed, and had no address to be mailed at. */
    concerned: number
    notified: number
    unreachable: number
    /** Hash over this row and the chain of the version before it: nothing before it can change unseen. */
    chain: string
  }
  fact: {
    id: string
    key: string
    /** JSON; null when the owner took the fact away. */
    value: string
    /** `YYYY-MM-DD`; null as long as it is a proposal that waits for the owner to publish it. */
    validFrom: string | null
    recordedAt: string
    // @NOTE not who of the staff: this history stays for ever
    recordedBy: PublishedBy
  }
}

export const changesGate = gate<ChangesTables>('changes')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 versions, facts and notices',
    steps: (schema) => [
      schema
        .createTable('registerVersion')
        .addColumn('version', 'integer', (c) => c.primaryKey())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('register', 'text', (c) => c.notNull())
        .addColumn('publishedAt', 'text', (c) => c.notNull())
        .addColumn('effectiveOn', 'text', (c) => c.notNull())
        .addColumn('reasonNl', 'text', (c) => c.notNull())
        .addColumn('reasonEn', 'text', (c) => c.notNull())
        .addColumn('material', 'text', (c) =>
          c.notNull().check(sql`${sql.ref('material')} in ('material', 'not material')`),
        )
        .addColumn('publishedBy', 'text', (c) =>
          c.notNull().check(sql`${sql.ref('publishedBy')} in ('start', 'owner')`),
        )
        .addColumn('concerned', 'integer', (c) => c.notNull())
        .addColumn('notified', 'integer', (c) => c.notNull())
        .addColumn('unreachable', 'integer', (c) => c.notNull())
        .addColumn('chain', 'text', (c) => c.notNull().unique()),
      schema
        .createTable('fact')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('validFrom', 'text')
        .addColumn('recordedAt', 'text', (c) => c.notNull())
        .addColumn('recordedBy', 'text', (c) => c.notNull().check(sql`${sql.ref('recordedBy')} in ('start', 'owner')`)),
      schema
        .createTable('changeNotice')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('sentAt', 'text', (c) => c.notNull())
        .addColumn('source', 'text', (c) => c.notNull().check(sql`${sql.ref('source')} in ('us')`))
        .addColumn('lastDay', 'text'),
      schema.createIndex('changeNoticeBySubject').on('changeNotice').column('subjectId'),
      schema.createIndex('changeNoticeByLastDay').on('changeNotice').column('lastDay'),
    ],
  },
]
