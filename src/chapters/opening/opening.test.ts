import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { makeApp } from '../../platform/http/app.ts'
import { publicPages } from '../../projections/public-pages.ts'
import { registerHash } from '../../projections/register.ts'
import { statementOf } from '../../projections/statement.ts'
import { clauseIds } from '../../register/clauses.ts'
import type { Facts } from '../../register/facts.ts'
import type { DueItem, Finding, Guarantee, House, Look, Published } from '../chapter.ts'
import { newsletter } from '../newsletter/index.ts'
import {
  type Attestation,
  checkedBy,
  framesFor,
  guaranteeStates,
  opening,
  runGuarantees,
  siteAssets,
  waitingFor,
  wrongPage,
} from './index.ts'

type Stage = {
  house: House
  look: Look
  guarantees: Guarantee[]
  attested: Attestation[]
  told: string[]
  items: DueItem[]
  visit: (path: string, init?: RequestInit) => Promise<Response>
  pass: (duration: string) => void
  know: (facts: Partial<Facts>) => void
  publish: (change: Partial<Published>) => void
  states: (audience?: 'owner') => ReturnType<typeof guaranteeStates>
}

/** The opening and the newsletter behind their own door, with a clock that the test moves. */
async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const opened = await houseOf('sqlite', [opening, newsletter])
  const { house: empty } = opened
  let at = empty.clock.now()
  let published = empty.published()
  const guarantees: Guarantee[] = [...(opening.guarantees ?? [])]
  const attested: Attestation[] = []
  const told: string[] = []
  const items: DueItem[] = []
  const states = (audience?: 'owner') =>
    guaranteeStates(house, { guarantees, attested: async () => attested, ...(audience && { audience }) })
  const house: House = {
    ...empty,
    clock: { now: () => at, zone: empty.clock.zone },
    published: () => published,
    hooks: {
      ...empty.hooks,
      guaranteeStates: () => states(),
      dueItems: async () => [...items, ...((await opening.due?.(house)) ?? [])],
      tellOwner: async (_, { subject }) => void told.push(subject.nl),
    },
  }
  const waiting = waitingFor(house)
  const { drawn, assets } = siteAssets()
  const places = { drawn, office: [opening, newsletter].flatMap((one) => one.office ?? []), waiting: waiting.seen }
  const check = checkedBy((which) => runGuarantees(look, guarantees, { only: which }))
  const routes = [...[opening, newsletter].flatMap((one) => one.routes?.(house) ?? []), ...check.routes]
  const app = makeApp({
    routes,
    assets,
    frames: framesFor(house, {
      ...places,
      shown: () => ({ isDutchOnly: false, networks: [], closed: undefined }),
    }),
    cookies: () => [],
    isHttps: false,
    largestForm: 65536,
    origin: house.baseUrl,
    policy: () => "default-src 'none'",
    trustedProxy: false,
    postsPerMinute: 5,
    signInPath: '/beheer/inloggen',
    wrong: wrongPage,
    now: () => at.epochMilliseconds,
    log: () => undefined,
    whoIs: async (ask) => {
      if (ask.header('x-test-staff') === undefined) return undefined
      await waiting.look()
      return {
        staffId: 'staff',
        subjectId: 'anna',
        name: 'Anna',
      }
    },
  })
  const visit = async (path: string, init?: RequestInit) => app.request(path, init)
  const look: Look = {
    house,
    visit,
    routes,
    schemaDifferences: async () => [],
    missingProtection: () => undefined,
    expired: async () => ({}),
    counts: async () => ({}),
    unsealed: async () => ({}),
    unsourced: async () => ({}),
  }
  const publish = (change: Partial<Published>) => {
    published = { ...published, ...change }
  }
  const know = (facts: Partial<Facts>) => {
    const register = { ...published.register, facts: { ...published.register.facts, ...facts } }
    publish({ register, hash: registerHash(register), statement: statementOf(register) })
  }
  const pass = (duration: string) => {
    at = at.add(Temporal.Duration.from(duration))
  }
  try {
    await play({ house, look, guarantees, attested, told, items, visit, pass, know, publish, states })
  } finally {
    await opened.close()
  }
}

