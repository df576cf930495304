import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'
import type { Language } from '../../register/words.ts'

/** Where somebody chose: in the banner, where a service would stand, on /cookies, or on another site of the owner. */
export const ways = ['banner', 'placeholder', 'page', 'tag'] as const
export type Way = (typeof ways)[number]

export type PersonalTables = {
  /** One grant or withdrawal. Without an address and a browser string: whoever holds its number is whose it is. */
  consentRecord: {
    id: string
    subjectId: string
    /** What the visitor is shown and can keep. */
    number: string
    chosenAt: string
    via: Way
    language: Language
    registerVersion: number
    noticeKind: string
    /** SHA-256 of exactly what was shown, in hexadecimal. */
    noticeHash: string
    /** Ids of services with a space between them; '' for none. */
    granted: string
    takenBack: string
    /** The site on which it was chosen: our own, or the one that carries our script. */
    host: string
    /** Keyed fingerprint of all other columns: a row that was changed no longer fits it. */
    seal: string
    source: 'choice'
    lastDay: string | null
  }
}

export type CookiesTables = PersonalTables & {
  /** What was shown, once for all who saw it. */
  consentNotice: { hash: string; html: string }
  refusalCount: { day: string; via: Way; count: number }
  withdrawalNotice: {
    id: string
    serviceId: string
    /** `YYYY-MM-DD`: with the moment, it could be laid beside the record of one visitor. */
    withdrawnOn: string
    url: string
    tries: number
    /** Null once it was told, or was tried often enough. */
    nextAt: string | null
    sentAt: string | null
  }
}

export type ConsentRow = CookiesTables['consentRecord']

export const cookiesGate = gate<CookiesTables>('cookies')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 records of consent',
    steps: (schema) => [
      schema
        .createTable('consentRecord')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('number', 'text', (c) => c.notNull().unique())
        .addColumn('chosenAt', 'text', (c) => c.notNull())
        .addColumn('via', 'text', oneOf('via', ways))
        .addColumn('language', 'text', oneOf('language', ['nl', 'en']))
        .addColumn('registerVersion', 'integer', (c) => c.notNull())
        .addColumn('noticeKind', 'text', (c) => c.notNull())
        .addColumn('noticeHash', 'text', (c) => c.notNull())
        .addColumn('granted', 'text', (c) => c.notNull())
        .addColumn('takenBack', 'text', (c) => c.notNull())
        .addColumn('host', 'text', (c) => c.notNull())
        .addColumn('seal', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['choice']))
        .addColumn('lastDay', 'text'),
      schema.createIndex('consentRecordBySubject').on('consentRecord').column('subjectId'),
      schema.createIndex('consentRecordByLastDay').on('consentRecord').column('lastDay'),
      schema
        .createTable('consentNotice')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('html', 'text', (c) => c.notNull()),
      schema
        .createTable('refusalCount')
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('via', 'text', oneOf('via', ways))
        .addColumn('count', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('refusalCountByDay', ['day', 'via']),
      schema
        .createTable('withdrawalNotice')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('serviceId', 'text', (c) => c.notNull())
        .addColumn('withdrawnOn', 'text', (c) => c.notNull())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('tries', 'integer', (c) => c.notNull())
        .addColumn('nextAt', 'text')
        .addColumn('sentAt', 'text'),
      schema.createIndex('withdrawalNoticeByNextAt').on('withdrawalNotice').column('nextAt'),
    ],
  },
]
