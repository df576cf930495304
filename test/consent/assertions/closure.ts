import type { Page } from 'playwright-core'
import { cookiesOf } from '../../../src/projections/register.ts'
import { servicesOf } from '../../../src/projections/services.ts'
import { lastsWords } from '../../../src/projections/stored.ts'
import { necessityReasons } from '../../../src/register/service.ts'
import { cookies, headers, inPages, noPolicy, script } from '../faults.ts'
import type { Stage } from '../stage.ts'
import { keptIn } from '../storage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { everyPage, settled, wrong } from './controls.ts'

type Declared = { readonly name: string; readonly kind: string; readonly lasts: string }

function declaredIn({ house }: Stage): { stored: readonly Declared[]; hosts: readonly string[] } {
  const { register } = house.house.published()
  const services = servicesOf(register)
  const theirs = services.flatMap(({ stores }) => stores)
  const hosts = services.flatMap((service) => Object.values(service.hosts).flat())
  return { stored: [...cookiesOf(register), ...theirs], hosts: hosts.map((host) => new URL(host).host) }
}

const seconds = (lasts: string) =>
  lasts === 'session'
    ? 0
    : Temporal.Duration.from(lasts).total({ unit: 'seconds', relativeTo: Temporal.Now.plainDateISO() })

/** What a browser holds that the register does not know, or holds longer than it says. */
async function undeclared(page: Page, stored: readonly Declared[]): Promise<string[]> {
  const faults: string[] = []
  for (const kept of await keptIn(page)) {
    if (!stored.some(({ kind, name }) => `${kind} ${name}` === kept)) faults.push(`${kept} is not in the register`)
  }
  for (const { name, expires } of await page.context().cookies()) {
    const declared = stored.find((one) => one.kind === 'cookie' && one.name === name)
    const left = expires === -1 ? 0 : expires - Date.now() / 1_000
    if (declared && left > seconds(declared.lasts) + 3_700)
      faults.push(`${name} stays ${Math.round(left / 86_400)} days, declared for ${declared.lasts}`)
  }
  return faults
}

async function closed({ site, visitor, manner, enough }: Walk): Promise<string[]> {
  const { stored, hosts } = declaredIn(site)
  const faults = new Set(await unsaid({ site, visitor }))
  if (enough([...faults])) return [...faults]
  const paths = await everyPage(site)
  for (const how of ['nothing', ...(manner.saving === 'works' ? ['everything'] : [])]) {
    const page = await visitor()
    const own = new URL(site.url).host
    page.context().on('requestfinished', (request) => {
      const { host, protocol } = new URL(request.url())
      if (!protocol.startsWith('http') || host === own) return
      if (how === 'nothing') faults.add(`${host} is asked before anything is allowed`)
      if (!hosts.includes(host)) faults.add(`${host} is not in the register`)
    })
    if (how === 'everything') {
      await page.goto('/cookies')
      for (const box of await page.locator('.choices input[type=checkbox]').all()) await box.check()
      await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
      await page.waitForURL(/keuze=/)
    }
    for (const path of paths) {
      await page.goto(path)
      if (enough(await undeclared(page, stored)) || enough([...faults])) break
    }
    await settled(page)
    for (const fault of await undeclared(page, stored)) faults.add(fault)
  }
  return [...faults]
}

/** What the register knows and the statement does not say. */
async function unsaid({ site, visitor }: Pick<Walk, 'site' | 'visitor'>): Promise<string[]> {
  const { register } = site.house.house.published()
  const page = await visitor()
  const faults: string[] = []
  for (const [path, language] of [
    ['/privacy', 'nl'],
    ['/en/privacy', 'en'],
  ] as const) {
    await page.goto(path)
    const text = (await page.locator('main').textContent()) ?? ''
    for (const { name, lasts, words } of cookiesOf(register))
      for (const said of [name, words[language], lastsWords(lasts)[language]])
        if (!text.includes(said)) faults.push(`${path} does not say of ${name}: ${said}`)
    for (const { name, recipient, data, stores } of servicesOf(register))
      for (const said of [name, recipient.name, data[language], ...stores.map((one) => one.name)])
        if (!text.includes(said)) faults.push(`${path} does not say of ${name}: ${said}`)
  }
  return faults
}

async function necessary({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const faults: string[] = []
  await page.goto('/cookies')
  const needed = cookiesOf(site.house.house.published().register).filter((one) => one.class === 'necessary')
  for (const { name, because, necessity, lasts } of needed) {
    const card = page.locator(`[id="cookie-${name}"]`)
    const text = (await card.count()) === 0 ? '' : ((await card.locator('..').textContent()) ?? '')
    faults.push(
      ...wrong({
        [`${name} is needed for something else than the list knows`]: !Object.hasOwn(necessityReasons, because),
        [`${name} stays too long`]: lasts === 'until deleted' || seconds(lasts) > 400 * 86_400,
        [`/cookies does not say why ${name} is needed`]: !text.includes(necessity.nl),
        [`/cookies does not say how long ${name} stays`]: !text.includes(lastsWords(lasts).nl),
      }),
    )
  }
  return needed.length === 0 ? ['no cookie is declared as needed'] : faults
}

const longer = (line: string) =>
  line.startsWith('waarborg-keuze=') ? line.replace(/Max-Age=\d+/i, 'Max-Age=63072000') : line

/** 25 and 26: the register, the statement and the browser say the same. */
export const closure: readonly Assertion[] = [
  {
    number: 25,
    promise: 'what a browser keeps and asks is in the register, and all of the register is in the statement',
    faults: closed,
    planted: {
      'a cookie that nobody declared': [
        headers((all) => all.append('set-cookie', 'stray=1; Path=/')),
        /cookie stray is not in/,
      ],
      'an entry that nobody declared': [
        script('sessionStorage.setItem("stray", "1")'),
        /sessionStorage stray is not in/,
      ],
      'a cookie that stays longer': [cookies(longer), /waarborg-keuze stays \d+ days, declared for P6M/],
      'a host that nobody declared': [
        (request, next, site) =>
          noPolicy(
            request,
            async () =>
              inPages((html) =>
                html.replace('</main>', `<img src="${site.third.origin.replace('third', 'fourth')}/x.gif"></main>`),
              )(request, next, site),
            site,
          ),
        /fourth\.test:\d+ is not in the register/,
      ],
      'a statement that leaves one out': [
        inPages((html) => html.replaceAll('Reclame', 'Iets'), /^\/privacy$/),
        /\/privacy does not say of Reclame/,
      ],
    },
  },
  {
    number: 26,
    promise: 'what is kept without asking has a reason from the closed list, and an end',
    faults: necessary,
    planted: {
      'a cookie without a reason': [
        inPages((html) => html.replace(/zonder deze cookie zouden we/, 'soms'), /^\/cookies$/),
        /does not say why waarborg-keuze/,
      ],
      'a cookie without an end': [
        inPages((html) => html.replaceAll(lastsWords('P6M').nl, 'onbeperkt'), /^\/cookies$/),
        /does not say how long waarborg-keuze/,
      ],
    },
  },
]
