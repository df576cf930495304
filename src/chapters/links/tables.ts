import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'
import type { PlainTable } from '../../register/activity.ts'
import type { Outcome } from './reach.ts'

/** Addresses of other websites and whether they answer; nothing of anybody. */
export type LinkTables = {
  linkCheck: {
    url: string
    checkedAt: string
    outcome: Outcome
    /** The first of the failures since it last answered. */
    failingSince: string | null
  }
  /** One row while the owner wants links to be checked. */
  linkWatch: { id: string; since: string }
}

export const linksGate = gate<LinkTables>('links')

const outcomes: readonly Outcome[] = ['works', 'gone', 'keeps machines out', 'no answer', 'not public']

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 whether links to other websites answer',
    steps: (schema) => [
      schema
        .createTable('linkCheck')
        .addColumn('url', 'text', (c) => c.primaryKey())
        .addColumn('checkedAt', 'text', (c) => c.notNull())
        .addColumn('outcome', 'text', oneOf('outcome', outcomes))
        .addColumn('failingSince', 'text'),
      schema
        .createTable('linkWatch')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('since', 'text', (c) => c.notNull()),
    ],
  },
]

export const plainTables: Readonly<Record<keyof LinkTables, PlainTable>> = {
  linkCheck: {
    holds: { nl: 'of een link naar een andere website werkt', en: 'whether a link to another website works' },
    columns: ['url', 'checkedAt', 'outcome', 'failingSince'],
  },
  linkWatch: {
    holds: { nl: 'of we links naar andere websites nalopen', en: 'whether we check links to other websites' },
    columns: ['id', 'since'],
  },
}
