import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { barriers } from '../../journeys/browser.ts'
import { inPages, style } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, settled, wrong } from './controls.ts'

/** 320 px; 1280 px enlarged twice; a phone in the dark that wants no movement; a desk. */
const views: Readonly<Record<string, BrowserContextOptions>> = {
  '320 px': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  '200 %': {
    viewport: { width: 640, height: 450 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  },
  'a phone in the dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' },
  'a desk': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
}

/** What can be pressed and is smaller than a finger; links inside a sentence excepted. @see WCAG 2.2, 2.5.5 */
const tooSmall = (banner: Locator): Promise<string[]> =>
  banner.locator('button, summary, label, a').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && !(one.tagName === 'A' && one.closest('p') !== null))
      .map((one) => ({ name: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 43.5)
      .map(({ name, box }) => `${name} is ${Math.round(box.width)} by ${Math.round(box.height)} px`),
  )

type Stop = { readonly name: string; readonly top: number; readonly left: number; readonly shown: boolean }

/** Everything in the banner that Tab comes by, in its order. */
async function stops(page: Page): Promise<Stop[]> {
  const seen: Stop[] = []
  await page.evaluate(() => {
    // a blur would leave Tab where it was
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const one = document.activeElement
      const banner = one?.closest('.choice')
      if (!one || !banner) return undefined
      const box = one.getBoundingClientRect()
      const css = getComputedStyle(one)
      const isMarked = (css.outlineStyle !== 'none' && parseFloat(css.outlineWidth) >= 1) || css.boxShadow !== 'none'
      return {
        name: (one.closest('label') ?? one).textContent?.trim() ?? '',
        top: box.top - banner.getBoundingClientRect().top + banner.scrollTop,
        left: box.left,
        shown: isMarked && box.bottom <= innerHeight + 1 && box.top >= -1,
      }
    })
    if (stop) seen.push(stop)
    else if (seen.length > 0) break
  }
  return seen
}

const isInOrder = (seen: readonly Stop[]) =>
  seen.every((one, place) => {
    const next = seen[place + 1]
    return next === undefined || next.top > one.top - 8
  })

async function forEverybody({ visitor, manner, enough }: Walk): Promise<string[]> {
  const faults: string[] = []
  for (const [name, view] of Object.entries(views)) {
    if (enough(faults)) return faults
    const page = await visitor({ ...view, bypassCSP: true })
    for (const layer of ['first', 'second'] as const) {
      await page.goto(name === 'a desk' ? '/en/film' : '/film')
      if (layer === 'second') await controls(page).more.click()
      await settled(page)
      const at = `at ${name}, ${layer} layer`
      const banner = controls(page).banner
      if ((await banner.count()) !== 1) return [`no region is called what it asks ${at}`]
      const seen = await stops(page)
      const held = await page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        moving: document.querySelector('.choice')?.getAnimations({ subtree: true }).length ?? 0,
      }))
      const small = await tooSmall(banner)
      const shut = manner.scripts === 'run' ? await barriers(page) : []
      faults.push(
        ...small.map((one) => `${one} ${at}`),
        ...shut.map((one) => `${one} ${at}`),
        ...wrong({
          [`scrolls sideways ${at}`]: held.sideways > 0,
          [`moves ${at}`]: held.moving > 0,
          [`Tab comes by ${seen.length} places ${at}`]: seen.length < (layer === 'first' ? 4 : 7),
          [`Tab jumps ${at}`]: !isInOrder(seen),
          [`the focus is not seen ${at}: ${seen
            .filter(({ shown }) => !shown)
            .map((one) => one.name)
            .join(', ')}`]: !seen.every(({ shown }) => shown),
        }),
      )
    }
  }
  return faults
}

async function comesBackToThePlace({ visitor, manner }: Walk): Promise<string[]> {
  if (manner.saving === 'fails') return []
  const page = await visitor()
  await page.goto('/film')
  await controls(page).inPlace.click()
  await page.locator('iframe').waitFor()
  return wrong({ 'who allowed a film is brought elsewhere': !page.url().endsWith('#toon-1') })
}

/** 29: for everybody. */
export const access: readonly Assertion[] = [
  {
    number: 29,
    promise: 'the question shuts nobody out: both layers, small, enlarged, dark, by keyboard and by finger',
    faults: async (walk) => [...(await forEverybody(walk)), ...(await comesBackToThePlace(walk))],
    planted: {
      'a box without a name': [
        inPages((html) => html.replace(/<label>(<input type="checkbox"[^>]*>)[^<]*<\/label>/, '$1')),
        /label: .*second layer/,
      ],
      'faint letters': [style('.choice p { color: #999 }'), /color-contrast/],
      'a small button': [style('.choice button { min-height: 0; padding: 0 }'), /by \d+ px at 320 px/],
      'a question wider than a small screen': [
        style('.choice form { min-width: 500px } .choice { position: static; overflow: visible; max-height: none }'),
        /scrolls sideways at 320 px/,
      ],
      'Tab that jumps': [
        inPages((html) =>
          html.replace('<button name="act" value="sta-toe"', '<button tabindex="5" name="act" value="sta-toe"'),
        ),
        /Tab jumps|Tab comes by|tabindex/,
      ],
      'a focus that is not seen': [
        style('.choice :focus-visible { outline: none !important }'),
        /the focus is not seen/,
      ],
      'a question that slides in': [
        style('@keyframes s { from { opacity: .9 } } .choice { animation: s 60s infinite }'),
        /moves at/,
      ],
      'a question without a name': [
        inPages((html) => html.replace('aria-labelledby="choice"', '')),
        /no region is called/,
      ],
    },
  },
]
