import { gate } from '../../platform/db/gate.ts'
import type { Migration } from '../../platform/db/migrate.ts'

export type OpeningTables = {
  /** What a check last saw: one row per clause that is checked. */
  guaranteeResult: {
    clause: string
    state: string
    /** `Words` as JSON. */
    seen: string
    at: string
    /** The first look that saw this state, without another in between. */
    since: string
    /** After this moment the look is too old to count. */
    until: string
  }
}

export const openingGate = gate<OpeningTables>('opening')

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 results of guarantees',
    steps: (schema) => [
      schema
        .createTable('guaranteeResult')
        .addColumn('clause', 'text', (c) => c.primaryKey())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('seen', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('since', 'text', (c) => c.notNull())
        .addColumn('until', 'text', (c) => c.notNull()),
    ],
  },
]
