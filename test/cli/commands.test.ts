import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kind, type SetClock, setClock, type TestHouse } from '../house.ts'
import { done, dump, type Place, place, two } from './waarborg.ts'

const now = (): SetClock => setClock(Temporal.Now.instant().toString())
const inDays = (days: number): string => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()

const ada = { name: 'Ada Proefpersoon', email: 'ada@example.test', text: 'De sleutel ligt onder de bloempot.' }
const bo = { name: 'Bo Voorbeeld', email: 'bo@example.test', text: 'Mijn konijn heet Pluis.' }
const late = 'late@example.test'

async function post({ app }: TestHouse, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const { status } = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  assert.ok(status === 200 || status === 303, `${path} answered ${status}`)
}

async function write(house: TestHouse, { name, email, text }: typeof ada): Promise<void> {
  const form = await (await house.app.request('/contact')).text()
  house.clock.forward({ seconds: 10 })
  await post(house, '/contact', { name, email, text, stamp: /name="stamp" value="([^"]+)"/.exec(form)?.[1] ?? '' })
}

/** Somebody who asked for the newsletter long ago, and two people of today. */
async function seed(at: Place): Promise<void> {
  const before = setClock(
    Temporal.Now.instant()
      .subtract({ hours: 20 * 24 })
      .toString(),
  )
  await at.within((house) => post(house, '/nieuwsbrief', { email: late, consent: 'yes' }), before)
  const today = setClock(Temporal.Now.instant().subtract({ minutes: 5 }).toString())
  await at.within(async (house) => {
    for (const person of [ada, bo]) {
      await write(house, person)
      await post(house, '/nieuwsbrief', { email: person.email, consent: 'yes' })
    }
    await post(house, '/klacht', { who: ada.name, email: ada.email, text: 'Er ging iets mis met mijn gegevens.' })
  }, today)
}

