import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde, paperHouse, siteOf } from '../../../../../test/look.ts'
import { fiveServices } from '../../../../../test/tag/services.ts'
import type { Work } from '../../../../platform/db/database.ts'
import type { Facts } from '../../../../register/facts.ts'
import type { House } from '../../../chapter.ts'
import { tagRoutes } from '../routes.ts'

const winkel = { id: 'winkel', host: 'winkel.example.test', services: ['teller', 'filmwand'] }

/** A house that remembers what it was asked to publish. */
function office(sites: Facts['sites']) {
  const saved: unknown[] = []
  const paper = paperHouse([], { ...linde, services: fiveServices, ...(sites ? { sites } : {}) })
  const house: House = {
    ...paper,
    transact: (does) => does({} as Work),
    hooks: { ...paper.hooks, pastServices: () => [], changeFacts: async (_, change) => void saved.push(change) },
  }
  const chapter = { name: 'cookies', declarations: [], migrations: [], routes: () => tagRoutes(house, 'code') }
  return { saved, site: siteOf(house, [chapter]) }
}

const owner = { headers: { 'x-owner': 'yes' } }
const desk = '/beheer/cookies/tag'

test('the owner finds a tag per language, what to mark, and a header for each kind of server', async () => {
  const { site } = office([winkel])
  const text = await (await site.visit(desk, owner)).text()
  assert.match(text, /waarborg\.js\?site=winkel&amp;taal=en/)
  assert.match(text, /data-waarborg=&quot;filmwand&quot;/)
  for (const place of ['nginx', 'Apache', 'Caddy', 'een regel in de pagina']) assert.match(text, new RegExp(place))
  assert.doesNotMatch(text, /prikbord\.test/)
})

test('a site is added as people type it, and one that cannot be is asked again with a sentence at the field', async () => {
  const { site, saved } = office(undefined)
  const typed = { host: 'https://Winkel.example.test/nl/', id: 'winkel', dienst: 'teller' }
  assert.equal((await site.post(desk, typed)).status, 303)
  assert.deepEqual(saved, [{ sites: [{ id: 'winkel', host: 'winkel.example.test', services: ['teller'] }] }])
  for (const [field, value] of [
    ['host', 'geen adres'],
    ['id', 'Mijn Winkel'],
    ['dienst', 'onbekend'],
  ] as const) {
    const answer = await site.post(desk, { ...typed, [field]: value })
    assert.equal(answer.status, 422, field)
    assert.match(await answer.text(), new RegExp(`field-${field}-error`))
  }
  assert.equal(saved.length, 1)
})

test('a name is given once, and a site that is taken away leaves no empty list', async () => {
  const { site, saved } = office([winkel])
  assert.equal((await site.post(desk, { host: 'b.example.test', id: 'winkel', dienst: 'teller' })).status, 422)
  assert.equal((await site.post(`${desk}/winkel/weg`, {})).status, 303)
  assert.deepEqual(saved, [{ sites: null }])
})
