import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde, paperHouse, planted, publishedAs, siteOf } from '../../../test/look.ts'
import { get } from '../../platform/http/route.ts'
import { assemble } from '../../projections/register.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Cookie, Declaration } from '../../register/declaration.ts'
import type { Look } from '../chapter.ts'
import { offerOf } from './catalogue/index.ts'
import { cookies } from './index.ts'
import { declaration } from './wording.ts'

const session: Cookie = {
  name: 'session',
  kind: 'cookie',
  words: { nl: 'om ingelogd te blijven', en: 'to stay signed in' },
  class: 'necessary',
  because: 'signing in',
  necessity: { nl: 'zonder weten we niet dat jij het bent', en: 'without it we do not know that it is you' },
  lasts: 'PT8H',
  path: '/',
  identifying: true,
  feature: { nl: 'inloggen in het beheer', en: 'signing in to the back office' },
}
const declaring = (...given: Cookie[]): Declaration => ({
  ...declaration,
  chapter: 'security',
  activities: [],
  plainTables: {},
  sentences: [],
  cookies: given,
})
const house = paperHouse([declaration, declaring(session)])
const site = siteOf(house, [cookies])

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = cookies.guarantees?.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}

/** The same house, with another published register or statement. */
const houseWith = (change: Partial<ReturnType<typeof publishedAs>>) => ({
  ...house,
  published: () => ({ ...house.published(), ...change }),
})
const { because: _, necessity: __, ...withoutReason } = session as Extract<Cookie, { class: 'necessary' }>
const otherRegister = assemble([declaration, declaring({ ...session, name: 'other' })], linde)
const consent = assemble([declaration, declaring({ ...withoutReason, class: 'consent', service: 'kaart' })], linde)
const counting = offerOf('google-analytics')?.service
assert.ok(counting)
const unasked = paperHouse([declaration, declaring(session)], { ...linde, services: [counting] })
const needless = { declarations: [declaring({ ...session, necessity: { nl: ' ', en: ' ' } })], facts: linde }
const oldDefinition = publishedAs(
  assemble(
    [
      declaration,
      {
        ...declaring(session),
        sentences: [
          {
            id: 'old',
            clauses: ['C25'],
            words: { nl: 'Een tekstbestand op de harde schijf.', en: 'A file on the hard disk.' },
          },
        ],
      },
    ],
    linde,
  ),
)
let visits = 0
const recognising = get('/hallo', 'public', async (ask) => {
  const answer = ask.page({ title: 'hallo', body: 'hallo' })
  ask.setCookie(answer, 'session', `visitor-${++visits}`)
  return answer
})
const broken = get('/stuk', 'public', async (ask) => ask.page({ title: 'stuk', status: 500, body: 'geen cookie' }))
const office = get('/beheer', 'owner', async (ask) => ask.page({ title: 'beheer', body: 'beheer' }))
const noCookies = paperHouse([declaration])

test('every guarantee on cookies holds on a site in order', async () => {
  for (const { clause } of cookies.guarantees ?? []) assert.equal(await state(clause, site), 'holds', clause)
})

