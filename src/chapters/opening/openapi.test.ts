import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../test/house.ts'

test('every address that the description names answers as JSON, and no other machine address is left out', async () => {
  const open = await testHouse('sqlite')
  try {
    const described: { paths: Record<string, unknown> } = JSON.parse(
      await (await open.app.request('/api/openapi.json')).text(),
    )
    for (const [path, methods] of Object.entries(described.paths)) {
      const reads = (methods as { get?: { parameters?: unknown } }).get
      // @NOTE what needs to be told something is tried where that is known
      if (!reads || reads.parameters) continue
      const answer = await open.app.request(path)
      assert.equal(answer.status, 200, path)
      assert.match(answer.headers.get('content-type') ?? '', /json/, path)
    }
    const machines = open.look.routes.filter(
      ({ path, permission }) => permission === 'public' && /\.json$|z$/.test(path),
    )
    const left = machines.filter(({ path }) => !(path in described.paths) && path !== '/api/openapi.json')
    assert.deepEqual(
      left.map(({ path }) => path),
      [],
    )
  } finally {
    await open.close()
  }
})
