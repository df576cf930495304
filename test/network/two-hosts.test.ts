import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { addNotice } from '../../src/chapters/network/notices.ts'
import { chromium } from '../chromium.ts'
import { listeningHouse } from '../house.ts'

const visitorCookie = 'waarborg-netwerk'
const choiceCookie = 'waarborg-keuze'

/** One house that answers on two hosts of a network, and on one that is none of it. */
async function twoHosts() {
  const open = await listeningHouse('sqlite', { hostName: 'a.test' })
  after(() => open.close())
  const { port } = new URL(open.url)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `http://${name}.test:${port}`) as [string, string, string]
  await open.house.transact((work) => open.house.hooks.changeFacts(work, { network: [new URL(b).host] }, 'owner'))
  assert.deepEqual(open.house.published().register.facts.network, [new URL(b).host], 'the network waits for something')
  await open.refresh()
  const notice = { text: { nl: '', en: '' }, from: undefined, until: undefined }
  const there = `${b}/artikelen/vrijdagmiddag`
  await open.house.transact(async (work) => {
    await addNotice(open.house, work, {
      ...notice,
      topic: '',
      title: { nl: 'Voor iedereen', en: 'For all' },
      href: there,
    })
    await addNotice(open.house, work, {
      ...notice,
      topic: 'rust',
      title: { nl: 'Meer rust', en: 'Peace' },
      href: there,
    })
  })
  const browser = await chromium('--host-resolver-rules=MAP *.test 127.0.0.1')
  const rows = (table: string) => open.database.asOwner(`select * from "${table}"`)
  return {
    ...{ open, a, b, c, rows },
    async visitor(headers: Record<string, string> = {}, scripts = true) {
      const context = await browser.newContext({ extraHTTPHeaders: headers, javaScriptEnabled: scripts })
      after(() => context.close())
      const page = await context.newPage()
      page.setDefaultTimeout(5000)
      return { context, page }
    },
  }
}

const cookieOf = async (context: BrowserContext, at: string, name = visitorCookie) =>
  (await context.cookies(at)).find((cookie) => cookie.name === name)?.value

const press = async (page: Page, name: string) => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()])
}
const readMore = (page: Page) =>
  page.getByRole('complementary', { name: 'Advertentie van onszelf' }).getByRole('link', { name: 'Lees meer' })
const article = '/artikelen/lege-mailbox'

for (const scripts of [true, false])
  test(`one visitor, two websites, ${scripts ? 'with' : 'without'} JavaScript: allowed, recognised, tuned, withdrawn, forgotten`, async () => {
    const { a, b, rows, visitor } = await twoHosts()
    const { context, page } = await visitor({}, scripts)
    const asked: string[] = []
    context.on('request', (request) => void asked.push(request.url()))

    await page.goto(a + article)
    assert.equal(
      await readMore(page).getAttribute('href'),
      `${b}/artikelen/vrijdagmiddag`,
      'a link was changed unasked',
    )
    assert.ok(await page.getByRole('heading', { name: 'Voor iedereen' }).isVisible())
    assert.deepEqual(await context.cookies(), [])
    assert.deepEqual(await rows('networkVisitor'), [])

    await press(page, 'Sta alles toe')
    const number = await cookieOf(context, a)
    assert.ok(number, 'the number is not there after consent')
    await page.goto(a + article)
    assert.ok(await page.getByRole('heading', { name: 'Meer rust' }).isVisible(), 'the advertisement is not tuned')

    await readMore(page).click()
    await page.waitForURL(`${b}/artikelen/vrijdagmiddag`)
    assert.equal(new URL(page.url()).search, '', 'the ticket stays in the address')
    const other = await cookieOf(context, b)
    assert.ok(other && other !== number, 'there is no number of its own on the other website')
    assert.match((await cookieOf(context, b, choiceCookie)) ?? '', /netwerk/)
    assert.equal(await page.getByRole('button', { name: 'Sta alles toe' }).count(), 0, 'the other website asks again')
    assert.equal(new Set((await rows('networkVisitor')).map((row) => row['subjectId'])).size, 1)
    assert.equal((await rows('networkTopic')).length, 2)

    const ticket = asked.find((url) => url.includes('/netwerk/aan'))
    assert.ok(ticket)
    const thief = await visitor()
    await thief.page.goto(ticket)
    assert.equal(await cookieOf(thief.context, b), undefined, 'a spent ticket worked again')

    await page.goto(`${b}/cookies`)
    const profile = page.locator('#profiel')
    assert.ok(await profile.getByRole('row', { name: /Rust/i }).isVisible())
    await press(page, 'Stop ermee, op al onze websites')
    assert.equal(await cookieOf(context, b), undefined)
    for (const table of ['networkVisitor', 'networkTopic', 'networkTicket'])
      assert.deepEqual(await rows(table), [], table)

    await page.goto(a + article)
    assert.equal(await cookieOf(context, a), undefined, 'the first website still knows the visitor')
    assert.match((await cookieOf(context, a, choiceCookie)) ?? '', /-netwerk/)
    await page.goto(a + article)
    assert.ok(await page.getByRole('heading', { name: 'Voor iedereen' }).isVisible())
    assert.deepEqual(await rows('networkVisitor'), [])
  })

test('whoever leads a visitor there with a ticket of their own gets nothing of it', async () => {
  const { open, a, b, c, visitor } = await twoHosts()
  const eve = await visitor()
  await eve.page.goto(a)
  await press(eve.page, 'Sta alles toe')
  const cookie = (await eve.context.cookies(a)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const step = await open.app.request(`/netwerk/over?naar=${encodeURIComponent(`${b}/`)}`, {
    headers: { cookie, host: new URL(a).host },
  })
  const ticket = step.headers.get('location') ?? ''
  assert.match(ticket, /bewijs=/)

  const anna = await visitor()
  await anna.page.route(`${c}/val`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${ticket.replaceAll('&', '&amp;')}">win</a>` }),
  )
  await anna.page.goto(`${c}/val`)
  await anna.page.getByRole('link', { name: 'win' }).click()
  await anna.page.waitForURL(`${b}/`)
  assert.deepEqual(await anna.context.cookies(), [])
})

test('a browser that refuses tracking is not asked, not recognised and keeps plain links', async () => {
  const { a, b, rows, visitor } = await twoHosts()
  const { context, page } = await visitor({ 'sec-gpc': '1' })
  await page.goto(a + article)
  assert.equal(await page.getByRole('button', { name: 'Sta alles toe' }).count(), 0)
  await readMore(page).click()
  await page.waitForURL(`${b}/artikelen/vrijdagmiddag`)
  assert.deepEqual(await context.cookies(), [])
  assert.deepEqual(await rows('networkVisitor'), [])
})

test('a host that is none of the network knows nobody, and nobody is led to it', async () => {
  const { a, c, rows, visitor } = await twoHosts()
  const { context, page } = await visitor()
  await page.goto(c + article)
  if ((await page.getByRole('button', { name: 'Sta alles toe' }).count()) > 0) await press(page, 'Sta alles toe')
  await page.goto(c + article)
  assert.equal(await cookieOf(context, c), undefined)
  assert.deepEqual(await rows('networkVisitor'), [])
  await page.goto(a)
  await press(page, 'Sta alles toe')
  const led = await page.goto(`${a}/netwerk/over?naar=${encodeURIComponent(`${c}/`)}`)
  assert.equal(led?.status(), 404)
  assert.equal(new URL(page.url()).host, new URL(a).host)
})
