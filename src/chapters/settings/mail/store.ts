import { afterCommit, type Work } from '../../../platform/db/database.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import type { Secrets } from '../secrets.ts'
import { dropSetting, setSetting, settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import { type MailAccount, type SenderSettings, smtpOf } from './account.ts'

export const passwordOf = (secrets: Secrets, secret: string | null): string =>
  secret === null ? '' : secrets.decrypt('mail', secret)

/**
 * The settings that the transport is made from: those that worked when last tried; undefined while there are none.
 *
 * Letters are signed from the moment that the key was seen in the name server.
 */
export async function mailFrom(
  house: Pick<House, 'read'>,
  { secrets }: Pick<SettingsHanded, 'secrets'>,
): Promise<SenderSettings | undefined> {
  const db = house.read(settingsGate)
  const mail = await settingOf(db, 'mail')
  if (!mail) return undefined
  const smtp = smtpOf(mail.value, passwordOf(secrets, mail.secret))
  const signing = await settingOf(db, 'dkim')
  if (!signing || signing.secret === null || signing.value.signingSince === undefined) return smtp
  const { domain, selector } = signing.value
  if (!mail.value.senderAddress.endsWith(`@${domain}`)) return smtp
  return { ...smtp, dkim: { domain, selector, privateKey: secrets.decrypt('dkim', signing.secret) } }
}

export type MailStanding =
  | { readonly kind: 'environment'; readonly host: string }
  | {
      readonly kind: 'works'
      readonly host: string
      readonly triedAt: string
      /** What is wrong with a change that was typed later; the old settings stay in use. */
      readonly changeFault?: Words
    }
  | { readonly kind: 'fault'; readonly fault: Words; readonly triedAt: string }
  | { readonly kind: 'not set' }

/** How the mail of this house stands, for whoever asks. */
export async function mailStanding(
  house: Pick<House, 'read'>,
  { environmentMailHost }: Pick<SettingsHanded, 'environmentMailHost'>,
): Promise<MailStanding> {
  if (environmentMailHost !== undefined) return { kind: 'environment', host: environmentMailHost }
  const db = house.read(settingsGate)
  const [mail, tried] = [await settingOf(db, 'mail'), await settingOf(db, 'mail-tried')]
  const fault = tried?.value.fault
  if (mail) {
    const { host, triedAt } = mail.value
    return { kind: 'works', host, triedAt, ...(fault === undefined ? {} : { changeFault: fault }) }
  }
  return tried && fault !== undefined ? { kind: 'fault', fault, triedAt: tried.value.triedAt } : { kind: 'not set' }
}

type Desk = { readonly house: House; readonly handed: SettingsHanded }

/** Takes an account into use that just worked; the one that worked before stays when it did not. */
export async function keepMail(
  { house, handed }: Desk,
  work: Work,
  account: MailAccount,
  password: string,
): Promise<void> {
  const secret = password === '' ? null : handed.secrets.encrypt('mail', password)
  if (account.fault !== undefined) return setSetting(house.clock, work, 'mail-tried', { value: account, secret })
  await setSetting(house.clock, work, 'mail', { value: account, secret })
  await dropSetting(work, 'mail-tried')
  tell({ house, handed }, work)
}

/** Hands the settings of now to whoever sends our mail, once they are on disk. */
export function tell({ house, handed }: Desk, work: Work): void {
  afterCommit(work, () => {
    mailFrom(house, handed).then(handed.onMailChange, () => house.log('mail settings could not be read'))
  })
}
