import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, type TestHouse, testHouse } from '../../../../test/house.ts'
import { nowText } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { Service } from '../../../register/service.ts'
import { addVersion } from '../../changes/store.ts'
import { changesGate } from '../../changes/tables.ts'
import { type RegisterOf, replayAll } from './replay.ts'
import { choose, service } from './stage.test.ts'

const kinds: readonly Kind[] = ['sqlite', 'postgres']
const ids = ['film', 'kaart', 'teller', 'plaatje', 'praatje', 'advies', 'netjes']

/** What is on offer in the nth version: some come, some go, and one is altered each time. */
const offered = (n: number): Service[] =>
  ids
    .filter((_, at) => at === n % ids.length || (n + at) % 3 !== 0)
    .map((id, at) => {
      const isNew = at === n % 2 ? ` (${n})` : ''
      return service(id, {
        kind: at % 2 === 0 ? 'script' : 'embed',
        words: { nl: `Toont ${id}${isNew}.`, en: `Shows ${id}${isNew}.` },
      })
    })

/** Straight into the history: to look for differences from all versions before would be most of the work. */
async function publishNext({ house, release }: TestHouse, services: readonly Service[]): Promise<void> {
  const { register, effectiveOn } = house.published()
  const version = await house.transact((work) =>
    addVersion(as(work, changesGate), {
      register: { ...register, facts: { ...register.facts, services } },
      ...{ publishedAt: nowText(house.clock), effectiveOn, publishedBy: 'owner', isMaterial: true },
      ...{ reason: { nl: 'Andere diensten.', en: 'Other services.' }, concerned: 0, notified: 0, unreachable: 0 },
    }),
  )
  release.versions.add(version)
}

async function fifty(open: TestHouse): Promise<number> {
  let records = 0
  for (let n = 1; n <= 50; n++) {
    open.clock.forward({ hours: 1 })
    const services = offered(n)
    await publishNext(open, services)
    const [one] = services
    assert.ok(one)
    const before = open.house.published().version - 1
    for (const language of ['nl', 'en'] as const)
      for (const kind of ['banner', 'page', `embed:${one.id}`, ...(n > 1 ? [`banner:${before}:${one.id}`] : [])]) {
        await choose(open, { kind, language, granted: [one.id] })
        records += 1
      }
  }
  return records
}

for (const kind of kinds) {
  test(`every record of fifty versions shows again to the byte what was seen (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const open = await testHouse(kind)
    try {
      const records = await fifty(open)
      assert.equal(records, 398)
      assert.equal(new Set(open.house.hooks.pastServices().map(({ version }) => version)).size, 51)
      const checked = await replayAll(open.house, open.house.hooks.registerOf)
      assert.deepEqual(checked, { records, copies: 0, changed: [], lost: [] })

      // a later release that draws otherwise: the copies are left
      const elsewise: RegisterOf = async (version) => {
        const register = await open.house.hooks.registerOf(version)
        return register && { ...register, facts: { ...register.facts, tradeName: 'Heel Anders', services: [] } }
      }
      assert.deepEqual(await replayAll(open.house, elsewise), { records, copies: records, changed: [], lost: [] })

      // and without its copy, or with another word in it, a notice does not come back
      const [kept] = await open.database.asOwner('select "hash" from "consentNotice" limit 1')
      await open.database.asOwner(
        `update "consentNotice" set "html" = replace("html", 'e', 'a') where "hash" = '${String(kept?.['hash'])}'`,
      )
      const spoilt = await replayAll(open.house, elsewise)
      assert.notEqual(spoilt.lost.length, 0)
      assert.equal(spoilt.copies + spoilt.lost.length, records)
    } finally {
      await open.close()
    }
  })
}
