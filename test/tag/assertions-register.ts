import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { cookiesOf } from '../../src/projections/register.ts'
import { servicesOf } from '../../src/projections/services.ts'
import { necessityReasons } from '../../src/register/service.ts'
import { type Assertion, html, press, script, type Walk, wrong } from './assertions.ts'
import { settled } from './stage.ts'

/** What the page holds, by kind and name. */
async function keptIn(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`)
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
  ])
  return [...cookies, ...stored]
}

async function oneBasis({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await page.getByText('Kies zelf').click()
  const text = (await page.locator('details.waarborg').textContent()) ?? ''
  const boxes = page.locator('details.waarborg input')
  const values = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  const ids = servicesOf(shop.house.house.published().register).map(({ id }) => id)
  return wrong({
    'another basis is claimed': /gerechtvaardigd|legitiem|bezwaar|legitimate|object/i.test(text),
    'two switches for one thing': new Set(values).size < values.length,
    'a switch for something else than consent': !values.every((one) => one.split(' ').every((id) => ids.includes(id))),
    'nothing was asked': values.length < ids.length,
  })
}

/** How many presses it takes from the closed Cookies button: a fold is opened where the button is not to be seen. */
async function pressesTo(page: Page, name: string): Promise<number> {
  const button = page.getByRole('button', { name, exact: true })
  const folds = page.locator('details.waarborg > summary, details.waarborg > details > summary')
  let presses = 0
  for (const fold of await folds.all()) {
    if (await button.isVisible()) break
    await fold.click()
    presses += 1
  }
  await button.click({ timeout: 1500 })
  return presses + 1
}

async function asEasy({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles weigeren')
  await settled(page)
  const toGive = await pressesTo(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await page.goto('/leeg')
  const [toWithdraw] = await Promise.all([
    pressesTo(page, 'Alles weigeren'),
    page.waitForEvent('load', { timeout: 2500 }),
  ])
  const allowed = await page.evaluate("['filmwand', 'teller'].some((id) => waarborg.allows(id))")
  return wrong({
    [`${toGive} to give, ${toWithdraw} to withdraw`]: toWithdraw > toGive,
    'it is not withdrawn': allowed === true,
  })
}

async function known({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const services = servicesOf(shop.house.house.published().register)
  const hosts = services.flatMap((one) => Object.values(one.hosts).flat())
  const ours = [new URL(shop.url).hostname, new URL(shop.house.url).hostname]
  const strange = new Set<string>()
  const asked = new Set<string>()
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (!protocol.startsWith('http') || ours.includes(hostname)) return
    asked.add(hostname)
    if (!hosts.includes(hostname)) strange.add(hostname)
  })
  await page.goto('/')
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  const stored = [...cookiesOf(shop.house.house.published().register), ...services.flatMap(({ stores }) => stores)]
  const isDeclared = (one: string) =>
    stored.some(({ kind, name }) =>
      name.endsWith('*') ? one.startsWith(`${kind} ${name.slice(0, -1)}`) : one === `${kind} ${name}`,
    )
  // @NOTE what is called `own` stands for what the shop itself keeps
  const undeclared = (await keptIn(page)).filter((one) => !isDeclared(one) && !one.endsWith(' own'))
  return wrong({
    'nothing came at all': asked.size < 2,
    [`not in the register: ${[...strange, ...undeclared].join()}`]: strange.size + undeclared.length > 0,
  })
}

async function needed({ shop, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/')
  await press(page, 'Alles weigeren')
  await settled(page)
  const declared = cookiesOf(shop.house.house.published().register)
  const faults = (await keptIn(page)).filter((one) => {
    const found = declared.find(({ kind, name }) => `${kind} ${name}` === one)
    return found?.class !== 'necessary' || !Object.hasOwn(necessityReasons, found.because) || found.necessity.nl === ''
  })
  return wrong({
    'the refusal is not kept': (await keptIn(page)).length === 0,
    [`nobody knows why it needs ${faults.join()}`]: faults.length > 0,
  })
}

async function noGoogle({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const hits: string[] = []
  const theirs = /^https?:\/\/([^/]*\.)?(google|googletagmanager|google-analytics|gstatic|doubleclick|googleapis)\./
  await page.context().route(theirs, (route) => {
    hits.push(new URL(route.request().url()).hostname)
    return route.fulfill({ contentType: 'text/javascript', body: '' })
  })
  await page.goto('/google')
  await settled(page)
  const before = hits.splice(0)
  await press(page, 'Alles weigeren')
  await page.goto('/google')
  await settled(page)
  const refused = hits.splice(0)
  await page.locator('details.waarborg > summary').click()
  await press(page, 'Alles toestaan')
  await page.getByText('Je keuze is bewaard').waitFor({ state: 'attached', timeout: 2500 })
  await settled(page)
  return wrong({
    [`before a choice: ${before.join()}`]: before.length > 0,
    [`after a refusal: ${refused.join()}`]: refused.length > 0,
    'not even after consent': hits.length === 0,
  })
}

async function noBarriers({ visitor }: Walk): Promise<string[]> {
  const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  const page = await visitor({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
  await page.goto('/')
  const faults: string[] = []
  for (const layer of ['first', 'second']) {
    if (layer === 'second') await page.getByText('Kies zelf').click()
    await page.evaluate(axe)
    const { violations } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
    )) as AxeResults
    faults.push(...violations.map(({ id, nodes }) => `${layer} layer: ${id} ${nodes.map((one) => one.html).join(' ')}`))
  }
  return faults
}

/** Of the thirty: that the question, the browser and the register say the same, and to everybody. */
export const aboutRegister: readonly Assertion[] = [
  {
    number: 10,
    promise: 'what asks consent claims no legitimate interest beside it',
    faults: oneBasis,
    planted: script(
      '<button>Bewaar keuze',
      '<label><input type=checkbox> Bezwaar tegen gerechtvaardigd belang</label><button>Bewaar keuze',
    ),
  },
  {
    number: 14,
    promise: 'from the Cookies button withdrawing takes no more presses than allowing',
    faults: asEasy,
    planted: html(
      '<main>',
      '<style>details.waarborg:has(input:checked):not(:has(details[open]))>button:first-of-type{display:none!important}</style><main>',
    ),
  },
  {
    number: 25,
    promise: 'with all allowed, what the browser keeps and asks is in the register',
    faults: known,
    planted: html('</main>', '<script>sessionStorage.stray="1"</script></main>'),
  },
  {
    number: 26,
    promise: 'what the tag keeps without consent has its need in the register',
    faults: needed,
    planted: script(/"waarborg-keuze",/, '"waarborg-bezoeker",'),
  },
  {
    number: 27,
    promise: 'no host of Google hears anything before a choice or after a refusal',
    faults: noGoogle,
    planted: html('</main>', '<img src="https://www.googletagmanager.com/a.gif" alt=""></main>'),
  },
  {
    number: 29,
    promise: 'the question has no barriers in either layer',
    faults: noBarriers,
    planted: script('<p><label>', '<p><span>'),
  },
]
