import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { linde, paperHouse, planted, siteOf } from '../../../../test/look.ts'
import { post } from '../../../platform/http/route.ts'
import { OwnPage } from '../pages/show.tsx'
import type { Picture } from '../pictures/store.ts'
import { dryLook } from './dry-look.ts'

const words = (nl: string, en = '') => ({ nl, en })
const empty = { description: words(''), lead: words('') }
const foot = '<footer>Bureau Linde, KvK 00000000, linde@example.test</footer>'

const framed = (drawn: string) => `<main id="main">${drawn}</main>${foot}`

/** What the desk says of a text, before visitors see it. */
async function refused(body: { nl: string; en?: string }, around = framed, facts = linde) {
  const house = paperHouse([], facts)
  const text = { title: words('Over mij', body.en && 'About me'), ...empty, body: words(body.nl, body.en) }
  const pictures: ReadonlyMap<string, Picture> = new Map()
  const draw = post('/draw', 'public', async (ask) => {
    const faults = await dryLook(
      house,
      ask,
      { path: '/over-mij', text },
      {
        visit: site.visit,
        async draw(visitor) {
          const drawn = visitor.page({
            title: 'x',
            body: h(OwnPage, { ask: visitor, text, facts, pictures, forms: [] }),
          })
          return new Response(around(await drawn.text()), { headers: drawn.headers })
        },
      },
    )
    return ask.json(faults)
  })
  const site = siteOf(house, [], {
    more: [draw, planted('/contact', '<h1 id="boven">x</h1>'), planted('/en/contact', '<h1 id="top">x</h1>')],
  })
  const faults: unknown = await (await site.post('/draw', {})).json()
  return faults
}

test('a text without faults is published', async () => {
  assert.deepEqual(await refused({ nl: '## Kop\n\n[een](/contact#boven) [twee](#kop) [drie](/over-mij)' }), [])
})

test('a link to a place that a page of the program does not have is refused by its line, in each language', async () => {
  assert.deepEqual(await refused({ nl: 'Dag.\n\n[x](/contact#weg)', en: '[x](/contact#boven)' }), [
    {
      field: 'bodyNl',
      sentence: {
        nl: 'Regel 3: de link /contact#weg leidt naar een plek die niet op die bladzijde staat.',
        en: 'Line 3: the link /contact#weg leads to a place that is not on that page.',
      },
    },
    {
      field: 'bodyEn',
      sentence: {
        nl: 'Engelse tekst, regel 1: de link /en/contact#boven leidt naar een plek die niet op die bladzijde staat.',
        en: 'English text, line 1: the link /en/contact#boven leads to a place that is not on that page.',
      },
    },
  ])
})

const said = async (...asked: Parameters<typeof refused>) => JSON.stringify(await refused(...asked))

test('a topic that nobody knows is refused', async () => {
  assert.match(await said({ nl: '[mail](/artikelen/onderwerp/mail)' }), /Regel 1: het onderwerp mail bestaat niet/)
})

test('a link to somebody who works for us is refused', async () => {
  const ours = { id: 'h', name: 'Proefhost', role: 'processor', tasks: ['hosting'], country: 'NL' } as const
  const facts = { ...linde, recipients: [{ ...ours, hosts: ['host.example'] }] }
  assert.match(await said({ nl: '[x](https://mijn.host.example/)' }, undefined, facts), /een bedrijf dat voor je werkt/)
})

test('what the drawing would let in is refused: a picture of others, an embedding, a bare link, an unknown field', async () => {
  const into = (html: string) => (drawn: string) => framed(drawn + html)
  assert.match(
    await said({ nl: 'x' }, into('<img src="https://pixel.example/1.gif">')),
    /laadt iets van pixel\.example/,
  )
  assert.match(await said({ nl: 'x' }, into('<iframe src="/contact"></iframe>')), /ingebed/)
  assert.match(await said({ nl: 'x' }, into('<a href="https://elders.example/">x</a>')), /geen pijltje/)
  assert.match(await said({ nl: 'x' }, into('<form action="/x"><input name="bsn"></form>')), /vraagt bsn/)
})

test('a page that would not say who we are is refused', async () => {
  assert.match(
    await said({ nl: 'x' }, (drawn) => drawn.replace(/<footer[\s\S]*<\/footer>/, '')),
    /ontbreekt wie er verantwoordelijk is: Bureau Linde/,
  )
})

test('what is wrong with every page keeps no text from being published', async () => {
  assert.deepEqual(await refused({ nl: 'x' }, (drawn) => `<nav><a href="/weg">x</a></nav>${framed(drawn)}`), [])
})
