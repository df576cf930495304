import { gate } from '../../platform/db/gate.ts'
import { QueryRefused } from '../../platform/db/layout.ts'
import { activitiesOf, personalTables, purposesOf } from '../../projections/register.ts'
import { vaultGate } from '../../vault/tables.ts'
import { NotForThisPurpose } from '../../vault/vault.ts'
import type { Finding, House, Look } from '../chapter.ts'
import { profiles } from './activity.ts'
import { broken, holds, nobodyNamed, purposesLike, standsAlone } from './guarantees-alone.ts'
import { membersOf } from './hosts.ts'
import { networkGate } from './tables.ts'

const elsewhere = 'https://elders.example.test/'

/** No host outside the list is led to, and nobody is recognised by what we did not sign, or on a host outside the list. */
export async function keepsToItself(look: Look): Promise<Finding> {
  const [own = '', ...others] = membersOf(look.house)
  const ask = (path: string, host: string) => look.visit(path, { headers: { host, referer: `https://${own}/` } })
  const led = await ask(`/netwerk/over?naar=${encodeURIComponent(elsewhere)}`, own)
  if (led.headers.has('location'))
    return broken('een link leidt naar een website buiten het netwerk', 'a link leads to a website outside the network')
  const until = Math.floor(look.house.clock.now().epochMilliseconds / 1000) + 30
  for (const host of [own, ...others, new URL(elsewhere).host]) {
    const forged = await ask(`/netwerk/aan?bewijs=1.${until}.AAAAAAAAAAAAAAAAAAAAAA.vals&naar=%2F`, host)
    if (forged.headers.getSetCookie().length > 0)
      return broken(`een vals bewijs werkt op ${host}`, `a forged proof works on ${host}`)
  }
  const seen = await standsAlone(look)
  if (seen.state !== 'holds') return seen
  return holds(
    `${seen.seen.nl}; een vals bewijs en een vreemde website, op ${others.length + 1} eigen websites`,
    `${seen.seen.en}; a forged proof and a strange website, on ${others.length + 1} own websites`,
  )
}

type AnyTable = Readonly<Record<string, { subjectId: string }>>

/** Whether the database itself keeps a chapter from a table. */
async function refuses({ read }: House, chapter: string, table: string): Promise<boolean> {
  try {
    await read(gate<AnyTable>(chapter)).selectFrom(table).select('subjectId').limit(1).execute()
    return false
  } catch (cause) {
    if (cause instanceof QueryRefused) return true
    throw cause
  }
}

/** The profiles cannot be read beside anything about a person, nobody is in both, and each has its consent. */
export async function keepsApart(look: Look): Promise<Finding> {
  const { house } = look
  const all = personalTables(house.published().register)
  const ours = Object.keys(profiles.tables)
  const others = all.filter(({ chapter }) => chapter !== 'network')
  for (const { name } of others)
    if (!(await refuses(house, 'network', name)))
      return broken(`het netwerk kan ${name} lezen`, `the network can read ${name}`)
  for (const chapter of new Set(others.map((other) => other.chapter)))
    for (const table of ours)
      if (!(await refuses(house, chapter, table)))
        return broken(`${chapter} kan ${table} lezen`, `${chapter} can read ${table}`)
  const known = await strangers(house)
  if (known > 0)
    return broken(`${known} profielen horen bij iemand die we kennen`, `${known} profiles belong to somebody we know`)
  const unasked = await withoutConsent(house)
  if (unasked > 0) return broken(`${unasked} profielen zonder toestemming`, `${unasked} profiles without consent`)
  const named = await nobodyNamed(look)
  if (named.state !== 'holds') return named
  return holds(
    `${others.length} tabellen die het netwerk niet kan lezen, en andersom`,
    `${others.length} tables that the network cannot read, and the other way round`,
  )
}

/** How many numbers in the profiles were drawn for a person, or for nobody. */
async function strangers({ read }: House): Promise<number> {
  let number = 0
  for (let after = ''; ; ) {
    const rows = await read(networkGate)
      .selectFrom('networkVisitor')
      .select('subjectId')
      .distinct()
      .where('subjectId', '>', after)
      .orderBy('subjectId')
      .limit(500)
      .execute()
    const ids = rows.map(({ subjectId }) => subjectId)
    const last = ids.at(-1)
    if (last === undefined) return number
    const visitors = await read(vaultGate)
      .selectFrom('subject')
      .select('subjectId')
      .where('subjectId', 'in', ids)
      .where('kind', '=', 'visitor')
      .execute()
    number += ids.length - visitors.length
    after = last
  }
}

/** How many profiles have topics, and no browser in which they were allowed. */
async function withoutConsent({ read }: House): Promise<number> {
  const row = await read(networkGate)
    .selectFrom('networkTopic')
    .select((e) => e.fn.count<number>('networkTopic.subjectId').distinct().as('n'))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('networkVisitor')
            .select('networkVisitor.id')
            .whereRef('networkVisitor.subjectId', '=', 'networkTopic.subjectId'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One purpose reads a topic, one activity has that purpose, and a try for every other purpose is refused. */
export async function oneUse(look: Look): Promise<Finding> {
  const { register } = look.house.published()
  const allowed = purposesOf(register)('networkTopic.topic')
  const advertising = purposesLike(look, /advertis/i)
  const strange = [...allowed, ...advertising].filter((purpose) => purpose !== 'ads')
  if (strange.length > 0 || advertising.length !== 1)
    return broken(`ander doel: ${strange.join(', ')}`, `other purpose: ${strange.join(', ')}`)
  const others = activitiesOf(register)
    .flatMap(({ purposes }) => Object.keys(purposes))
    .filter((purpose) => purpose !== 'ads')
  const { vault } = look.house
  const topic = vault.seal(networkGate, 'networkTopic', 'topic', 'proef', 'proef')
  for (const purpose of others)
    if (!(await isRefused(vault.reveal<string>(topic, purpose))))
      return broken(`een onderwerp is te lezen voor ${purpose}`, `a topic can be read for ${purpose}`)
  return holds(
    `een onderwerp gelezen voor ${others.length} andere doelen: geweigerd`,
    `a topic read for ${others.length} other purposes: refused`,
  )
}

async function isRefused(reading: Promise<string>): Promise<boolean> {
  try {
    await reading
    return false
  } catch (cause) {
    if (cause instanceof NotForThisPurpose) return true
    throw cause
  }
}
