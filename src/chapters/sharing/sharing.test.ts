import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { linde, paperHouse, planted, publishedAs, siteOf } from '../../../test/look.ts'
import type { Database } from '../../platform/db/database.ts'
import { assemble } from '../../projections/register.ts'
import { allParts } from '../../projections/transfers-agreement.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { OutboundHost } from '../../register/declaration.ts'
import type { Recipient } from '../../register/facts.ts'
import type { House, Look } from '../chapter.ts'
import { newsletter } from '../newsletter/activity.ts'
import { due } from './due.ts'
import { sharingWith } from './index.ts'
import { decideRequest, listDisclosures, listRequests, noteDisclosure, noteRequest } from './store.ts'
import { declaration } from './wording.ts'

const smtp: OutboundHost = { host: 'smtp.post.example', task: 'mail delivery' }
const sharing = sharingWith({ outbound: () => [], proposed: async () => undefined })
const mailing = sharingWith({
  outbound: () => [smtp, { host: 'localhost', task: 'mail delivery' }],
  proposed: async () => undefined,
})
const agreement = { signedOn: '2026-01-05', reviewOn: '2027-01-05', sha256: '', document: 'Map 3', covers: allParts }
const post: Recipient = {
  ...{ id: 'post', name: 'Proefpost', role: 'processor', tasks: ['mail delivery'], country: 'NL' },
  ...{ hosts: ['smtp.post.example'], agreement },
}
const bank: Recipient = {
  id: 'bank',
  name: 'Proefbank',
  role: 'controller',
  tasks: ['payments'],
  country: 'NL',
  ground: 'agreement',
}
const letters = { ...declaration, chapter: 'newsletter', sentences: [], plainTables: {}, activities: [newsletter] }
const houseWith = (...recipients: Recipient[]) => paperHouse([declaration, letters], { ...linde, recipients })
const home = planted('/', '<p>Welkom</p>')

async function state(clause: ClauseId, look: Look, chapter = mailing): Promise<string> {
  const found = chapter.guarantees?.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}
const site = (house: House) => siteOf(house, [], { more: [home] })

test('C11, C16, C18, C19 and C21 hold with a processor in order', async () => {
  const look = site(houseWith(post))
  for (const clause of ['C11', 'C16', 'C18', 'C19', 'C21'] as const)
    assert.equal(await state(clause, look), 'holds', clause)
})

test('without recipients there is nothing to see yet, and nobody is spoken to', async () => {
  const look = site(houseWith())
  for (const clause of ['C11', 'C18', 'C19'] as const) assert.equal(await state(clause, look), 'nothing-yet', clause)
  assert.equal(await state('C16', look, sharing), 'holds')
})

test('C16 is broken by a mail server that no recipient declares, or one with another task', async () => {
  assert.equal(await state('C16', site(houseWith())), 'broken')
  assert.equal(await state('C16', site(houseWith({ ...post, tasks: ['hosting'] }))), 'broken')
})

test('C16 is broken by a page that loads from somebody else', async () => {
  const look = siteOf(houseWith(post), [], {
    more: [planted('/', '<link rel="stylesheet" href="https://fonts.example/a.css">')],
  })
  assert.equal(await state('C16', look), 'broken')
})

test('C18 is broken by a country without a decision, and by a business that no decision covers', async () => {
  assert.equal(await state('C18', site(houseWith({ ...post, country: 'IN' }))), 'broken')
  assert.equal(await state('C18', site(houseWith({ ...post, country: 'US' }))), 'broken')
})

test('C19 is broken by a missing, partial or overdue agreement', async () => {
  const { agreement: _, ...without } = post
  assert.equal(await state('C19', site(houseWith(without))), 'broken')
  assert.equal(
    await state('C19', site(houseWith({ ...post, agreement: { ...agreement, reviewOn: '2026-11-22' } }))),
    'broken',
  )
  const seven = { ...agreement, covers: allParts.slice(1) }
  assert.equal(await state('C19', site(houseWith({ ...post, agreement: seven }))), 'broken')
})

test('C11 is broken by somebody who decides over the subscribers', async () => {
  assert.equal(await state('C11', site(houseWith({ ...bank, tasks: ['mail delivery'] }))), 'broken')
})

test('C21 is broken by a statement that names nobody', async () => {
  const house = houseWith(post)
  const silent = publishedAs(assemble([{ ...declaration, sentences: [] }], linde))
  assert.equal(await state('C21', site({ ...house, published: () => silent })), 'broken')
})

