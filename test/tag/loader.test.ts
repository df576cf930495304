import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Shop, shop } from './stage.ts'

let site: Shop
before(async () => {
  site = await shop()
})
after(() => site.close())

for (const [what, policy] of [
  ['an ordinary page', undefined],
  ['a page that demands trusted types', "require-trusted-types-for 'script'; trusted-types waarborg waarborg-site"],
] as const)
  test(`the tag finds its site by data-site, in the language of ${what}`, async () => {
    const wrong: string[] = []
    site.head = `<script src="${site.house.url}/waarborg.js" data-site="winkel"></script>`
    site.pages.set('/', '<h1>Winkel</h1>')
    if (policy) site.headers.set('content-security-policy', policy)
    const page = await site.browse({ wrong })
    await page.goto('/')
    await page.getByRole('button', { name: /weiger/i }).waitFor()
    assert.deepEqual(await page.context().cookies(), [])
    assert.deepEqual(wrong, [])
    await page.context().close()
  })

test('a tag that names no site, or one that is not declared, asks nothing and allows nothing', async () => {
  site.headers.clear()
  for (const name of ['', 'elders']) {
    site.head = `<script src="${site.house.url}/waarborg.js" data-site="${name}"></script>`
    const page = await site.browse()
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    assert.equal(await page.getByRole('button').count(), 0)
    await page.context().close()
  }
})
