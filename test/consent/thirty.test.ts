import assert from 'node:assert/strict'
import { after, before as atFirst, test } from 'node:test'
import { alikeAssertions } from './assertions/alike.ts'
import { asking } from './assertions/asking.ts'
import { look, manners, saysSomething } from './assertions/assertion.ts'
import { before } from './assertions/before.ts'
import { openQuestion } from './assertions/open-question.ts'
import { withdrawing } from './assertions/withdrawing.ts'
import { type Stage, stage } from './stage.ts'

const thirty = [...before, ...asking, ...alikeAssertions, ...openQuestion, ...withdrawing].toSorted(
  (a, b) => a.number - b.number,
)

let site: Stage
atFirst(async () => {
  site = await stage(({ counter, advert, player }) => [counter, advert, player])
})
after(() => site.close())

for (const assertion of thirty) {
  const { number, promise, planted } = assertion
  for (const manner of manners.filter((one) => saysSomething(assertion, one)))
    test(`${number}. ${promise}, ${manner.name}`, async () => {
      assert.deepEqual(await look(assertion, site, manner), [])
    })
  for (const [name, [fault, seen]] of Object.entries(planted))
    test(`${number}. is broken by ${name}`, async () => {
      const [usual] = manners
      assert.ok(usual)
      assert.match((await look(assertion, site, usual, [fault])).join('\n'), seen)
    })
}
