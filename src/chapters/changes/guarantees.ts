import { today } from '../../platform/clock.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Guarantee, Look } from '../chapter.ts'
import { noticeDays } from './publish.ts'
import { firstAltered, listVersions, type Version, versionOn } from './store.ts'
import { changesGate } from './tables.ts'
import { declaration } from './wording.ts'

const sentence = (id: string): Words => {
  const found = declaration.sentences.find((one) => one.id === id)
  if (!found) throw new Error(`the changes have no sentence ${id}`)
  return found.words
}

const broken = (nl: string, en: string): Finding => ({ state: 'broken', seen: { nl, en } })

/** What was published is unaltered, what is served is the newest in effect, and who is concerned was told in time. */
async function versionsStand({ house }: Look): Promise<Finding> {
  const db = house.read(changesGate)
  const all = await listVersions(db)
  if (all.length === 0)
    return { state: 'nothing-yet', seen: { nl: 'nog geen versie', en: 'no version has been published yet' } }
  const altered = await firstAltered(db)
  if (altered !== undefined)
    return broken(`versie ${altered} is na publicatie veranderd`, `version ${altered} was altered after publication`)
  const newest = versionOn(all, today(house.clock).toString())
  const served = house.published()
  if (newest?.version !== served.version || newest.hash !== served.hash)
    return broken('de getoonde versie is niet de nieuwste die geldt', 'the version shown is not the newest in effect')
  const untold = all.find((one) => !wasTold(one, house.clock.zone))
  if (untold)
    return broken(
      `versie ${untold.version} is belangrijk en niet op tijd gemeld`,
      `version ${untold.version} is material and was not announced in time`,
    )
  const told = all.reduce((sum, { notified }) => sum + notified, 0)
  return {
    state: 'holds',
    seen: {
      nl: `versies: ${all.length}, alle ongewijzigd; mails over belangrijke wijzigingen: ${told}`,
      en: `versions: ${all.length}, all unaltered; mails about material changes: ${told}`,
    },
  }
}

function wasTold({ isMaterial, concerned, notified, unreachable, publishedAt, effectiveOn }: Version, zone: string) {
  if (!isMaterial || concerned === 0) return true
  const publishedOn = Temporal.Instant.from(publishedAt).toZonedDateTimeISO(zone).toPlainDate()
  const inTime = publishedOn.add({ days: noticeDays }).toString() <= effectiveOn
  return inTime && notified + unreachable === concerned
}

const askToReturn = [
  /\b(lees|bekijk|controleer|raadpleeg|check)\b[^.!?]{0,80}\b(regelmatig|geregeld|af en toe|van tijd tot tijd)\b/i,
  /\b(regelmatig|geregeld|van tijd tot tijd)\b[^.!?]{0,80}\b(te lezen|te bekijken|te controleren|te raadplegen|terug te komen)\b/i,
  /\b(check|read|review|visit|consult)\b[^.!?]{0,80}\b(regularly|periodically|frequently|from time to time)\b/i,
  /\b(regularly|periodically|frequently)\b[^.!?]{0,20}\b(check|read|review|visit|consult)\b/i,
]
const published = ['/privacy', '/privacy/wijzigingen', '/en/privacy', '/en/privacy/wijzigingen']

/** No published text tells people to come back and look for changes. */
async function nobodyNeedsToCheck(look: Look): Promise<Finding> {
  for (const path of published) {
    const page = await look.visit(path)
    if (page.status !== 200) return broken(`${path} antwoordt niet`, `${path} does not answer`)
    const text = (await page.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    if (askToReturn.some((asks) => asks.test(text)))
      return broken(
        `${path} vraagt om zelf wijzigingen te zoeken`,
        `${path} asks people to look for changes themselves`,
      )
  }
  const mails = await look.house
    .read(changesGate)
    .selectFrom('changeNotice')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return {
    state: 'holds',
    seen: {
      nl: `de verklaring en de wijzigingen, in beide talen; bewaarde berichten over wijzigingen: ${mails.n}`,
      en: `the statement and the changes, in both languages; notices of changes on record: ${mails.n}`,
    },
  }
}

export const guarantees: readonly Guarantee[] = [
  {
    clause: 'C81',
    sentence: sentence('changes-versions'),
    notShown: {
      nl: 'of je de mail hebt gelezen, en of wie geen adres gaf het bericht zag',
      en: 'whether you read the mail, and whether those who left no address saw the notice',
    },
    known: { by: 'check', every: 'PT1H', check: versionsStand },
  },
  {
    clause: 'C82',
    sentence: sentence('changes-no-need-to-check'),
    rewritten: true,
    notShown: {
      nl: 'wat er buiten deze website wordt gezegd',
      en: 'what is said outside this website',
    },
    known: { by: 'check', every: 'PT1H', check: nobodyNeedsToCheck },
  },
]
