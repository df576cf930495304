import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../platform/db/database.ts'
import type { Finding, Look } from '../chapter.ts'
import { changeFacts, publishProposed } from './facts.ts'
import { guarantees } from './guarantees.ts'
import { publishAtStart } from './index.ts'
import { announceBy } from './notices.ts'
import { addVersion } from './store.ts'
import { changesGate } from './tables.ts'
import { kinds, names, trial } from './trial.test.tsx'

async function check(clause: string, look: Look): Promise<Finding> {
  const known = guarantees.find((one) => one.clause === clause)?.known
  assert.ok(known?.by === 'check')
  return known.check(look)
}
const statements =
  (said: string) =>
  (look: Look): Look => ({
    ...look,
    visit: async (path) => (path.endsWith('/privacy') ? new Response(`<p>${said}</p>`) : look.visit(path)),
  })
const mailer = { id: 'mailer', name: 'Postduif', role: 'processor', tasks: ['mail delivery'], country: 'BE' } as const
const reason = { nl: 'Een andere bezorger.', en: 'Another carrier.' }

for (const kind of kinds) {
  test(`C81 holds over versions that were announced, and turns red for each way to break it, on ${names[kind]}`, async () => {
    const { release, house, press, look, subscriber, database } = await trial(kind)
    assert.equal((await check('C81', look)).state, 'nothing-yet')
    await publishAtStart(release)
    await subscriber('ada@example.test')
    await house.transact((work) => changeFacts(press, work, { recipients: [mailer] }, 'owner'))
    await house.transact((work) =>
      publishProposed(press, work, { effectiveOn: '2026-12-08', reason }, announceBy(house)),
    )
    assert.equal((await check('C81', look)).state, 'holds')

    const sabotage = async (sql: string, undo: string) => {
      await database.asOwner(sql)
      assert.equal((await check('C81', look)).state, 'broken', sql)
      await database.asOwner(undo)
      assert.equal((await check('C81', look)).state, 'holds', undo)
    }
    const change = (from: string, to: string) =>
      `update "registerVersion" set "register" = replace("register", '${from}', '${to}') where "version" = 1`
    await sabotage(change('Bureau Linde', 'Bureau Eik'), change('Bureau Eik', 'Bureau Linde'))
    const dated = (day: string) => `update "registerVersion" set "effectiveOn" = '${day}' where "version" = 2`
    await sabotage(dated('2026-12-01'), dated('2026-12-08'))
    const number = (from: number, to: number) =>
      `update "registerVersion" set "version" = ${to} where "version" = ${from}`
    await sabotage(number(1, 0), number(0, 1))

    const elsewhere = { ...house, published: () => ({ ...house.published(), version: 7 }) }
    assert.equal((await check('C81', { ...look, house: elsewhere })).state, 'broken')

    await house.transact((work) =>
      addVersion(as(work, changesGate), {
        reason,
        publishedAt: '2026-11-23T09:00:00.000Z',
        effectiveOn: '2026-12-30',
        isMaterial: true,
        publishedBy: 'owner',
        concerned: 1,
        notified: 0,
        unreachable: 0,
        register: house.published().register,
      }),
    )
    const unannounced = await check('C81', look)
    assert.equal(unannounced.state, 'broken')
    assert.match(unannounced.seen.en, /version 3 .* not announced/)
  })

  test(`C82 turns red as soon as a published text asks people to come back and look, on ${names[kind]}`, async () => {
    const { release, look } = await trial(kind)
    await publishAtStart(release)
    const calm = statements('Je hoeft deze verklaring niet in de gaten te houden. You need not keep an eye on it.')
    assert.equal((await check('C82', calm(look))).state, 'holds')
    for (const said of [
      'Lees daarom <em>regelmatig</em> deze verklaring voor een update.',
      'We raden je aan deze verklaring regelmatig te raadplegen.',
      'Please review this page from time to time.',
      'Regularly check this page.',
    ])
      assert.equal((await check('C82', statements(said)(look))).state, 'broken', said)
    assert.equal(
      (await check('C82', { ...look, visit: async () => new Response('', { status: 404 }) })).state,
      'broken',
    )
  })
}
