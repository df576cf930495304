import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linde, paperHouse, planted, publishedAs, siteOf } from '../../../test/look.ts'
import { as } from '../../platform/db/database.ts'
import { gate } from '../../platform/db/gate.ts'
import type { Activity, PersonalTable } from '../../register/activity.ts'
import type { ClauseId } from '../../register/clauses.ts'
import type { House, Look } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { a, b, onBoth } from './stage.test.ts'
import { networkGate } from './tables.ts'
import { alone, declarations } from './wording.ts'

const home = planted('/', '<p>Welkom</p>')
const site = siteOf(paperHouse(declarations), [], { more: [home] })

async function state(clause: ClauseId, look: Look): Promise<string> {
  const found = guarantees.find((one) => one.clause === clause)
  assert.ok(found?.known.by === 'check', `${clause} is not checked`)
  return (await found.known.check(look)).state
}

const words = { nl: 'iets', en: 'something' }
const visit: PersonalTable = {
  holds: words,
  subjects: 'visitor',
  columns: {
    id: 'not personal',
    subjectId: 'identification',
    source: 'not personal',
    seenAt: 'not personal',
    lastDay: 'not personal',
  },
  keep: [{ from: 'seenAt', for: 'P7D', calendar: 'exact' }],
  onErasure: { then: 'delete' },
}
/** A site that would follow its visitors without a network. */
function following(dpv: string, columns: PersonalTable['columns'] = {}): Look {
  const activity: Activity = {
    title: words,
    people: words,
    purposes: { follow: { dpv, words, basis: { kind: 'consent', withdrawAt: '/' } } },
    sources: { visit: { words, from: 'the person' } },
    receivedBy: [],
    tables: { visit: { ...visit, columns: { ...visit.columns, ...columns } } },
  }
  return siteOf(paperHouse([{ ...alone, activities: [activity] }]), [], { more: [home] })
}
const setting = (cookie: string): Look => ({
  ...site,
  visit: async () => new Response('', { headers: { 'set-cookie': cookie } }),
})

test('a site on its own, without profiles or advertisements, holds', async () => {
  for (const { clause } of guarantees) assert.equal(await state(clause, site), 'holds', clause)
  assert.equal(await state('C35', following('dpv:RequestedServiceProvision')), 'holds')
})

test('alone: C34 is broken by a cookie that other sites can read, and by a page that speaks to one', async () => {
  assert.equal(await state('C34', setting('id=1; Domain=example.test')), 'broken')
  assert.equal(await state('C34', setting('id=1; SameSite=None; Secure')), 'broken')
  const page = planted('/a', '<script src="https://network.example/id.js"></script>')
  assert.equal(await state('C34', siteOf(site.house, [], { more: [page] })), 'broken')
})

test('alone: C35 is broken by a profile, a named visitor, a hidden table and what a former network left', async () => {
  assert.equal(await state('C35', following('dpv:Personalisation')), 'broken')
  const named = following('dpv:RequestedServiceProvision', { email: { sealed: 'contact details', words } })
  assert.equal(await state('C35', named), 'broken')
  assert.equal(await state('C35', { ...site, schemaDifferences: async () => ['a strange table'] }), 'broken')
  assert.equal(await state('C35', { ...site, counts: async () => ({ networkTopic: 1 }) }), 'broken')
})

test('alone: C36 is broken by a purpose that serves advertisements', async () => {
  assert.equal(await state('C36', following('dpv:TargetedAdvertising')), 'broken')
})

test('the statement says one or the other, and never both', () => {
  for (const [network, id] of [
    [[], 'network-none'],
    [[b], 'network-members'],
  ] as const) {
    const { statement } = paperHouse(declarations, { ...linde, network }).published()
    const ids = statement.sections.flatMap(({ parts }) => parts.flatMap((part) => ('id' in part ? [part.id] : [])))
    assert.ok(ids.includes(id))
    assert.equal(ids.filter((one) => ['network-none', 'network-members'].includes(one)).length, 1)
    assert.equal(
      JSON.stringify(statement).includes('TargetedAdvertising') || ids.includes('network-1-held'),
      network.length > 0,
    )
  }
})

