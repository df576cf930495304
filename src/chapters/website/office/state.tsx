import { moment } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { type Listed, liveOf, scheduledOf } from '../pages/store.ts'

/** How a page stands, in words for its owner. */
export function stateOf(ask: Ask, { page, versions }: Listed, now: string, zone: string): string {
  const live = liveOf(page, versions, now)
  const scheduled = scheduledOf(versions, now)
  const parts = [
    live
      ? ask.t({ nl: 'staat op de site', en: 'on the site' })
      : ask.t({ nl: 'concept, alleen jij ziet het', en: 'draft, only you see it' }),
  ]
  if (scheduled?.liveFrom) {
    const when = moment(scheduled.liveFrom, ask.language, zone)
    parts.push(
      ask.t({ nl: `versie ${scheduled.number} komt op ${when}`, en: `version ${scheduled.number} comes on ${when}` }),
    )
  } else if (live && versions[0].number !== live.number)
    parts.push(ask.t({ nl: 'met een nieuwer concept', en: 'with a newer draft' }))
  return parts.join(', ')
}
