import type { Migration } from '../../../platform/db/migrate.ts'

export type AttestationTables = {
  attestation: {
    id: string
    handle: string
    clause: string
    statement: string
    /** Where the proof is, in the owner's words. */
    evidence: string
    evidenceSha256: string | null
    attestedAt: string
    /** `YYYY-MM-DD`, the last day on which it counts. */
    validUntil: string
    /** When the owner took it back. */
    withdrawnAt: string | null
  }
}

export const attestationTable = {
  holds: {
    nl: 'wat de onderneming verklaart, met bewijs en datum',
    en: 'what the business attests, with evidence and date',
  },
  columns: [
    'id',
    'handle',
    'clause',
    'statement',
    'evidence',
    'evidenceSha256',
    'attestedAt',
    'validUntil',
    'withdrawnAt',
  ],
} as const

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 attestations',
    steps: (schema) => [
      schema
        .createTable('attestation')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('handle', 'text', (c) => c.notNull().unique())
        .addColumn('clause', 'text', (c) => c.notNull())
        .addColumn('statement', 'text', (c) => c.notNull())
        .addColumn('evidence', 'text', (c) => c.notNull())
        .addColumn('evidenceSha256', 'text')
        .addColumn('attestedAt', 'text', (c) => c.notNull())
        .addColumn('validUntil', 'text', (c) => c.notNull())
        .addColumn('withdrawnAt', 'text'),
    ],
  },
]
