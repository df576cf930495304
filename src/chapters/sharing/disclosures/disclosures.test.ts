import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../../test/conformance-house.ts'
import { siteOf } from '../../../../test/look.ts'
import type { Recipient } from '../../../register/facts.ts'
import type { House } from '../../chapter.ts'
import { sharingWith } from '../index.ts'
import { listDisclosures, listRequests } from '../store.ts'

const sharing = sharingWith({ outbound: () => [], proposed: async () => undefined })
const bank: Recipient = {
  id: 'bank',
  name: 'Proefbank',
  role: 'controller',
  tasks: ['payments'],
  country: 'NL',
  ground: 'agreement',
}
const place = '/beheer/verstrekkingen'

async function withSite(does: (site: ReturnType<typeof siteOf>, house: House) => Promise<void>) {
  const { house, close } = await houseOf('sqlite', [sharing])
  const published = house.published()
  const facts = { ...published.register.facts, recipients: [...published.register.facts.recipients, bank] }
  const changed = { ...published, register: { ...published.register, facts } }
  const given: House = { ...house, published: () => changed }
  try {
    await does(siteOf(given, [sharing]), given)
  } finally {
    await close()
  }
}

test('an authority without an article gets nothing, and the page says why', () =>
  withSite(async (site, house) => {
    const asked = { number: 'A1', authority: 'Gemeente Proef', scope: 'een adres' }
    assert.equal((await site.post(`${place}/overheid`, asked)).status, 303)
    const answer = await site.post(`${place}/besluit`, { number: 'A1', decision: 'disclosed' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Zonder wetsartikel dat verplicht, geef je niets/)
    assert.equal((await listRequests(house))[0]?.decision, 'open')
    assert.equal((await site.post(`${place}/besluit`, { number: 'A1', decision: 'refused' })).status, 303)
    assert.equal((await listRequests(house))[0]?.decision, 'refused')
  }))

test('what goes to somebody who decides itself is noted with its ground, and only to one on the list', () =>
  withSite(async (site, house) => {
    const wrong = await site.post(place, { recipient: 'host', ground: 'consent', what: 'een bedrag' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /value="een bedrag"/)
    assert.equal((await site.post(place, { recipient: 'bank', ground: '', what: 'een bedrag' })).status, 422)
    assert.deepEqual(await listDisclosures(house), [])
    assert.equal((await site.post(place, { recipient: 'bank', ground: 'agreement', what: 'een bedrag' })).status, 303)
    const html = await (await site.visit(place, { headers: { 'x-owner': 'yes' } })).text()
    assert.match(html, /Proefbank/)
    assert.match(html, /nodig voor onze overeenkomst/)
  }))

test('an empty list says what belongs on it', () =>
  withSite(async (site) => {
    const html = await (await site.visit(`/en${place}`, { headers: { 'x-owner': 'yes' } })).text()
    assert.match(html, /No request yet/)
    assert.match(html, /Nothing yet/)
  }))
