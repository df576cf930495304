import { type Clock, nowText } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import type { ClosingDays } from './days/closing.ts'
import type { Languages } from './languages/choice.ts'
import type { MailAccount } from './mail/account.ts'
import type { SigningKey } from './sender/key.ts'
import { type SettingName, type SettingsTables, settingsGate } from './tables.ts'

/** What each setting is. */
export type Values = {
  /** The mail account that worked when it was last tried; our mail goes through it. */
  mail: MailAccount
  /** What was typed last and did not work, so that nobody types it twice. */
  'mail-tried': MailAccount
  dkim: SigningKey
  languages: Languages
  'closing-days': readonly ClosingDays[]
}

export type Setting<N extends SettingName> = {
  readonly value: Values[N]
  /** Still encrypted. */
  readonly secret: string | null
  readonly changedAt: string
}

export async function settingOf<N extends SettingName>(
  db: Db<SettingsTables>,
  name: N,
): Promise<Setting<N> | undefined> {
  const row = await db
    .selectFrom('setting')
    .select(['value', 'secret', 'changedAt'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { ...row, value: JSON.parse(row.value) as Values[N] }
}

type Changed<N extends SettingName> = { readonly value: Values[N]; readonly secret?: string | null }

export async function setSetting<N extends SettingName>(
  clock: Clock,
  work: Work,
  name: N,
  { value, secret = null }: Changed<N>,
): Promise<void> {
  const row = { value: JSON.stringify(value), secret, changedAt: nowText(clock) }
  await as(work, settingsGate)
    .insertInto('setting')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}

export async function dropSetting(work: Work, name: SettingName): Promise<void> {
  await as(work, settingsGate).deleteFrom('setting').where('name', '=', name).execute()
}
