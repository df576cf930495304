import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Around, addressesAway, pageFaults } from './page-faults.ts'
import { surroundings } from './page-surroundings.ts'
import type { PublicPage } from './public-pages.ts'

const foot = '<footer>Bureau Linde · KvK 00000000 · <a href="mailto:linde@example.test">linde@example.test</a></footer>'
const page = (main: string, path = '/artikelen/een', html = `<main id="main">${main}</main>${foot}`): PublicPage => ({
  ...{ path, status: 200, cookies: [], policy: '', referrerPolicy: 'same-origin', html },
})
const standing = new Map([
  ['/artikelen/een', { ids: new Set(['main', 'kop']) }],
  ['/contact', { ids: new Set(['main']) }],
  ['/artikelen/onderwerp/mail', { ids: new Set<string>() }],
  ['/oud', {}],
])
const around: Around = {
  ownHost: 'linde.example.test',
  at: (path) => standing.get(path),
  foot: ['Bureau Linde', '00000000', 'linde@example.test'],
  working: ['host.example'],
  fields: (path) => (path === '/contact' ? new Set(['name', 'message']) : undefined),
}
const clauses = (one: PublicPage) => pageFaults(one, around).map(({ clause, element }) => [clause, element])
const away = '<span class="away"> ↗</span>'

test('a page that keeps every promise has no faults', () => {
  const html = `<h2 id="kop">Kop</h2><a href="#kop">kop</a> <a href="/contact#main">x</a> <a href="/oud#weg">x</a>
    <a href="https://linde.example.test/contact?a=1&amp;b=2">x</a> <a href="/artikelen/onderwerp/mail">mail</a>
    <a href="https://elders.example/" rel="noopener noreferrer">elders${away}</a> <a href="tel:+31000">bel</a>
    <form action="/contact" method="post"><input name="name"><textarea name="message"></textarea></form>
    <form action="/en/contact" method="post"><input name="name"></form><img src="/beeld/x/400.webp" alt="">`
  assert.deepEqual(pageFaults(page(html), around), [])
})

const broken: readonly [clause: string, element: string, html: string][] = [
  ['C13', '/bestaat-niet', '<a href="/bestaat-niet">x</a>'],
  ['C13', '#weg', '<a href="#weg">x</a>'],
  ['C13', '/contact#weg', '<a class="btn" href="/contact#weg">x</a>'],
  ['C13', 'https://linde.example.test/weg', '<a href="https://linde.example.test/weg">x</a>'],
  ['C38', '/artikelen/onderwerp/weg', '<a href="/artikelen/onderwerp/weg">weg</a>'],
  ['C33', 'pixel.example', '<img src="https://pixel.example/1.gif" alt="">'],
  ['C51', 'iframe', '<iframe src="/contact"></iframe>'],
  ['C52', 'https://elders.example/', `<a href="https://elders.example/" rel="noopener">x${away}</a>`],
  ['C52', 'https://elders.example/', `<a href="https://elders.example/" rel="noopener noreferrer">x</a>${away}`],
  ['C53', 'https://a.host.example/', `<a href="https://a.host.example/" rel="noopener noreferrer">x${away}</a>`],
  ['C03', 'bsn', '<form action="/contact"><input name="name"><input name="bsn"></form>'],
  ['C03', 'name', '<form action="/elders"><input name="name"></form>'],
]
for (const [clause, element, html] of broken)
  test(`${clause} names ${element} in ${html}`, () => {
    assert.deepEqual(clauses(page(html)), [[clause, element]])
    for (const { sentence } of pageFaults(page(html), around))
      for (const words of [sentence.nl, sentence.en]) assert.ok(words.includes(element) || clause === 'C53', words)
  })

test('C75 names every fact that the foot leaves out, wherever else it stands', () => {
  const bare = page('', '/x', '<p>Bureau Linde, KvK 00000000, linde@example.test</p><footer>Bureau Linde</footer>')
  assert.deepEqual(clauses(bare), [
    ['C75', '00000000'],
    ['C75', 'linde@example.test'],
  ])
})

test('where the register of forms was not handed over, no field is judged', () => {
  assert.deepEqual(
    pageFaults(page('<form action="/elders"><input name="bsn"></form>'), { ...around, fields: undefined }),
    [],
  )
})

test('what stands around a page is found as a stranger finds it, and a page in Dutch alone is not nothing', async () => {
  const answers: Readonly<Record<string, [number, string]>> = {
    '/contact': [200, '<h1 id="boven">x</h1>'],
    '/oud': [301, ''],
    '/over-mij': [200, ''],
    '/en/over-mij': [404, ''],
  }
  const visited: string[] = []
  const visit = async (path: string) => {
    visited.push(path)
    const [status, html] = answers[path] ?? [404, '']
    return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
  const links = Object.keys(answers).map((path) => `<a href="${path}">x</a>`)
  const own = page(`${links.join('')}<a href="/contact#beneden">x</a><a href="/weg">x</a><i id="hier"></i>`)
  const facts = { tradeName: 'Bureau  Linde', country: 'NL', kvk: '00000000', email: 'linde@example.test' } as const
  const found = await surroundings([own], {
    visit,
    baseUrl: 'https://linde.example.test',
    register: {
      declarations: [],
      facts: {
        ...facts,
        ...{ website: '', zone: 'Europe/Amsterdam', financialYearEnds: '12-31', answerWithinDays: 28 },
        ...{ recipients: [], tagline: { nl: '', en: '' } },
      },
    },
  })
  assert.deepEqual(visited, ['/contact', '/oud', '/over-mij', '/en/over-mij', '/over-mij', '/weg'])
  assert.deepEqual([...(found.at('/contact')?.ids ?? [])], ['boven'])
  assert.ok(found.at('/oud') && found.at('/en/over-mij'))
  assert.equal(found.at('/weg'), undefined)
  const refused = { ...page('<h1 id="kop">x</h1><a href="#kop">x</a>', '/weg'), status: 422 }
  assert.deepEqual(
    pageFaults(refused, found)
      .map(({ element }) => element)
      .filter((one) => one === '#kop'),
    [],
  )
  assert.deepEqual(
    pageFaults(own, found).map(({ element }) => element),
    ['/contact#beneden', '/weg'],
  )
})

test('the places that pages lead to elsewhere are listed once, without those that only share our own address', () => {
  const share = 'https://netwerk.example/share?url=https%3A%2F%2Flinde.example.test%2Fartikelen%2Feen'
  const links = ['https://elders.example/a#kop', 'https://elders.example/a', share, '/contact', 'tel:+31000']
  const html = links.map((href) => `<a href="${href}">x</a>`).join('')
  const found = addressesAway([page(html), page(html, '/en')], 'linde.example.test')
  assert.deepEqual([...found], [['https://elders.example/a', ['/artikelen/een', '/en']]])
})
