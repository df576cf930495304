import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { blockCookies } from '../journeys/browser.ts'
import { controls, granted, settled } from './assertions/controls.ts'
import { asking, cookies } from './faults.ts'
import { type Stage, stage } from './stage.ts'
import { keptIn } from './storage.ts'

let site: Stage
before(async () => {
  site = await stage(({ counter, advert, player }) => [counter, advert, player])
})
after(() => site.close())

const words = {
  nl: {
    ...{ refused: 'Geweigerd. Er is niets geladen of bewaard.', saved: 'Je keuze is bewaard.' },
    ...{ withdrawn: 'Je toestemming is ingetrokken.', save: 'Bewaar mijn keuze', gone: 'Alles is gewist' },
    ...{ counter: 'Sta Teller toe', erase: 'Wis alles in mijn browser', receipt: 'Bekijk of bewaar je bewijs' },
    unkept: 'Je browser bewaarde je keuze niet',
  },
  en: {
    ...{ refused: 'Refused. Nothing was loaded or kept.', saved: 'Your choice is saved.' },
    ...{ withdrawn: 'Your consent is withdrawn.', save: 'Save my choice', gone: 'Everything is deleted' },
    ...{ counter: 'Allow Teller', erase: 'Delete everything in my browser', receipt: 'See or keep your receipt' },
    unkept: 'Your browser did not keep your choice',
  },
} as const

type Language = keyof typeof words
const at = (language: Language, path: string) => (language === 'en' ? `/en${path}` : path)

/** A visitor, who is well served as long as no page breaks, runs wide or loses its language. */
async function visitor(language: Language, width: 390 | 1280, more: Parameters<Stage['browse']>[0] = {}) {
  site.third.forget()
  const wrong: string[] = []
  const colorScheme = width === 390 ? 'dark' : 'light'
  const page = await site.browse({ viewport: { width, height: 844 }, colorScheme, ...more })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('response', (answer) => {
    if (answer.status() >= 400) wrong.push(`${answer.status()} ${answer.url()}`)
  })
  const well = async () => {
    await settled(page)
    const seen = await page.evaluate(() => ({
      language: document.documentElement.lang,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }))
    assert.deepEqual({ ...seen, wrong }, { language, sideways: 0, wrong: [] }, page.url())
  }
  const go = async (path: string) => {
    await page.goto(at(language, path))
    await well()
  }
  const reads = async (text: string) => {
    await page.getByText(text).first().waitFor()
    await well()
  }
  return { page, go, reads, close: () => page.context().close() }
}

// @NOTE the browser's own block, as tests can set it, lets cookies through on a redirect
const withoutCookies = [asking((all) => all.delete('cookie')), cookies(() => undefined)]

const plays = (page: Page) => page.frameLocator('iframe').getByText('Het filmpje speelt.').waitFor()

for (const [language, width, javaScriptEnabled] of [
  ['nl', 390, true],
  ['en', 1280, true],
  ['en', 390, false],
  ['nl', 1280, false],
] as const)
  test(`somebody refuses, watches one film, allows counting, withdraws elsewhere and deletes all: ${language}, ${width} px${javaScriptEnabled ? '' : ', without JavaScript'}`, async () => {
    const said = words[language]
    const { page, go, reads, close } = await visitor(language, width, { javaScriptEnabled })
    const { refuse, allow, withdraw, inPlace } = controls(page)

    await go('/film')
    await refuse.click()
    await reads(said.refused)
    assert.equal(await allow.count(), 0)
    assert.deepEqual(site.third.hits, [])

    await inPlace.click()
    await reads(said.saved)
    await plays(page)
    assert.deepEqual([...new Set(site.third.hits)], ['/embed/42'])

    await go('/cookies')
    await page.getByLabel(said.counter).check()
    await page.getByRole('button', { name: said.save }).click()
    await reads(said.saved)
    assert.deepEqual([...(await granted(page))].sort(), ['counter', 'player'])
    await page.getByRole('link', { name: said.receipt }).click()
    await reads('Teller')

    await go('/contact')
    await withdraw.click()
    await reads(said.withdrawn)
    site.third.forget()
    await go('/film')
    assert.equal(await page.locator('iframe').count(), 0)
    assert.ok(await inPlace.isVisible())
    assert.deepEqual(site.third.hits, [])

    await go('/cookies')
    assert.equal(await page.locator('input:checked').count(), 0)
    assert.equal(await page.getByText('waarborg-keuze').count(), 1)
    await page.getByRole('button', { name: said.erase }).click()
    await reads(said.gone)
    assert.deepEqual(await keptIn(page), [])
    await go('/')
    assert.equal(await allow.count(), 1, 'whoever deleted everything is asked as anybody')
    await close()
  })

for (const language of ['nl', 'en'] as const)
  test(`whoever sends Global Privacy Control reads on unasked, and still watches one film: ${language}`, async () => {
    const { page, go, reads, close } = await visitor(language, 390, { extraHTTPHeaders: { 'Sec-GPC': '1' } })
    const { allow, inPlace, withdraw } = controls(page)
    for (const path of ['/', '/film', '/privacy']) {
      await go(path)
      assert.equal(await allow.count(), 0)
    }
    assert.deepEqual([await keptIn(page), site.third.hits], [[], []])
    await go('/film')
    await inPlace.click()
    await reads(words[language].saved)
    await plays(page)
    await withdraw.click()
    await reads(words[language].withdrawn)
    assert.equal((await page.context().cookies()).filter(({ name }) => name === 'waarborg-keuze').length, 0)
    await close()
  })

for (const language of ['nl', 'en'] as const)
  test(`whoever blocks all cookies reads everything, and is told kindly why a film stays away: ${language}`, async () => {
    const { page, go, reads, close } = await visitor(language, 1280)
    await blockCookies(page.context(), page)
    await site.under(withoutCookies, async () => {
      for (const path of ['/', '/film', '/cookies', '/contact']) await go(path)
      await go('/film')
      await controls(page).refuse.click()
      await reads(words[language].refused)
      await go('/film')
      await controls(page).inPlace.click()
      await reads(words[language].unkept)
      assert.equal(await page.locator('iframe').count(), 0)
      assert.deepEqual(site.third.hits, [])
    })
    await close()
  })
