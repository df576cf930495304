import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, type TestHouse, testHouse } from '../../../test/house.ts'
import { outboxGate } from '../../platform/mail/tables.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Look } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { askFor, confirm, leave, listSubscribers } from './store.ts'
import { newsletterGate } from './tables.ts'

const ada = 'ada@example.test'
const text = 'Ja, stuur mij de nieuwsbrief van Bureau Linde.'
const ask = (open: TestHouse, email = ada) =>
  open.house.transact((work) =>
    askFor(open.house, work, { email, language: 'nl', textShown: text, statementVersion: 1 }),
  )

async function subscribed(open: TestHouse, email = ada): Promise<string> {
  const asked = await ask(open, email)
  assert.equal(asked.kind, 'asked to confirm')
  const done = await open.house.transact((work) =>
    confirm(open.house, work, asked.kind === 'asked to confirm' ? asked.token : ''),
  )
  assert.equal(done.kind, 'confirmed')
  return done.kind === 'confirmed' ? done.leaveToken : ''
}

async function inHouse(kind: Kind, does: (open: TestHouse) => Promise<void>): Promise<void> {
  const open = await testHouse(kind)
  try {
    await does(open)
  } finally {
    await open.close()
  }
}

const subscribers = (open: TestHouse) => open.house.read(newsletterGate).selectFrom('subscriber').selectAll().execute()

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const) {
  test(`${name}: nobody is a subscriber before they confirm, and the link works once`, () =>
    inHouse(kind, async (open) => {
      const asked = await ask(open)
      assert.deepEqual(await subscribers(open), [])
      assert.equal(asked.kind, 'asked to confirm')
      const secret = asked.kind === 'asked to confirm' ? asked.token : ''
      const press = () => open.house.transact((work) => confirm(open.house, work, secret))
      assert.equal((await press()).kind, 'confirmed')
      assert.deepEqual(await press(), { kind: 'link unknown' })
      const [row, ...others] = await subscribers(open)
      assert.deepEqual(others, [])
      assert.equal(row?.textShown, text)
      assert.equal(row?.statementVersion, 1)
      assert.equal(row?.lastDay, null)
    }))

  test(`${name}: asking twice in a row mails once, and asking as a subscriber adds nobody`, () =>
    inHouse(kind, async (open) => {
      await ask(open)
      assert.equal((await ask(open)).kind, 'asked a moment ago')
      open.clock.forward({ minutes: 11 })
      await subscribed(open)
      assert.equal((await ask(open, ' Ada@Example.test ')).kind, 'already subscribed')
      assert.equal((await subscribers(open)).length, 1)
    }))

  test(`${name}: leaving gives the proof its last day, and the sweep takes all of it the day after`, () =>
    inHouse(kind, async (open) => {
      const leaveToken = await subscribed(open)
      const go = () => open.house.transact((work) => leave(open.house, work, leaveToken))
      assert.equal(await go(), 'left')
      assert.equal(await go(), 'left')
      assert.equal((await subscribers(open))[0]?.lastDay, '2027-11-23')
      assert.equal((await listSubscribers(open.house, 0)).rows[0]?.email, '–')
      open.clock.set('2027-11-23T22:59:00Z')
      await open.duties.sweep()
      assert.equal((await subscribers(open)).length, 1)
      open.clock.set('2027-11-23T23:00:00Z')
      await open.duties.sweep()
      assert.deepEqual(await subscribers(open), [])
      assert.deepEqual(await open.database.asOwner('select * from "subject"'), [])
    }))

  test(`${name}: a sign-up that nobody confirmed is gone after seven days, with the person`, () =>
    inHouse(kind, async (open) => {
      await ask(open)
      open.clock.forward({ days: 8 })
      await open.duties.sweep()
      assert.deepEqual(await open.database.asOwner('select * from "signUp"'), [])
      assert.deepEqual(await open.database.asOwner('select * from "subjectAddress"'), [])
    }))

  test(`${name}: a subscriber without proof cannot be written`, () =>
    inHouse(kind, async (open) => {
      await subscribed(open)
      for (const column of ['askedAt', 'textShown', 'statementVersion', 'confirmedAt'])
        await assert.rejects(open.database.asOwner(`update subscriber set "${column}" = null`), column)
      await assert.rejects(open.database.asOwner(`update subscriber set "confirmedAt" = '2020-01-01T00:00:00.000Z'`))
    }))
}

test('the page answers a known and an unknown address alike, and a machine learns nothing', () =>
  inHouse('sqlite', async (open) => {
    await subscribed(open)
    const origin = new URL(open.house.baseUrl).origin
    const send = async (fields: Record<string, string>) => {
      const body = new URLSearchParams({ consent: 'yes', website: '', ...fields })
      const answer = await open.app.request('/nieuwsbrief', { method: 'POST', body, headers: { origin } })
      return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
    }
    const known = await send({ email: ada })
    assert.deepEqual([known.status, known.to], [303, '/nieuwsbrief/gevraagd'])
    assert.deepEqual(await send({ email: 'bo@example.test' }), known)
    assert.deepEqual(await send({ email: 'bot@example.test', website: 'https://spam.test' }), known)
    const letters = await open.house.read(outboxGate).selectFrom('outbox').select('template').execute()
    assert.deepEqual(letters.map(({ template }) => template).sort(), ['newsletter-already', 'newsletter-confirm'])
    const wrong = await send({ email: 'ada@', consent: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="ada@"/)
    assert.doesNotMatch(wrong.html, /name="consent"[^>]*\schecked/)
  }))

const stateOf = async (clause: ClauseId, look: Look) => {
  const found = guarantees.find((guarantee) => guarantee.clause === clause)
  assert.ok(found?.known.by === 'check')
  return (await found.known.check(look)).state
}

test('C08 and C10 hold, and turn red when the promise is broken', () =>
  inHouse('sqlite', async (open) => {
    assert.equal(await stateOf('C08', open.look), 'nothing-yet')
    await subscribed(open)
    for (const clause of ['C08', 'C10'] as const) assert.equal(await stateOf(clause, open.look), 'holds')
    const altered = (change: (html: string) => string, status?: number): Look => ({
      ...open.look,
      visit: async (path, init) => {
        const answer = await open.look.visit(path, init)
        return new Response(change(await answer.text()), { status: status ?? answer.status })
      },
    })
    assert.equal(
      await stateOf(
        'C08',
        altered((html) => html.replace('name="consent"', 'name="consent" checked')),
      ),
      'broken',
    )
    assert.equal(
      await stateOf(
        'C08',
        altered((html) => html.replace('name="consent"', 'name="other"')),
      ),
      'broken',
    )
    assert.equal(
      await stateOf(
        'C10',
        altered((html) => html, 500),
      ),
      'broken',
    )
    await open.database.asOwner(`update subscriber set "statementVersion" = 0`)
    assert.equal(await stateOf('C08', open.look), 'broken')
    await open.database.asOwner(`update subscriber set "leaveTokenHash" = ''`)
    assert.equal(await stateOf('C10', open.look), 'broken')
  }))