for (const [kind, name] of [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const)
  test(`the command line does what its help says on ${name}`, { timeout: 120_000 }, async (t) => {
    const at = await place(kind)
    try {
      await seed(at)
      await t.test('sweep counts first, on any day, and takes nothing', () => triesSweep(at))
      await t.test('sweep takes what is past its last day and nobody else', () => sweeps(at))
      await t.test('prove prints 82 rows and none is broken', () => proves(at, kind))
      await t.test('statement, register, explain and lint report', () => reports(at))
      await t.test('export gives everything of one person and nothing of another', () => exportsFile(at))
      await t.test('erase shows its plan, leaves everything in a dry run, and then does it', () => erases(at))
      await t.test('publish and second-factor refuse what cannot be', () => refuses(at))
    } finally {
      await at.end()
    }
  })

type Swept = { readonly on: string; readonly dryRun: boolean; readonly rows: Record<string, number> }

async function triesSweep(at: Place): Promise<void> {
  const before = await at.within(dump, now())
  const [past, ahead] = await two([
    () => at.say('sweep', '--on', inDays(0), '--dry-run', '--json'),
    () => at.say('sweep', '--on', inDays(400), '--dry-run'),
  ])
  const { on, dryRun, rows }: Swept = JSON.parse(done(past).out)
  assert.deepEqual([on, dryRun, rows['signUp'], rows['message']], [inDays(0), true, 1, 0])
  assert.match(done(ahead).out, /^ +3 {2}signUp$/m)
  assert.match(done(ahead).out, /^ +2 {2}message$/m)
  assert.deepEqual(await at.within(dump, now()), before)
}

async function sweeps(at: Place): Promise<void> {
  const before = await at.within(dump, now())
  const [early, wrong] = await two([
    () => at.say('sweep', '--on', inDays(1)),
    () => at.say('sweep', '--on', 'morgen', '--dry-run'),
  ])
  assert.deepEqual([early?.code, wrong?.code], [2, 2])
  assert.deepEqual(await at.within(dump, now()), before, 'a refused sweep takes nothing')
  const { rows }: Swept = JSON.parse(done(await at.say('sweep', '--json')).out)
  assert.equal(rows['signUp'], 1)
  const after = await at.within(dump, now())
  assert.equal(after['signUp']?.length, 2)
  assert.deepEqual(after['message'], before['message'])
}

type Proved = {
  readonly at: string
  readonly statement: { readonly version: number; readonly hash: string }
  readonly guarantees: readonly { readonly clause: string; readonly state: string; readonly seen: unknown }[]
}

const states = ['holds', 'attested', 'unattested', 'fact', 'nothing-yet', 'unbuilt']

async function proves(at: Place, kind: Kind): Promise<void> {
  if (kind === 'sqlite') {
    const rows = done(await at.say('prove', '--language', 'en'))
      .out.trimEnd()
      .split('\n')
    assert.equal(rows.length, 82)
    for (const row of rows) assert.match(row, /^C\d\d {2}[a-z-]+ +\S/)
    return
  }
  const { guarantees, ...proved }: Proved = JSON.parse(done(await at.say('prove', '--json')).out)
  assert.deepEqual(Object.keys(proved).sort(), ['at', 'statement'])
  assert.deepEqual(
    guarantees.map(({ clause }) => clause),
    Array.from({ length: 82 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
  )
  assert.deepEqual(
    guarantees.filter(({ state }) => !states.includes(state)),
    [],
  )
  for (const guarantee of guarantees)
    for (const key of ['sentence', 'seen', 'at', 'notShown']) assert.ok(key in guarantee, key)
}

async function reports(at: Place): Promise<void> {
  const [text, statement, record, csv, explained, unknown, lint] = await two([
    () => at.say('statement', '--language', 'en'),
    () => at.say('statement', '--json'),
    () => at.say('register'),
    () => at.say('register', '--csv'),
    () => at.say('explain', 'subscriber.email', '--language', 'en'),
    () => at.say('explain', 'subscriber.shoeSize'),
    () => at.say('lint', '--json'),
  ])
  assert.match(done(text).out, /^# Privacy at Bureau Linde/)
  assert.ok(JSON.parse(done(statement).out))
  const columns = JSON.stringify(JSON.parse(done(record).out))
  for (const name of ['subscriber', 'leaveToken', 'dpv:DirectMarketing']) assert.ok(columns.includes(name), name)
  assert.match(done(csv).out, /subscriber/)
  for (const words of [/newsletter/i, /purpose/, /consent/i, /1 year|one year/i, /received by/])
    assert.match(done(explained).out, words)
  assert.equal(unknown?.code, 2)
  assert.match(unknown.err, /no chapter declares subscriber\.shoeSize/)
  const found: { readonly severity: string }[] = JSON.parse(done(lint).out)
  assert.deepEqual(
    found.filter(({ severity }) => severity === 'error'),
    [],
  )
}

async function exportsFile(at: Place): Promise<void> {
  const [json, csv, nobody] = await two([
    () => at.say('export', ada.email),
    () => at.say('export', ada.email, '--csv', '--language', 'en'),
    () => at.say('export', 'niemand@example.test'),
  ])
  for (const { out } of [done(json), done(csv)]) {
    for (const value of Object.values(ada)) assert.ok(out.includes(value), value)
    for (const value of Object.values(bo)) assert.ok(!out.includes(value), value)
  }
  const { sections }: { sections: { table: string }[] } = JSON.parse(done(json).out)
  const tables = sections.map(({ table }) => table)
  for (const table of ['contact', 'message', 'signUp', 'complaint', 'outbox']) assert.ok(tables.includes(table), table)
  assert.match(done(csv).out, /what for/)
  assert.equal(nobody?.code, 2)
  assert.match(nobody.err, /nobody is known by that address/)
}

async function erases(at: Place): Promise<void> {
  const before = await at.within(dump, now())
  const [said, number] = await two([
    () => at.say('erase', ada.email, '--dry-run', '--language', 'en'),
    () => at.say('erase', ada.email.replace('@', '.')),
  ])
  const dry = done(said)
  assert.equal(number?.code, 2, 'a mistyped address is not a person who was erased')
  assert.match(dry.out, /^delete +1 {2}message$/m)
  assert.match(dry.out, /^keep +1 {2}complaint: \S/m)
  assert.deepEqual(await at.within(dump, now()), before, 'a dry run leaves everything')

  const carriedOut = done(await at.say('erase', ada.email, '--json'))
  const { subjectId, tables }: { subjectId: string; tables: { table: string; then: string }[] } = JSON.parse(
    carriedOut.out,
  )
  const kept = new Set(tables.filter(({ then }) => then === 'keep').map(({ table }) => table))
  const after = await at.within(dump, now())
  for (const [table, rows] of Object.entries(before)) {
    const others = rows.filter((row) => row['subjectId'] !== subjectId)
    const left = after[table]?.filter((row) => row['subjectId'] !== subjectId)
    assert.deepEqual(left, others, `others in ${table}`)
    const hers = after[table]?.filter((row) => row['subjectId'] === subjectId).length
    assert.equal(hers, kept.has(table) ? rows.length - others.length : 0, `hers in ${table}`)
  }
  assert.equal((await at.say('export', ada.email)).code, 2)
}

async function refuses(at: Place): Promise<void> {
  const [unsaid, unchanged, stranger] = await two([
    () => at.say('publish', '--on', inDays(60)),
    () => at.say('publish', '--on', inDays(60), '--reason-nl', 'Zomaar.', '--reason-en', 'No reason.'),
    () => at.say('second-factor', 'niemand@example.test'),
  ])
  assert.equal(unsaid?.code, 2)
  assert.match(unsaid.err, /--reason-nl/)
  assert.equal(done(unchanged).out, 'nothing changed\n')
  assert.equal(stranger?.code, 2)
  assert.match(stranger.err, /no account has that address/)
}
