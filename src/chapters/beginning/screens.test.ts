import { test } from 'node:test'
import { nameOf, visit } from '../../../test/journeys/browser.ts'
import { stage } from './stage.test.ts'
import { steps } from './steps/index.ts'

const manners = [
  { width: 390, colours: 'light', scripts: true, checker: 'axe' },
  { width: 390, colours: 'dark', scripts: false },
  { width: 1280, colours: 'dark', checker: 'axe' },
] as const

const settings = ['', '/mail', '/afzender', '/domein', '/talen', '/boekjaar', '/sluitingsdagen']

for (const manner of manners)
  test(`every screen of the set-up keeps what all pages promise: ${nameOf(manner)}`, async () => {
    const on = await stage('sqlite')
    const seen = await visit(on.url, manner)
    for (const language of manner.colours === 'dark' && manner.width === 390 ? ['/en'] : ['']) {
      await seen.go(`${language}/beheer/begin-gids`)
      for (const { slug } of steps) {
        await seen.go(`${language}/beheer/begin-gids/${slug}`)
      }
      await seen.go(`${language}/beheer/begin-gids/klaar`)
      for (const place of settings) {
        await seen.go(`${language}/beheer/instellingen${place}`)
      }
    }
    await seen.go('/beheer/begin-gids/host')
    await seen.page.fill('#field-hostName', 'Polder Hosting')
    await seen.press('Bewaar en verder', 422)
    await seen.page.selectOption('#field-hostCountry', 'NL')
    await seen.press('Bewaar en verder')
    await seen.go('/beheer/instellingen/mail')
    await seen.page.fill('#field-host', 'bestaat-niet.invalid')
    await seen.press('Bewaar en probeer', 422)
    await seen.go('/beheer/instellingen/sluitingsdagen')
    await seen.press('Voeg toe', 422)
    await seen.close()
  })
