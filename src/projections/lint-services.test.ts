import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde } from '../../test/look.ts'
import type { Cookie } from '../register/declaration.ts'
import type { Service } from '../register/service.ts'
import { lintServices } from './lint-services.ts'
import { recordOf } from './record.ts'

const words = { nl: 'iets', en: 'something' }
const service: Service = {
  ...{ id: 'kaart', name: 'Kaart', kind: 'embed', purpose: 'media', words, data: words, stores: [], hosts: {} },
  recipient: { name: 'Kaartenmaker', country: 'NL', statement: 'https://kaart.test' },
}
const cookie: Cookie = {
  ...{ name: 'k', kind: 'cookie', words, class: 'consent', service: 'kaart', lasts: 'P1D', path: '/' },
  ...{ identifying: false, feature: words },
}
const withService = (change: Partial<Service['recipient']> = {}, cookies: readonly Cookie[] = []) => ({
  declarations: [{ chapter: 'proef', title: words, activities: [], sentences: [], plainTables: {}, cookies }],
  facts: { ...linde, services: [{ ...service, recipient: { ...service.recipient, ...change } }] },
})
const rules = (register: Parameters<typeof lintServices>[0]) =>
  lintServices(register, '2026-11-23').map(({ rule, where }) => `${rule} ${where}`)

test('a service within the EEA, and a cookie that belongs to it, are in order', () => {
  assert.deepEqual(rules(withService({}, [cookie])), [])
})

test('a recipient outside the EEA needs something that allows it', () => {
  assert.deepEqual(rules(withService({ country: 'US' })), ['WB-TRF-01 services.kaart'])
  const transfer = { kind: 'adequacy', decision: 'EU-US Data Privacy Framework' } as const
  assert.deepEqual(rules(withService({ country: 'US', transfer })), [])
})

test('a cookie that nobody is asked about is an error', () => {
  assert.deepEqual(rules(withService({}, [{ ...cookie, service: 'elders' }])), ['WB-CKE-01 cookies.k'])
})

test('the record names who receives what from the browsers of visitors', () => {
  const [recorded] = recordOf(withService()).activities
  assert.equal(recorded?.recipients[0]?.name, 'Kaartenmaker')
  assert.match(recorded?.purposes[0]?.basis.nl ?? '', /toestemming/)
})
