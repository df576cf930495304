import assert from 'node:assert/strict'
import { test } from 'node:test'
import { due } from '../due.ts'
import { stage } from '../stage.test.ts'
import { attest, attestationHistory, attestations, counts, withdrawAttestation } from './store.ts'

const made = {
  clause: 'C73',
  statement: 'We hebben een draaiboek.',
  evidence: 'Map Veiligheid, draaiboek van 3 maart',
  evidenceSha256: null,
  validUntil: '2026-12-31',
} as const

for (const kind of ['sqlite', 'postgres'] as const)
  test(`an attestation counts until its day, is renewed or taken back, and its history stays (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const at = await stage(kind)
    const { house } = at
    assert.equal((await attestations(house)).size, 0)
    await house.transact((work) => attest(house, work, made))
    const first = (await attestations(house)).get('C73')
    assert.ok(first && counts(first, house))
    at.pass({ hours: 24 * 10 })
    assert.match((await due(house))[0]?.title.nl ?? '', /C73 verloopt/)
    at.pass({ hours: 24 * 30 })
    assert.equal(counts(first, house), false)
    assert.match((await due(house))[0]?.title.nl ?? '', /is verlopen/)
    await house.transact((work) => attest(house, work, { ...made, validUntil: '2027-12-31' }))
    assert.deepEqual(await due(house), [])
    const renewed = (await attestations(house)).get('C73')
    assert.equal(renewed?.validUntil, '2027-12-31')
    await house.transact((work) => withdrawAttestation(house, work, renewed?.handle ?? ''))
    assert.equal((await attestations(house)).size, 0)
    assert.equal((await attestationHistory(house)).length, 2)
    await at.close()
  })
