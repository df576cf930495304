import { randomUUIDv7 } from 'node:crypto'
import { today } from '../../platform/clock.ts'
import { as, type Work } from '../../platform/db/database.ts'
import type { Db } from '../../platform/db/gate.ts'
import { lastDay } from '../../register/period.ts'
import type { House } from '../chapter.ts'
import { profiles } from './activity.ts'
import { type NetworkTables, networkGate } from './tables.ts'

/** How strong a topic is today: what was read four weeks ago counts half. */
export type Strength = { readonly topic: string; readonly reads: number; readonly weight: number }

const halfWeeks = 4

const weekOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })

/** Counts one more read of each topic in this week. */
export async function countTopics(
  house: House,
  work: Work,
  subjectId: string,
  topics: readonly string[],
): Promise<void> {
  const db = as(work, networkGate)
  const readOn = weekOf(today(house.clock)).toString()
  const rows = await db
    .selectFrom('networkTopic')
    .select(['id', 'topic', 'reads'])
    .where('subjectId', '=', subjectId)
    .where('readOn', '=', readOn)
    .execute()
  const known = new Map<string, (typeof rows)[number]>()
  for (const row of rows) known.set(await house.vault.reveal(row.topic, 'ads'), row)
  for (const topic of new Set(topics)) {
    const row = known.get(topic)
    if (row)
      await db
        .updateTable('networkTopic')
        .set({ reads: row.reads + 1 })
        .where('id', '=', row.id)
        .execute()
    else
      await db
        .insertInto('networkTopic')
        .values({
          id: randomUUIDv7(),
          subjectId,
          topic: house.vault.seal(networkGate, 'networkTopic', 'topic', subjectId, topic),
          readOn,
          reads: 1,
          source: 'reading',
          lastDay: lastDay(profiles.tables.networkTopic.keep, { readOn }, house.published().register.facts),
        })
        .execute()
  }
}

/**
 * The topics of one profile, the strongest first.
 *
 * @param purpose - 'rights' where visitors look at their own profile
 */
export async function topicsOf(
  house: House,
  db: Db<NetworkTables>,
  subjectId: string,
  purpose: 'ads' | 'rights',
): Promise<Strength[]> {
  const rows = await db
    .selectFrom('networkTopic')
    .select(['topic', 'readOn', 'reads'])
    .where('subjectId', '=', subjectId)
    .where('lastDay', '>=', today(house.clock).toString())
    .execute()
  const now = weekOf(today(house.clock))
  const found = new Map<string, Strength>()
  for (const { topic: sealed, readOn, reads } of rows) {
    const topic = await house.vault.reveal(sealed, purpose)
    const weeks = now.since(readOn, { largestUnit: 'weeks' }).weeks
    const before = found.get(topic) ?? { topic, reads: 0, weight: 0 }
    const weight = before.weight + reads * 0.5 ** (weeks / halfWeeks)
    found.set(topic, { topic, reads: before.reads + reads, weight })
  }
  return [...found.values()].toSorted((a, b) => b.weight - a.weight || a.topic.localeCompare(b.topic))
}

/** An empty profile; its browser stays recognised. */
export async function forgetTopics(work: Work, subjectId: string): Promise<void> {
  await as(work, networkGate).deleteFrom('networkTopic').where('subjectId', '=', subjectId).execute()
}
