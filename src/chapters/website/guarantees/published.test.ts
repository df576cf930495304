import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { site as demo } from '../../../../sites/demo/index.ts'
import { testHouse } from '../../../../test/house.ts'
import { planted } from '../../../../test/look.ts'
import { as } from '../../../platform/db/database.ts'
import { publicPages } from '../../../projections/public-pages.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Look } from '../../chapter.ts'
import { addPage, addVersion } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { setTopics } from '../topics/store.ts'

const at = '2026-11-23T08:00:00.000Z'
const host = { id: 'h', name: 'Proefhost', role: 'processor', tasks: ['hosting'], country: 'NL' } as const
const facts = { ...demo.facts, recipients: [...demo.facts.recipients, { ...host, hosts: ['host.example.test'] }] }
const watched: readonly ClauseId[] = ['C09', 'C13', 'C33', 'C38', 'C51', 'C52', 'C53', 'C75']

/** A house with a page of the owner's own, published past the desk. */
async function houseWith(body: string) {
  const open = await testHouse('sqlite', { site: { ...demo, facts } })
  after(open.close)
  const empty = { nl: '', en: '' }
  await open.house.transact(async (work) => {
    const db = as(work, websiteGate)
    const page = await addPage(db, 'article', '/artikelen/eigen', at)
    const text = { title: { nl: 'Eigen', en: 'Own' }, description: empty, lead: empty, body: { nl: body, en: body } }
    await addVersion(db, page.id, text, { at, liveFrom: at })
    await setTopics(db, page.id, ['mail'])
  })
  const state = async (look: Look = open.look) => {
    const all = open.chapters.flatMap((chapter) => chapter.guarantees ?? [])
    const broken: ClauseId[] = []
    for (const { clause, known } of all)
      if (watched.includes(clause) && known.by === 'check' && (await known.check(look)).state === 'broken')
        broken.push(clause)
    return broken
  }
  return { ...open, state }
}

test('the page that the owner made is among those that every guarantee looks at, in both languages', async () => {
  const { look, state } = await houseWith('Dag. [elders](https://elders.example.test/)')
  const paths = (await publicPages(look)).map(({ path }) => path)
  for (const path of ['/artikelen/eigen', '/en/artikelen/eigen', '/artikelen/onderwerp/mail', '/diensten'])
    assert.ok(paths.includes(path), path)
  assert.deepEqual(await state(), [])
})

const written: readonly [ClauseId, string][] = [
  ['C13', '[x](/contact#bestaat-niet)'],
  ['C13', '[x](/bestaat-niet)'],
  ['C38', '[x](/artikelen/onderwerp/bestaat-niet)'],
  ['C53', '[x](https://mijn.host.example.test/)'],
]
for (const [clause, body] of written)
  test(`${clause} is broken by a published page that says ${body}`, async () => {
    const { state } = await houseWith(body)
    // @NOTE what an article is about is also what the newsletter may be about
    assert.deepEqual(await state(), clause === 'C38' ? ['C09', 'C38'] : [clause])
  })

test('C38 is broken when the topic that an article points at is gone', async () => {
  const { state, database } = await houseWith('[over mail](/artikelen/onderwerp/mail)')
  assert.deepEqual(await state(), [])
  await database.asOwner(`delete from topic where slug = 'mail'`)
  assert.deepEqual(await state(), ['C09', 'C38'])
})

test('C33, C51, C52 and C75 are broken by a page as our own writing could never make it', async () => {
  const { state, look } = await houseWith('Dag.')
  const foot = /<footer[\s\S]*<\/footer>/.exec(await (await look.visit('/contact')).text())?.[0] ?? ''
  const served = (html: string): Look => ({
    ...look,
    routes: [...look.routes, planted('/vals', html)],
    visit: async (path, init) =>
      path === '/vals' ? new Response(html, { headers: stranger }) : look.visit(path, init),
  })
  assert.deepEqual(await state(served(foot)), [])
  assert.deepEqual(await state(served(`<img src="https://pixel.example/1.gif">${foot}`)), ['C33'])
  assert.deepEqual(await state(served(`<iframe src="/contact"></iframe>${foot}`)), ['C51'])
  assert.deepEqual(await state(served(`<a href="https://elders.example/">x</a>${foot}`)), ['C52'])
  assert.deepEqual(await state(served('<p>Dag.</p>')), ['C75'])
})

const stranger = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'same-origin',
}
