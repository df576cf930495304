import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde } from '../../../../test/look.ts'
import { contentPolicy } from '../../../projections/csp.ts'
import { differences } from '../../../projections/differences.ts'
import { framedBy } from '../../../projections/frames.ts'
import { lintServices } from '../../../projections/lint-services.ts'
import { lastsOf } from '../../../projections/services-table.ts'
import { catalogue } from './index.ts'

const registerWith = (services = catalogue.map(({ service }) => service)) => ({
  declarations: [],
  facts: { ...linde, services },
})

for (const { service, account } of catalogue) {
  test(`${service.name} is told whole, and shows what its own example says`, () => {
    for (const rule of service.frames ?? []) {
      const framed = framedBy([service], rule.example)
      assert.ok(framed, `${rule.example} is shown`)
      assert.ok(framed.src.startsWith('https://'))
    }
    for (const { lasts } of service.stores) assert.ok(lastsOf(lasts).nl.length > 3)
    if (account) assert.match(account.example, new RegExp(account.looks))
    assert.match(service.id, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    assert.equal(service.runs !== undefined, service.kind === 'script')
    const policy = contentPolicy(registerWith(), { services: [service.id] })
    assert.doesNotMatch(policy, /unsafe|data:|https:\/\/\*?( |;|$)| \* /)
  })
}

test('every recipient may have what it gets, on the day of writing', () => {
  assert.deepEqual(lintServices(registerWith(), '2026-11-23'), [])
})

test('choosing a service is a material change that is told, and dropping it is told too', () => {
  const [none, all] = [registerWith([]), registerWith()]
  const added = differences(none, all).filter(({ kind }) => kind === 'recipient')
  assert.equal(added.length, catalogue.length)
  assert.ok(added.every(({ material }) => material))
  assert.ok(differences(all, none).some(({ words }) => words.nl === 'Niet meer op onze site: YouTube'))
})
