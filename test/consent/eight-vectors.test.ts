import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import { controls, settled } from './assertions/controls.ts'
import { eightVectors, reached, vectors } from './eight-vectors.ts'
import { type Fault, noPolicy } from './faults.ts'
import { type Stage, stage } from './stage.ts'

let site: Stage
before(async () => {
  site = await stage(({ counter, advert, player }) => [counter, advert, player])
})
after(() => site.close())

type State = NonNullable<Exclude<BrowserContextOptions['storageState'], string>>

/** What a browser holds after some presses, to come back with in a fresh one. */
async function having(...presses: readonly ('refuse' | 'allow' | 'withdraw')[]): Promise<State> {
  const page = await site.browse()
  await page.goto('/film')
  for (const press of presses) {
    await controls(page)[press].click()
    await settled(page)
  }
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** How many of the eight reached the third party, for each of some visits by a fresh browser. */
async function visits(count: number, faults: readonly Fault[], options: BrowserContextOptions = {}): Promise<number[]> {
  const numbers: number[] = []
  await site.under([...faults, eightVectors], async () => {
    for (let visit = 0; visit < count; visit += 1) {
      site.third.forget()
      const page = await site.browse(options)
      await page.goto('/film')
      await settled(page)
      numbers.push(site.third.hits.length === 0 ? 0 : reached(site.third.hits).length)
      await page.context().close()
    }
  })
  return numbers
}

const twenty = <T>(value: T): T[] => Array.from({ length: 20 }, () => value)

test('without the policy all eight ways to reach a third party get there, visit after visit', async () => {
  assert.deepEqual(await visits(5, [noPolicy]), Array(5).fill(vectors.length))
})

for (const [when, presses] of [
  ['before any choice', []],
  ['after a refusal', ['refuse']],
  ['after a withdrawal', ['allow', 'withdraw']],
] as const)
  test(`in twenty visits ${when} none of the eight reaches the third party`, async () => {
    const storageState = await having(...presses)
    assert.deepEqual(await visits(20, [], { storageState }), twenty(0))
    assert.deepEqual(await visits(3, [], { storageState, javaScriptEnabled: false }), [0, 0, 0])
    assert.deepEqual(await visits(3, [], { storageState, viewport: { width: 1280, height: 900 } }), [0, 0, 0])
  })
