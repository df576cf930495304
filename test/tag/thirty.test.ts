import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { type Assertion, assertions, type Manner, manners } from './assertions.ts'
import { aboutProof } from './assertions-proof.ts'
import { aboutRegister } from './assertions-register.ts'
import { fiveServices } from './services.ts'
import { type Shop, shop } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
  const { at, pages } = stage
  const { house } = stage.house
  const services = fiveServices.map((one) => {
    const withdrawalAt = `https://${one.id}.test/ingetrokken`
    return one.id === 'teller' ? { ...one, recipient: { ...one.recipient, withdrawalAt } } : one
  })
  await house.transact((work) => house.hooks.changeFacts(work, { services }, 'Anna Linde'))
  pages.set(
    '/',
    `<main><h1>Winkel</h1><p><a id="away" href="/leeg">Verder</a></p>
<script type="text/plain" data-waarborg="teller" data-src="${at('teller.test', '/teller.js')}"></script>
<iframe data-waarborg="filmwand" data-src="${at('filmwand.test', '/film.html')}" width="560" height="315" title="Film"></iframe></main>`,
  )
  pages.set(
    '/google',
    `<main><script type="text/plain" data-waarborg="teller" data-src="https://www.googletagmanager.com/gtag/js"></script></main>`,
  )
  pages.set('/leeg', '<main><h1>Leeg</h1></main>')
})
after(() => stage.close())

/** Looks at the shop once, as one kind of visitor, with a fault planted or without. */
async function look({ faults }: Assertion, manner: Manner, planted?: Assertion['planted']): Promise<readonly string[]> {
  const opened: BrowserContext[] = []
  stage.third.hits.length = 0
  const [from, to] = planted?.edit ?? ['', '']
  const bent = (text: string) => {
    const other = text.replace(from, to.replace('THIRD', stage.at('pasted.test', '')))
    assert.notEqual(other, text, 'the fault does not change anything')
    return other
  }
  const visitor = async (options: BrowserContextOptions = {}) => {
    const page = await stage.browse({ javaScriptEnabled: manner !== 'without JavaScript', ...options })
    opened.push(page.context())
    if (manner === 'with the script blocked') await page.route('**/waarborg.js*', (route) => route.abort())
    if (manner === 'with the server down') await page.route(`${stage.house.url}/**`, (route) => route.abort())
    if (planted?.in === 'script')
      await page.route('**/waarborg.js*', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: bent(await response.text()) })
      })
    return page
  }
  const fetched = async (path: string) => {
    const text = await (await fetch(`${stage.house.url}${path}`)).text()
    return planted?.in === 'record' ? bent(text) : text
  }
  const whole = new Map(stage.pages)
  if (planted?.in === 'page') for (const [path, text] of whole) stage.pages.set(path, bent(text))
  try {
    return await faults({ shop: stage, visitor, fetched })
  } catch (cause) {
    if (!planted) throw cause
    return [`stopped: ${String(cause)}`]
  } finally {
    for (const context of opened) await context.close()
    for (const [path, text] of whole) stage.pages.set(path, text)
  }
}

// @NOTE the last of these publishes a change
for (const assertion of [...assertions, ...aboutRegister, ...aboutProof]) {
  const { number, promise, always, planted } = assertion
  for (const manner of manners.filter((one) => always || one === 'with JavaScript'))
    test(`${number}. on another site ${promise}, ${manner}`, async () => {
      assert.deepEqual(await look(assertion, manner), [])
    })
  test(`${number}. on another site is broken by a planted fault`, async () => {
    const [fault = 'nothing was seen'] = await look(assertion, 'with JavaScript', planted)
    assert.doesNotMatch(fault, /^(nothing was seen|stopped)/)
  })
}
