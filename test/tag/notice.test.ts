import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { noticeHash, noticeHtml } from '../../src/chapters/cookies/notice/html.tsx'
import { cookiesGate } from '../../src/chapters/cookies/tables.ts'
import { tagNoticeKind } from '../../src/chapters/cookies/tag/notice.tsx'
import { noticeDigits } from '../../src/chapters/cookies/tag/script.ts'
import { type Shop, shop, tagOf } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
  const frames = ['filmwand', 'kaartenbak', 'prikbord', 'teller', 'reclame'].map(
    (id) => `<iframe data-waarborg="${id}" data-src="https://${id}.test/" title="${id}"></iframe>`,
  )
  stage.pages.set('/', `<main>${frames.join('')}</main>`)
})
after(() => stage.close())

/** More than this and the build fails. */
const most = 2560

for (const language of ['nl', 'en'] as const)
  test(`the tag with its styles and five services is at most ${most} bytes (${language})`, async (t) => {
    const answer = await fetch(`${stage.house.url}/waarborg.js?site=winkel&taal=${language}`)
    const script = await answer.text()
    const bytes = gzipSync(script, { level: 9 }).length
    t.diagnostic(`${bytes} bytes gzip, ${brotliCompressSync(script).length} brotli`)
    assert.ok(bytes <= most, `${bytes} bytes`)
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.equal(answer.headers.getSetCookie().length, 0)
    const again = await fetch(answer.url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
  })

for (const language of ['nl', 'en'] as const)
  test(`what the browser draws is what the server writes down, to the letter (${language})`, async () => {
    const head = stage.head
    stage.head = tagOf(stage.house.url, `&taal=${language}`)
    const page = await stage.browse()
    await page.goto('/')
    await page.locator('fieldset.waarborg').nth(4).waitFor()
    const drawn = await page.evaluate(
      "[document.querySelector('details.waarborg'), ...document.querySelectorAll('fieldset.waarborg')].map((one) => one.outerHTML).join('')",
    )
    const { register, version } = stage.house.house.published()
    const kind = tagNoticeKind('winkel')
    const written = noticeHtml({ register, version, language, kind })
    const plain = (html: string) =>
      html
        .replaceAll(stage.house.url, '')
        .replaceAll(/ style="[^"]*"/g, '')
        .replaceAll('/>', '>')
        .replaceAll('open=""', 'open')
        .replaceAll('&#39;', "'")
    assert.equal(plain(String(drawn)), plain(written))
    stage.head = head
    await page.context().close()
  })

test('a record points at exactly what was asked, and the copy of it is kept', async () => {
  const page = await stage.browse()
  await page.goto('/')
  await page.locator('fieldset.waarborg').first().getByRole('button').click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached' })
  const db = stage.house.house.read(cookiesGate)
  const record = await db.selectFrom('consentRecord').selectAll().executeTakeFirstOrThrow()
  const { register, version } = stage.house.house.published()
  assert.equal(record.noticeKind, 'tag:winkel:filmwand')
  const html = noticeHtml({ register, version, language: 'nl', kind: record.noticeKind })
  assert.equal(record.noticeHash, noticeHash(html))
  assert.doesNotMatch(html, /Prikbord \(/)
  const kept = await db
    .selectFrom('consentNotice')
    .select('html')
    .where('hash', '=', record.noticeHash)
    .executeTakeFirst()
  assert.equal(kept?.html, html)
  await page.context().close()
})

const post = (about: string, body: Record<string, string>, origin = stage.url) =>
  fetch(`${stage.house.url}/api/toestemming?${about}`, {
    method: 'POST',
    body: new URLSearchParams({ keuze: [body['asked'], body['granted'], body['withdrawn'], body['from']].join(';') }),
    headers: { origin, 'sec-fetch-site': 'cross-site' },
  })

test('a choice that is not about what we ask there now is refused in words a program reads', async () => {
  const { register, version } = stage.house.house.published()
  const hash = noticeHash(noticeHtml({ register, version, language: 'nl', kind: tagNoticeKind('winkel') })).slice(
    0,
    noticeDigits,
  )
  const about = `winkel.${version}.nl.${hash}`
  const yes = { asked: 'teller', granted: 'teller', withdrawn: '' }
  const db = stage.house.house.read(cookiesGate)
  const count = async () => (await db.selectFrom('consentRecord').select('id').execute()).length
  const before = await count()
  for (const [status, answer] of [
    [404, post(`nergens.${version}.nl.${hash}`, yes)],
    [404, post(`winkel.${version}.de.${hash}`, yes)],
    [404, post('', yes)],
    [403, post(about, yes, 'https://elders.test')],
    [403, post(about, yes, 'null')],
    [409, post(`winkel.${version + 1}.nl.${hash}`, yes)],
    [409, post(`winkel.${version}.nl.000000`, yes)],
    [422, post(about, { ...yes, asked: 'teller,netwerk' })],
    [422, post(about, { ...yes, asked: '' })],
    [422, post(about, { ...yes, granted: 'reclame' })],
    [422, post(about, { ...yes, withdrawn: 'teller' })],
    [422, post(about, { ...yes, from: '99' })],
  ] as const) {
    const response = await answer
    assert.equal(response.status, status)
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    assert.equal(((await response.json()) as { status: number }).status, status)
  }
  assert.equal(await count(), before)
  const taken = await post(about, yes)
  assert.equal(taken.headers.get('access-control-allow-origin'), stage.url)
  assert.match(((await taken.json()) as { number: string }).number, /^[\w-]{22}$/)
  assert.equal(await count(), before + 1)
})

test('a refusal is counted and leaves no record of anybody', async () => {
  const db = stage.house.house.read(cookiesGate)
  const before = await db.selectFrom('consentRecord').select('id').execute()
  const page = await stage.browse()
  await page.goto('/')
  const answered = page.waitForResponse('**/api/toestemming*')
  await page.getByRole('button', { name: 'Alles weigeren' }).click()
  assert.deepEqual(await (await answered).json(), {})
  assert.deepEqual(await db.selectFrom('consentRecord').select('id').execute(), before)
  const counted = await db.selectFrom('refusalCount').select('count').where('via', '=', 'tag').executeTakeFirst()
  assert.equal(Number(counted?.count), 1)
  await page.context().close()
})
