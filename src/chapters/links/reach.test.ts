import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { after, test } from 'node:test'
import { isPublic, reach } from './reach.ts'

const agent = 'Waarborg (checks the links on https://linde.example.test once a week)'
const allows = () => true

/** Another website, on this machine; says what it was asked. */
async function elsewhere(answers: RequestListener): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`)
    answers(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return { url: `http://localhost:${address.port}`, asked }
}

test('an address that answers works, after one HEAD that names the site and carries nothing else', async () => {
  const { url, asked } = await elsewhere((request, response) => {
    assert.equal(request.headers.cookie, undefined)
    assert.equal(request.headers.referer, undefined)
    response.end()
  })
  assert.equal(await reach(`${url}/a`, { agent, allows }), 'works')
  assert.deepEqual(asked, [`HEAD /a ${agent}`])
})

test('who does not know HEAD is asked with GET; gone, closed to machines and failing are told apart', async () => {
  const { url, asked } = await elsewhere((request, response) => {
    const status = Number(request.url?.slice(1))
    response.statusCode = status === 405 && request.method === 'GET' ? 200 : status
    response.end()
  })
  const outcomes: Readonly<Record<number, string>> = {
    ...{ 204: 'works', 405: 'works', 404: 'gone', 410: 'gone' },
    ...{ 403: 'keeps machines out', 429: 'keeps machines out', 500: 'no answer' },
  }
  for (const [status, outcome] of Object.entries(outcomes))
    assert.equal(await reach(`${url}/${status}`, { agent, allows }), outcome, status)
  assert.ok(!asked.some((one) => one.startsWith('GET /429')), 'who is busy is not asked twice')
})

test('a redirect is followed, and one in a circle is no answer', async () => {
  const { url, asked } = await elsewhere((request, response) => {
    response.statusCode = request.url === '/new' ? 200 : 301
    response.setHeader('location', request.url === '/old' ? '/new' : '/circle')
    response.end()
  })
  assert.equal(await reach(`${url}/old`, { agent, allows }), 'works')
  assert.equal(await reach(`${url}/circle`, { agent, allows }), 'no answer')
  assert.ok(asked.length < 10)
})

test('nobody there, or nobody who answers in time, is no answer', async () => {
  const { url } = await elsewhere(() => undefined)
  assert.equal(await reach(url, { agent, allows, patience: 100 }), 'no answer')
  assert.equal(await reach('http://localhost:1/', { agent, allows }), 'no answer')
})

test('no machine of our own network is ever asked: by name, by number, or by a redirect', async () => {
  const own = await elsewhere((_, response) => response.end())
  const port = new URL(own.url).port
  const hosts = ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1']
  for (const host of hosts) assert.equal(await reach(`http://${host}:${port}/`, { agent }), 'not public', host)
  assert.equal(await reach('ftp://example.test/', { agent }), 'not public')
  const leading = await elsewhere((_, response) => {
    response.writeHead(302, { location: `http://127.0.0.2:${port}/` })
    response.end()
  })
  const onlyFirst = (address: string) => address !== '127.0.0.2'
  assert.equal(await reach(leading.url, { agent, allows: onlyFirst }), 'not public')
  assert.deepEqual(own.asked, [])
})

test('which addresses are of the public internet', () => {
  const inside = ['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '255.255.255.255']
  for (const address of [...inside, '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '2002:7f00:1::', '64:ff9b::7f00:1'])
    assert.equal(isPublic(address), false, address)
  for (const address of ['93.184.215.14', '172.32.0.1', '2606:2800:21f::1']) assert.equal(isPublic(address), true)
})
