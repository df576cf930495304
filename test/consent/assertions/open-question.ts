import type { Locator, Page } from 'playwright-core'
import { type Fault, headers, inPages, script, style } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { granted, settled, wrong } from './controls.ts'

/** Everything that somebody does who does not answer. */
const silences: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  scrolling: (page) => page.mouse.wheel(0, 4_000),
  'a click beside it': (page) => page.mouse.click(195, 300),
  'half an hour': (page) => page.clock.fastForward('30:00'),
  'going elsewhere': async (page) => {
    await page.goto('/waarborgen')
    await page.goto('/')
  },
}

async function silenceGrantsNothing({ site, visitor, manner }: Walk): Promise<string[]> {
  const faults: string[] = []
  for (const [name, stay] of Object.entries(silences)) {
    if (name === 'half an hour' && manner.scripts !== 'run') continue
    const page = await visitor()
    if (manner.scripts === 'run') await page.clock.install()
    await page.goto('/film')
    await stay(page)
    await settled(page)
    const after = await page.context().newPage()
    await page.close()
    await after.goto('/film')
    if ((await granted(after)).length > 0 || site.third.hits.length > 0) faults.push(`${name} counts as a yes`)
    await after.close()
  }
  return faults
}

const grant = `fetch('/cookies/keuze', { method: 'POST', body: new URLSearchParams({ act: 'sta-toe', versie: '1', terug: '/' }) })`
const on = (event: string) =>
  script(`addEventListener('${event}', (e) => { if (!e.key || e.key === 'Escape') ${grant} })`)
const readingOn: Fault = headers((all, request) => {
  if (new URL(request.url).pathname === '/waarborgen')
    all.append('set-cookie', 'waarborg-keuze=1.counter.advert; Path=/')
})

/** Whether something can be seen and pressed where it stands, with nothing over it. */
const isReachable = async (one: Locator): Promise<boolean> => {
  await one.scrollIntoViewIfNeeded().catch(() => undefined)
  return one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2)
    return at !== null && (element.contains(at) || at.contains(element)) && element.closest('[inert]') === null
  })
}

async function noWall({ visitor }: Walk): Promise<string[]> {
  const faults: string[] = []
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
    { width: 640, height: 320 },
  ]) {
    const page = await visitor({ viewport })
    await page.goto('/')
    const at = `at ${viewport.width} px`
    const heading = await isReachable(page.locator('main h1'))
    const last = await isReachable(page.locator('main').locator('p, li').last())
    const foot = await isReachable(page.locator('footer a').last())
    const look = await page.locator('main').evaluate((main) => {
      const css = [main, document.body, document.documentElement].map((one) => getComputedStyle(one))
      return css.map(({ overflowY, filter, visibility }) => `${overflowY} ${filter} ${visibility}`)
    })
    faults.push(
      ...wrong({
        [`the heading is covered ${at}`]: !heading,
        [`the last words are covered ${at}`]: !last,
        [`the foot of the page is covered ${at}`]: !foot,
        [`the page is held or blurred ${at}`]: look.some((one) => /hidden|clip|blur|collapse/.test(one)),
      }),
    )
    if (faults.length > 0) return faults
    await page.locator('footer').getByRole('link', { name: 'Waarborgen' }).click()
    if (new URL(page.url()).pathname !== '/waarborgen') faults.push(`links lead nowhere ${at}`)
    await page.context().close()
  }
  return faults
}

/** 11 and 12: not answering. */
export const openQuestion: readonly Assertion[] = [
  {
    number: 11,
    promise: 'reading on, Escape, scrolling, waiting, closing and going elsewhere are no yes',
    faults: silenceGrantsNothing,
    planted: {
      'Escape that allows': [on('keydown'), /^Escape counts/m],
      'scrolling that allows': [on('scroll'), /^scrolling counts/m],
      'a click anywhere that allows': [on('click'), /^a click beside it counts/m],
      'a while that allows': [script(`setTimeout(() => ${grant}, 60000)`), /^half an hour counts/m],
      'a second page that allows': [readingOn, /^going elsewhere counts/m],
    },
  },
  {
    number: 12,
    promise: 'the page reads and its links work while the question is open',
    faults: noWall,
    planted: {
      'a wall before the page': [style('.choice { inset: 0; max-height: none }'), /the heading is covered/],
      'a page that cannot scroll': [style('body { overflow: hidden; height: 100vh }'), /held or blurred/],
      'a blurred page': [style('main { filter: blur(4px) }'), /held or blurred/],
      'a page that cannot be pressed': [
        inPages((html) => html.replace('<main ', '<main inert ')),
        /the heading is covered/,
      ],
      'a question that covers the foot of the page': [
        style('body:has(> .choice) { padding-bottom: 0 }'),
        /the foot of the page is covered/,
      ],
    },
  },
]
