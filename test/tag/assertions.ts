import type { BrowserContextOptions, Page } from 'playwright-core'
import { choiceOf, type Shop, settled } from './stage.ts'

/** How somebody comes to the shop. */
export type Manner = 'with JavaScript' | 'without JavaScript' | 'with the script blocked' | 'with the server down'
export const manners: readonly Manner[] = [
  'with JavaScript',
  'without JavaScript',
  'with the script blocked',
  'with the server down',
]

export type Walk = {
  readonly shop: Shop
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** What Waarborg answers at a path of its own. */
  fetched(path: string): Promise<string>
}

/** What the texts of regulators require of the tag, and what breaks it: another script, another page, or another record. */
export type Assertion = {
  readonly number: number
  readonly promise: string
  /** Whether it says something where no script runs. */
  readonly always?: true
  readonly faults: (walk: Walk) => Promise<string[]>
  readonly planted: {
    readonly in: 'script' | 'page' | 'record'
    readonly edit: readonly [from: string | RegExp, to: string]
  }
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
export const wrong = (faults: Readonly<Record<string, boolean>>) => Object.keys(faults).filter((one) => faults[one])
export const isOpen = (page: Page) => page.getByRole('button', { name: 'Alles weigeren' }).isVisible()
const kept = (page: Page) =>
  page.evaluate(
    "[...document.cookie.split('; ').map((one) => one.split('=')[0]), ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)",
  ) as Promise<string[]>

async function quiet({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  for (const path of ['/', '/leeg', '/']) await page.goto(path)
  await settled(page)
  return wrong({
    'something is kept': (await page.context().cookies()).length > 0,
    [`asked: ${shop.third.hits.join()}`]: shop.third.hits.length > 0,
  })
}

async function refused({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles weigeren')
  for (const path of ['/', '/leeg', '/']) await page.goto(path)
  await settled(page)
  return wrong({
    'is asked again': await isOpen(page),
    [`kept: ${(await kept(page)).join()}`]: (await kept(page)).join() !== 'waarborg-keuze',
    [`asked: ${shop.third.hits.join()}`]: shop.third.hits.length > 0,
  })
}

async function alike({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  const [refuse, allow] = (await page.evaluate(
    `['Alles weigeren', 'Alles toestaan'].map((name) => {
      const one = [...document.querySelectorAll('details.waarborg > button')].find((button) => button.textContent === name)
      if (!one) return
      const { color, backgroundColor, fontSize, fontWeight, borderWidth } = getComputedStyle(one)
      return { look: [one.tagName, color, backgroundColor, fontSize, fontWeight, borderWidth].join(), area: one.offsetWidth * one.offsetHeight }
    })`,
  )) as ({ look: string; area: number } | null)[]
  if (!refuse || !allow) return ['one of the two is not there']
  return wrong({
    'they look different': refuse.look !== allow.look,
    'their sizes differ': Math.abs(refuse.area / allow.area - 1) > 0.1,
  })
}

async function order({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  const names = await page.locator('details.waarborg > button').allTextContents()
  return wrong({ 'refusing comes later': names.indexOf('Alles weigeren') > names.indexOf('Alles toestaan') })
}

async function unticked({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  return wrong({ 'a box is ticked': (await page.locator('details.waarborg input:checked').count()) > 0 })
}

async function told({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  const text = await page.locator('#waarborg').innerText()
  const aims = ['filmpjes en kaarten', 'sociale netwerken', 'bezoek te laten tellen', 'advertenties']
  return wrong({
    'not who asks': !text.includes('Bureau Linde'),
    'not what for': !aims.every((aim) => text.includes(aim)),
    'not how many': !text.includes('5 anderen'),
    'not how to withdraw': !/Intrekken kan hier altijd/.test(text),
    'no link': (await page.locator('#waarborg a').count()) !== 1,
  })
}

async function noAnswer({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await page.keyboard.press('Escape')
  await page.mouse.wheel(0, 900)
  await page.locator('details.waarborg > summary').click()
  await page.goto('/leeg')
  return wrong({
    'taken for an answer': (await page.context().cookies()).length > 0,
    'not asked': !(await isOpen(page)),
  })
}

async function noWall({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await page
    .locator('#away')
    .click({ timeout: 1500 })
    .catch(() => {})
  return wrong({ 'a link does not work': !page.url().endsWith('/leeg') })
}

async function withdrawn({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  const before = await kept(page)
  await page.goto('/leeg')
  const button = page.locator('details.waarborg > summary')
  if (!(await button.isVisible())) return ['no way back on this page']
  await button.click()
  await Promise.all([page.waitForEvent('load', { timeout: 2500 }), press(page, 'Alles weigeren')])
  shop.third.hits.length = 0
  await page.goto('/')
  await settled(page)
  const after = await kept(page)
  return wrong({
    'nothing was allowed at all': !before.includes('tel.queue'),
    [`still kept: ${after.join()}`]: after.some((one) => /tel/.test(one)),
    [`still asked: ${shop.third.hits.join()}`]: shop.third.hits.length > 0,
  })
}

async function alone({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await page.getByText('Kies zelf').click()
  await page.getByLabel(/Om bezoek te laten tellen/).check()
  await press(page, 'Bewaar keuze')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  return wrong({
    [`brought another: ${shop.third.hits.join()}`]: shop.third.hits.join() !== 'teller.test/teller.js',
  })
}

async function placed({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  const box = page.locator('fieldset.waarborg').first()
  const size = await box.boundingBox({ timeout: 1500 })
  const text = await box.innerText()
  await box.getByRole('button').click()
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  return wrong({
    'another size': size?.width !== 564 || size.height !== 319,
    'does not name who gets it': !text.includes('Filmwand Ireland Limited'),
    [`brought another: ${shop.third.hits.join()}`]: shop.third.hits.join() !== 'filmwand.test/film.html',
  })
}

async function halfYear({ visitor }: Walk): Promise<string[]> {
  const days: number[] = []
  for (const name of ['Alles weigeren', 'Alles toestaan']) {
    const page = await visitor()
    await page.goto('/')
    await press(page, name)
    await page.waitForTimeout(300)
    const [cookie] = (await page.context().cookies()).filter((one) => one.name === 'waarborg-keuze')
    days.push(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400))
  }
  return wrong({ [`kept for ${days.join(' and ')} days`]: days.some((one) => one !== 180) })
}

async function signal({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")
  await page.goto('/')
  await settled(page)
  return wrong({ 'is asked': await isOpen(page), 'keeps something': (await choiceOf(page)) !== undefined })
}

async function google({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  const before = await page.evaluate('window.dataLayer?.length ?? 0')
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  const said = await page.evaluate(
    'JSON.stringify((window.dataLayer ?? []).map(([, kind, state]) => [kind, state.ad_storage, state.analytics_storage]))',
  )
  return wrong({
    'told before consent': before !== 0,
    [`said ${String(said)}`]: said !== '[["default","denied","denied"],["update","denied","granted"]]',
  })
}

async function unrecorded({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.route('**/api/toestemming*', (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await page.waitForTimeout(300)
  await settled(page)
  return wrong({
    'it counts without a record': shop.third.hits.length > 0,
    'it says nothing': !(await page.getByText('er mag niets').isVisible()),
  })
}

export const script = (from: string | RegExp, to: string) => ({ in: 'script', edit: [from, to] }) as const
export const html = (from: string | RegExp, to: string) => ({ in: 'page', edit: [from, to] }) as const
export const record = (from: string | RegExp, to: string) => ({ in: 'record', edit: [from, to] }) as const
const pasted = html('</main>', '<img src="THIRD/pasted.gif" alt=""></main>')

/** Those of the thirty that a look at somebody else's pages is enough for. */
export const assertions: readonly Assertion[] = [
  {
    number: 1,
    promise: 'before a choice nothing is kept',
    always: true,
    faults: quiet,
    planted: html('</main>', '<script>document.cookie="x=1"</script></main>'),
  },
  { number: 2, promise: 'before a choice nobody else hears', always: true, faults: quiet, planted: pasted },
  { number: 3, promise: 'after a refusal neither', faults: refused, planted: pasted },
  {
    number: 4,
    promise: 'where allowing is, refusing is',
    faults: alike,
    planted: script('<button>Alles weigeren</button>', ''),
  },
  {
    number: 5,
    promise: 'refusing and allowing are alike',
    faults: alike,
    planted: script('.waarborg button{', '.waarborg button:nth-of-type(2){font-size:2em!important}.waarborg button{'),
  },
  {
    number: 6,
    promise: 'refusing comes no later',
    faults: order,
    planted: script(/(<button>Alles weigeren<\/button>)(<button>Alles toestaan<\/button>)/, '$2$1'),
  },
  {
    number: 7,
    promise: 'refusing is a button, called so',
    faults: alike,
    planted: script('Alles weigeren', 'Verder zonder'),
  },
  {
    number: 8,
    promise: 'no box is ticked beforehand',
    faults: unticked,
    planted: script('<input type="checkbox"', '<input checked type="checkbox"'),
  },
  {
    number: 9,
    promise: 'the first layer says who, what for, how many, and how to withdraw',
    faults: told,
    planted: script(/5 anderen krijgen gegevens\. /, ''),
  },
  {
    number: 11,
    promise: 'no answer is no yes',
    faults: noAnswer,
    planted: html('</main>', '<script>addEventListener("wheel",()=>waarborg.withdraw())</script></main>'),
  },
  {
    number: 12,
    promise: 'the page works while the question is open',
    always: true,
    faults: noWall,
    planted: html('<main>', '<div style="position:fixed;inset:0;z-index:9"></div><main>'),
  },
  {
    number: 13,
    promise: 'the way back is on every page',
    faults: withdrawn,
    planted: html('<main>', '<style>details.waarborg:not([open]){display:none!important}</style><main>'),
  },
  {
    number: 15,
    promise: 'after withdrawing all of it is gone',
    faults: withdrawn,
    planted: script(/"_tel\.\*\|tel[^"]*"/, '"other"'),
  },
  {
    number: 17,
    promise: 'one service brings no other',
    faults: alone,
    planted: script(/value~="\$\{(\w)\}"\]:checked`\)/, 'value]`)'),
  },
  {
    number: 18,
    promise: 'a frame leaves a place of its size, that names who gets what',
    faults: placed,
    planted: script('[hipwz]', '[ipz]'),
  },
  { number: 19, promise: 'a no is kept as long as a yes', faults: halfYear, planted: script('15552000', '31104000') },
  {
    number: 21,
    promise: 'Global Privacy Control is a no without a question',
    faults: signal,
    planted: script('globalPrivacyControl', 'somethingElse'),
  },
  {
    number: 28,
    promise: 'Google hears no first, then the choice',
    faults: google,
    planted: script('"default"', '"update"'),
  },
  {
    number: 30,
    promise: 'without a record nothing is allowed',
    faults: unrecorded,
    planted: script(/\(await (\w+)\)\?\.html/, '((await $1)?.html||"ja")'),
  },
]
