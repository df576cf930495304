import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { offerOf } from '../../src/chapters/cookies/catalogue/index.ts'
import { thirty } from './assertions/all.ts'
import { look, manners, saysSomething } from './assertions/assertion.ts'
import { type Stage, stage } from './stage.ts'

const sites = new Map<'three' | 'google', Stage>()
const at = (name: 'three' | 'google'): Stage => {
  const site = sites.get(name)
  assert.ok(site)
  return site
}
before(async () => {
  sites.set('three', await stage(({ counter, advert, player }) => [counter, advert, player]))
  const offered = offerOf('google-analytics')?.service
  assert.ok(offered?.runs)
  const counting = { ...offered, runs: { ...offered.runs, account: 'G-PROEF12345' } }
  sites.set('google', await stage(() => [counting]))
})
after(async () => {
  for (const site of sites.values()) await site.close()
})

test('there are thirty, each with a fault that it catches', () => {
  assert.deepEqual(
    thirty.map(({ number }) => number),
    Array.from({ length: 30 }, (_, place) => place + 1),
  )
  for (const { number, planted } of thirty) assert.notDeepEqual(Object.keys(planted), [], `${number}`)
})

for (const assertion of thirty) {
  const { number, promise, planted, on = 'three' } = assertion
  for (const manner of manners.filter((one) => saysSomething(assertion, one)))
    test(`${number}. ${promise}, ${manner.name}`, async () => {
      assert.deepEqual(await look(assertion, at(on), manner), [])
    })
  for (const [name, [fault, seen]] of Object.entries(planted))
    test(`${number}. is broken by ${name}`, async () => {
      const [usual] = manners
      assert.ok(usual)
      assert.match((await look(assertion, at(on), usual, [fault])).join('\n'), seen)
    })
}
