import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document } from '../html/index.ts'
import { makeApp } from './app.ts'
import type { Ask } from './ask.ts'
import { cookieHeader } from './cookies.ts'
import { get, post, type Route } from './route.ts'

const origin = 'https://linde.example.test'
const logged: string[] = []
const frame = (ask: Ask, content: { title: string; body: preact.ComponentChildren }) => (
  <Document language={ask.language} title={content.title} stylesheet="/assets/style.css">
    {content.body}
  </Document>
)
const page = async (ask: Ask) => ask.page({ title: 'Bladzijde', body: <p>{ask.t({ nl: 'dag', en: 'hello' })}</p> })

const routes: readonly Route[] = [
  get('/dag', 'public', page),
  get('/geheim/:token', 'capability', page),
  get('/beheer', 'owner', page),
  post('/schrijf', 'public', async (ask) => ask.text((await ask.form()).get('text'), 'text/plain')),
  { ...post('/van-elders', 'public', page), crossSite: true },
  get('/stuk', 'public', async () => {
    throw new Error('select * from contact where email = ada@example.test')
  }),
  get('/koekje', 'public', async (ask) => {
    const answer = await page(ask)
    answer.headers.append('set-cookie', 'stiekem=1')
    return answer
  }),
]

const appWith = (more: { postsPerMinute?: number } = {}) =>
  makeApp({
    routes,
    frames: { page: frame, office: frame },
    assets: new Map([['/assets/style-0123456789abcdef.css', { body: 'p{}', type: 'text/css' }]]),
    cookies: () => [{ name: 'aangegeven', lasts: 'PT1H', path: '/' }],
    origin,
    isHttps: true,
    policy: () => "default-src 'none'",
    whoIs: async (ask) =>
      ask.cookie('aangegeven') === 'anna' ? { staffId: '1', subjectId: '2', name: 'Anna' } : undefined,
    signInPath: '/beheer/inloggen',
    wrong: (ask, kind) =>
      new Response(`${ask.language} ${kind}`, {
        status: { 'not-found': 404, failed: 500, 'too-often': 429, 'not-from-us': 403, unreadable: 415 }[kind],
      }),
    trustedProxy: true,
    postsPerMinute: more.postsPerMinute ?? 1_000,
    largestForm: 2_000,
    now: () => 0,
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
  })

const app = appWith()
const send = (path: string, headers: Record<string, string>, body: BodyInit = new URLSearchParams({ text: 'dag' })) =>
  app.request(path, { method: 'POST', headers, body })

test('every answer carries the strict headers, errors and files as well', async () => {
  for (const path of ['/dag', '/en/dag', '/bestaat-niet', '/stuk', '/assets/style-0123456789abcdef.css', '/beheer']) {
    const { headers } = await app.request(path)
    assert.equal(headers.get('content-security-policy'), "default-src 'none'", path)
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/)
    assert.deepEqual(headers.getSetCookie(), [])
  }
})

test('a page speaks the language of its address', async () => {
  assert.match(await (await app.request('/dag')).text(), /<html lang="nl">.*dag/s)
  assert.match(await (await app.request('/en/dag')).text(), /<html lang="en">.*hello/s)
  assert.equal(await (await app.request('/en/bestaat-niet')).text(), 'en not-found')
})

test('what a stranger asks of the owner leads to signing in, and a secret address is stored nowhere', async () => {
  const answer = await app.request('/beheer')
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/beheer/inloggen'])
  const known = await app.request('/beheer', { headers: { cookie: 'aangegeven=anna' } })
  assert.deepEqual([known.status, known.headers.get('cache-control')], [200, 'no-store'])
  assert.equal((await app.request('/geheim/abc')).headers.get('cache-control'), 'no-store')
})

test('a post is taken from our own pages only, but for one-click unsubscribing', async () => {
  assert.equal((await send('/schrijf', { 'sec-fetch-site': 'same-origin' })).status, 200)
  assert.equal((await send('/schrijf', { origin })).status, 200)
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.test' },
    { origin: 'null' },
    {},
  ])
    assert.equal((await send('/schrijf', headers as Record<string, string>)).status, 403, JSON.stringify(headers))
  assert.equal((await send('/van-elders', { origin: 'https://mail.test' })).status, 200)
})

test('a form that is too large, or no form at all, is refused; control characters do not pass', async () => {
  assert.equal((await send('/schrijf', { origin }, new URLSearchParams({ text: 'a'.repeat(3_000) }))).status, 415)
  assert.equal((await send('/schrijf', { origin, 'content-type': 'application/json' }, '{}')).status, 415)
  const clean = await send('/schrijf', { origin }, new URLSearchParams({ text: ' a\u0000b\u0007\r\nc\t' }))
  assert.equal(await clean.text(), 'ab\nc')
})

test('who posts too often is told how long to wait, and nobody else has to', async () => {
  const strict = appWith({ postsPerMinute: 2 })
  const from = (address: string) =>
    strict.request('/schrijf', {
      method: 'POST',
      headers: { origin, 'x-forwarded-for': `192.0.2.66, ${address}` },
      body: new URLSearchParams({ text: 'dag' }),
    })
  assert.equal((await from('192.0.2.1')).status, 200)
  assert.equal((await from('192.0.2.1')).status, 200)
  const refused = await from('192.0.2.1')
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '60'])
  assert.equal((await from('192.0.2.2')).status, 200)
})

test('a failure shows nothing of our insides, and the log no address', async () => {
  logged.length = 0
  const answer = await app.request('/stuk')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /select|contact|ada|Error|\.ts/)
  assert.equal(logged.length, 1)
  assert.doesNotMatch(logged.join(), /ada@example/)
})

test('a cookie that nobody declared does not leave the house', async () => {
  const answer = await app.request('/koekje')
  assert.equal(answer.status, 500)
  assert.deepEqual(answer.headers.getSetCookie(), [])
  assert.match(await answer.text(), /stiekem is not declared/)
  const to = { isHttps: true, allowed: new Set<string>(), now: 0 }
  assert.throws(() => cookieHeader([], 'stiekem', '1', to), /not declared/)
  assert.throws(
    () => cookieHeader([{ name: 'a', lasts: 'PT1H', path: '/' }], 'a', '1; Domain=evil.test', to),
    RangeError,
  )
})
