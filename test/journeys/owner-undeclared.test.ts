import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { h } from 'preact'
import { contactsGate } from '../../src/chapters/contacts/tables.ts'
import { makeApp } from '../../src/platform/http/app.ts'
import type { Ask } from '../../src/platform/http/ask.ts'
import { get } from '../../src/platform/http/route.ts'
import { cookiesOf } from '../../src/projections/register.ts'
import { type Kind, testHouse } from '../house.ts'
import { postgres } from '../postgres.ts'

const kinds: readonly (readonly [Kind, string])[] = [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
]

for (const [kind, name] of kinds) {
  test(`a column that somebody adds by hand stops the next start, which names it (${name})`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waarborg-column-'))
    const address =
      kind === 'sqlite'
        ? `file:${folder}/waarborg.db`
        : await (await postgres()).create(`column_${randomUUID().replaceAll('-', '')}`)
    const first = await testHouse(kind, { address })
    await first.close()
    const again = await testHouse(kind, { address })
    await again.database.asOwner('alter table contact add column birthday text')
    await again.close()
    await assert.rejects(testHouse(kind, { address }), /the database has contact\.birthday, which no chapter declares/)
    await rm(folder, { recursive: true, force: true })
  })

  test(`a chapter that asks for another chapter's table is refused by the driver (${name})`, async () => {
    const { house, close } = await testHouse(kind)
    const db = house.read(contactsGate)
    assert.deepEqual(await db.selectFrom('contact').select('ref').execute(), [])
    // @ts-expect-error the compiler says no before the driver does
    await assert.rejects(db.selectFrom('subscriber').select('email').execute())
    await close()
  })
}

/** The doors of a real house, with one more route behind them. */
async function withRoute(handle: (ask: Ask) => Promise<Response>) {
  const { house, close } = await testHouse('sqlite')
  const logged: string[] = []
  const draw = () => h('main', null)
  const app = makeApp({
    routes: [get('/zomaar', 'public', handle)],
    assets: new Map(),
    origin: house.baseUrl,
    policy: () => "default-src 'self'",
    whoIs: async () => undefined,
    signInPath: '/beheer/inloggen',
    wrong: (ask, kind) => ask.text(kind, 'text/plain'),
    trustedProxy: false,
    postsPerMinute: 100,
    now: () => 0,
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
    frames: { page: draw, office: draw },
    cookies: () => cookiesOf(house.published().register),
    isHttps: false,
    largestForm: 1000,
  })
  return { answer: await app.request('/zomaar'), logged, close }
}

const ways: readonly (readonly [string, (ask: Ask) => Promise<Response>])[] = [
  [
    'through our own means',
    async (ask) => {
      const response = ask.text('hallo', 'text/plain')
      ask.setCookie(response, 'volger', 'abc123')
      return response
    },
  ],
  [
    'in a header of its own',
    async () => new Response('hallo', { headers: { 'set-cookie': 'volger=abc123; Path=/; Max-Age=9999' } }),
  ],
]

for (const [how, handle] of ways)
  test(`a cookie that nobody declared does not leave, and the answer names it (${how})`, async () => {
    const { answer, logged, close } = await withRoute(handle)
    assert.equal(answer.status, 500)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    const said = await answer.text()
    assert.match(said, /volger/)
    assert.ok(!said.includes('abc123') && !said.includes('hallo'))
    assert.match(logged.join('\n'), /volger/)
    assert.ok(!logged.join('\n').includes('abc123'))
    await close()
  })
