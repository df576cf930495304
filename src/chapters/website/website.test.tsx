import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { site as demo } from '../../../sites/demo/index.ts'
import { site as spot } from '../../../sites/spot/index.ts'
import { houseOf } from '../../../test/conformance-house.ts'
import { Document, faintPairs, renderPage, themed } from '../../platform/html/index.ts'
import type { Ask, Content } from '../../platform/http/ask.ts'
import { assemble, type Register } from '../../projections/register.ts'
import { statementOf } from '../../projections/statement.ts'
import type { Language } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { contacts } from '../contacts/index.ts'
import { ordering } from '../ordering/index.ts'
import { payments } from '../payments/index.ts'
import { visits } from '../visits/index.ts'
import { websiteOf } from './index.tsx'
import type { Site } from './site.ts'

const declarations = [contacts, visits, ordering, payments].flatMap((chapter) => chapter.declarations)

async function showing(site: Site, path: string, language: Language): Promise<string> {
  const { house, close } = await houseOf('sqlite', [])
  after(close)
  const register: Register = assemble([], site.facts)
  const own: House = { ...house, published: () => ({ ...house.published(), register }) }
  const route = websiteOf(site)
    .routes?.(own)
    .find((each) => each.path === path)
  assert.ok(route)
  const ask = {
    language,
    href: (to: string) => (language === 'en' ? `/en${to === '/' ? '' : to}` : to),
    t: (words: Readonly<Record<Language, string>>) => words[language],
    page: ({ title, body }: Content) =>
      new Response(
        renderPage(
          <Document language={language} title={title} stylesheet="/assets/site.css" ownHost="own.test">
            {body}
          </Document>,
        ),
      ),
  } as unknown as Ask
  return (await route.handle(ask)).text()
}

for (const [name, site] of Object.entries({ spot, demo })) {
  test(`${name}: every page stands in both languages, and loads nothing from elsewhere`, async () => {
    for (const { path } of site.pages)
      for (const language of ['nl', 'en'] as const) {
        const html = await showing(site, path, language)
        assert.doesNotMatch(html, /undefined|\[object|<script|<img|<iframe/)
        assert.equal(html.match(/<h1/g)?.length, 1)
      }
  })

  test(`${name}: the home page leads to contact, the newsletter and the guarantees`, async () => {
    const html = await showing(site, '/', 'nl')
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

test('prices are read as money', async () => {
  assert.match(await showing(demo, '/diensten', 'nl'), /€\s384,00 per maand/)
  assert.match(await showing(demo, '/diensten', 'en'), /€384\.00 per month/)
})

test('of the real business nothing is told beyond its own statement, and it is a concept until confirmed', async () => {
  const published = await readFile(new URL('../../../sites/spot/facts.ts', import.meta.url), 'utf8')
  assert.doesNotMatch(published, /confirmedAt|legalName|address:|vatId/)
  assert.deepEqual(spot.facts.recipients, [])
  assert.equal(spot.facts.confirmedAt, undefined)
})

test('the colours of the invented business can be read on its paper, light and dark', () => {
  assert.deepEqual(faintPairs(themed(demo.theme)), [])
})
