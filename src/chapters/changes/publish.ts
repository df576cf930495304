import { type Clock, nowText, today } from '../../platform/clock.ts'
import { afterCommit, as, type Work } from '../../platform/db/database.ts'
import { type Difference, differences } from '../../projections/differences.ts'
import { type Register, registerHash } from '../../projections/register.ts'
import type { Words } from '../../register/words.ts'
import { addVersion, listVersions, type Version, versionOn } from './store.ts'
import { changesGate, type PublishedBy } from './tables.ts'
import type { Versions } from './versions.ts'

/** People hear of a material change at least so many days before it takes effect. */
export const noticeDays = 14

/** Everyone who has rows in one of the tables, asked inside the transaction that publishes. */
export type ConcernedBy = (work: Work, tables: readonly string[]) => Promise<string[]>

/** What publishing takes; `announce` tells people, and is left out where nobody is to be told. */
export type Press = { readonly clock: Clock; readonly concernedBy: ConcernedBy; readonly versions: Versions }
export type Announce = {
  /** How to reach these people; who is not among the answers cannot be reached. */
  reach(work: Work, subjectIds: readonly string[]): Promise<Map<string, string>>
  tell(work: Work, version: Version, changed: readonly Difference[], people: Map<string, string>): Promise<void>
}

export type Plan = {
  readonly base: Version
  readonly next: Register
  readonly changed: readonly Difference[]
  /** Whom the material differences concern; nobody when none is material. */
  readonly concerned: readonly string[]
  /** `YYYY-MM-DD`, the first day on which this may take effect. */
  readonly earliest: string
}

/** What a version becomes when the change is made to it. */
export type Change = (version: Version, day: string) => Promise<Register>

/** What publishing a change on a day would mean, without doing it. */
export async function plan(
  { clock, concernedBy }: Pick<Press, 'clock' | 'concernedBy'>,
  work: Work,
  change: Change,
  effectiveOn: string,
): Promise<Plan> {
  const now = today(clock)
  const base = versionOn(await listVersions(as(work, changesGate)), effectiveOn)
  if (!base) throw new Error(`no version of the register applies on ${effectiveOn}`)
  const next = await change(base, effectiveOn)
  const changed = differences(base.register, next)
  const tables = [...new Set(changed.filter(({ material }) => material).flatMap((one) => one.tables))].sort()
  const concerned = tables.length === 0 ? [] : [...new Set(await concernedBy(work, tables))]
  const earliest = concerned.length === 0 ? now : now.add({ days: noticeDays })
  return { base, next, changed, concerned, earliest: earliest.toString() }
}

export type Outcome =
  | { readonly kind: 'published'; readonly version: Version }
  | { readonly kind: 'nothing changed' }
  | { readonly kind: 'too early'; readonly plan: Plan }

export type Publication = {
  readonly change: Change
  readonly effectiveOn: string
  readonly reason: Words
  readonly by: PublishedBy
}

/**
 * Publishes a change and tells the people concerned, in one transaction.
 *
 * Versions that were published already and take effect later get the change as well; otherwise they would undo it.
 *
 * @see GDPR Art. 5(1)(a), 12(1), 13(3)
 */
export async function publishChange(
  press: Press,
  work: Work,
  { change, effectiveOn, reason, by }: Publication,
  announce?: Announce,
): Promise<Outcome> {
  const db = as(work, changesGate)
  const planned = await plan(press, work, change, effectiveOn)
  const { next, changed, concerned } = planned
  if (effectiveOn < planned.earliest) return { kind: 'too early', plan: planned }
  if (changed.length === 0) return { kind: 'nothing changed' }
  const later = (await listVersions(db)).filter((one) => one.effectiveOn > effectiveOn)
  if (concerned.length > 0 && !announce)
    throw new Error('a change that concerns people is not published without telling them')

  const people = (await announce?.reach(work, concerned)) ?? new Map<string, string>()
  const base = { publishedAt: nowText(press.clock), publishedBy: by }
  const version = await addVersion(db, {
    ...base,
    effectiveOn,
    register: next,
    reason,
    isMaterial: changed.some(({ material }) => material),
    concerned: concerned.length,
    notified: people.size,
    unreachable: concerned.length - people.size,
  })
  await announce?.tell(work, version, changed, people)
  const added = [version, ...(await carryOn(work, later, { change, base }))]
  afterCommit(work, () => {
    for (const one of added) press.versions.add(one)
  })
  return { kind: 'published', version }
}

type Carried = { readonly change: Change; readonly base: Pick<Version, 'publishedAt' | 'publishedBy'> }

/** Of several versions for one day the last one applies, so that one is renewed. */
async function carryOn(work: Work, later: readonly Version[], { change, base }: Carried): Promise<Version[]> {
  const lastOfDay = later.filter((one, index) => later[index + 1]?.effectiveOn !== one.effectiveOn)
  const added: Version[] = []
  for (const one of lastOfDay) {
    const register = await change(one, one.effectiveOn)
    if (registerHash(register) === one.hash) continue
    const reason = {
      nl: `Versie ${one.version}, met wat er ondertussen veranderde.`,
      en: `Version ${one.version}, with what changed in the meantime.`,
    }
    const { effectiveOn } = one
    const told = { isMaterial: false, concerned: 0, notified: 0, unreachable: 0 }
    added.push(await addVersion(as(work, changesGate), { ...base, ...told, effectiveOn, register, reason }))
  }
  return added
}
