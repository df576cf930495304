import type { Page } from 'playwright-core'
import { asking, type Fault, script } from '../faults.ts'
import type { Stage } from '../stage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, granted, settled, wrong } from './controls.ts'

const isChoice = (request: Request) => request.method === 'POST' && request.url.endsWith('/cookies/keuze')

/** Ways in which a choice cannot be taken. */
const failures: Readonly<Record<string, (site: Stage, page: Page, does: () => Promise<void>) => Promise<void>>> = {
  'nothing can be written down': async ({ house }, _, does) => {
    await house.database.asOwner('alter table "consentRecord" rename to "consentRecordAway"')
    try {
      await does()
    } finally {
      await house.database.asOwner('alter table "consentRecordAway" rename to "consentRecord"')
    }
  },
  'the server answers no more': async (_, page, does) => {
    await page.route('**/cookies/keuze', (route) => route.abort())
    await does()
    await page.unroute('**/cookies/keuze')
  },
  'the server is too busy': ({ under }, _, does) =>
    under([(request, next) => (isChoice(request) ? new Response('Even niet', { status: 503 }) : next())], does),
}

const presses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'allowing all': async (page) => {
    await page.goto('/film')
    await controls(page).allow.click()
  },
  'allowing one in its place': async (page) => {
    await page.goto('/film')
    await controls(page).inPlace.click()
  },
  'saving a choice': async (page) => {
    await page.goto('/cookies')
    await page.locator('.choices [value=counter]').check()
    await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  },
}

async function nothingGranted(site: Stage, page: Page): Promise<boolean> {
  const answer = await page.goto('/film')
  await settled(page)
  const policy = answer?.headers()['content-security-policy'] ?? 'none'
  const asks = await controls(page).allow.isVisible()
  const held = await page.locator('script[src*="third.test"], iframe').count()
  return asks && held === 0 && site.third.hits.length === 0 && !/third\.test|^none$/.test(policy)
}

async function noAnswerIsNo({ site, visitor, enough }: Walk): Promise<string[]> {
  const faults: string[] = []
  for (const [failure, while_] of Object.entries(failures))
    for (const [press, does] of Object.entries(presses)) {
      if (enough(faults)) return faults
      const page = await visitor()
      await while_(site, page, async () => {
        await does(page)
        await page.waitForTimeout(150)
      })
      const kept = await granted(page)
      const isClosed = await nothingGranted(site, page)
      faults.push(...wrong({ [`${press} counts although ${failure}`]: kept.length > 0 || !isClosed }))
      await page.context().close()
      site.third.forget()
    }
  return faults
}

const unreadable = [
  '',
  '1',
  'x.counter',
  '999999.counter',
  '1.counter.-counter',
  '0.counter',
  '1.counter%00',
  '1..counter',
]

async function unreadableIsNo({ site, visitor }: Walk): Promise<string[]> {
  const faults: string[] = []
  const page = await visitor()
  for (const value of unreadable) {
    await page.context().addCookies([{ name: 'waarborg-keuze', value, url: site.url }])
    if (!(await nothingGranted(site, page))) faults.push(`the cookie ${value} counts as a yes`)
  }
  return faults
}

const eager: Fault = async (request, next, site) => {
  const answer = await next()
  if (!isChoice(request) || answer.status < 400) return answer
  const headers = new Headers(answer.headers)
  headers.append('set-cookie', `waarborg-keuze=${site.house.house.published().version}.advert.counter.player; Path=/`)
  return new Response(answer.body, { status: answer.status, headers })
}
const hopeful = script(`
  document.addEventListener('submit', (event) => {
    const version = event.target.querySelector('[name=versie]').value
    document.cookie = 'waarborg-keuze=' + version + '.advert.counter.player; path=/'
  })`)
const trusting: Fault = (request, next, site) =>
  asking((all) => {
    const cookie = all.get('cookie')
    const version = site.house.house.published().version
    if (cookie) all.set('cookie', cookie.replace(/keuze=[^.]*\.+counter.*/, `keuze=${version}.counter.advert`))
  })(request, next, site)

/** 30: no answer is no consent. The manners in which all the others are looked at are the rest of it. */
export const failing: readonly Assertion[] = [
  {
    number: 30,
    promise: 'where a choice cannot be taken or read, nothing is allowed',
    needs: 'saving',
    async faults(walk) {
      const faults = await unreadableIsNo(walk)
      return walk.enough(faults) ? faults : [...faults, ...(await noAnswerIsNo(walk))]
    },
    planted: {
      'an error that brings a yes': [eager, /allowing all counts although nothing can be written down/],
      'a script that takes silence for a yes': [hopeful, /allowing all counts although/],
      'a site that guesses at a cookie': [trusting, /the cookie x\.counter counts/],
    },
  },
]
