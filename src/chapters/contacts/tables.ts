import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, sealedText } from '../../platform/db/migrate.ts'
import type { Language } from '../../register/words.ts'
import type { Personal } from '../../vault/personal.ts'

export type ContactPurpose = 'contact'

/** Who gave us the data: the person by form or otherwise, the company they work for, or we ourselves wrote them. */
export type ContactSource = 'form' | 'told' | 'company' | 'owner'

/** Only bodies that exist apart from their owners; a sole trader is a person, and so a contact. */
export const legalForms = ['bv', 'nv', 'vereniging', 'stichting', 'coöperatie', 'overheid'] as const
export type LegalForm = (typeof legalForms)[number]

/** What decides how long a row of the thread stays. */
type Kept = {
  /** Of the whole thread; empty as long as there was nothing but suspected spam. */
  lastContactAt: string | null
  suspectAt: string | null
  lastDay: string | null
}

export type ContactsTables = {
  contact: Kept & {
    id: string
    subjectId: string
    /** What stands in addresses. */
    ref: string
    name: Personal<'name', ContactPurpose>
    email: Personal<'contact details', ContactPurpose> | null
    phone: Personal<'contact details', ContactPurpose> | null
    /** As the person wrote it. */
    company: Personal<'company details', ContactPurpose> | null
    // @NOTE no foreign key: erasing a contact would then have to look at companies, and may not
    companyId: string | null
    note: Personal<'message', ContactPurpose> | null
    language: Language
    /** When they were told that somebody else gave us their data. */
    informedAt: string | null
    createdAt: string
    waitingSince: string | null
    source: ContactSource
  }
  message: Kept & {
    id: string
    subjectId: string
    direction: 'in' | 'out'
    subjectLine: Personal<'message', ContactPurpose> | null
    body: Personal<'message', ContactPurpose>
    /** Name, telephone and company as typed in the form, which never overwrite what is known of a contact. */
    writtenBy: Personal<'contact details', ContactPurpose> | null
    writtenAt: string
    /** The same for the same text sent twice from one form. */
    formKey: string | null
    messageId: string | null
    source: ContactSource
  }
  company: { id: string; ref: string; name: string; kvk: string; legalForm: LegalForm; addedAt: string }
}

export const contactsGate = gate<ContactsTables>('contacts')

const sources = sql`${sql.ref('source')} in ('form', 'told', 'company', 'owner')`

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 companies, contacts and messages',
    steps: (schema) => [
      schema
        .createTable('company')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('ref', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('kvk', 'text', (c) => c.notNull())
        .addColumn('legalForm', 'text', (c) =>
          c.notNull().check(sql`${sql.ref('legalForm')} in (${sql.join(legalForms.map((form) => sql.lit(form)))})`),
        )
        .addColumn('addedAt', 'text', (c) => c.notNull()),
      schema
        .createTable('contact')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull().unique())
        .addColumn('ref', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => sealedText('name')(c.notNull()))
        .addColumn('email', 'text', sealedText('email'))
        .addColumn('phone', 'text', sealedText('phone'))
        .addColumn('company', 'text', sealedText('company'))
        .addColumn('companyId', 'text')
        .addColumn('note', 'text', sealedText('note'))
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('informedAt', 'text')
        .addColumn('createdAt', 'text', (c) => c.notNull())
        .addColumn('waitingSince', 'text')
        .addColumn('lastContactAt', 'text')
        .addColumn('suspectAt', 'text')
        .addColumn('source', 'text', (c) => c.notNull().check(sources))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('message')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull())
        .addColumn('direction', 'text', (c) => c.notNull().check(sql`${sql.ref('direction')} in ('in', 'out')`))
        .addColumn('subjectLine', 'text', sealedText('subjectLine'))
        .addColumn('body', 'text', (c) => sealedText('body')(c.notNull()))
        .addColumn('writtenBy', 'text', sealedText('writtenBy'))
        .addColumn('writtenAt', 'text', (c) => c.notNull())
        .addColumn('formKey', 'text', (c) => c.unique())
        .addColumn('messageId', 'text')
        .addColumn('lastContactAt', 'text')
        .addColumn('suspectAt', 'text')
        .addColumn('source', 'text', (c) => c.notNull().check(sources))
        .addColumn('lastDay', 'text'),
      schema.createIndex('messageBySubject').on('message').columns(['subjectId', 'writtenAt']),
      schema.createIndex('messageByMoment').on('message').column('writtenAt'),
      schema.createIndex('contactByLastContact').on('contact').column('lastContactAt'),
      schema.createIndex('contactByLastDay').on('contact').column('lastDay'),
      schema.createIndex('messageByLastDay').on('message').column('lastDay'),
    ],
  },
]
