import type { DueItem, House } from '../chapter.ts'
import type { SettingsHanded } from './handed.ts'
import { mailStanding } from './mail/store.ts'

/** Mail that does not work: until it does, letters wait. */
export async function due(house: House, handed: SettingsHanded): Promise<DueItem[]> {
  const mail = await mailStanding(house, handed)
  const at = { chapter: 'settings', href: '/beheer/instellingen/mail' }
  if (mail.kind === 'not set')
    return [
      {
        ...at,
        title: { nl: 'Stel je mail in', en: 'Set up your mail' },
        note: { nl: 'Tot dan wacht alle mail van de site.', en: 'Until then all mail of the site waits.' },
      },
    ]
  if (mail.kind === 'fault')
    return [{ ...at, title: { nl: 'Je mail werkt niet', en: 'Your mail does not work' }, note: mail.fault }]
  return []
}