for (const kind of ['sqlite', 'postgres'] satisfies Database['kind'][]) {
  test(`on ${kind} nothing is given without a ground or an article`, async () => {
    const { house, database, close } = await houseOf(kind, [sharing])
    try {
      const look = site(house)
      assert.equal(await state('C22', look), 'nothing-yet')
      assert.equal(await state('C23', look), 'nothing-yet')

      const asked = { receivedOn: '2026-11-20', authority: 'Gemeente Proef', scope: 'een adres' }
      await house.transact(async (work) => {
        assert.equal(
          await noteRequest(work, { ...asked, number: 'A1', article: 'AWR art. 47', mandatory: 'yes' }),
          'noted',
        )
        assert.equal(await noteRequest(work, { ...asked, number: 'A2', article: null, mandatory: null }), 'noted')
        assert.equal(await noteRequest(work, { ...asked, number: 'A2', article: null, mandatory: null }), 'known')
        assert.equal(await decideRequest(work, 'A1', 'disclosed', '2026-11-21'), 'decided')
        assert.equal(await decideRequest(work, 'A2', 'disclosed', '2026-11-21'), 'no article')
        assert.equal(await decideRequest(work, 'A1', 'refused', '2026-11-22'), 'not open')
      })
      assert.deepEqual((await listRequests(house)).map(({ number, decision }) => `${number} ${decision}`).sort(), [
        'A1 disclosed',
        'A2 open',
      ])
      assert.equal(await state('C23', look), 'holds')
      assert.equal((await due(house)).filter(({ href }) => href === '/beheer/verstrekkingen').length, 1)

      const given = {
        disclosedOn: '2026-11-21',
        recipientId: 'bank',
        recipient: 'Proefbank',
        what: 'een bedrag',
      } as const
      await house.transact((work) => noteDisclosure(work, { ...given, role: 'controller', ground: 'agreement' }))
      await assert.rejects(
        house.transact((work) => noteDisclosure(work, { ...given, role: 'controller', ground: null })),
        /controllerNeedsGround|CHECK/i,
      )
      await assert.rejects(
        database.asOwner(
          `update "governmentRequest" set "decision" = 'disclosed', "decidedOn" = '2026-11-21' where "number" = 'A2'`,
        ),
        /disclosedByLaw|CHECK/i,
      )
      assert.equal((await listDisclosures(house)).length, 1)
      assert.equal(await state('C22', look), 'holds')

      await withoutChecks(database)
      await house.transact((work) => noteDisclosure(work, { ...given, role: 'controller', ground: null }))
      assert.equal(await state('C22', look), 'broken')
      await database.asOwner(`update "governmentRequest" set "decision" = 'disclosed' where "number" = 'A2'`)
      assert.equal(await state('C23', look), 'broken')
    } finally {
      await close()
    }
  })
}

/** The saboteur takes the checks of the database away. */
async function withoutChecks(database: Database): Promise<void> {
  if (database.kind === 'sqlite') await database.asOwner('pragma ignore_check_constraints = on')
  else {
    await database.asOwner('alter table "disclosure" drop constraint "controllerNeedsGround"')
    await database.asOwner('alter table "governmentRequest" drop constraint "disclosedByLaw"')
  }
}

test('C22 is broken by a recipient that decides itself and has no ground', async () => {
  const { ground: _, ...groundless } = bank
  assert.equal(await state('C22', site(houseWith(groundless))), 'broken')
})

test('a processor out of order, or soon to be reviewed, waits for the owner', async () => {
  const { house, close } = await houseOf('sqlite', [sharing])
  const titles = async (...recipients: Recipient[]) => {
    const { register } = house.published()
    const changed = { ...house.published(), register: { ...register, facts: { ...register.facts, recipients } } }
    return (await due({ ...house, published: () => changed })).map(({ title }) => title.nl)
  }
  try {
    assert.deepEqual(await titles(post), [])
    const { agreement: _, ...without } = post
    assert.deepEqual(await titles(without), ['Proefpost mag nu niets krijgen'])
    const soon = { ...post, agreement: { ...agreement, reviewOn: '2026-12-01' } }
    assert.deepEqual(await titles(soon), ['Kijk de overeenkomst met Proefpost na'])
  } finally {
    await close()
  }
})
