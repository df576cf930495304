import { randomUUIDv7 } from 'node:crypto'
import { nowText } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import { day } from '../../platform/html/index.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import type { Difference } from '../../projections/differences.ts'
import { lastDay } from '../../register/period.ts'
import { rightsPurpose } from '../../register/purpose.ts'
import type { Language } from '../../register/words.ts'
import { addressesOf } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import type { House } from '../chapter.ts'
import { changes } from './activity.ts'
import type { Announce } from './publish.ts'
import type { Version } from './store.ts'
import { changesGate } from './tables.ts'

/** What telling people takes; the house has it all. */
export type Desk = Pick<House, 'clock' | 'outbox' | 'vault' | 'baseUrl'>

/**
 * Mails the people concerned about a change, and notes for each that it was done.
 *
 * @see GDPR Art. 12(1), 13(3)
 */
export const announceBy = (desk: Desk): Announce => ({
  async reach(work, subjectIds) {
    const reached = new Map<string, string>()
    for (const subjectId of subjectIds) {
      const [address] = await addressesOf(as(work, vaultGate), desk.vault, subjectId)
      if (address !== undefined) reached.set(subjectId, address)
    }
    return reached
  },
  async tell(work, version, changed, people) {
    const db = as(work, changesGate)
    const sentAt = nowText(desk.clock)
    const row = { version: version.version, sentAt, source: 'us' as const }
    const last = lastDay(changes.tables.changeNotice.keep, row, version.register.facts)
    for (const [subjectId, to] of people) {
      await desk.outbox.enqueue(work, letterAbout(desk, { subjectId, to }, version, changed))
      await db
        .insertInto('changeNotice')
        .values({ ...row, id: randomUUIDv7(), subjectId, lastDay: last })
        .execute()
    }
  },
})

type To = { readonly subjectId: string; readonly to: string }

/** In both languages, since we do not keep in which one somebody reads. */
function letterAbout(desk: Desk, to: To, version: Version, changed: readonly Difference[]): Letter {
  const { tradeName } = version.register.facts
  const material = changed.filter((one) => one.material)
  return {
    ...to,
    template: 'changes-notice',
    purpose: rightsPurpose,
    language: 'nl',
    subject: `Wat er verandert in hoe ${tradeName} je gegevens gebruikt`,
    text: `${dutch(desk, tradeName, version, material)}\n\n---\n\n${english(desk, tradeName, version, material)}`,
  }
}

function dutch({ baseUrl }: Desk, name: string, version: Version, material: readonly Difference[]): string {
  return `Hallo,

Vanaf ${day(version.effectiveOn, 'nl')} verandert er iets in hoe ${name} jouw gegevens gebruikt:

${lines(material, 'nl')}

Waarom: ${version.reason.nl}

De nieuwe verklaring lees je hier: ${baseUrl}/privacy/versie/${version.version}

Wil je dit niet? Op ${baseUrl}/mijn-gegevens kun je bezwaar maken, je toestemming intrekken of je gegevens laten verwijderen. Je hoeft verder niets te doen.`
}

function english({ baseUrl }: Desk, name: string, version: Version, material: readonly Difference[]): string {
  return `Hello,

From ${day(version.effectiveOn, 'en')} something changes in how ${name} uses your data:

${lines(material, 'en')}

Why: ${version.reason.en}

The new statement is here: ${baseUrl}/en/privacy/versie/${version.version}

Do you not want this? At ${baseUrl}/en/mijn-gegevens you can object, withdraw your consent or have your data erased. You need not do anything else.`
}

function lines(changed: readonly Difference[], language: Language): string {
  const [was, becomes] = language === 'nl' ? ['nu', 'straks'] : ['now', 'then']
  return changed
    .map(({ words, before, after }) => {
      const old = before && `\n  ${was}: ${before[language]}`
      const fresh = after && `\n  ${becomes}: ${after[language]}`
      return `- ${words[language]}${old ?? ''}${fresh ?? ''}`
    })
    .join('\n')
}
