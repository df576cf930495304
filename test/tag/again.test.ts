import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noticeHash, noticeHtml } from '../../src/chapters/cookies/notice/html.tsx'
import { servicesIn } from '../../src/chapters/cookies/standing.ts'
import { cookiesGate } from '../../src/chapters/cookies/tables.ts'
import { fiveServices } from './services.ts'
import { choiceOf, type Shop, shop } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
  stage.pages.set('/', '<main><h1>Winkel</h1></main>')
})
after(() => stage.close())

const publish = async (change: Record<string, unknown>) => {
  const { house } = stage.house
  stage.house.clock.forward({ hours: 1 })
  await house.transact((work) => house.hooks.changeFacts(work, change, 'Anna Linde'))
}

test('who answered before is asked again about what changed alone, is told what, and the record shows it', async () => {
  const { house } = stage.house
  const earlier = await stage.browse()
  await earlier.goto('/')
  await earlier.getByRole('button', { name: 'Alles weigeren' }).click()
  // @NOTE a browser keeps the script for five minutes: whoever comes back later is another one with the same cookies
  const page = await stage.browse({ storageState: await earlier.context().storageState() })
  await earlier.context().close()
  const first = house.published().version
  const data = { nl: 'je klikken', en: 'your clicks' }
  await publish({ services: fiveServices.map((one) => (one.id === 'teller' ? { ...one, data } : one)) })
  const asked = page.locator('details.waarborg')
  await page.goto('/')
  assert.match(await asked.innerText(), /Veranderd bij Teller.*Nu: je klikken\. Eerst: je IP-adres/s)
  assert.deepEqual(await asked.locator('input').evaluateAll((all) => all.map((one) => one.getAttribute('value'))), [
    'teller',
  ])
  await page.getByRole('button', { name: 'Alles toestaan' }).click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  const { register, version } = house.published()
  assert.equal(await choiceOf(page), `${version}.-filmwand.-kaartenbak.-prikbord.-reclame.teller`)
  const record = await house.read(cookiesGate).selectFrom('consentRecord').selectAll().executeTakeFirstOrThrow()
  assert.equal(record.noticeKind, `tag:winkel:teller:${first}`)
  const kind = record.noticeKind
  const html = noticeHtml({ register, version, language: 'nl', kind, servicesIn: servicesIn(house) })
  assert.equal(record.noticeHash, noticeHash(html))
  assert.match(html, /Veranderd bij Teller/)
  await page.goto('/')
  assert.equal(await page.getByRole('button', { name: 'Alles weigeren' }).isVisible(), false)
  await page.context().close()
  const stranger = await stage.browse()
  await stranger.goto('/')
  assert.doesNotMatch(await stranger.locator('details.waarborg').innerText(), /Veranderd/)
  await stranger.context().close()
})

test('Do Not Track is a no without a question where the owner lets it count, and only there', async () => {
  const isAsked = async () => {
    const page = await stage.browse({ extraHTTPHeaders: { dnt: '1' } })
    await page.goto('/')
    const asked = await page.getByRole('button', { name: 'Alles weigeren' }).isVisible()
    assert.deepEqual(await page.context().cookies(), [])
    await page.context().close()
    return asked
  }
  assert.equal(await isAsked(), true)
  await publish({ doNotTrack: 'counts' })
  assert.equal(await isAsked(), false)
})
