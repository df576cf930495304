import { gate } from '../platform/db/gate.ts'
import { type Migration, oneOf, sealedText } from '../platform/db/migrate.ts'
import type { ActivityOver, SubjectKind } from '../register/activity.ts'
import type { Declaration } from '../register/declaration.ts'
import type { Personal } from './personal.ts'

export type VaultTables = {
  subject: { subjectId: string; kind: SubjectKind; source: VaultSource; lastDay: string | null }
  subjectAddress: {
    id: string
    subjectId: string
    address: Personal<'contact details', 'recognising'>
    addressLookup: string
    source: VaultSource
    lastDay: string | null
  }
}
export type VaultSource = 'you' | 'owner'

export const vaultGate = gate<VaultTables>('vault')

const activity = {
  title: { nl: 'Je herkennen', en: 'Recognising you' },
  people: { nl: 'iedereen van wie we gegevens hebben', en: 'everyone whose data we hold' },
  purposes: {
    recognising: {
      dpv: 'dpv:IdentityVerification',
      words: {
        nl: 'om te weten welke gegevens van jou zijn als je van je rechten gebruikmaakt',
        en: 'to know which data are yours when you use your rights',
      },
      basis: { kind: 'legal obligation', provision: 'AVG art. 11, 12 lid 2 en 12 lid 6' },
    },
  },
  sources: {
    you: { words: { nl: 'door jou ingevuld', en: 'entered by you' }, from: 'the person' },
    owner: { words: { nl: 'door ons ingevoerd', en: 'entered by us' }, from: 'ourselves' },
  },
  receivedBy: ['hosting'],
  tables: {
    subject: {
      holds: { nl: 'je nummer in ons systeem', en: 'your number in our system' },
      subjects: 'person',
      columns: { subjectId: 'identification', kind: 'not personal', source: 'not personal', lastDay: 'not personal' },
      keep: 'while the person has other rows',
      onErasure: { then: 'delete' },
    },
    subjectAddress: {
      holds: { nl: 'het adres waaraan we je herkennen', en: 'the address by which we recognise you' },
      subjects: 'person',
      columns: {
        id: 'not personal',
        subjectId: 'identification',
        address: { sealed: 'contact details', words: { nl: 'e-mailadres', en: 'e-mail address' } },
        addressLookup: { lookup: 'address' },
        source: 'not personal',
        lastDay: 'not personal',
      },
      keep: 'while the person has other rows',
      onErasure: { then: 'delete' },
    },
  },
} as const satisfies ActivityOver<VaultTables>

export const declaration: Declaration = {
  chapter: 'vault',
  title: { nl: 'Je herkennen', en: 'Recognising you' },
  activities: [activity],
  sentences: [],
  plainTables: {},
  cookies: [],
}

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 subjects and their addresses',
    steps: (schema) => [
      schema
        .createTable('subject')
        .addColumn('subjectId', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['you', 'owner']))
        .addColumn('lastDay', 'text'),
      schema
        .createTable('subjectAddress')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('subjectId', 'text', (c) => c.notNull().references('subject.subjectId'))
        .addColumn('address', 'text', (c) => sealedText('address')(c.notNull()))
        .addColumn('addressLookup', 'text', (c) => c.notNull())
        .addColumn('source', 'text', oneOf('source', ['you', 'owner']))
        .addColumn('lastDay', 'text'),
      schema.createIndex('subjectAddressBySubject').on('subjectAddress').column('subjectId'),
      schema.createIndex('subjectAddressByLookup').on('subjectAddress').column('addressLookup'),
    ],
  },
]

/** The vault's own part of the contents. */
export const people = { name: 'vault', declarations: [declaration], migrations }