const asOwner: RequestInit = { headers: { 'x-test-staff': '1', 'sec-fetch-site': 'same-origin' } }
const looked = async (stage: Stage, clause: string): Promise<Finding> => {
  const known = opening.guarantees?.find((one) => one.clause === clause)?.known
  assert.ok(known?.by === 'check')
  return known.check(stage.look)
}

const invented = (clause: Guarantee['clause'], known: Guarantee['known']): Guarantee => ({
  clause,
  known,
  sentence: { nl: 'Verzonnen zin', en: 'Invented sentence' },
  notShown: { nl: 'niets', en: 'nothing' },
})
const failing = (nl: string): Guarantee['known'] => ({
  by: 'check',
  every: 'PT1H',
  check: async () => ({
    state: 'broken',
    seen: {
      nl,
      en: nl,
    },
  }),
})

test('the statement is served with the register it was made from, and not again to who has it', () =>
  onStage(async ({ visit, house }) => {
    const first = await visit('/privacy')
    const html = await first.text()
    assert.equal(first.status, 200)
    assert.ok(html.includes(`data-register="${house.published().hash}"`))
    assert.ok(html.includes('Concept, niet bevestigd door de onderneming'))
    assert.ok(html.includes('<meta name="robots" content="noindex"'))
    assert.equal(await (await visit('/privacy')).text(), html)
    const again = await visit('/privacy', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
    const english = await (await visit('/en/privacy')).text()
    assert.ok(english.includes('What we know about you') && !english.includes('Wat we van je weten'))
    assert.ok(english.includes('href="/en/privacy/wijzigingen"'))
  }))

test('the statement exists as JSON and as Markdown in both languages', () =>
  onStage(async ({ visit, house }) => {
    const json = (await (await visit('/privacy.json')).json()) as { hash: string; sections: unknown[] }
    assert.equal(json.hash, house.published().hash)
    assert.ok(json.sections.length > 1)
    assert.match(await (await visit('/privacy.md')).text(), /^# Wat we van je weten, en waarom\n\nVersie 1/)
    assert.match(await (await visit('/privacy.md?taal=en')).text(), /## Newsletter\n/)
  }))

test('a sentence changed on the page, or a register changed behind it, turns C02 red', () =>
  onStage(async (stage) => {
    assert.equal((await looked(stage, 'C02')).state, 'holds')
    const { look, house } = stage
    const forged = async (path: string) =>
      new Response((await (await stage.visit(path)).text()).replace('onder de 16 jaar', 'onder de 12 jaar'))
    assert.equal((await looked({ ...stage, look: { ...look, visit: forged } }, 'C02')).state, 'broken')
    const { register } = house.published()
    stage.publish({ register: { ...register, facts: { ...register.facts, kvk: '11111111' } } })
    assert.equal((await looked(stage, 'C02')).state, 'broken')
  }))

test('a page without our name at its foot turns C75 red', () =>
  onStage(async (stage) => {
    assert.equal((await looked(stage, 'C75')).state, 'holds')
    const bare = async (path: string) => {
      const answer = await stage.visit(path)
      const html = (await answer.text()).replace(/<footer.*<\/footer>/s, '')
      return new Response(html, answer)
    }
    assert.equal((await looked({ ...stage, look: { ...stage.look, visit: bare } }, 'C75')).state, 'broken')
  }))

test('C76 waits for name and address, holds with them, and is red for a number that cannot be one', () =>
  onStage(async (stage) => {
    assert.equal((await looked(stage, 'C76')).state, 'nothing-yet')
    stage.know({ legalName: 'Anna Linde', address: 'Proefstraat 1, 1000 AA Proefdorp' })
    assert.equal((await looked(stage, 'C76')).state, 'holds')
    const { register } = stage.house.published()
    stage.publish({ register: { ...register, facts: { ...register.facts, email: 'ander@example.test' } } })
    stage.publish({ statement: statementOf(register) })
    assert.equal((await looked(stage, 'C76')).state, 'broken')
    stage.know({ kvk: '123' })
    assert.equal((await looked(stage, 'C76')).state, 'broken')
  }))

test('care is no better than its measures', () =>
  onStage(async (stage) => {
    assert.equal((await looked(stage, 'C01')).state, 'nothing-yet')
    stage.guarantees.push(invented('C70', failing('de deur staat open')))
    await runGuarantees(stage.look, stage.guarantees)
    const finding = await looked(stage, 'C01')
    assert.equal(finding.state, 'broken')
    assert.ok(!finding.seen.nl.includes('deur'))
  }))

test('there is a row for each of the 82 clauses, in order, and what nobody checks says so', () =>
  onStage(async ({ states, look, guarantees, visit }) => {
    await runGuarantees(look, guarantees)
    const rows = await states()
    assert.deepEqual(
      rows.map(({ clause }) => clause),
      clauseIds,
    )
    assert.equal(rows.find(({ clause }) => clause === 'C57')?.state, 'unbuilt')
    assert.ok(rows.every(({ sentence, seen }) => !/[{}]/.test(sentence.nl + seen.nl) && sentence.en !== ''))
    const json = (await (await visit('/waarborgen.json')).json()) as { guarantees: Record<string, unknown>[] }
    assert.equal(json.guarantees.length, 82)
    const allowed = ['clause', 'state', 'rewritten', 'sentence', 'seen', 'at', 'until', 'notShown']
    assert.deepEqual(
      json.guarantees.flatMap((one) => Object.keys(one)).filter((key) => !allowed.includes(key)),
      [],
    )
    const html = await (await visit('/waarborgen')).text()
    for (const clause of clauseIds) assert.ok(html.includes(`id="${clause}"`), clause)
    assert.ok(!/bewezen|AVG-proof/i.test(html))
  }))

test('a check that throws is broken, says nothing of our insides, and the owner is told once', () =>
  onStage(async ({ states, look, guarantees, told, pass }) => {
    const check = () => Promise.reject(new Error('no such table: secret'))
    guarantees.push(invented('C16', { by: 'check', every: 'PT1H', check }))
    await runGuarantees(look, guarantees)
    pass('PT1H')
    await runGuarantees(look, guarantees, { only: 'due' })
    const state = (await states()).find(({ clause }) => clause === 'C16')
    assert.equal(state?.state, 'broken')
    assert.ok(!JSON.stringify(state).includes('secret'))
    assert.deepEqual(told, ['Een zin van je verklaring klopt niet meer'])
  }))

test('a result counts for twice its rhythm, and only what is due is looked at again', () =>
  onStage(async ({ states, look, guarantees, pass }) => {
    let looks = 0
    const check = async (): Promise<Finding> => {
      looks += 1
      return { state: 'holds', seen: { nl: 'gezien', en: 'seen' } }
    }
    guarantees.push(invented('C16', { by: 'check', every: 'PT1H', check }))
    const state = async () => (await states()).find(({ clause }) => clause === 'C16')?.state
    assert.equal(await state(), 'nothing-yet')
    await runGuarantees(look, guarantees, { only: 'due' })
    await runGuarantees(look, guarantees, { only: 'due' })
    assert.equal(looks, 1)
    pass('PT2H')
    assert.equal(await state(), 'holds')
    pass('PT1S')
    assert.equal(await state(), 'broken')
  }))

test('an attestation counts through its last day, and a fact too', () =>
  onStage(async ({ states, guarantees, attested, pass }) => {
    const seen = { nl: 'stuk gezien', en: 'document seen' }
    guarantees.push(invented('C20', { by: 'attestation' }))
    guarantees.push(invented('C44', { by: 'fact', asOf: '2026-11-01', until: '2026-11-24', seen }))
    const pair = async () =>
      (await states()).filter(({ clause }) => clause === 'C20' || clause === 'C44').map(({ state }) => state)
    assert.deepEqual(await pair(), ['unattested', 'fact'])
    attested.push({ clause: 'C20', at: '2026-11-23T08:00:00.000Z', until: '2026-11-24', seen })
    pass('PT24H')
    assert.deepEqual(await pair(), ['attested', 'fact'])
    pass('PT24H')
    assert.deepEqual(await pair(), ['broken', 'broken'])
  }))

test('strangers learn of a failing security measure only since when; the owner sees it all', () =>
  onStage(async ({ look, guarantees, visit, states, pass }) => {
    guarantees.push(invented('C70', failing('sleutel ontbreekt op poort vijf')))
    await runGuarantees(look, guarantees)
    pass('PT30M')
    await runGuarantees(look, guarantees)
    for (const path of ['/waarborgen', '/waarborgen.json', '/privacy', '/en/waarborgen'])
      assert.ok(!(await (await visit(path)).text()).includes('poort vijf'), path)
    const json = await (await visit('/waarborgen.json')).text()
    assert.ok(json.includes('niet bevestigd sinds 23 november 2026 om 10:00'))
    assert.ok((await (await visit('/beheer/waarborgen', asOwner)).text()).includes('poort vijf'))
    assert.ok(JSON.stringify(await states('owner')).includes('poort vijf'))
  }))

test('the first page greets, puts the late before the near, and counts what is missing', () =>
  onStage(async ({ visit, items }) => {
    const item = (nl: string, dueOn: string): DueItem => ({
      chapter: 'newsletter',
      title: {
        nl,
        en: nl,
      },
      dueOn,
      href: '/beheer/nieuwsbrief',
    })
    items.push(item('Later', '2026-12-04'), item('Te laat', '2026-11-20'), item('Bijna', '2026-11-25'))
    const html = await (await visit('/beheer', asOwner)).text()
    assert.match(html, /Goedemorgen, Anna/)
    assert.ok(html.indexOf('Te laat') < html.indexOf('Bijna') && html.indexOf('Bijna') < html.indexOf('Later'))
    assert.match(html, /verlopen.*nog 2 dagen.*nog 11 dagen/s)
    assert.match(html, /0 van 82 zinnen gecontroleerd, 78 hebben nog geen controle/)
    assert.match(html, /action="\/beheer\/uitloggen"/)
    assert.equal((await visit('/beheer')).status, 303)
    assert.match(await (await visit('/en/beheer', asOwner)).text(), /Good morning, Anna/)
  }))

test('the owner looks again with one button', () =>
  onStage(async ({ visit, states }) => {
    const answer = await visit('/beheer/waarborgen', { ...asOwner, method: 'POST' })
    assert.equal(answer.status, 303)
    assert.ok((await states()).some(({ state }) => state === 'holds'))
  }))

test('the public record names everybody who receives data and no measure or column', () =>
  onStage(async ({ visit }) => {
    const html = await (await visit('/register')).text()
    assert.ok(html.includes('Proefhost') && html.includes('AVG art. 6 lid 1 onder a'))
    assert.ok(!html.includes('subjectId') && !html.includes('Maatregelen'))
    const full = await (await visit('/beheer/register', asOwner)).text()
    assert.ok(full.includes('leaveToken') && full.includes('Maatregelen'))
    assert.match(
      await (await visit('/beheer/register.csv', asOwner)).text(),
      /"newsletter","Nieuwsbrief","subscriber","email"/,
    )
    assert.equal((await visit('/beheer/register.json')).status, 303)
  }))

test('one page says what to do when something is wrong, and machines get problem details', () =>
  onStage(async ({ visit, publish }) => {
    const missing = await visit('/bestaat-niet')
    assert.equal(missing.status, 404)
    const shown = await missing.text()
    assert.match(shown, /Naar de eerste bladzijde/)
    assert.ok(!shown.includes('bestaat-niet'))
    assert.match((await visit('/api/niets')).headers.get('content-type') ?? '', /problem\+json/)
    const stranger = await visit('/nieuwsbrief', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    assert.equal(stranger.status, 403)
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    assert.equal((await visit('/nieuwsbrief', { method: 'POST', headers, body: '{}' })).status, 415)
    const type = 'application/x-www-form-urlencoded'
    const large = { method: 'POST', headers: { ...headers, 'content-type': type }, body: 'a'.repeat(70_000) }
    assert.equal((await visit('/nieuwsbrief', large)).status, 413)
    publish({
      statement: {
        sections: [
          {
            id: 'x',
            title: {
              nl: 'x',
              en: 'x',
            },
            parts: [null as never],
          },
        ],
      },
    })
    const failed = await visit('/privacy')
    assert.equal(failed.status, 500)
    assert.ok(!/null|TypeError|\.ts/.test((await failed.text()).replace(/.*<main/s, '')))
  }))

test('every public page can be read in both languages', () =>
  onStage(async ({ look }) => {
    const pages = await publicPages(look)
    assert.deepEqual(
      pages.filter(({ status }) => status !== 200),
      [],
    )
    for (const path of ['/privacy', '/en/privacy', '/waarborgen', '/en/register'])
      assert.ok(
        pages.some((page) => page.path === path),
        path,
      )
  }))
