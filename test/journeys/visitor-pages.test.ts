import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { listeningHouse } from '../house.ts'
import { type Manner, nameOf, visit, weigh } from './browser.ts'

const dutch = [
  '/',
  '/diensten',
  '/contact',
  '/nieuwsbrief',
  '/nieuwsbrief/afmelden',
  '/privacy',
  '/privacy/wijzigingen',
  '/cookies',
  '/waarborgen',
  '/mijn-gegevens',
  '/klacht',
  '/register',
  '/veiligheid',
]
const english = dutch.map((path) => (path === '/' ? '/en' : `/en${path}`))

let house: Awaited<ReturnType<typeof listeningHouse>>
before(async () => {
  house = await listeningHouse('sqlite')
})
after(() => house.close())

const matrix: readonly (Manner & { readonly paths: readonly string[] })[] = [
  { width: 390, colours: 'light', checker: 'axe', paths: dutch },
  { width: 1280, colours: 'dark', checker: 'axe', paths: dutch },
  { width: 390, colours: 'dark', checker: 'axe', paths: english },
  { width: 1280, colours: 'light', checker: 'axe', paths: english },
  { width: 390, colours: 'dark', paths: dutch },
  { width: 1280, colours: 'light', scripts: false, paths: dutch },
  { width: 390, colours: 'light', cookies: 'blocked', paths: english },
  { width: 1280, colours: 'dark', scripts: false, cookies: 'blocked', paths: english },
]

for (const { paths, ...manner } of matrix) {
  const language = paths === dutch ? 'Dutch' : 'English'
  test(`every ${language} page asks nobody else, keeps nothing and shuts nobody out: ${nameOf(manner)}`, async (t) => {
    const visitor = await visit(house.url, manner)
    t.after(visitor.close)
    for (const path of paths) await visitor.go(path)
    await visitor.go('/en/bestaat-niet', 404)
  })
}

