import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'
import type { Declaration } from '../../register/declaration.ts'

export type BeginningTables = {
  beginAnswer: {
    /** The slug of the question. */
    question: string
    state: 'answered' | 'later'
    /** JSON: what was answered that is no fact of the register. */
    answer: string
    at: string
  }
}

export const beginningGate = gate<BeginningTables>('beginning')

export const declaration: Declaration = {
  chapter: 'beginning',
  title: { nl: 'Begin', en: 'Beginning' },
  activities: [],
  sentences: [],
  cookies: [],
  plainTables: {
    beginAnswer: {
      holds: {
        nl: 'welke vragen over onze onderneming beantwoord zijn',
        en: 'which questions about our business have been answered',
      },
      columns: ['question', 'state', 'answer', 'at'],
    },
  },
}

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 answers',
    steps: (schema) => [
      schema
        .createTable('beginAnswer')
        .addColumn('question', 'text', (c) => c.primaryKey())
        .addColumn('state', 'text', oneOf('state', ['answered', 'later']))
        .addColumn('answer', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull()),
    ],
  },
]
