import { sql } from 'kysely'
import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'
import type { Declaration } from '../../register/declaration.ts'
import { secretPrefix } from './secrets.ts'

export const settingNames = ['mail', 'mail-tried', 'dkim', 'languages', 'closing-days'] as const
export type SettingName = (typeof settingNames)[number]

export type SettingsTables = {
  setting: {
    name: SettingName
    /** JSON. */
    value: string
    /** A password or key, encrypted; empty where the setting has none. */
    secret: string | null
    changedAt: string
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
]
