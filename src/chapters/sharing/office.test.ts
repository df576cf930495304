import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde, paperHouse, siteOf } from '../../../test/look.ts'
import type { Work } from '../../platform/db/database.ts'
import { allParts } from '../../projections/transfers-agreement.ts'
import type { Recipient } from '../../register/facts.ts'
import type { House } from '../chapter.ts'
import { sharingWith } from './index.ts'
import { typedOf } from './recipient-form.ts'
import { declaration } from './wording.ts'

const agreement = { signedOn: '2026-01-05', reviewOn: '2027-01-05', sha256: '', document: 'Map 3', covers: allParts }
const host: Recipient = {
  id: 'host',
  name: 'Proefhost',
  role: 'processor',
  tasks: ['hosting'],
  country: 'NL',
  agreement,
}

/** A house that remembers what it was asked to publish. */
function office(recipients: readonly Recipient[], proposed?: readonly Recipient[]) {
  const saved: unknown[] = []
  const paper = paperHouse([declaration], { ...linde, recipients })
  const house: House = {
    ...paper,
    transact: (does) => does({} as Work),
    hooks: {
      ...paper.hooks,
      changeFacts: async (_, change, by) => {
        saved.push({ ...change, by })
      },
    },
  }
  return { saved, site: siteOf(house, [sharingWith({ outbound: () => [], proposed: async () => proposed })]) }
}
const owner = { headers: { 'x-owner': 'yes' } }

test('a recipient that is typed in whole is published with everything that was typed', async () => {
  const { saved, site } = office([])
  const answer = await site.post('/beheer/verwerkers/nieuw', typedOf(host))
  assert.equal(answer.status, 303)
  const [{ recipients, by }] = saved as [{ recipients: Recipient[]; by: string }]
  assert.equal(by, 'owner')
  assert.equal(recipients.length, 1)
  assert.deepEqual({ ...recipients[0], id: 'host' }, host)
})

test('a recipient in the United States keeps its tool, and what it is for', async () => {
  const { saved, site } = office([host])
  const american: Recipient = {
    ...{ ...host, country: 'US', transfer: { kind: 'standard clauses', module: '2', signedOn: '2026-01-05' } },
    ...{ subProcessors: ['Onderproef'], hosts: ['smtp.proef.example'] },
  }
  await site.post('/beheer/verwerkers/host', typedOf(american))
  assert.deepEqual(saved, [{ recipients: [american], by: 'owner' }])
})

test('a half agreement is refused, and nothing that was typed is lost', async () => {
  const { saved, site } = office([])
  const { 'covers-d': _, ...typed } = typedOf(host)
  const answer = await site.post('/beheer/verwerkers/nieuw', typed)
  const html = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(html, /Alle acht onderdelen/)
  assert.match(html, /value="Proefhost"/)
  assert.equal(
    html.match(/name="covers-[a-h]"[^>]*checked/g)?.length ?? html.match(/checked[^>]*name="covers-[a-h]"/g)?.length,
    7,
  )
  assert.deepEqual(saved, [])
})

test('an empty form names what is missing, in English too', async () => {
  const { saved, site } = office([])
  const html = await (await site.post('/en/beheer/verwerkers/nieuw', {})).text()
  for (const sentence of [/Enter the name/, /at least one task/, /Choose the country/, /Choose what this recipient is/])
    assert.match(html, sentence)
  assert.deepEqual(saved, [])
})

test('removing shows first what the statement will say, and only the button does it', async () => {
  const { saved, site } = office([host])
  const html = await (await site.visit('/beheer/verwerkers/host/weg', owner)).text()
  assert.match(html, /Geen ontvanger meer: Proefhost/)
  assert.deepEqual(saved, [])
  assert.equal((await site.post('/beheer/verwerkers/host/weg', {})).status, 303)
  assert.deepEqual(saved, [{ recipients: [], by: 'owner' }])
})

test('the list says who may receive nothing, and is not for strangers', async () => {
  const { agreement: _, ...without } = host
  const { site } = office([without])
  const html = await (await site.visit('/beheer/verwerkers', owner)).text()
  assert.match(html, /Mag nu niets krijgen: er is geen verwerkersovereenkomst/)
  assert.equal((await site.visit('/beheer/verwerkers')).status, 303)
})

test('a second change builds on what waits to be published, and drops nothing of it', async () => {
  const waiting = { ...host, id: 'waiting', name: 'Wachtpost' }
  const { saved, site } = office([host], [host, waiting])
  const html = await (await site.visit('/beheer/verwerkers', owner)).text()
  assert.match(html, /Wachtpost/)
  assert.match(html, /nog niet gepubliceerd/)
  await site.post('/beheer/verwerkers/host', typedOf({ ...host, name: 'Proefhost BV' }))
  assert.deepEqual(saved, [{ recipients: [{ ...host, name: 'Proefhost BV' }, waiting], by: 'owner' }])
})
