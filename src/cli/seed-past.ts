import { loadSite } from '../from-settings.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { type Clock, moment } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { rootSecret } from '../vault/secret.ts'
import type { Happening } from './seed-year.ts'

/** The house of the settings at a moment in the past, which `play` lets go by. */
export type PastHouse = OpenHouse & { play(year: readonly Happening[], until: Temporal.Instant): Promise<void> }

/** What the outbox keeps of a letter; what is older need not travel. */
const outboxHours = 32 * 24

/** Every letter arrives at once, nowhere. */
const nowhere = { send: async () => undefined, verify: async () => undefined, close: () => undefined }

/** @param moved - the address of the business before it moved during the year */
export async function openInThePast(config: Config, from: Temporal.Instant, moved: string): Promise<PastHouse> {
  const { facts, ...site } = await loadSite(config.site)
  let now = from
  const clock: Clock = { zone: facts.zone, now: () => now }
  const then = { ...facts, address: moved, confirmedAt: moment(from) }
  const open = await openHouse({
    database: config.database,
    secret: rootSecret(config.dataFolder, config.key),
    baseUrl: config.baseUrl,
    site: { ...site, facts: then },
    clock,
    log: () => undefined,
    transport: nowhere,
  })
  const mail = open.jobs.find(({ name }) => name === 'mail')
  return {
    ...open,
    async play(year, until) {
      const passed = year.filter(({ at }) => Temporal.Instant.compare(at, until) < 0)
      let sweptAt = from
      for (const { at, does } of passed.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
        now = at
        if (sweptAt.until(at, { largestUnit: 'hours' }).hours > 7 * 24) {
          await open.duties.sweep()
          sweptAt = at
        }
        await does(open.house)
        if (at.until(until, { largestUnit: 'hours' }).hours > outboxHours) continue
        now = at.add({ seconds: 40 })
        await mail?.run()
      }
      now = until
      await open.duties.sweep()
    },
  }
}
