import { sql } from 'kysely'
import { type Migration, sealedText } from '../../../platform/db/migrate.ts'
import type { Personal } from '../../../vault/personal.ts'

type Purpose = 'signing-in'
type StaffSource = 'you' | 'program'
type Own = { id: string; subjectId: string; source: StaffSource; lastDay: string | null }

export type StaffTables = {
  staff: Own & {
    name: Personal<'name', Purpose>
    email: Personal<'contact details', Purpose>
    emailLookup: string
    passwordHash: Personal<'sign-in secret', Purpose>
    totpSecret: Personal<'sign-in secret', Purpose>
    /** Empty until a first code was right; without it nobody signs in. */
    totpConfirmedAt: string | null
    /** The last period whose code was used: a code works once. */
    totpPeriod: number | null
    failures: number
    tryAgainAt: string | null
    codeFailures: number
    codeTryAgainAt: string | null
    createdAt: string
    /** When the recovery codes were kept and the account could be used. */
    setUpAt: string | null
    endedAt: string | null
  }
  recoveryCode: Own & { codeHash: string; madeAt: string; usedAt: string | null }
  passkey: Own & {
    handle: string
    label: Personal<'identification', Purpose>
    credentialId: string
    publicKey: string
    counter: number
    createdAt: string
    lastUsedAt: string | null
  }
  session: Own & {
    handle: string
    tokenHash: string
    label: Personal<'identification', Purpose> | null
    /** When the second factor was proved; a session without it opens nothing. */
    provedAt: string | null
    createdAt: string
    lastUsedAt: string
    endsAt: string
  }
  setupLink: Own & {
    tokenHash: string
    kind: 'first account' | 'new factor'
    startedAt: string | null
    expiresAt: string
  }
}

const sources = sql`${sql.ref('source')} in ('you', 'program')`

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 accounts',
    steps: (schema) => {
      const table = (name: string) =>
        schema
          .createTable(name)
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('subjectId', 'text', (c) => c.notNull())
          .addColumn('source', 'text', (c) => c.notNull().check(sources))
          .addColumn('lastDay', 'text')
      return [
        table('staff')
          .addColumn('name', 'text', (c) => sealedText('name')(c.notNull()))
          .addColumn('email', 'text', (c) => sealedText('email')(c.notNull()))
          .addColumn('emailLookup', 'text', (c) => c.notNull())
          .addColumn('passwordHash', 'text', (c) => sealedText('passwordHash')(c.notNull()))
          .addColumn('totpSecret', 'text', (c) => sealedText('totpSecret')(c.notNull()))
          .addColumn('totpConfirmedAt', 'text')
          .addColumn('totpPeriod', 'integer')
          .addColumn('failures', 'integer', (c) => c.notNull())
          .addColumn('tryAgainAt', 'text')
          .addColumn('codeFailures', 'integer', (c) => c.notNull())
          .addColumn('codeTryAgainAt', 'text')
          .addColumn('createdAt', 'text', (c) => c.notNull())
          .addColumn('setUpAt', 'text')
          .addColumn('endedAt', 'text'),
        table('recoveryCode')
          .addColumn('codeHash', 'text', (c) => c.notNull())
          .addColumn('madeAt', 'text', (c) => c.notNull())
          .addColumn('usedAt', 'text'),
        table('passkey')
          .addColumn('handle', 'text', (c) => c.notNull().unique())
          .addColumn('label', 'text', (c) => sealedText('label')(c.notNull()))
          .addColumn('credentialId', 'text', (c) => c.notNull().unique())
          .addColumn('publicKey', 'text', (c) => c.notNull())
          .addColumn('counter', 'integer', (c) => c.notNull())
          .addColumn('createdAt', 'text', (c) => c.notNull())
          .addColumn('lastUsedAt', 'text'),
        table('session')
          .addColumn('handle', 'text', (c) => c.notNull().unique())
          .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
          .addColumn('label', 'text', sealedText('label'))
          .addColumn('provedAt', 'text')
          .addColumn('createdAt', 'text', (c) => c.notNull())
          .addColumn('lastUsedAt', 'text', (c) => c.notNull())
          .addColumn('endsAt', 'text', (c) => c.notNull()),
        table('setupLink')
          .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('startedAt', 'text')
          .addColumn('expiresAt', 'text', (c) => c.notNull()),
        schema.createIndex('staffByEmail').on('staff').column('emailLookup'),
        ...['staff', 'recoveryCode', 'passkey', 'session', 'setupLink'].flatMap((name) => [
          schema.createIndex(`${name}BySubject`).on(name).column('subjectId'),
          schema.createIndex(`${name}ByLastDay`).on(name).column('lastDay'),
        ]),
      ]
    },
  },
]
