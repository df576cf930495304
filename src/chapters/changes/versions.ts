import { type Clock, today } from '../../platform/clock.ts'
import { canonicalJson } from '../../projections/canonical.ts'
import type { Register } from '../../projections/register.ts'
import { serviceHashes, servicesOf } from '../../projections/services.ts'
import { statementOf } from '../../projections/statement.ts'
import type { Declaration } from '../../register/declaration.ts'
import type { PastServices, Published } from '../chapter.ts'
import { type Version, versionOn } from './store.ts'

/** The published versions in memory, so that the one that applies today can be asked for at any time. */
export type Versions = {
  /** @throws Error before the first version was published */
  current(): Published
  /** Those that take effect on a later day. */
  scheduled(): readonly Version[]
  /** What visitors could allow in every version that has applied, the present one last. */
  services(): readonly PastServices[]
  /** Takes what another process published; `declarations` are those of the running program. */
  load(versions: readonly Version[], declarations: readonly Declaration[]): void
  /** Takes a version that has just been published here. */
  add(version: Version): void
}

export function versions(clock: Clock): Versions {
  let held: readonly Version[] = []
  let offered: readonly (PastServices & { readonly effectiveOn: string })[] = []
  const worked = new Map<number, Published>()
  const day = () => today(clock).toString()

  function publishedFrom({ version, hash, effectiveOn, register }: Version): Published {
    const known = worked.get(version)
    if (known) return known
    const published = { version, hash, effectiveOn, register, statement: statementOf(register) }
    worked.set(version, published)
    return published
  }

  return {
    current() {
      const version = versionOn(held, day())
      if (!version) throw new Error('no version of the register has been published')
      return publishedFrom(version)
    },
    scheduled: () => held.filter(({ effectiveOn }) => effectiveOn > day()),
    services: () => offered.filter(({ effectiveOn }) => effectiveOn <= day()),
    load(all, declarations) {
      const now = versionOn(all, day())
      const text = canonicalJson(declarations)
      worked.clear()
      offered = all.map(offeredIn)
      held = all
        .filter((one) => one === now || one.effectiveOn > day())
        .map((one) => ({ ...one, register: inOwnOrder(one.register, declarations, text) }))
    },
    add(version) {
      held = [...held, version].sort(inOrder)
      offered = [...offered, offeredIn(version)].sort(inOrder)
    },
  }
}

type Placed = { readonly effectiveOn: string; readonly version: number }

const inOrder = (a: Placed, b: Placed) => a.effectiveOn.localeCompare(b.effectiveOn) || a.version - b.version

function offeredIn({ version, effectiveOn, register }: Version) {
  const services = servicesOf(register)
  return { version, effectiveOn, services, hashes: serviceHashes(services) }
}

/** A stored register has its keys in the order of the alphabet; the program's own declarations read better. */
function inOwnOrder(register: Register, declarations: readonly Declaration[], text: string): Register {
  return canonicalJson(register.declarations) === text ? { ...register, declarations } : register
}
