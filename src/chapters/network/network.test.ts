import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paperHouse, planted, siteOf } from '../../../test/look.ts'
import type { Activity, PersonalTable } from '../../register/activity.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Look } from '../chapter.ts'
import { network } from './index.ts'
import { declaration } from './wording.ts'

const home = planted('/', '<p>Welkom</p>')
const site = siteOf(paperHouse([declaration]), [], { more: [home] })

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = network.guarantees?.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}

const words = { nl: 'iets', en: 'something' }
const visit: PersonalTable = {
  holds: words,
  subjects: 'visitor',
  columns: {
    id: 'not personal',
    subjectId: 'identification',
    source: 'not personal',
    seenAt: 'not personal',
    lastDay: 'not personal',
  },
  keep: [{ from: 'seenAt', for: 'P7D', calendar: 'exact' }],
  onErasure: { then: 'delete' },
}
/** A site that would follow its visitors. */
function following(dpv: string, columns: PersonalTable['columns'] = {}): Look {
  const activity: Activity = {
    title: words,
    people: words,
    purposes: { follow: { dpv, words, basis: { kind: 'consent', withdrawAt: '/' } } },
    sources: { visit: { words, from: 'the person' } },
    receivedBy: [],
    tables: { visit: { ...visit, columns: { ...visit.columns, ...columns } } },
  }
  return siteOf(paperHouse([{ ...declaration, activities: [activity] }]), [], { more: [home] })
}
const setting = (cookie: string): Look => ({
  ...site,
  visit: async () => new Response('', { headers: { 'set-cookie': cookie } }),
})

test('a site on its own, without profiles or advertisements, holds', async () => {
  for (const { clause } of network.guarantees ?? []) assert.equal(await state(clause, site), 'holds', clause)
  assert.equal(await state('C35', following('dpv:RequestedServiceProvision')), 'holds')
})

test('C34 is broken by a cookie that other sites can read', async () => {
  assert.equal(await state('C34', setting('id=1; Domain=example.test')), 'broken')
  assert.equal(await state('C34', setting('id=1; SameSite=None; Secure')), 'broken')
})

test('C34 is broken by a page that speaks to another site', async () => {
  const look = siteOf(site.house, [], {
    more: [planted('/a', '<script src="https://network.example/id.js"></script>')],
  })
  assert.equal(await state('C34', look), 'broken')
})

test('C35 is broken by a purpose that makes profiles', async () => {
  assert.equal(await state('C35', following('dpv:Personalisation')), 'broken')
})

test('C35 is broken by a table on visitors that knows their address', async () => {
  const look = following('dpv:RequestedServiceProvision', { email: { sealed: 'contact details', words } })
  assert.equal(await state('C35', look), 'broken')
})

test('C35 is broken by a table that nobody declared', async () => {
  const look: Look = {
    ...site,
    schemaDifferences: async () => ['the database has profile.id, which no chapter declares'],
  }
  assert.equal(await state('C35', look), 'broken')
})

test('C36 is broken by a purpose that serves advertisements', async () => {
  assert.equal(await state('C36', following('dpv:TargetedAdvertising')), 'broken')
})
