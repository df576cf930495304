import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import lighthouse from 'lighthouse'
import { chromium } from '../chromium.ts'
import { customersHouse, read } from './audit-parts.ts'

let house: Awaited<ReturnType<typeof customersHouse>>
before(async () => {
  house = await customersHouse()
})
after(() => house.close())

const categories = ['accessibility', 'best-practices', 'seo']
/** As a telephone sees it; nobody waits for what is not timed. */
const manner = {
  logLevel: 'error',
  onlyCategories: categories,
  throttlingMethod: 'provided',
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
} as const

for (const path of read)
  test(`an independent audit finds nothing to mend on ${path}`, async () => {
    const audited = await lighthouse(house.url + path, { ...manner, port: await debugged() })
    assert.ok(audited, 'the audit did not run')
    const { audits, categories: scores, runtimeError } = audited.lhr
    assert.equal(runtimeError, undefined)
    const wrong = Object.values(scores).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const score = audits[id]?.score ?? 1
        return weight > 0 && score < 1 ? [`${id}: ${JSON.stringify(audits[id]?.details ?? {})}`] : []
      }),
    )
    assert.deepEqual(wrong, [])
    for (const id of categories) assert.equal(scores[id]?.score, 1, id)
  })

let listening: Promise<number> | undefined

/** Where the audit finds the browser. */
function debugged(): Promise<number> {
  listening ??= freePort().then(async (port) => {
    await chromium(`--remote-debugging-port=${port}`)
    return port
  })
  return listening
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  assert.ok(typeof address === 'object' && address !== null)
  return address.port
}