const sabotage: readonly [ClauseId, string, Look][] = [
  ['C24', 'a cookie that the statement does not name', siteOf(houseWith({ register: otherRegister }), [cookies])],
  ['C25', 'the old definition', siteOf(houseWith({ statement: oldDefinition.statement }), [cookies])],
  ['C25', 'no definition', siteOf(houseWith({ statement: { sections: [] } }), [cookies])],
  ['C26', 'a page that numbers its visitors', siteOf(house, [cookies], { more: [recognising] })],
  ['C27', 'a page that fails', siteOf(house, [cookies], { more: [broken] })],
  ['C28', 'a page that fails without a cookie', siteOf(house, [cookies], { more: [broken] })],
  ['C28', 'a back office without a declared cookie', siteOf(noCookies, [cookies], { more: [office] })],
  [
    'C29',
    'a button that answers only kindly',
    { ...site, visit: async (path, init) => (init?.method === 'POST' ? new Response('done') : site.visit(path, init)) },
  ],
  ['C30', 'a list that lacks one', { ...site, house: houseWith({ register: otherRegister }) }],
  [
    'C30',
    'an undeclared cookie',
    {
      ...site,
      visit: async (path) => (path === '/cookies' ? withCookie(await site.visit(path), 'stray=1') : site.visit(path)),
    },
  ],
  ['C31', 'a cookie without a reason', siteOf(houseWith({ register: needless }), [cookies])],
  [
    'C33',
    'a cookie that needs consent, set before any',
    {
      ...site,
      house: houseWith({ register: consent }),
      visit: async (path) => withCookie(await site.visit(path), 'session=1'),
    },
  ],
  [
    'C32',
    'a cookie for a cart',
    siteOf(paperHouse([declaration, declaring({ ...session, because: 'cart' } as Cookie)]), [cookies]),
  ],
  [
    'C32',
    'a page to order on',
    siteOf(house, [cookies], { more: [get('/bestellen', 'public', async (ask) => ask.text('', 'text/plain'))] }),
  ],
  ['C33', 'a service on every page that no page asks about', siteOf(unasked, [cookies])],
  [
    'C24',
    'a service that the statement does not name',
    { ...site, house: houseWith({ register: unasked.published().register }) },
  ],
  [
    'C33',
    'a picture of somebody else',
    siteOf(house, [cookies], { more: [planted('/a', '<img src="https://pixel.example/a.gif">')] }),
  ],
  [
    'C33',
    'a policy that lets others in',
    siteOf(house, [cookies], { policy: "default-src 'none'; img-src https://pixel.example" }),
  ],
  [
    'C49',
    'a pixel of a network',
    siteOf(house, [cookies], { more: [planted('/a', '<img src="//px.ads.linkedin.com/c">')] }),
  ],
  [
    'C50',
    'a policy for a network',
    siteOf(house, [cookies], { policy: "default-src 'none'; script-src platform.twitter.com" }),
  ],
  [
    'C51',
    'a button with a script',
    siteOf(house, [cookies], { more: [planted('/a', '<script src="https://platform.x.com/w.js"></script>')] }),
  ],
  ['C51', 'a frame', siteOf(house, [cookies], { more: [planted('/a', '<iframe src="/b"></iframe>')] })],
]

function withCookie(answer: Response, cookie: string): Response {
  const changed = new Response(answer.body, answer)
  changed.headers.append('set-cookie', cookie)
  return changed
}

for (const [clause, what, look] of sabotage)
  test(`${clause} is broken by ${what}`, async () => {
    assert.equal(await state(clause, look), 'broken')
  })

test('a plain link to a social network is no embed', async () => {
  const look = siteOf(house, [cookies], {
    more: [planted('/a', '<a href="https://www.linkedin.com/in/linde">LinkedIn</a>')],
  })
  for (const clause of ['C33', 'C49', 'C51'] as const) assert.equal(await state(clause, look), 'holds', clause)
})

test('the button deletes everything, over an insecure connection too', async () => {
  for (const path of ['/cookies/wissen', '/en/cookies/wissen']) {
    const answer = await site.post(path, {})
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('clear-site-data'), '"cookies", "storage", "cache"')
    assert.match(answer.headers.getSetCookie().join(), /^session=;.*Max-Age=0/)
  }
})

test('the page reads in both languages, and shows no cookie that nobody declared', async () => {
  assert.match(await (await site.visit('/cookies')).text(), /om ingelogd te blijven/)
  assert.match(await (await site.visit('/en/cookies')).text(), /to stay signed in/)
  const empty = await (await siteOf(noCookies, [cookies]).visit('/cookies')).text()
  assert.doesNotMatch(empty, /id="cookie-/)
})

test('machines hear that a refusal by the browser is respected', async () => {
  assert.deepEqual(await (await site.visit('/.well-known/gpc.json')).json(), { gpc: true, lastUpdate: '2026-11-23' })
})
