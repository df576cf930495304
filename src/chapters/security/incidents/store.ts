import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import { moment, nowText } from '../../../platform/clock.ts'
import { as, type Work } from '../../../platform/db/database.ts'
import { breachDecisionDue } from '../../../projections/deadline/breach.ts'
import { lastDay } from '../../../register/period.ts'
import type { Language } from '../../../register/words.ts'
import { newSubject, personAt } from '../../../vault/subjects.ts'
import type { House } from '../../chapter.ts'
import { incidents } from '../activity.ts'
import { calendarOf } from '../calendar.ts'
import { securityGate } from '../gate.ts'
import type { Decision } from './tables.ts'

export type Report = {
  readonly text: string
  /** Empty when the reporter stays unknown; nobody can answer them then. */
  readonly replyTo: string
  readonly language: Language
  /** When we became aware, if that is not now. */
  readonly receivedAt?: Temporal.Instant | undefined
  readonly by: 'you' | 'owner'
}

/** Notes a possible incident, starts its clock, and tells the owner. @see GDPR Art. 33(1) */
export async function report(
  house: House,
  work: Work,
  { text, replyTo, language, by, receivedAt }: Report,
): Promise<void> {
  const subjectId =
    replyTo === ''
      ? await newSubject(work, house.vault, { kind: 'person', source: by })
      : await personAt(work, house.vault, replyTo, by)
  const awareAt = receivedAt ?? house.clock.now()
  const handle = token()
  await as(work, securityGate)
    .insertInto('incident')
    .values({
      id: randomUUIDv7(),
      subjectId,
      handle,
      language,
      report: house.vault.seal(securityGate, 'incident', 'report', subjectId, text),
      replyTo: replyTo === '' ? null : house.vault.seal(securityGate, 'incident', 'replyTo', subjectId, replyTo),
      receivedAt: moment(awareAt),
      decideBy: moment(breachDecisionDue(awareAt)),
      decision: null,
      reasons: null,
      keysTaken: null,
      decidedAt: null,
      authorityToldAt: null,
      peopleToldAt: null,
      closedAt: null,
      source: by,
      lastDay: null,
    })
    .execute()
  await house.hooks.tellOwner(work, {
    subject: { nl: 'Melding: iets is misschien niet veilig', en: 'Report: something may not be safe' },
    lines: [
      {
        nl: 'Iemand meldde dat gegevens misschien niet veilig zijn. Je hebt 72 uur om te besluiten of het een datalek is dat je moet melden.',
        en: 'Somebody reported that data may not be safe. You have 72 hours to decide whether it is a breach that you must report.',
      },
    ],
    href: `/beheer/beveiliging/incident/${handle}`,
  })
}

const shown = [
  'handle',
  'receivedAt',
  'decideBy',
  'decision',
  'decidedAt',
  'authorityToldAt',
  'peopleToldAt',
  'closedAt',
] as const

/** All incidents, the newest first, without what was written in them. @see GDPR Art. 33(5) */
export const listIncidents = (house: House) =>
  house.read(securityGate).selectFrom('incident').select(shown).orderBy('receivedAt', 'desc').execute()

export type ListedIncident = Awaited<ReturnType<typeof listIncidents>>[number]

/** One incident, opened to be dealt with. */
export async function incidentBy(house: House, handle: string) {
  const row = await house
    .read(securityGate)
    .selectFrom('incident')
    .select([...shown, 'subjectId', 'report', 'replyTo', 'reasons', 'keysTaken', 'source', 'language'])
    .where('handle', '=', handle)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    report: await house.vault.reveal(row.report, 'incidents'),
    replyTo: row.replyTo ? await house.vault.reveal(row.replyTo, 'incidents') : undefined,
    reasons: row.reasons ? await house.vault.reveal(row.reasons, 'incidents') : undefined,
  }
}

export type Incident = NonNullable<Awaited<ReturnType<typeof incidentBy>>>

export type Decided = {
  readonly decision: Decision
  readonly reasons: string
  readonly keysTaken: 'yes' | 'no' | 'unknown'
}

/** Records what was decided and why; it may be decided again while the incident is open. */
export async function decide(
  house: House,
  work: Work,
  handle: string,
  { decision, reasons, keysTaken }: Decided,
): Promise<void> {
  const db = as(work, securityGate)
  const row = await db
    .selectFrom('incident')
    .select('subjectId')
    .where('handle', '=', handle)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const sealed = house.vault.seal(securityGate, 'incident', 'reasons', row.subjectId, reasons)
  const decidedAt = nowText(house.clock)
  await db
    .updateTable('incident')
    .set({ decision, reasons: sealed, keysTaken, decidedAt })
    .where('handle', '=', handle)
    .execute()
}

/** What must still be done before an incident can be closed. @see GDPR Art. 33(1), 34(1) */
export type Owed = 'decide' | 'tell authority' | 'tell people'

export function owed(incident: Pick<ListedIncident, 'decision' | 'authorityToldAt' | 'peopleToldAt'>): Owed[] {
  if (incident.decision === null) return ['decide']
  const authority = incident.decision.startsWith('tell authority') && incident.authorityToldAt === null
  const people = incident.decision === 'tell authority and people' && incident.peopleToldAt === null
  return [...(authority ? (['tell authority'] as const) : []), ...(people ? (['tell people'] as const) : [])]
}

/** Notes that the authority, or the people concerned, were told just now. */
export async function told(house: House, work: Work, handle: string, whom: 'authority' | 'people'): Promise<void> {
  const at = nowText(house.clock)
  const change = whom === 'authority' ? { authorityToldAt: at } : { peopleToldAt: at }
  await as(work, securityGate)
    .updateTable('incident')
    .set(change)
    .where('handle', '=', handle)
    .where('closedAt', 'is', null)
    .execute()
}

/** Closes an incident; false while something about it is owed. */
export async function close(house: House, work: Work, handle: string): Promise<boolean> {
  const db = as(work, securityGate)
  const row = await db
    .selectFrom('incident')
    .select(shown)
    .where('handle', '=', handle)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!row || owed(row).length > 0) return false
  const closedAt = nowText(house.clock)
  const last = lastDay(incidents.tables.incident.keep, { closedAt }, calendarOf(house))
  await db.updateTable('incident').set({ closedAt, lastDay: last }).where('handle', '=', handle).execute()
  return true
}
