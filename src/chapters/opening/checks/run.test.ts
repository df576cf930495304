import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../../test/conformance-house.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Finding, Guarantee, Look } from '../../chapter.ts'
import { opening } from '../index.ts'
import { openingGate } from '../tables.ts'
import { storedResults } from './results.ts'
import { runGuarantees } from './run.ts'

type Check = () => Promise<Finding>

const holds: Finding = { state: 'holds', seen: { nl: 'gezien', en: 'seen' } }
const unfinished = 'de controle kwam niet klaar'

/** Looks with these checks as often as there are limits, and answers what is stored after the last. */
async function afterLooks(checks: Partial<Record<ClauseId, Check>>, limits: readonly number[]) {
  const { house: empty, close } = await houseOf('sqlite', [opening])
  try {
    const house = { ...empty, hooks: { ...empty.hooks, tellOwner: async () => undefined } }
    const words = { nl: 'zin', en: 'sentence' }
    const guarantees = Object.entries(checks).map(
      ([clause, check]): Guarantee => ({
        clause: clause as ClauseId,
        sentence: words,
        notShown: words,
        known: { by: 'check', every: 'PT1H', check },
      }),
    )
    const look: Partial<Look> = { house, visit: async () => new Response() }
    for (const limitMs of limits) await runGuarantees(look as Look, guarantees, { limitMs })
    return await storedResults(house.read(openingGate))
  } finally {
    await close()
  }
}

test('a check that never answers is broken after its time, and holds up no other', async () => {
  const found = await afterLooks({ C16: () => new Promise(() => undefined), C20: async () => holds }, [50])
  assert.equal(found.get('C16')?.state, 'broken')
  assert.equal(found.get('C16')?.seen.nl, unfinished)
  assert.equal(found.get('C20')?.state, 'holds')
})

test('what a late check still finds or throws is let go, and the next look counts', async () => {
  const { promise: late, reject: failLate } = Promise.withResolvers<Finding>()
  const answers = [
    () => late,
    async () => {
      failLate(new Error('too late'))
      return holds
    },
  ]
  const found = await afterLooks({ C16: () => answers.shift()?.() ?? late }, [50, 5_000])
  assert.equal(found.get('C16')?.state, 'holds')
})