const look = (of: Look, house: Partial<House>): Look => ({ ...of, house: { ...of.house, ...house } })

onBoth('joined: with visitors in it, everything holds', async (on) => {
  const anna = on.browser()
  await anna.choose(a, 'sta-toe')
  await anna.open(`https://${a}/over/agenda`)
  for (const { clause } of guarantees) assert.equal(await state(clause, on.look), 'holds', clause)
})

onBoth(
  'joined: C34 is broken by a link out of the network, a forged proof that works, a cookie for others',
  async (on) => {
    const instead = (path: string, answer: () => Response): Look => ({
      ...on.look,
      visit: async (asked, init) => (asked.startsWith(path) ? answer() : on.look.visit(asked, init)),
    })
    const leading = instead(
      '/netwerk/over',
      () => new Response(null, { status: 303, headers: { location: 'https://x/' } }),
    )
    assert.equal(await state('C34', leading), 'broken')
    const set = { 'set-cookie': 'waarborg-netwerk=1' }
    assert.equal(
      await state(
        'C34',
        instead('/netwerk/aan', () => new Response('', { headers: set })),
      ),
      'broken',
    )
    const wide = { 'set-cookie': 'waarborg-netwerk=1; Domain=example.test' }
    assert.equal(
      await state(
        'C34',
        instead('/cookies', () => new Response('', { headers: wide })),
      ),
      'broken',
    )
  },
)

onBoth('joined: C35 is broken by a gate that stands open, either way', async (on) => {
  const open = (chapter: string): House['read'] => {
    const read: House['read'] = (asked) =>
      on.house.read(asked.chapter === chapter ? { ...asked, chapter: 'enforcement' } : asked)
    return read
  }
  assert.equal(await state('C35', look(on.look, { read: open('network') })), 'broken')
  assert.equal(await state('C35', look(on.look, { read: open('contacts') })), 'broken')
})

onBoth('joined: C35 is broken by a profile of somebody we know, and by one that nobody allowed', async (on) => {
  const row = { id: 'x', source: 'reading' as const, lastDay: null }
  const topic = () => on.house.vault.seal(networkGate, 'networkTopic', 'topic', 'nobody', 'agenda')
  await on.house.transact(async (work) => {
    const rows = { ...row, subjectId: 'nobody', topic: topic(), readOn: '2026-11-23', reads: 1 }
    await as(work, networkGate).insertInto('networkTopic').values(rows).execute()
  })
  assert.equal(await state('C35', on.look), 'broken')
  await on.house.transact(async (work) => {
    await as(work, networkGate).deleteFrom('networkTopic').execute()
    const subjects = gate<{ subject: { subjectId: string; kind: string; source: string } }>('vault')
    await as(work, subjects).insertInto('subject').values({ subjectId: 'ada', kind: 'person', source: 'you' }).execute()
    const visitor = { ...row, subjectId: 'ada', tokenHash: 'x', consentedOn: '2026-11-23' }
    await as(work, networkGate).insertInto('networkVisitor').values(visitor).execute()
  })
  assert.equal(await state('C35', on.look), 'broken')
})

onBoth('joined: C35 is broken by a column that nobody declared', async (on) => {
  assert.equal(await state('C35', { ...on.look, schemaDifferences: async () => ['networkVisitor.email'] }), 'broken')
})

onBoth('joined: C36 is broken by a topic that opens for another purpose, and by a second purpose', async (on) => {
  const { vault, published } = on.house
  const opens: House['vault'] = { ...vault, reveal: async () => 'agenda' }
  assert.equal(await state('C36', look(on.look, { vault: opens })), 'broken')
  const { register } = published()
  const wider = register.declarations.map((declaration) => ({
    ...declaration,
    activities: declaration.activities.map((activity) =>
      'ads' in activity.purposes
        ? { ...activity, purposes: { ...activity.purposes, selling: activity.purposes['ads'] } }
        : activity,
    ),
  }))
  const second = publishedAs({ ...register, declarations: wider as typeof register.declarations })
  assert.equal(await state('C36', look(on.look, { published: () => second })), 'broken')
})
