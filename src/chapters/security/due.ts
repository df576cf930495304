import { today } from '../../platform/clock.ts'
import type { DueItem, House } from '../chapter.ts'
import { attestations } from './attestations/store.ts'
import { type ListedIncident, listIncidents, owed } from './incidents/store.ts'
import { owedWords } from './incidents/words.ts'

const warnDays = 30

/** Reports that wait for a decision or a report, and attestations that end within a month or have ended. */
export async function due(house: House): Promise<DueItem[]> {
  const open = (await listIncidents(house)).filter(({ closedAt }) => closedAt === null)
  return [...open.map((incident) => incidentDue(house, incident)), ...(await attestationsDue(house))]
}

function incidentDue(house: House, incident: ListedIncident): DueItem {
  const [first] = owed(incident)
  const href = `/beheer/beveiliging/incident/${incident.handle}`
  if (!first)
    return {
      chapter: 'security',
      title: { nl: 'Een melding over veiligheid kan dicht', en: 'A security report can be closed' },
      href,
    }
  const until = Temporal.Instant.from(incident.decideBy)
  const hours = Math.floor(house.clock.now().until(until).total('hours'))
  const { nl, en } = owedWords[first]
  return {
    chapter: 'security',
    dueOn: until.toZonedDateTimeISO(house.clock.zone).toPlainDate().toString(),
    title: { nl: `Melding over veiligheid: ${nl}`, en: `Security report: ${en}` },
    note:
      hours < 0
        ? { nl: 'de 72 uur zijn om', en: 'the 72 hours are over' }
        : { nl: `nog ${hours} uur`, en: `${hours} hours left` },
    href,
  }
}

async function attestationsDue(house: House): Promise<DueItem[]> {
  const day = today(house.clock)
  const soon = day.add({ days: warnDays }).toString()
  return [...(await attestations(house)).values()]
    .filter(({ validUntil }) => validUntil <= soon)
    .map(({ clause, validUntil, statement }) => ({
      chapter: 'security',
      dueOn: validUntil,
      title:
        validUntil < day.toString()
          ? { nl: `Je verklaring bij ${clause} is verlopen`, en: `Your attestation of ${clause} has ended` }
          : { nl: `Je verklaring bij ${clause} verloopt`, en: `Your attestation of ${clause} ends` },
      note: { nl: statement, en: statement },
      href: `/beheer/attestaties#${clause}`,
    }))
}
