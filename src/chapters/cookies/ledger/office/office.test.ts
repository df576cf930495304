import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestHouse } from '../../../../../test/house.ts'
import { siteOf } from '../../../../../test/look.ts'
import { ledgerRoutes } from '../routes.ts'
import { choose, stage } from '../stage.test.ts'
import { countRefusal } from '../store.ts'
import { choicesPerDay, choicesPerMonth } from './counts.ts'

const place = '/beheer/cookies/bewijzen'

/** The pages of the ledger with the owner signed in. */
const desk = ({ house }: TestHouse) => siteOf(house, [{ routes: () => ledgerRoutes(house, house.hooks.registerOf) }])

for (const kind of ['sqlite', 'postgres'] as const)
  test(`choices are counted on the civil day of the business (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const open = await stage(kind)
    try {
      open.clock.set('2026-11-30T22:59:00Z')
      await choose(open, { granted: ['teller', 'film'] })
      open.clock.set('2026-11-30T23:01:00Z')
      await choose(open, { granted: ['teller'], withdrawn: ['film'] })
      await open.house.transact((work) => countRefusal(open.house, work, 'page'))
      const days = await choicesPerDay(open.house)
      assert.deepEqual(
        [...days].sort(([a], [b]) => a.localeCompare(b)),
        [
          ['2026-11-30', { granted: 1, withdrawn: 0, refused: 0 }],
          ['2026-12-01', { granted: 1, withdrawn: 1, refused: 1 }],
        ],
      )
      assert.deepEqual(
        choicesPerMonth(days).map(([month]) => month),
        ['2026-12', '2026-11'],
      )
    } finally {
      await open.close()
    }
  })

test('the owner sees the counts, opens a proof by its number and hears when one was changed', async () => {
  const open = await stage('sqlite')
  try {
    const site = desk(open)
    const owner = { headers: { 'x-owner': 'yes' } }
    assert.match(await (await site.visit(place, owner)).text(), /Er is nog niets gekozen/)
    assert.equal((await site.visit(place)).status, 303, 'nobody else gets in')
    const number = await choose(open)
    const second = await choose(open)
    const html = await (await site.visit(place, owner)).text()
    assert.match(html, /november 2026/)
    assert.equal(html.includes(number), false, 'numbers are the visitors’ own')

    const found = await site.post(`${place}/zoeken`, { nummer: number })
    assert.equal(found.headers.get('location'), `/cookies/bewijs/${number}`)
    assert.equal((await site.post(`${place}/zoeken`, { nummer: 'niets' })).status, 422)

    assert.match(await (await site.post(`${place}/controleren`, {})).text(), /Alle 2 bewijzen zijn zoals/)
    await open.database.asOwner(`update "consentRecord" set "granted" = 'film' where "number" = '${number}'`)
    const checked = await (await site.post(`${place}/controleren`, {})).text()
    assert.match(checked, /Eén bewijs is veranderd/)
    assert.equal(checked.includes(number), true)
    assert.equal(checked.includes(second), false)
  } finally {
    await open.close()
  }
})
