import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestHouse } from '../../../../test/house.ts'
import { cookiesGate } from '../tables.ts'
import { receiptCookie } from './cookie.ts'
import { noticeLines } from './notice-text.ts'
import { choose, stage } from './stage.test.ts'
import { recordBy } from './store.ts'

const posted = (fields: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'sec-fetch-site': 'same-origin' },
  body: new URLSearchParams(fields),
})

async function within(does: (open: TestHouse) => Promise<void>): Promise<void> {
  const open = await stage('sqlite')
  try {
    await does(open)
  } finally {
    await open.close()
  }
}

const of = (number: string, language: '' | '/en' = '') => `${language}/cookies/bewijs/${number}`

test('a receipt shows what was allowed, until when and what was seen, and stands in no index and no cache', () =>
  within(async ({ look, ...open }) => {
    const number = await choose({ look, ...open }, { granted: ['teller'], withdrawn: ['film'], language: 'en' })
    for (const language of ['', '/en'] as const) {
      const answer = await look.visit(of(number, language))
      const html = await answer.text()
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.match(html, /noindex/)
      assert.match(html, /Dienst teller/)
      assert.match(html, /Dienst film/)
      assert.match(html, /2027-05-23T08:00/)
      assert.match(html, new RegExp(`${language}/privacy/versie/2`))
      assert.match(html, /\[ Reject all \]/, 'the notice in the language in which it was seen')
      assert.doesNotMatch(html, /action="[^"]*\/cookies\/keuze"/, 'nothing of it works')
    }
  }))

test('a number that never was and one that is gone are answered alike, kindly', () =>
  within(async (open) => {
    const number = await choose(open)
    const never = await open.look.visit(of('a'.repeat(22)))
    const erased = await open.look.visit(`${of(number)}/wissen`, posted())
    assert.equal(erased.status, 303)
    const gone = await open.look.visit(of(number))
    assert.deepEqual([never.status, gone.status], [404, 404])
    assert.equal((await never.text()).includes('field-nummer'), true)
    assert.equal((await open.look.visit(of('..%2fx'))).status, 404)
    assert.equal((await open.look.visit(`${of(number)}?vorm=json`)).status, 404)
  }))

test('erasing says first what it does, and takes the record and nothing of the choice', () =>
  within(async (open) => {
    const number = await choose(open)
    const asked = await (await open.look.visit(`${of(number)}/wissen`)).text()
    assert.match(asked, /Je keuze blijft/)
    assert.match(asked, /Wij verliezen het bewijs/)
    assert.ok(await recordBy(open.house.read(cookiesGate), number), 'looking erases nothing')
    const answer = await open.look.visit(`${of(number)}/wissen`, posted())
    assert.match(answer.headers.get('location') ?? '', /\/cookies\/bewijs\?gewist/)
    const cookies = answer.headers.getSetCookie()
    assert.ok(cookies.some((line) => line.startsWith(`${receiptCookie.name}=;`)))
    assert.equal(
      cookies.some((line) => line.startsWith('waarborg-keuze')),
      false,
    )
    assert.equal(await recordBy(open.house.read(cookiesGate), number), undefined)
    const elsewhere = await open.look.visit(`${of(await choose(open))}/wissen`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    assert.equal(elsewhere.status, 403)
  }))

test('the newest receipt is found by its short cookie, in both languages, and another by typing its number', () =>
  within(async (open) => {
    const number = await choose(open)
    const headers = { cookie: `${receiptCookie.name}=${number}` }
    const dutch = await open.look.visit('/cookies/bewijs', { headers })
    assert.equal(dutch.headers.get('location'), of(number))
    const english = await open.look.visit('/en/cookies/bewijs')
    const over = await open.look.visit(english.headers.get('location') ?? '', { headers })
    assert.equal(over.headers.get('location'), of(number, '/en'))
    const without = await open.look.visit(english.headers.get('location') ?? '')
    const asking = await open.look.visit(without.headers.get('location') ?? '')
    assert.match(await asking.text(), /Number of the proof/)
    assert.equal(asking.headers.get('cache-control'), 'no-store')
    const typed = await open.look.visit('/en/cookies/bewijs', posted({ nummer: ` ${number} ` }))
    assert.equal(typed.headers.get('location'), of(number, '/en'))
    const wrong = await open.look.visit('/cookies/bewijs', posted({ nummer: '<b>x' }))
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /&lt;b>x|&lt;b&gt;x/)
  }))

test('the record is downloaded whole, and says nothing of who asked for it', () =>
  within(async (open) => {
    const number = await choose(open, { granted: ['film'] })
    const answer = await open.look.visit(`${of(number)}?vorm=json`, { headers: { 'user-agent': 'Mozilla/5.0 Proef' } })
    assert.match(answer.headers.get('content-type') ?? '', /application\/ld\+json/)
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment/)
    const text = await answer.text()
    assert.equal((JSON.parse(text) as Record<string, unknown>)['dct:identifier'], number)
    assert.doesNotMatch(text, /Mozilla|subjectId/)
  }))

test('a receipt that was changed says so itself', () =>
  within(async (open) => {
    const number = await choose(open)
    assert.doesNotMatch(await (await open.look.visit(of(number))).text(), /is veranderd nadat/)
    await open.database.asOwner(`update "consentRecord" set "granted" = 'film'`)
    assert.match(await (await open.look.visit(of(number))).text(), /is veranderd nadat/)
  }))

test('a notice is read as lines in which nothing can be pressed', () => {
  const html =
    '<section><form method="post" action="/x"><h2>Mag dit?</h2><p>Anna &amp; Bo <a href="/y">meer</a><span aria-hidden="true"> ↗</span></p><input type="hidden" name="a" value="b"/><button name="act" value="weiger">Weiger</button><label><input type="checkbox" name="d"/> Film</label></form></section>'
  assert.deepEqual(noticeLines(html), ['Mag dit?', 'Anna & Bo meer', '[ Weiger ]', '[ ] Film'])
})
