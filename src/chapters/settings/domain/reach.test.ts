import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { reachOver } from './reach.ts'

const site = 'https://linde.example.test'
const failing =
  (code: string): typeof fetch =>
  async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })
  }
const kindAt = async (ask: typeof fetch, at = site) => (await reachOver(ask)(at)).kind

test('a house on this computer alone has no domain, and nothing is asked', async () => {
  const never: typeof fetch = () => assert.fail('nobody should be asked')
  assert.equal(await kindAt(never, 'http://localhost:8080'), 'only here')
})

test('only our own answer counts as ours', async () => {
  assert.equal(await kindAt(async () => Response.json({ status: 'ok' })), 'answers')
  assert.equal(await kindAt(async () => new Response('parked')), 'somebody else')
  assert.equal(await kindAt(async () => Response.redirect('https://other.example.test')), 'somebody else')
})

test('each way of not answering is said in words of its own', async () => {
  const said = async (code: string) => (await reachOver(failing(code))(site)).words.en
  assert.match(await said('ENOTFOUND'), /cannot be found yet/)
  assert.match(await said('CERT_HAS_EXPIRED'), /certificate/)
  assert.match(await said('ECONNREFUSED'), /no web server listens/)
  assert.match(await said('ETIMEDOUT'), /gave no answer/)
})

test('a real server is asked for its health, by the machine itself', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'application/json').end('{"status":"ok"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const answer: typeof fetch = async (_, init) => fetch(`http://127.0.0.1:${address.port}/healthz`, init)
  assert.equal(await kindAt(answer), 'answers')
  assert.deepEqual(asked, ['/healthz'])
  server.close()
})
