import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'
import type { Declaration } from '../../register/declaration.ts'
import type { CopyFault } from '../../vault/copy/keeping.ts'
import { secretPrefix } from './secrets.ts'

export const settingNames = ['mail', 'mail-tried', 'dkim', 'languages', 'closing-days'] as const
export type SettingName = (typeof settingNames)[number]

export const copyEvery = ['day', 'week', 'off'] as const
export type CopyEvery = (typeof copyEvery)[number]

export type SettingsTables = {
  setting: {
    name: SettingName
    /** JSON. */
    value: string
    /** A password or key, encrypted; empty where the setting has none. */
    secret: string | null
    changedAt: string
  }
  copyPlace: {
    name: 'copies'
    /** A full path. */
    folder: string
    every: CopyEvery
    /** Of how many days with a copy they stay. */
    keep: number
    savedAt: string
    /** JSON, what was wrong with the place when it was last written in. */
    warnings: string
  }
  copyMade: {
    id: string
    at: string
    /** Empty when no copy came of it. */
    folder: string | null
    sizeBytes: number | null
    rows: number | null
    /** When it was opened and read elsewhere; empty for a copy that was made by hand on the server. */
    openedAt: string | null
    fault: CopyFault | null
    /** The fault in the machine's own words. */
    said: string | null
  }
}

export const settingsGate = gate<SettingsTables>('settings')

export const declaration: Declaration = {
  chapter: 'settings',
  title: { nl: 'Instellingen', en: 'Settings' },
  activities: [],
  sentences: [],
  cookies: [],
  plainTables: {
    setting: {
      holds: {
        nl: 'hoe onze website is ingesteld; wachtwoorden en sleutels zijn versleuteld',
        en: 'how our website is set up; passwords and keys are encrypted',
      },
      columns: ['name', 'value', 'secret', 'changedAt'],
    },
    copyPlace: {
      holds: {
        nl: 'waar onze reservekopieën staan, en hoe vaak we ze maken',
        en: 'where our backups are, and how often we make them',
      },
      columns: ['name', 'folder', 'every', 'keep', 'savedAt', 'warnings'],
    },
    copyMade: {
      holds: {
        nl: 'welke reservekopieën er zijn, en of we ze konden openen',
        en: 'which backups there are, and whether we could open them',
      },
      columns: ['id', 'at', 'folder', 'sizeBytes', 'rows', 'openedAt', 'fault', 'said'],
    },
  },
}

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 settings',
    steps: (schema) => [
      schema
        .createTable('setting')
        .addColumn('name', 'text', (c) => oneOf('name', settingNames)(c.primaryKey()))
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('secret', 'text', (c) => c.check(sql`${sql.ref('secret')} like ${sql.lit(`${secretPrefix}%`)}`))
        .addColumn('changedAt', 'text', (c) => c.notNull()),
    ],
  },
  {
    id: '2026-11-23 settings: copies',
    steps: (schema) => [
      schema
        .createTable('copyPlace')
        .addColumn('name', 'text', (c) => oneOf('name', ['copies'])(c.primaryKey()))
        .addColumn('folder', 'text', (c) => c.notNull())
        .addColumn('every', 'text', oneOf('every', copyEvery))
        .addColumn('keep', 'integer', (c) => c.notNull())
        .addColumn('savedAt', 'text', (c) => c.notNull())
        .addColumn('warnings', 'text', (c) => c.notNull()),
      schema
        .createTable('copyMade')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('folder', 'text')
        .addColumn('sizeBytes', 'bigint')
        .addColumn('rows', 'integer')
        .addColumn('openedAt', 'text')
        .addColumn('fault', 'text')
        .addColumn('said', 'text'),
    ],
  },
]
