import { nowText } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import type { DueItem, House } from '../chapter.ts'
import type { Outcome } from './reach.ts'
import { allChecked, forget, isFailing, keepOutcome, watchedSince } from './store.ts'
import { linksGate } from './tables.ts'

export type LinksHanded = {
  /** Every address of another website on our public pages, with the paths of the pages that lead there. */
  readonly away: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** Asks one address whether it is there. @param agent - how we name ourselves */
  readonly reach: (url: string, agent: string) => Promise<Outcome>
}

const rhythm = { hours: 7 * 24 }
const again = { hours: 24 }
/** A site may be away for a day; an address that says that nothing is there is believed at once. */
const patience = { hours: 48 }

/**
 * Asks each address on our pages once a week whether it is there, one after the other; a failing one the next day.
 *
 * @NOTE it tells another website that we exist and lead there, and nothing of anybody
 */
export async function checkLinks(house: House, { away, reach }: LinksHanded): Promise<void> {
  const db = house.read(linksGate)
  if ((await watchedSince(db)) === undefined) return
  const [links, checked] = [await away(), await allChecked(db)]
  for (const url of checked.keys())
    if (!links.has(url)) await house.transact((work) => forget(as(work, linksGate), url))
  for (const url of links.keys()) {
    const last = checked.get(url)
    const wait = last && isFailing(last.outcome) ? again : rhythm
    if (last && Temporal.Instant.compare(Temporal.Instant.from(last.checkedAt).add(wait), house.clock.now()) > 0)
      continue
    const outcome = await reach(url, `Waarborg (checks the links on ${house.baseUrl} once a week)`)
    await house.transact((work) => keepOutcome(as(work, linksGate), url, outcome, nowText(house.clock)))
  }
}

/** The links that the owner should mend. */
export async function brokenLinks(house: House): Promise<string[]> {
  const checked = await allChecked(house.read(linksGate))
  const before = house.clock.now().subtract(patience)
  return [...checked.values()].flatMap(({ url, outcome, failingSince }) => {
    if (outcome === 'gone') return [url]
    const isLong = failingSince !== null && Temporal.Instant.compare(Temporal.Instant.from(failingSince), before) <= 0
    return isLong ? [url] : []
  })
}

export async function due(house: House): Promise<DueItem[]> {
  const broken = await brokenLinks(house)
  if (broken.length === 0) return []
  return [
    {
      chapter: 'links',
      href: '/beheer/links',
      title:
        broken.length === 1
          ? { nl: 'Een link op je site werkt niet meer', en: 'A link on your site no longer works' }
          : { nl: `${broken.length} links op je site werken niet meer`, en: `${broken.length} links no longer work` },
      note: {
        nl: 'Haal ze weg of zet er het nieuwe adres neer.',
        en: 'Take them away or put the new address in their place.',
      },
    },
  ]
}
