import type { DueItem, House } from '../chapter.ts'
import { copyFaultWords } from './copy/fault.ts'
import { copyStanding } from './copy/standing.ts'
import type { SettingsHanded } from './handed.ts'
import { mailStanding } from './mail/store.ts'

/** Settings that do not work, or that nobody made yet. */
export const due = async (house: House, handed: SettingsHanded): Promise<DueItem[]> => [
  ...(await mailDue(house, handed)),
  ...(await copyDue(house, handed)),
]

/** Mail that does not work: until it does, letters wait. */
async function mailDue(house: House, handed: SettingsHanded): Promise<DueItem[]> {
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

/** Copies that are not made, failed or are too old. */
async function copyDue(house: House, handed: SettingsHanded): Promise<DueItem[]> {
  const standing = await copyStanding(house, handed)
  const at = { chapter: 'settings', href: '/beheer/instellingen/kopie' }
  switch (standing.kind) {
    case 'not here':
    case 'off':
    case 'waits':
    case 'good':
      return []
    case 'not set':
      return [
        {
          ...at,
          title: { nl: 'Kies waar je kopieën komen', en: 'Choose where your copies go' },
          note: {
            nl: 'Gaat deze server kapot, dan is nu alles weg.',
            en: 'When this server breaks, everything is gone as it is now.',
          },
        },
      ]
    case 'failed':
      return [
        {
          ...at,
          title: { nl: 'De kopie mislukte', en: 'The copy failed' },
          note: copyFaultWords[standing.failed?.fault ?? 'not made'],
        },
      ]
    case 'late':
      return [
        {
          ...at,
          title: { nl: 'Je laatste kopie is te oud', en: 'Your last copy is too old' },
          note: {
            nl: 'Kijk waarom het programma er geen meer maakt.',
            en: 'See why the program makes none any more.',
          },
        },
      ]
  }
}
