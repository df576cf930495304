import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../platform/db/database.ts'
import { newSubject } from '../../../vault/subjects.ts'
import { example } from '../example.ts'
import { securityGate } from '../gate.ts'
import { whoIs } from '../sessions/store.ts'
import { type Stage, stage } from '../stage.test.ts'
import { authenticator } from './authenticator.test.ts'
import { addPasskey, listPasskeys, newChallenge, removePasskey, signInWithPasskey } from './store.ts'

/** Somebody with an account, as the example makes one that has not ended. */
async function owner({ house }: Stage): Promise<string> {
  return house.transact(async (work) => {
    const subjectId = await newSubject(work, house.vault, { kind: 'staff', source: 'owner' })
    await example({ house, work, subjectId, n: 1, at: '2026-11-01T09:00:00.000Z' })
    const db = as(work, securityGate)
    await db.updateTable('staff').set({ endedAt: null }).execute()
    await db.deleteFrom('passkey').execute()
    return subjectId
  })
}

for (const kind of ['sqlite', 'postgres'] as const)
  test(`a passkey signs in alone, each challenge once, and no more once it is removed (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const at = await stage(kind)
    const { house } = at
    const subjectId = await owner(at)
    const phone = authenticator(house.baseUrl)
    const made = newChallenge(house)
    assert.ok(
      await addPasskey(house, subjectId, { challenge: made, answer: phone.register(made), label: 'mijn telefoon' }),
    )
    assert.equal(
      await addPasskey(house, subjectId, {
        challenge: made,
        answer: authenticator(house.baseUrl).register(made),
        label: 'nog een',
      }),
      false,
    )
    assert.deepEqual(
      (await listPasskeys(house, subjectId)).map(({ label }) => label),
      ['mijn telefoon'],
    )

    const challenge = newChallenge(house)
    const answer = phone.signIn(challenge)
    const secret = await signInWithPasskey(house, { challenge, answer })
    assert.equal((await whoIs(house, secret))?.subjectId, subjectId)
    assert.equal(await signInWithPasskey(house, { challenge, answer }), undefined)

    const [passkey] = await listPasskeys(house, subjectId)
    await house.transact((work) => removePasskey(work, subjectId, passkey?.handle ?? ''))
    const later = newChallenge(house)
    assert.equal(await signInWithPasskey(house, { challenge: later, answer: phone.signIn(later) }), undefined)
    await at.close()
  })

test('a passkey of another site, without a finger, for a stranger’s challenge or an old one does not sign in', async () => {
  const at = await stage('sqlite')
  const { house } = at
  const subjectId = await owner(at)
  const made = newChallenge(house)
  const careless = authenticator(house.baseUrl, { verifies: false })
  assert.equal(
    await addPasskey(house, subjectId, { challenge: made, answer: careless.register(made), label: 'zonder vinger' }),
    false,
  )
  const fake = authenticator('https://linde-login.example.test')
  assert.equal(
    await addPasskey(house, subjectId, { challenge: made, answer: fake.register(made), label: 'nep' }),
    false,
  )
  const phone = authenticator(house.baseUrl)
  assert.ok(await addPasskey(house, subjectId, { challenge: made, answer: phone.register(made), label: 'echt' }))
  const invented = `${'0'.repeat(32)}.${house.clock.now().add({ minutes: 5 }).epochMilliseconds}.AAAA`
  assert.equal(await signInWithPasskey(house, { challenge: invented, answer: phone.signIn(invented) }), undefined)
  const old = newChallenge(house)
  at.pass({ minutes: 11 })
  assert.equal(await signInWithPasskey(house, { challenge: old, answer: phone.signIn(old) }), undefined)
  for (const answer of ['', 'null', '{}', '{"id":"x"}', '[]', '{"id":"x","response":{}}']) {
    const challenge = newChallenge(house)
    assert.equal(await signInWithPasskey(house, { challenge, answer }), undefined)
  }
  await at.close()
})
