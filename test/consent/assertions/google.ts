import type { Page } from 'playwright-core'
import { type Fault, inPages, instead, noPolicy } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, settled, wrong } from './controls.ts'

/** Plays Google: writes down what it is asked, and what its script finds when it starts. */
async function playGoogle(page: Page): Promise<string[]> {
  const asked: string[] = []
  const body = `
    document.documentElement.dataset.found = JSON.stringify((window.dataLayer || []).map((one) => Array.from(one)))
    new Image().src = 'https://region1.google-analytics.com/g/collect?v=2'`
  await page.context().route(/^https:\/\/[^/]*(google|gstatic|doubleclick)/, (route) => {
    asked.push(new URL(route.request().url()).host)
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  return asked
}

const paths = ['/', '/film', '/en/contact']

async function nothingToGoogle({ visitor, manner }: Walk): Promise<string[]> {
  const page = await visitor()
  const asked = await playGoogle(page)
  const faults: string[] = []
  const round = async (when: string) => {
    for (const path of paths) {
      await page.goto(path)
      await settled(page)
      const mentions = (await page.content()).match(/googletagmanager|google-tag\.js/)
      faults.push(...wrong({ [`the page holds their tag ${when}`]: mentions !== null }))
    }
    faults.push(...asked.splice(0).map((host) => `${host} is asked ${when}`))
  }
  await round('before a choice')
  if (manner.saving === 'fails') return [...new Set(faults)]
  await controls(page).refuse.click()
  await page.waitForURL(/keuze=/)
  await round('after a refusal')
  return [...new Set(faults)]
}

type Command = readonly [name: string, ...rest: unknown[]]
const kinds = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'] as const
const allowedIn = (command: Command | undefined): string[] =>
  kinds.filter((kind) => (command?.[2] as Record<string, string> | undefined)?.[kind] !== 'denied')

async function toldInOrder({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const asked = await playGoogle(page)
  await page.goto('/')
  await settled(page)
  const early = await page.evaluate(() => 'dataLayer' in window)
  await controls(page).allow.click()
  await page.waitForURL(/keuze=/)
  await settled(page)
  const found = JSON.parse(await page.evaluate(() => document.documentElement.dataset['found'] ?? '[]')) as Command[]
  const names = found.map(([name, what]) => (name === 'consent' ? `${name} ${String(what)}` : name))
  await settled(page)
  const before = asked.length
  await controls(page).withdraw.click()
  await page.waitForURL(/keuze=/)
  await page.goto('/film')
  await settled(page)
  const late = await page.evaluate(() => 'dataLayer' in window)
  return wrong({
    'something is told before a choice': early,
    [`told in the order ${names.join(', ')}`]: names.join() !== 'consent default,consent update,js,config',
    [`allowed from the start: ${allowedIn(found[0]).join(' ')}`]: allowedIn(found[0]).length > 0,
    [`allowed after the choice: ${allowedIn(found[1]).join(' ')}`]: allowedIn(found[1]).join() !== 'analytics_storage',
    'no account is told': found.at(-1)?.[1] !== 'G-PROEF12345',
    'something is told after a withdrawal': late || asked.length > before,
  })
}

const prepares = (commands: string): Fault =>
  instead(
    /google-tag\.js$/,
    () =>
      new Response(`window.dataLayer=[];function g(){dataLayer.push(arguments)};${commands}`, {
        headers: { 'content-type': 'text/javascript' },
      }),
  )
const denied = `{ad_storage:'denied',ad_user_data:'denied',ad_personalization:'denied',analytics_storage:'denied'}`
const granted = denied.replace("analytics_storage:'denied'", "analytics_storage:'granted'")
const all = denied.replaceAll('denied', 'granted')
const start = `g('js',new Date());g('config','G-PROEF12345')`

const pasted =
  (markup: string): Fault =>
  (request, next, site) =>
    noPolicy(
      request,
      async () => inPages((html) => html.replace('</head>', `${markup}</head>`))(request, next, site),
      site,
    )

/** 27 and 28: Google's counter, which most sites have. */
export const google: readonly Assertion[] = [
  {
    number: 27,
    promise: 'the browser asks Google nothing before a yes nor after a no',
    on: 'google',
    faults: nothingToGoogle,
    planted: {
      'their tag pasted into the page, without the policy': [
        pasted('<script async src="https://www.googletagmanager.com/gtag/js?id=G-X"></script>'),
        /www\.googletagmanager\.com is asked before a choice/,
      ],
      'a ping without cookies': [
        pasted('<link rel="stylesheet" href="https://region1.google-analytics.com/g/collect?gcs=G100">'),
        /google-analytics\.com is asked before a choice/,
      ],
      'their tag in the page at once': [
        inPages((html) => html.replace('</head>', '<script src="/assets/google-tag.js" defer></script></head>')),
        /holds their tag before a choice/,
      ],
    },
  },
  {
    number: 28,
    promise: 'Google is told no to everything before anything else, and then exactly what was allowed',
    on: 'google',
    needs: 'both',
    faults: toldInOrder,
    planted: {
      'a tag that starts before it knows': [
        prepares(`${start};g('consent','default',${denied});g('consent','update',${granted})`),
        /in the order js, config, consent default, consent update/,
      ],
      'a yes from the start': [
        prepares(`g('consent','default',${all});g('consent','update',${granted});${start}`),
        /allowed from the start: ad_storage/,
      ],
      'a yes to advertisements too': [
        prepares(`g('consent','default',${denied});g('consent','update',${all});${start}`),
        /allowed after the choice: ad_storage/,
      ],
      'a tag without a choice': [
        inPages((html) =>
          html.replace('</head>', '<script src="/assets/google-tag.js" data-account="G-X"></script></head>'),
        ),
        /told before a choice[^]*told after a withdrawal/,
      ],
    },
  },
]
