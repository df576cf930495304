import type { Migration } from '../../../platform/db/migrate.ts'

/** Challenges that were answered, until they would have expired anyway: each works once. */
export type SpentChallengeTables = { spentChallenge: { challenge: string; expiresAt: string } }

export const spentChallengeTable = {
  holds: { nl: 'eenmalige codes die al gebruikt zijn', en: 'one-time challenges that were used' },
  columns: ['challenge', 'expiresAt'],
} as const

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 spent challenges',
    steps: (schema) => [
      schema
        .createTable('spentChallenge')
        .addColumn('challenge', 'text', (c) => c.primaryKey())
        .addColumn('expiresAt', 'text', (c) => c.notNull()),
    ],
  },
]
