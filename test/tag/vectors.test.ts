import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lockFor, lockOf } from '../../src/chapters/cookies/tag/lock.ts'
import { recipe } from '../../src/chapters/cookies/tag/recipes.ts'
import { siteOf } from '../../src/chapters/cookies/tag/sites.ts'
import { code, markup, reached, vectors } from '../consent/eight-vectors.ts'
import { type Shop, settled, shop } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
})
after(() => stage.close())

const runs = Number(process.env['TAG_RUNS'] ?? 20)

/** All eight ways to reach somebody, pasted into a page of the shop without a mark. */
function paste(host: string): void {
  const third = `http://${host}:${stage.third.port}`
  stage.pages.set('/', `<main><h1>Winkel</h1>${markup(third)}</main>`)
  stage.pages.set('/vectors.js', code(third))
}

const seen = () => reached(stage.third.hits.map((hit) => hit.slice(hit.indexOf('/'))))

async function visit(): Promise<string[]> {
  stage.third.hits.length = 0
  await look()
  return seen()
}

async function look(): Promise<void> {
  const page = await stage.browse()
  await page.goto('/')
  await settled(page)
  await page.getByRole('button', { name: 'Alles weigeren' }).click()
  await page.goto('/')
  await settled(page)
  await page.context().close()
}

function lock(place: 'closed' | 'meta' | 'static'): string {
  const { register, version } = stage.house.house.published()
  const site = siteOf(register, 'winkel')
  assert.ok(site)
  const directives = lockOf(register, site, { base: stage.house.url, hasInline: false })
  if (place === 'closed') return lockFor(directives, [])
  return recipe(place, { lock: directives, version })
}

test('with the tag alone, whatever is pasted without a mark reaches its host in all eight ways: the docs say so', async () => {
  paste('undeclared.test')
  assert.deepEqual(await visit(), [...vectors])
})

test(`with the header not one of eight ways reaches anybody in ${runs} runs, before a choice and after a refusal`, async () => {
  paste('undeclared.test')
  stage.headers.set('content-security-policy', lock('closed'))
  stage.third.hits.length = 0
  for (let run = 0; run < runs; run += 4) await Promise.all([1, 2, 3, 4].map(() => look()))
  assert.deepEqual(seen(), [])
  stage.headers.clear()
})

test('a line in the page closes it to whoever is not declared, too', async () => {
  paste('undeclared.test')
  const { head } = stage
  stage.head = `${lock('meta')}${head}`
  assert.deepEqual(await visit(), [])
  stage.head = head
})

test('a fixed header cannot follow a choice: a declared host is open to what is pasted, and the docs say so', async () => {
  paste('teller.test')
  // @NOTE the third party of a test has a port and no certificate
  const open = lock('static')
    .replace('Content-Security-Policy: ', '')
    .replace(/\n.*/, '')
    .replaceAll('https://teller.test', `http://teller.test:${stage.third.port}`)
  stage.headers.set('content-security-policy', open)
  assert.notDeepEqual(await visit(), [])
  stage.headers.set('content-security-policy', lock('closed'))
  assert.deepEqual(await visit(), [])
  stage.headers.clear()
})
