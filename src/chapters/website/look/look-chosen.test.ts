import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Manner, nameOf, visit } from '../../../../test/journeys/browser.ts'
import { firstAccount, office, says } from '../../../../test/journeys/owner-parts.ts'
import { photo } from '../stage.test.ts'
import { lookDesk } from './preview.tsx'

const manners: readonly Manner[] = [
  { width: 1280, colours: 'light', checker: 'axe' },
  { width: 390, colours: 'dark', scripts: false },
]

for (const manner of manners) {
  test(`the owner chooses a look with a colour that reads, and visitors see it at once (${nameOf(manner)})`, async () => {
    const of = await office()
    after(() => of.close())
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    const visitor = await visit(of.open.url, { width: 390, colours: 'light' })
    await visitor.go('/')
    const sheet = () => visitor.page.locator('link[rel=stylesheet]').getAttribute('href')
    const before = await sheet()

    await go(lookDesk)
    await page.getByRole('radio', { name: 'Drukwerk' }).check()
    await page.getByLabel('Of als code').fill('#ffcc00')
    await press('Gebruik dit', 422)
    await says(page, /te licht om te lezen op Drukwerk/)
    await press(/^Neem #/)
    await says(page, 'alleen jij ziet dat')
    await visitor.go('/')
    assert.equal(await sheet(), before, 'nobody else sees what the owner looks at')

    await press('Gebruik dit')
    await says(page, 'zo ziet je site er nu voor iedereen uit')
    await visitor.go('/')
    assert.notEqual(await sheet(), before)
    assert.equal((await fetch(new URL(before ?? '', of.open.url))).status, 200, 'an old page keeps its stylesheet')

    await page.getByLabel('Beeld met je logo').setInputFiles({
      name: 'logo.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await photo(600, 200)),
    })
    await press('Gebruik dit logo')
    await visitor.go('/privacy')
    assert.equal(await visitor.page.getByRole('link', { name: 'Bureau Linde', exact: true }).locator('img').count(), 1)

    await press(/^Terug naar het vorige uiterlijk/)
    await visitor.go('/')
    assert.equal(await sheet(), before)
    await visitor.close()
  })
}

test('with a script the page shows a choice at once, and the keyboard stays where it is', async () => {
  const of = await office()
  after(() => of.close())
  const { desk } = await firstAccount(of, { width: 1280, colours: 'light' })
  const { page, go, well } = desk
  await go(lookDesk)
  await page.getByRole('radio', { name: 'Papier' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByText('alleen jij ziet dat').waitFor()
  assert.equal(await page.evaluate('document.activeElement.value'), 'linnen')
  assert.match((await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '', /linnen-7a3e6b\.css$/)
  await page.getByLabel('Of als code').fill('#ffcc00')
  await page.getByLabel('Of als code').blur()
  await page.getByRole('button', { name: /^Neem #/ }).waitFor()
  await well()
})
