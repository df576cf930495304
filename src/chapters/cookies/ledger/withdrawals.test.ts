import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { cookiesGate } from '../tables.ts'
import { choose, film, publish, service, stage } from './stage.test.ts'
import { overHttps, tellWithdrawals, untold } from './withdrawals.ts'

/** A recipient that keeps what it hears, and answers as it is told. */
async function recipient() {
  const heard: string[] = []
  const answers = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += String(part)
    })
    request.on('end', () => {
      heard.push(body)
      response.writeHead(answers.status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const post = async (url: string, body: string) => (await fetch(url, { method: 'POST', body })).ok
  return { heard, answers, post, url: `http://127.0.0.1:${address.port}/ingetrokken`, close: () => server.close() }
}

for (const kind of ['sqlite', 'postgres'] as const)
  test(`a recipient hears that somebody withdrew, and not who (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, async () => {
    const other = await recipient()
    const open = await stage(kind)
    try {
      const told = service('teller', {
        recipient: {
          name: 'Teller BV',
          country: 'NL',
          statement: 'https://teller.example.test',
          withdrawalAt: other.url,
        },
      })
      await publish(open, [film, told])
      const number = await choose(open, { granted: ['teller', 'film'] })
      const job = tellWithdrawals(open.house, other.post)
      await job.run()
      assert.deepEqual(other.heard, [], 'a grant is nobody else’s business')

      // the service leaves the register; whoever allowed it withdraws afterwards
      await publish(open, [film])
      await choose(open, { granted: [], withdrawn: ['teller', 'film'] })
      other.answers.status = 503
      await job.run()
      await job.run()
      assert.equal(other.heard.length, 1, 'it is not tried again at once')
      other.answers.status = 204
      open.clock.forward({ minutes: 2 })
      await job.run()
      open.clock.forward({ days: 3 })
      await job.run()
      assert.equal(other.heard.length, 2)
      const said = JSON.parse(other.heard[1] ?? '') as Record<string, unknown>
      assert.deepEqual(Object.keys(said).sort(), ['controller', 'event', 'on', 'service'])
      assert.equal(said['on'], '2026-11-23')
      assert.equal(other.heard.join().includes(number), false)
      assert.deepEqual(await untold(open.house), [])
      open.clock.forward({ months: 19 })
      await job.run()
      assert.deepEqual(await open.house.read(cookiesGate).selectFrom('withdrawalNotice').selectAll().execute(), [])
    } finally {
      await open.close()
      other.close()
    }
  })

test('who cannot be told for two days becomes the owner’s to tell', async () => {
  const open = await stage('sqlite', [
    service('teller', {
      recipient: {
        name: 'Teller BV',
        country: 'NL',
        statement: 'https://teller.example.test',
        withdrawalAt: 'https://weg.example.test',
      },
    }),
  ])
  try {
    await choose(open, { granted: [], withdrawn: ['teller'] })
    const job = tellWithdrawals(open.house, async () => {
      throw new Error('nobody answers')
    })
    for (let hour = 0; hour < 60; hour++) {
      await job.run()
      open.clock.forward({ hours: 1 })
    }
    const [due, ...more] = await untold(open.house)
    assert.match(due?.title.nl ?? '', /teller/)
    assert.deepEqual(more, [])
  } finally {
    await open.close()
  }
})

test('nothing is told over an open connection', async () => {
  assert.equal(await overHttps('http://127.0.0.1:1/x', '{}'), false)
})
