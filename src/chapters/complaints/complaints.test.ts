import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { houseOf } from '../../../test/conformance-house.ts'
import { planted, siteOf } from '../../../test/look.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Route } from '../../platform/http/route.ts'
import type { Letter } from '../../platform/mail/outbox.ts'
import type { House, Look, Notice } from '../chapter.ts'
import { complaints } from './index.ts'
import { remindOwner } from './reminders.ts'
import { complaintsGate } from './tables.ts'

/** A house with complaints in it, whose mail is caught and whose clock can be set. */
async function stage(kind: Database['kind'] = 'sqlite') {
  const opened = await houseOf(kind, [complaints])
  after(opened.close)
  const letters: Letter[] = []
  const told: Notice[] = []
  const time = { now: Temporal.Instant.from('2026-11-23T09:00:00Z') }
  const published = opened.house.published()
  const register = { ...published.register, facts: { ...published.register.facts, answerWithinDays: 28 } }
  const house: House = {
    ...opened.house,
    published: () => ({ ...published, register }),
    clock: { now: () => time.now, zone: 'Europe/Amsterdam' },
    outbox: { enqueue: async (_, letter) => `<${letters.push(letter)}@example.test>` },
    hooks: { ...opened.house.hooks, tellOwner: async (_, notice) => void told.push(notice) },
  }
  const site = siteOf(house, [complaints])
  const all = () => house.read(complaintsGate).selectFrom('complaint').selectAll().execute()
  const complain = async () => {
    const said = { who: 'Ada', email: 'ada@example.test', text: 'Ik kreeg post die niet voor mij was.' }
    return (await site.post('/klacht', said)).headers.get('location') ?? ''
  }
  return { ...opened, house, site, letters, told, time, all, complain }
}

const owner = { headers: { 'x-owner': 'yes' } }
const html = async (response: Response | Promise<Response>) => (await response).text()

