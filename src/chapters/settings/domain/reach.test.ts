import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { test } from 'node:test'
import { reachOver } from './reach.ts'
import { recordsFor } from './records.ts'

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
  assert.match(await said('CERT_HAS_EXPIRED'), /has expired/)
  assert.match(await said('ERR_TLS_CERT_ALTNAME_INVALID'), /of another address/)
  assert.match(await said('DEPTH_ZERO_SELF_SIGNED_CERT'), /not right/)
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

test('real servers: another program, a forwarding, http alone and nobody at all each get their own sentence', async (t) => {
  const listen = async (does: RequestListener) => {
    const server = createServer(does).listen(0, '127.0.0.1')
    t.after(() => server.close())
    await once(server, 'listening')
    const address = server.address()
    assert.ok(address !== null && typeof address === 'object')
    return address.port
  }
  const [parked, onward, ours] = [
    await listen((_, response) => response.end('<h1>This domain is for sale</h1>')),
    await listen((_, response) => response.writeHead(301, { location: 'https://other.example.test/' }).end()),
    await listen((_, response) => response.setHeader('content-type', 'application/json').end('{"status":"ok"}')),
  ]
  // @NOTE a name that is not this computer's own, so that it is asked; the port decides who answers
  const at =
    (port: number): typeof fetch =>
    async (url, init) =>
      fetch(
        `${url instanceof Request ? url.url : url.toString()}`.replace('linde.example.test', `127.0.0.1:${port}`),
        init,
      )
  const said = async (port: number, base: string) => reachOver(at(port))(base)
  assert.match((await said(parked, 'http://linde.example.test')).words.nl, /iets anders dan deze site \(antwoord 200\)/)
  assert.match((await said(onward, 'http://linde.example.test')).words.nl, /door naar https:\/\/other/)
  assert.match((await said(ours, 'http://linde.example.test')).words.nl, /zonder HTTPS/)
  assert.match((await said(ours, site)).words.nl, /alleen op http:\/\//)
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const address = gone.address()
  assert.ok(address !== null && typeof address === 'object')
  gone.close()
  assert.match((await said(address.port, site)).words.nl, /luistert nog geen webserver/)
})

test('the record to copy is the public address of this machine, and never a private one', async () => {
  const one = { netmask: '', mac: '', internal: false, cidr: null } as const
  const private4 = { ...one, family: 'IPv4', address: '10.0.0.4' } as const
  const public4 = { ...one, family: 'IPv4', address: '203.0.113.7' } as const
  const public6 = { ...one, family: 'IPv6', address: '2001:db8::7', scopeid: 0 } as const
  const lookUp = async () => ['198.51.100.2']
  assert.deepEqual(await recordsFor(site, { eth0: [private4, public4, public6] }, lookUp), [
    { type: 'A', name: 'linde.example.test', shouldBe: '203.0.113.7', found: ['198.51.100.2'] },
    { type: 'AAAA', name: 'linde.example.test', shouldBe: '2001:db8::7', found: ['198.51.100.2'] },
  ])
  const [behind] = await recordsFor(site, { eth0: [private4] }, () => Promise.reject(new Error('ENOTFOUND')))
  assert.deepEqual([behind?.shouldBe, behind?.found], [undefined, []])
  assert.deepEqual(await recordsFor('http://localhost:8080', { eth0: [public4] }, lookUp), [])
})
