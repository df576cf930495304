import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Shop, shop } from './stage.ts'

let stage: Shop
before(async () => {
  stage = await shop()
  stage.pages.set(
    '/',
    '<main><h1>Winkel</h1><p>Tekst</p><iframe data-waarborg="filmwand" data-src="https://filmwand.test/" width="300" height="200" title="Film"></iframe></main>',
  )
})
after(() => stage.close())

const looks = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 640, colorScheme: 'dark', forcedColors: 'active' },
] as const

for (const { width, ...how } of looks)
  test(`no barriers in either layer at ${width} px, ${how.colorScheme}, forced colours ${how.forcedColors}`, async () => {
    const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
    const page = await stage.browse({ viewport: { width, height: 640 }, reducedMotion: 'reduce', ...how })
    await page.goto('/')
    for (const layer of ['first', 'second']) {
      if (layer === 'second') await page.getByText('Kies zelf').click()
      await page.evaluate(axe)
      const { violations } = (await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
      )) as AxeResults
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes.map((one) => one.html).join(' ')}`),
        [],
        layer,
      )
      const small = await page.evaluate(
        "[...document.querySelectorAll('.waarborg button, .waarborg summary, .waarborg label')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.textContent)",
      )
      assert.deepEqual(small, [])
    }
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
    await page.context().close()
  })

test('refusing and allowing weigh the same and come first by keyboard, refusing before allowing', async () => {
  const page = await stage.browse()
  await page.goto('/')
  const looksOf = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => {
      const { color, backgroundColor, fontSize, fontWeight, padding, borderWidth } = getComputedStyle(button)
      return { color, backgroundColor, fontSize, fontWeight, padding, borderWidth }
    })
  assert.deepEqual(await looksOf('Alles weigeren'), await looksOf('Alles toestaan'))
  const [refuse, accept] = await Promise.all(
    ['Alles weigeren', 'Alles toestaan'].map((name) => page.getByRole('button', { name }).boundingBox()),
  )
  assert.ok(refuse && accept && Math.abs(refuse.width / accept.width - 1) < 0.1)
  const reached: string[] = []
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Tab')
    reached.push(String(await page.evaluate('document.activeElement.textContent')))
  }
  assert.deepEqual(reached, ['Cookies', 'Wie, wat, hoe lang', 'Alles weigeren', 'Alles toestaan'])
  await page.keyboard.press('Escape')
  await page.mouse.wheel(0, 500)
  assert.deepEqual(await page.context().cookies(), [])
  await page.context().close()
})
