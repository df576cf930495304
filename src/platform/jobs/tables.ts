import { gate } from '../db/gate.ts'
import type { Migration } from '../db/migrate.ts'

export type JobTables = {
  job: {
    name: string
    every: string
    nextAt: string
    lastStartedAt: string | null
    lastEndedAt: string | null
    /** Empty after a run that went well. */
    lastError: string | null
    /** Chance, new for each run, so that a run that lost its claim cannot end another's. */
    claimedBy: string | null
    claimedUntil: string | null
  }
}

export const platformGate = gate<JobTables>('platform')

export const jobMigrations: readonly Migration[] = [
  {
    id: '2026-11-23 jobs',
    steps: (schema) => [
      schema
        .createTable('job')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('every', 'text', (c) => c.notNull())
        .addColumn('nextAt', 'text', (c) => c.notNull())
        .addColumn('lastStartedAt', 'text')
        .addColumn('lastEndedAt', 'text')
        .addColumn('lastError', 'text')
        .addColumn('claimedBy', 'text')
        .addColumn('claimedUntil', 'text'),
    ],
  },
]