test('a page that asks elsewhere, keeps a cookie, runs inline code or shuts somebody out is caught', async (t) => {
  const bad = `<!doctype html><html lang="nl"><title>x</title><h1>x</h1><img src="https://elsewhere.example.test/a.png">
    <script>document.body.append('run')</script><p style="width:2000px">x</p>`
  const headers = { 'content-type': 'text/html', 'set-cookie': 'id=1', 'content-security-policy': "script-src 'self'" }
  const server = createServer((_, response) => response.writeHead(200, headers).end(bad)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const open = async (manner: Manner) => {
    const visitor = await visit(`http://127.0.0.1:${address.port}`, manner)
    t.after(visitor.close)
    return visitor.go('/planted').then(
      () => 'nothing was caught',
      (failure: Error) => failure.message,
    )
  }
  const strict = await open({ width: 390, colours: 'light' })
  assert.match(strict, /asks elsewhere\.example\.test for \/a\.png/)
  assert.match(strict, /console: .*Content Security Policy/)
  assert.match(strict, /sets the cookie id/)
  assert.match(strict, /keeps the cookie id/)
  assert.match(strict, /scrolls \d+ px sideways/)
  assert.match(await open({ width: 390, colours: 'light', checker: 'axe' }), /image-alt: img/)
})

test('no page costs more than 60 KB over the wire on a first visit', async () => {
  for (const paths of [dutch, english]) {
    const weights = await Promise.all(paths.map(async (path) => [path, await weigh(house.url, path)] as const))
    assert.deepEqual(
      weights.filter(([, bytes]) => bytes > 60_000 || bytes < 1000),
      [],
    )
  }
})

test('every page reads without sideways scrolling at 320 px, at twice the size and on a tablet', async (t) => {
  const visitor = await visit(house.url, { width: 1280, colours: 'light' })
  t.after(visitor.close)
  // @NOTE a browser that zooms a window of 1280 px to 200% lays it out as one of 640
  for (const width of [320, 640, 768, 880]) {
    await visitor.page.setViewportSize({ width, height: 700 })
    for (const path of width === 320 ? dutch : ['/', '/contact', '/privacy', '/en/privacy', '/register'])
      await visitor.go(path)
  }
})

test('every page reads without sideways scrolling when only its letters are twice the size', async (t) => {
  const visitor = await visit(house.url, { width: 390, colours: 'light', checker: 'axe' })
  t.after(visitor.close)
  const sideways: string[] = []
  for (const path of dutch) {
    await visitor.page.goto(path)
    const past = await visitor.page.evaluate(() => {
      const { documentElement: root } = document
      root.style.fontSize = '200%'
      return root.scrollWidth - root.clientWidth
    })
    if (past > 0) sideways.push(`${path} ${past} px`)
  }
  assert.deepEqual(sideways, [])
})

for (const [width, paths] of [
  [390, dutch],
  [1280, english],
] as const) {
  test(`by keyboard every control is reached, in sight and marked, at ${width} px`, async (t) => {
    const visitor = await visit(house.url, { width, colours: 'light' })
    t.after(visitor.close)
    for (const path of paths) {
      await visitor.go(path)
      assert.deepEqual(await walked(visitor.page), [], path)
    }
  })
}

test('the skip link comes first and leads past the menu', async (t) => {
  const visitor = await visit(house.url, { width: 1280, colours: 'dark', scripts: false })
  t.after(visitor.close)
  const { page } = visitor
  for (const path of ['/', '/privacy', '/en/contact']) {
    await visitor.go(path)
    await page.keyboard.press('Tab')
    const first = page.locator(':focus')
    assert.equal(await first.getAttribute('href'), '#main')
    const box = await first.boundingBox()
    assert.ok(box !== null && box.y >= 0 && box.height > 20, 'the skip link shows when it has the focus')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
    assert.equal(isInside, true, path)
  }
})

test('on paper every mark of the statement stands with its words, and no menu or form', async (t) => {
  const visitor = await visit(house.url, { width: 1280, colours: 'dark' })
  t.after(visitor.close)
  const { page } = visitor
  // @NOTE the width of an A4 page within its margins, which is also the width of a small screen
  await page.setViewportSize({ width: 718, height: 1000 })
  for (const path of ['/privacy', '/en/privacy']) {
    await visitor.go(path)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate(() => {
      const [words = [], away = []] = ['.mark .said', 'nav, form, .skip'].map((which) =>
        [...document.querySelectorAll(which)].map(
          (one) =>
            one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            one.getBoundingClientRect().width > 20,
        ),
      )
      return {
        marks: words.length,
        wordless: words.filter((isShown) => !isShown).length,
        menus: away.filter((isShown) => isShown).length,
        paper: getComputedStyle(document.documentElement).getPropertyValue('--paper'),
      }
    })
    assert.ok(printed.marks > 20, `${printed.marks} marks`)
    assert.deepEqual({ ...printed, marks: 0 }, { marks: 0, wordless: 0, menus: 0, paper: '#fff' }, path)
  }
})

/** Presses Tab from the top to the end; names the controls that were passed over, out of sight or unmarked. */
async function walked(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const radios = new Set<string>()
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && !one.closest('[aria-hidden=true]'))
      .filter((one) => {
        if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
        return !radios.has(one.name) && radios.add(one.name) !== undefined
      })
    for (const [index, control] of controls.entries())
      control.dataset['walk'] = `${index} ${control.outerHTML.slice(0, 90)}`
    return controls.map((control) => control.dataset['walk'] ?? '')
  })
  const reached = new Set<string>()
  const faults: string[] = []
  for (let presses = 0; presses < wanted.length + 10; presses += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const control = document.activeElement
      if (!(control instanceof HTMLElement) || control === document.body) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(control)
      const { top, bottom, width } = control.getBoundingClientRect()
      return {
        walk: control.dataset['walk'],
        isMarked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        isInSight: bottom > 0 && top < innerHeight && width > 0,
      }
    })
    if (seen?.walk === undefined || reached.has(seen.walk)) continue
    reached.add(seen.walk)
    if (!seen.isMarked) faults.push(`unmarked: ${seen.walk}`)
    if (!seen.isInSight) faults.push(`out of sight: ${seen.walk}`)
  }
  return [...faults, ...wanted.filter((walk) => !reached.has(walk)).map((walk) => `not reached: ${walk}`)]
}
