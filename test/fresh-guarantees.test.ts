import assert from 'node:assert/strict'
import { test } from 'node:test'
import { site as spot } from '../sites/spot/index.ts'
import { catalogue } from '../src/chapters/cookies/catalogue/index.ts'
import { siteWith } from './consent/stage.ts'
import { testHouse } from './house.ts'

const asking = siteWith(catalogue.map(({ service }) => service))
const joined = { ...asking, facts: { ...asking.facts, network: ['tweede.example.test'] } }

for (const [what, site] of [
  ['the invented business', undefined],
  ['Spot', spot],
  ['a site with every service', asking],
  ['a site with a network as well', joined],
] as const)
  test(`no promise is broken on the first day of ${what}`, async () => {
    const open = await testHouse('sqlite', site ? { site } : {})
    const states = await open.prove()
    assert.equal(states.length, 82)
    assert.deepEqual(
      states.filter(({ state }) => state === 'broken').map(({ clause, seen }) => `${clause}: ${seen.en}`),
      [],
    )
    await open.close()
  })
