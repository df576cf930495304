import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf, sealedText } from '../../platform/db/migrate.ts'
import type { Personal } from '../../vault/personal.ts'

export type NetworkPurpose = 'ads'
export type NetworkSource = 'reading'

/** Nothing here has a column in common with contacts: no name, no address, no number that was drawn for a person. */
export type NetworkTables = {
  /** One row per browser and website: each website knows the visitor by a number of its own. */
  networkVisitor: {
    id: string
    subjectId: string
    tokenHash: string
    /** A day: the profile ends with the consent. */
    consentedOn: string
    source: NetworkSource
    lastDay: string | null
  }
  networkTopic: {
    id: string
    subjectId: string
    topic: Personal<'preference', NetworkPurpose>
    /** The Monday of the week: the day and the hour are nobody's business. */
    readOn: string
    reads: number
    source: NetworkSource
    lastDay: string | null
  }
  networkTicket: {
    id: string
    subjectId: string
    ticketHash: string
    issuedAt: string
    source: NetworkSource
    lastDay: string | null
  }
}

/** Our own notices, which are about nobody. */
export type NoticeTables = {
  networkNotice: {
    id: string
    token: string
    /** Empty: for everybody. */
    topic: string
    titleNl: string
    titleEn: string
    textNl: string
    textEn: string
    href: string
    fromDay: string | null
    untilDay: string | null
    madeAt: string
  }
}

export const networkGate = gate<NetworkTables & NoticeTables>('network')

export const noticeColumns = [
  'id',
  'token',
  'topic',
  'titleNl',
  'titleEn',
  'textNl',
  'textEn',
  'href',
  'fromDay',
  'untilDay',
  'madeAt',
] as const satisfies readonly (keyof NoticeTables['networkNotice'])[]

const tables = ['networkVisitor', 'networkTopic', 'networkTicket'] as const

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 visitors of the network, their topics, and our notices',
    steps: (schema) => [
      schema
        .createTable('networkVisitor')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
        .addColumn('consentedOn', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['reading']))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('networkTopic')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('topic', 'text', (c) => sealedText('topic')(c.notNull()))
        .addColumn('readOn', 'text', (c) => c.notNull())
        .addColumn('reads', 'integer', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['reading']))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('networkTicket')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('ticketHash', 'text', (c) => c.notNull().unique())
        .addColumn('issuedAt', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['reading']))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('networkNotice')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('token', 'text', (c) => c.notNull().unique())
        .addColumn('topic', 'text', (c) => c.notNull())
        .addColumn('titleNl', 'text', (c) => c.notNull())
        .addColumn('titleEn', 'text', (c) => c.notNull())
        .addColumn('textNl', 'text', (c) => c.notNull())
        .addColumn('textEn', 'text', (c) => c.notNull())
        .addColumn('href', 'text', (c) => c.notNull())
        .addColumn('fromDay', 'text')
        .addColumn('untilDay', 'text')
        .addColumn('madeAt', 'text', (c) => c.notNull()),
      ...tables.flatMap((table) => [
        schema.createIndex(`${table}BySubject`).on(table).column('subjectId'),
        schema.createIndex(`${table}ByLastDay`).on(table).column('lastDay'),
      ]),
    ],
  },
]
