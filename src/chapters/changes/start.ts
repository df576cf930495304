import { type Clock, nowText, today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import { canonicalJson } from '../../projections/canonical.ts'
import { assemble, type Register, registerHash } from '../../projections/register.ts'
import type { Declaration } from '../../register/declaration.ts'
import type { Facts } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'
import type { Published } from '../chapter.ts'
import { type Announce, type Change, type ConcernedBy, type Outcome, type Plan, publishChange } from './publish.ts'
import { addVersion, factsOn, listVersions, type Version, versionOn, withChange } from './store.ts'
import { changesGate } from './tables.ts'
import { type Versions, versions } from './versions.ts'

/** The program declares something else than was published, and only the owner may decide on that. */
export class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart'
}

export type Release = {
  readonly declarations: readonly Declaration[]
  /** Where the site begins; what the owner changed later goes before it. */
  readonly siteFacts: Facts
  readonly clock: Clock
  readonly concernedBy: ConcernedBy
  readonly versions: Versions
}

/**
 * Makes sure that what is published is what this program does, before it serves anybody.
 *
 * @throws RefusedToStart when a material change concerns people who have not been told
 */
export async function publishAtStart(
  release: Release & { transact<R>(does: (work: Work) => Promise<R>): Promise<R> },
): Promise<Published> {
  const all = await release.transact(async (work) => {
    const db = as(work, changesGate)
    const day = today(release.clock).toString()
    const known = await listVersions(db)
    const current = versionOn(known, day)
    const register = assemble(release.declarations, withChange(release.siteFacts, await factsOn(db, day)))
    if (known.length === 0) await addVersion(db, firstVersion(register, release.clock))
    else if (!current) throw new Error(`the newest version applies later than today, ${day}: is the clock right?`)
    else if (current.hash !== registerHash(register)) await publishNewer(release, work, { known, current, day })
    return listVersions(db)
  })
  release.versions.load(all, release.declarations)
  return release.versions.current()
}

/**
 * Finds out before any table is changed whether this release may serve; writes nothing.
 *
 * What cannot be found out before the tables are up to date shows at `publishAtStart`.
 *
 * @param tables - those that exist now: nobody is in one that this release has still to make
 * @throws RefusedToStart as `publishAtStart` does
 */
export async function refuseBeforeMigrating(
  release: Omit<Release, 'versions'> & { transact<R>(does: (work: Work) => Promise<R>): Promise<R> },
  tables: ReadonlySet<string>,
): Promise<void> {
  const undone = new Error('looked only')
  try {
    await publishAtStart({
      ...release,
      concernedBy: (work, asked) =>
        release.concernedBy(
          work,
          asked.filter((table) => tables.has(table)),
        ),
      versions: versions(release.clock),
      transact: (does) =>
        release.transact(async (work) => {
          await does(work)
          throw undone
        }),
    })
  } catch (cause) {
    if (cause instanceof RefusedToStart) throw cause
  }
}

const firstVersion = (register: Register, clock: Clock): Omit<Version, 'version' | 'hash'> => ({
  register,
  publishedAt: nowText(clock),
  effectiveOn: today(clock).toString(),
  reason: { nl: 'De eerste versie.', en: 'The first version.' },
  isMaterial: false,
  publishedBy: 'start',
  concerned: 0,
  notified: 0,
  unreachable: 0,
})

type Found = { readonly known: readonly Version[]; readonly current: Version; readonly day: string }

async function publishNewer(release: Release, work: Work, { known, current, day }: Found): Promise<void> {
  const isOurs = declaresThis(release)
  const waiting = known.find((one) => one.effectiveOn > day && isOurs(one))
  if (waiting && !isOurs(current))
    throw new RefusedToStart(
      `version ${waiting.version} of the register takes effect on ${waiting.effectiveOn}: until then the previous release keeps serving`,
    )
  const reason = {
    nl: 'Een nieuwe uitgave van ons programma, of bijgewerkte gegevens van de site.',
    en: 'A new release of our program, or updated details of the site.',
  }
  const outcome = await publishChange(release, work, {
    change: changeTo(release, work, current),
    effectiveOn: day,
    reason,
    by: 'start',
  })
  if (outcome.kind === 'too early') throw new RefusedToStart(whyRefused(outcome.plan))
}

const declaresThis = ({ declarations }: Release) => {
  const text = canonicalJson(declarations)
  return ({ register }: Version) => canonicalJson(register.declarations) === text
}

/** A later version keeps its own declarations, unless they are those that this release takes the place of. */
function changeTo({ declarations, siteFacts }: Release, work: Work, current?: Version): Change {
  const replaced = current && canonicalJson(current.register.declarations)
  return async ({ register }, day) => {
    const isReplaced = replaced === undefined || canonicalJson(register.declarations) === replaced
    const facts = withChange(siteFacts, await factsOn(as(work, changesGate), day))
    return assemble(isReplaced ? declarations : register.declarations, facts)
  }
}

function whyRefused({ base, changed, concerned, earliest }: Plan): string {
  const material = changed
    .filter((one) => one.material)
    .map(({ words, after }) => (after ? `${words.en} (${after.en})` : words.en))
  const people = concerned.length === 1 ? 'one person' : `${concerned.length} people`
  return `this release differs from version ${base.version} of the register in what concerns ${people}: ${material.join('; ')}. Publish it with "waarborg publish --on ${earliest} --reason-nl … --reason-en …" (${earliest} is the first possible day); until then the previous release keeps serving.`
}

/** Publishes this release on a day to come and tells the people concerned; what `waarborg publish` does. */
export const publishRelease = (
  release: Release,
  work: Work,
  { effectiveOn, reason }: { readonly effectiveOn: string; readonly reason: Words },
  announce: Announce,
): Promise<Outcome> =>
  publishChange(release, work, { change: changeTo(release, work), effectiveOn, reason, by: 'owner' }, announce)
