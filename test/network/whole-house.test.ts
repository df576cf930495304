import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Kind, testHouse } from '../house.ts'

const own = 'localhost'
const other = 'winkel.example.test'

async function joined(kind: Kind) {
  const open = await testHouse(kind)
  after(() => open.close())
  const { house, app, database } = open
  const setNetwork = (network: readonly string[]) =>
    house.transact((work) => house.hooks.changeFacts(work, { network }, 'owner'))
  await setNetwork([other])
  const jar = new Map<string, string>()
  const ask = async (path: string, fields?: Readonly<Record<string, string>>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: own, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }
    const answer = await app.request(path, {
      headers,
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.status, html: await answer.text() }
  }
  return {
    open,
    jar,
    ask,
    setNetwork,
    allow: () =>
      ask('/cookies/keuze', {
        act: 'sta-toe',
        versie: String(house.published().version),
        terug: '/',
        dienst: 'netwerk',
      }),
    rows: async () => (await database.asOwner('select * from "networkVisitor"')).length,
    states: async () => {
      const found = open.chapters.find(({ name }) => name === 'network')?.guarantees ?? []
      const states = found.map(async ({ clause, known }) => [
        clause,
        known.by === 'check' && (await known.check(open.look)),
      ])
      return Object.fromEntries(await Promise.all(states)) as Record<string, unknown>
    },
  }
}

const onBoth = (name: string, does: (on: Awaited<ReturnType<typeof joined>>) => Promise<void>) => {
  for (const kind of ['sqlite', 'postgres'] as const) test(`${kind}: ${name}`, async () => does(await joined(kind)))
}

onBoth('with every chapter beside it no gate stands open, and the statement names the websites', async (on) => {
  await on.allow()
  await on.ask('/artikelen/lege-mailbox')
  assert.equal(await on.rows(), 1)
  const { html } = await on.ask('/privacy')
  assert.ok(html.includes(other) && !html.includes('hoort niet bij een netwerk'))
  for (const [clause, found] of Object.entries(await on.states()))
    assert.equal((found as { state: string }).state, 'holds', `${clause} ${JSON.stringify(found)}`)
})

onBoth('a website more in the network is another question, and until it is answered nobody is followed', async (on) => {
  await on.allow()
  await on.ask('/artikelen/lege-mailbox')
  const topics = async () => (await on.open.database.asOwner('select sum(reads) as n from "networkTopic"'))[0]?.['n']
  const before = Number(await topics())
  await on.setNetwork([other, 'blog.example.test'])
  const { html } = await on.ask('/artikelen/lege-mailbox')
  assert.ok(html.includes('value="sta-toe"'), 'nobody asks')
  assert.equal(Number(await topics()), before)
  await on.ask('/cookies/keuze', { act: 'weiger', terug: '/' })
  assert.equal(await on.rows(), 0)
})

onBoth('who deletes everything in the browser has no profile left either', async (on) => {
  await on.allow()
  await on.ask('/artikelen/lege-mailbox')
  await on.ask('/cookies/wissen', {})
  assert.equal(await on.rows(), 0)
  assert.equal(on.jar.get('waarborg-netwerk'), undefined)
})

onBoth('a network that is given up leaves the browser and the database, and the statement says so', async (on) => {
  await on.allow()
  await on.setNetwork([])
  const { status, html } = await on.ask('/privacy')
  assert.equal(status, 200)
  assert.ok(html.includes('hoort niet bij een netwerk'))
  assert.equal(on.jar.get('waarborg-netwerk'), undefined)
  await on.open.runJobs()
  assert.equal(await on.rows(), 0)
  assert.equal((Object.values(await on.states())[1] as { state: string }).state, 'holds')
})
