import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde } from '../../test/look.ts'
import type { Service } from '../register/service.ts'
import { consentRecord, type RecordedChoice, validUntil } from './consent-record.ts'

const service = (id: string): Service => ({
  id,
  name: `Dienst ${id}`,
  kind: 'embed',
  purpose: 'media',
  words: { nl: 'Toont films.', en: 'Shows films.' },
  recipient: { name: 'Film Inc.', country: 'US', statement: 'https://film.example.test/privacy' },
  data: { nl: 'je bezoek', en: 'your visit' },
  stores: [
    { name: '_film', kind: 'cookie', at: 'their host', lasts: 'P1Y', words: { nl: 'telt', en: 'counts' } },
    { name: 'film', kind: 'sessionStorage', at: 'their host', lasts: 'session', words: { nl: 'telt', en: 'counts' } },
  ],
  hosts: { frame: ['film.example.test'] },
})
const register = {
  declarations: [],
  facts: { ...linde, address: 'Lindelaan 1', services: [service('film'), service('kaart'), service('ander')] },
}
const choice: RecordedChoice = {
  number: 'abcdefghijklmnopqrstuv',
  chosenAt: '2026-08-31T10:00:00.000Z',
  via: 'banner',
  language: 'nl',
  registerVersion: 7,
  noticeKind: 'banner',
  noticeHash: 'a'.repeat(64),
  granted: ['film'],
  withdrawn: ['kaart'],
  host: 'linde.example.test',
}

type Json = Record<string, unknown>
const record = consentRecord(choice, register, 'https://linde.example.test')
const list = (key: string) => record[key] as Json[]

test('a record has the header, notice, processing, parties and events of the profile', () => {
  assert.equal(record['@type'], 'dpv:ConsentRecord')
  assert.deepEqual(record['dct:conformsTo'], { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' })
  assert.equal(record['dct:identifier'], choice.number)
  const subject = record['dpv:hasDataSubject'] as Json
  assert.equal(subject['dct:identifier'], choice.number)
  const notice = record['dpv:hasNotice'] as Json
  assert.equal(notice['dct:language'], 'nl')
  assert.equal(notice['dct:identifier'], `sha256:${choice.noticeHash}`)
  assert.equal(notice['@id'], 'https://linde.example.test/privacy/versie/7')
  for (const process of list('dpv:hasProcess'))
    for (const field of [
      'Purpose',
      'Service',
      'PersonalData',
      'StorageCondition',
      'DataController',
      'Recipient',
      'Jurisdiction',
      'ConsentControl',
      'LegalBasis',
      'Right',
    ])
      assert.ok(process[`dpv:has${field}`], field)
  for (const party of list('dpv:hasEntity'))
    for (const field of ['@id', 'dpv:hasIdentifier', 'dpv:hasName', 'schema:contactPoint', 'schema:url'])
      assert.ok(party[field], field)
})

test('only what was allowed or withdrawn is in it, each as its own event', () => {
  const services = list('dpv:hasProcess').map((process) => (process['dpv:hasService'] as Json)['dct:identifier'])
  assert.deepEqual(services, ['film', 'kaart'])
  const [given, withdrawn, ...more] = list('dpv:hasConsentStatus')
  assert.deepEqual(more, [])
  assert.equal(given?.['@type'], 'dpv:ConsentGiven')
  assert.match(JSON.stringify(given?.['dpv:hasService']), /service-film/)
  assert.ok(given)
  assert.deepEqual((given['dpv:hasDuration'] as Json)['rdf:value'], {
    '@type': 'xsd:dateTime',
    '@value': '2027-02-28T11:00:00.000Z',
  })
  assert.equal(withdrawn?.['@type'], 'dpv:ConsentWithdrawn')
  assert.match(JSON.stringify(withdrawn?.['dpv:hasService']), /service-kaart/)
})

test('every prefix in it is told in the context, and nothing in it says who it was', () => {
  const text = JSON.stringify({ ...record, '@context': undefined })
  const known = Object.keys(record['@context'] as Json)
  const used = new Set([...text.matchAll(/"((?:eu-)?[a-z]+):[A-Za-z]/g)].map(([, prefix]) => prefix))
  for (const prefix of used)
    if (prefix !== undefined && prefix !== 'https' && prefix !== 'sha') assert.ok(known.includes(prefix), prefix)
  assert.doesNotMatch(text, /user.?agent|mozilla|ip.?address|\b\d{1,3}(\.\d{1,3}){3}\b/i)
})

test('a consent counts for six months of the calendar', () => {
  assert.equal(validUntil('2026-11-23T09:00:00.000Z', 'Europe/Amsterdam'), '2027-05-23T08:00:00.000Z')
})
