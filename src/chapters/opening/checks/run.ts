import { setTimeout as sleep } from 'node:timers/promises'
import { moment } from '../../../platform/clock.ts'
import { redact } from '../../../platform/log.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Finding, Guarantee, House, Look } from '../../chapter.ts'
import { openingGate } from '../tables.ts'
import { remembering } from './remembering.ts'
import { type Fresh, keepResults, storedResults } from './results.ts'

type Checked = Guarantee & { readonly known: Extract<Guarantee['known'], { by: 'check' }> }

/** How many times its own rhythm a result counts: one run may be missed. */
const grace = 2

/** How long a check may take, so that one that hangs holds up no other. */
const patienceMs = 60_000

type Options = { readonly only?: 'due' | 'all'; readonly limitMs?: number }

/**
 * Looks at the real state, one check after the other, and stores what each saw.
 *
 * A check that throws or is not done within `limitMs` is broken; what it threw goes to the log only. The owner is told
 * of what broke anew.
 *
 * @throws Error when two guarantees are made for one clause
 */
export async function runGuarantees(
  look: Look,
  guarantees: readonly Guarantee[],
  { only = 'all', limitMs = patienceMs }: Options = {},
): Promise<void> {
  const { house } = look
  const checks = [...byClause(guarantees).values()].filter(isChecked)
  const stored = await storedResults(house.read(openingGate))
  const now = house.clock.now()
  const isDue = ({ clause, known }: Checked) => {
    const last = stored.get(clause)
    return !last || Temporal.Instant.compare(after(last.at, known.every, house.clock.zone), now) <= 0
  }
  const results: Fresh[] = []
  const once = remembering(look)
  for (const guarantee of checks)
    if (only === 'all' || isDue(guarantee)) results.push(await lookAt(guarantee, once, limitMs))
  if (results.length === 0) return
  await house.transact(async (work) => {
    const broke = await keepResults(work, results)
    if (broke.length > 0) await house.hooks.tellOwner(work, brokeNotice(broke))
  })
}

/** Every guarantee by its clause. @throws Error when a clause has two, since one result is stored for each */
export function byClause(guarantees: readonly Guarantee[]): ReadonlyMap<ClauseId, Guarantee> {
  const found = new Map<ClauseId, Guarantee>()
  for (const guarantee of guarantees) {
    if (found.has(guarantee.clause)) throw new Error(`two guarantees are made for ${guarantee.clause}`)
    found.set(guarantee.clause, guarantee)
  }
  return found
}

const isChecked = (guarantee: Guarantee): guarantee is Checked => guarantee.known.by === 'check'

async function lookAt({ clause, known }: Checked, look: Look, limitMs: number): Promise<Fresh> {
  const { clock, log } = look.house
  const finding = await within(limitMs, known.check(look)).catch((cause: unknown): Finding => {
    log('check failed', { clause, why: redact(String(cause)) })
    return {
      state: 'broken',
      seen: { nl: 'de controle kon niet worden gedaan', en: 'the check could not be carried out' },
    }
  })
  if (finding.state === 'broken') log('guarantee broken', { clause })
  const at = moment(clock.now())
  let until = clock.now()
  for (let run = 0; run < grace; run += 1) until = after(moment(until), known.every, clock.zone)
  return { ...finding, clause, at, until: moment(until) }
}

/** What the check found, or that it was not done in time; what it still finds afterwards is let go. */
async function within(limitMs: number, check: Promise<Finding>): Promise<Finding> {
  const done = new AbortController()
  const late: Finding = {
    state: 'broken',
    seen: { nl: 'de controle kwam niet klaar', en: 'the check did not finish' },
  }
  try {
    return await Promise.race([check, sleep(limitMs, late, { signal: done.signal })])
  } finally {
    done.abort()
  }
}

const after = (at: string, every: string, zone: string): Temporal.Instant =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).add(every).toInstant()

function brokeNotice(clauses: readonly ClauseId[]): Parameters<House['hooks']['tellOwner']>[1] {
  const list = clauses.join(', ')
  return {
    subject: { nl: 'Een zin van je verklaring klopt niet meer', en: 'A sentence of your statement no longer holds' },
    lines: [
      {
        nl: `Onze eigen controle zag dat dit niet meer klopt: ${list}. Bezoekers zien dat ook.`,
        en: `Our own check saw that this no longer holds: ${list}. Visitors see that too.`,
      },
    ],
    href: '/beheer/waarborgen',
  }
}