for (const kind of ['sqlite', 'postgres'] as const) {
  describe(`complaints on ${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`, () => {
    test('a complaint is confirmed with its last day, answered in writing, and only then closed', async () => {
      const { site, letters, told, all, complain, database } = await stage(kind)
      const thanks = await html(site.visit(await complain()))
      assert.match(thanks, /21 december 2026/)
      const [open] = await all()
      assert.equal(open?.answerBy, '2026-12-21')
      assert.match(letters[0]?.text ?? '', /21 december 2026[\s\S]*Je mag altijd naar de Autoriteit/)
      assert.ok(letters[0]?.text.includes(open?.number ?? '-'))
      assert.ok(told.length === 1 && !JSON.stringify(told).includes('ada@'), 'the owner hears of it, and no name')
      await assert.rejects(database.asOwner(`update complaint set "closedAt" = '2026-11-23T00:00:00.000Z'`))

      const at = `/beheer/klachten/${open?.number}`
      assert.match(await html(site.visit(at, owner)), /post die niet voor mij was/)
      assert.equal((await site.post(`${at}/antwoorden`, { body: '', by: 'mail' })).status, 422)
      assert.equal((await site.post(`${at}/antwoorden`, { body: 'We deden …', by: 'mail' })).status, 422)
      assert.equal((await all())[0]?.closedAt, null)
      await site.post(`${at}/antwoorden`, { body: 'Dat was onze fout.', by: 'mail' })
      assert.match(letters[1]?.text ?? '', /onze fout[\s\S]*https:\/\/www\.autoriteitpersoonsgegevens\.nl\//)
      const [closed] = await all()
      assert.ok(closed?.closedAt && closed.closingLetterId)
      assert.equal(closed?.lastDay, '2027-11-23')
    })
  })
}

test('a mistake keeps what was typed, and a machine writes nothing', async () => {
  const { site, all } = await stage()
  const wrong = await site.post('/klacht', { who: 'Ada', email: 'ada', text: 'Mijn verhaal.' })
  assert.equal(wrong.status, 422)
  assert.match(await html(wrong), /Mijn verhaal\./)
  await site.post('/klacht', { email: 'bot@example.test', text: 'Koop nu', website: 'https://spam.test' })
  assert.equal((await all()).length, 0)
})

test('a complaint by letter counts from its real day, and the owner is reminded once per stage', async () => {
  const { site, all, house, told, time, letters } = await stage()
  const entry = { channel: 'letter', receivedOn: '2026-11-16', text: 'Een brief.', language: 'nl' }
  assert.equal((await site.post('/beheer/klachten/nieuw', { ...entry, receivedOn: '2026-11-24' })).status, 422)
  await site.post('/beheer/klachten/nieuw', entry)
  assert.equal((await all())[0]?.answerBy, '2026-12-14')
  assert.equal(letters.length, 0)
  for (const day of ['2026-11-30', '2026-12-07', '2026-12-11', '2026-12-13']) {
    time.now = Temporal.Instant.from(`${day}T09:00:00Z`)
    await remindOwner(house)
    await remindOwner(house)
  }
  assert.equal(told.length, 3)
  assert.equal((await complaints.due?.(house))?.[0]?.dueOn, '2026-12-14')
})

test('every page exists in English, and an empty desk says what to do', async () => {
  const { site } = await stage()
  assert.match(await html(site.visit('/en/klacht')), /at any time/)
  assert.match(await html(site.visit('/beheer/klachten', owner)), /Voer hem dan hier in/)
  assert.match(await html(site.visit('/en/beheer/klachten/nieuw', owner)), /On which day\?/)
})

const stateOf = async (clause: string, look: Look) => {
  const known = complaints.guarantees?.find((one) => one.clause === clause)?.known
  assert.ok(known?.by === 'check')
  return (await known.check(look)).state
}

type Stage = Awaited<ReturnType<typeof stage>>
/** The same house with another page in the place of the complaint form. */
const instead = ({ house }: Stage, page: string): Look => {
  const routes: Route[] = ['/klacht', '/en/klacht'].map((path) => planted(path, page))
  return siteOf(house, [], { more: routes })
}

const form = '<form action="/klacht"></form>'
const goodPage = `<main>${form}Je mag altijd naar <a href="https://www.autoriteitpersoonsgegevens.nl/">de AP</a></main>`

/** Per clause, how the promise is broken. */
const saboteurs: Record<string, (staged: Stage) => Look | Promise<Look>> = {
  C77: (staged) => instead(staged, `<main>${form}Klaag eerst bij ons.</main>`),
  C78: async ({ complain, site, time }) => {
    await complain()
    time.now = time.now.add({ hours: 24 * 40 })
    return site
  },
  C79: (staged) => instead(staged, `<main>${form}Je mag altijd klagen, maar pas als wij antwoordden.</main>`),
  C80: (staged) =>
    instead(staged, goodPage.replace('autoriteitpersoonsgegevens.nl', 'autoriteitpersoonsgegevens.example.test')),
}

for (const [clause, break_] of Object.entries(saboteurs))
  test(`${clause} holds, and turns red when its promise is broken`, async () => {
    const staged = await stage()
    await staged.complain()
    const [open] = await staged.all()
    await staged.site.post(`/beheer/klachten/${open?.number}/antwoorden`, { body: 'Opgelost.', by: 'mail' })
    assert.equal(await stateOf(clause, staged.site), 'holds')
    assert.equal(await stateOf(clause, await break_(staged)), 'broken')
  })

test('a complaint closed without a written answer turns C78 red', async () => {
  const { site, complain, all, database } = await stage()
  assert.equal(await stateOf('C78', site), 'nothing-yet')
  await complain()
  const [open] = await all()
  await site.post(`/beheer/klachten/${open?.number}/antwoorden`, { body: 'Opgelost.', by: 'post' })
  await database.asOwner(`update "complaintLetter" set kind = 'receipt'`)
  assert.equal(await stateOf('C78', site), 'broken')
})

test('a letter that hides the authority turns C79 red', async () => {
  const { site, complain, house } = await stage()
  await complain()
  const reveal: House['vault']['reveal'] = async () => 'Een brief zonder uitweg.'
  assert.equal(await stateOf('C79', { ...site, house: { ...house, vault: { ...house.vault, reveal } } }), 'broken')
})
