import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { linde, paperHouse, planted, siteOf } from '../../../test/look.ts'
import { Link } from '../../platform/html/index.ts'
import { get } from '../../platform/http/route.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { Look } from '../chapter.ts'
import { linksWith } from './index.ts'
import { declaration } from './wording.ts'

const away = 'https://elsewhere.example/page'
const page = get('/', 'public', async (ask) =>
  ask.page({ title: 'home', body: h(Link, { href: away, children: 'elders' }) }),
)
const house = paperHouse([declaration])
const links = linksWith({ away: async () => new Map(), reach: async () => 'works' })
const site = siteOf(house, [], { more: [page] })

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = links.guarantees?.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}
const adding = (html: string, headers?: Record<string, string>) =>
  siteOf(house, [], { more: [page, planted('/a', html, headers)] })

test('links hold as our own component writes them', async () => {
  assert.equal(await state('C52', site), 'holds')
  assert.equal(await state('C53', site), 'holds')
})

test('without a link to another website there is nothing to see yet', async () => {
  assert.equal(await state('C52', siteOf(house, [], { more: [planted('/a', '<a href="/b">b</a>')] })), 'nothing-yet')
})

test('C52 is broken by a link that tells where it stood', async () => {
  assert.equal(await state('C52', adding(`<a href="${away}">x</a>`)), 'broken')
  assert.equal(await state('C52', adding(`<a rel="noopener" href="${away}"><span class="away"></span></a>`)), 'broken')
})

test('C52 is broken by a link without its arrow', async () => {
  assert.equal(await state('C52', adding(`<a rel="noopener noreferrer" href="${away}">x</a>`)), 'broken')
})

test('C52 is broken by a page that sends its address along', async () => {
  const leaking: Look = {
    ...site,
    visit: async (path) => {
      const answer = await site.visit(path)
      answer.headers.set('referrer-policy', 'unsafe-url')
      return answer
    },
  }
  assert.equal(await state('C52', leaking), 'broken')
})

test('C53 is broken by a link to somebody who works for us', async () => {
  const host = {
    id: 'h',
    name: 'Proefhost',
    role: 'processor',
    tasks: ['hosting'],
    country: 'NL',
    hosts: ['elsewhere.example'],
  } as const
  const ours = paperHouse([declaration], { ...linde, recipients: [host] })
  assert.equal(await state('C53', siteOf(ours, [], { more: [page] })), 'broken')
})

test('C53 is broken by a statement that disclaims everybody', async () => {
  const silent = paperHouse([
    { ...declaration, sentences: declaration.sentences.filter(({ id }) => id !== 'links-responsibility') },
  ])
  assert.equal(await state('C53', siteOf(silent, [], { more: [page] })), 'broken')
})
