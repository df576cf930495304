import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { site as demo } from '../../../sites/demo/index.ts'
import { site as spot } from '../../../sites/spot/index.ts'
import { paperHouse } from '../../../test/look.ts'
import { faintPairs, themed } from '../../platform/html/index.ts'
import { askedFields } from '../../projections/asked.ts'
import { assemble } from '../../projections/register.ts'
import { statementOf } from '../../projections/statement.ts'
import { contacts } from '../contacts/index.ts'
import { intakeWith } from '../intake/index.ts'
import { newsletter } from '../newsletter/index.ts'
import { ordering } from '../ordering/index.ts'
import { payments } from '../payments/index.ts'
import { visits } from '../visits/index.ts'
import { faultsIn } from './pages/checks.ts'
import { stage } from './stage.test.ts'

const declarations = [contacts, visits, ordering, payments].flatMap((chapter) => chapter.declarations)

for (const [name, site] of Object.entries({ spot, demo })) {
  test(`${name}: every page stands in both languages, and loads nothing from elsewhere`, async () => {
    const { at } = await stage('sqlite', site)
    for (const { path } of site.pages)
      for (const prefix of ['', '/en']) {
        const { html, status } = await at(prefix === '' || path !== '/' ? `${prefix}${path}` : prefix)
        assert.equal(status, 200)
        assert.doesNotMatch(html, /undefined|\[object|<script|<iframe/)
        assert.equal(html.match(/<h1/g)?.length, 1)
      }
  })

  test(`${name}: what it begins with could be published as it is`, async () => {
    const paths = new Set([
      ...site.pages.map(({ path }) => path),
      '/contact',
      '/privacy',
      '/mijn-gegevens',
      '/nieuwsbrief',
    ])
    const known = { paths: { nl: paths, en: paths }, anchors: { nl: new Map(), en: new Map() } }
    const made = [contacts, newsletter, intakeWith({ proposed: async () => undefined })]
    const register = assemble(
      made.flatMap((chapter) => chapter.declarations),
      site.facts,
    )
    const house = paperHouse(register.declarations, site.facts)
    const forms = (await Promise.all(made.map((chapter) => chapter.forms?.(house) ?? Promise.resolve([])))).flat()
    const against = {
      known,
      forms,
      asked: askedFields(register),
      pictures: new Map(),
      services: [],
      ownHost: 'own.test',
    }
    for (const page of site.pages) assert.deepEqual(faultsIn(page, { ...against, path: page.path }), [])
  })

  test(`${name}: the home page leads to contact, the newsletter and the guarantees`, async () => {
    const { html } = await (await stage('sqlite', site)).at('/')
    for (const href of ['/contact', '/nieuwsbrief', '/waarborgen', '/diensten', `mailto:${site.facts.email}`])
      assert.ok(html.includes(`href="${href}"`), href)
  })

  test(`${name}: its facts fill every sentence of the statement that these chapters say`, () => {
    const { sections } = statementOf(assemble(declarations, site.facts))
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['contacts', 'visits', 'ordering', 'payments'],
    )
    assert.doesNotMatch(JSON.stringify(sections), /\{\w+\}/)
  })
}

test('of the real business nothing is told beyond its own statement, and it is a concept until confirmed', async () => {
  const published = await readFile(new URL('../../../sites/spot/facts.ts', import.meta.url), 'utf8')
  assert.doesNotMatch(published, /confirmedAt|legalName|address:|vatId/)
  assert.deepEqual(spot.facts.recipients, [])
  assert.equal(spot.facts.confirmedAt, undefined)
})

test('the colours of the invented business can be read on its paper, light and dark', () => {
  assert.deepEqual(faintPairs(themed(demo.theme)), [])
})

test('the home page tells search engines which business this is, without a script', async () => {
  const { html, headers } = await (await stage('sqlite')).at('/')
  assert.match(html, /itemtype="https:\/\/schema.org\/LocalBusiness"/)
  assert.match(html, /<meta itemprop="telephone" content="06-00000012"/)
  assert.match(html, /<meta itemprop="name" content="Bureau Linde"/)
  assert.doesNotMatch(html, /<script/)
  assert.equal(headers.get('link'), '<https://linde.example.test/>; rel="canonical"')
})
