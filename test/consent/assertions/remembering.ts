import { asking, cookies, headers, inPages, instead } from '../faults.ts'
import { cookiesIn } from '../storage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { chosen, controls, granted, settled, wrong } from './controls.ts'

const day = 86_400

/** How many days the browser will keep the choice. */
async function keptFor({ visitor }: Walk, press: 'allow' | 'refuse'): Promise<{ days: number; asksAgain: boolean }> {
  const page = await visitor()
  await page.goto('/film')
  await controls(page)[press].click()
  await page.waitForURL(/keuze=/)
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'waarborg-keuze')
  let asksAgain = false
  for (const path of ['/film', '/', '/en/contact']) {
    await page.goto(path)
    asksAgain ||= await controls(page).allow.isVisible()
  }
  return { days: ((cookie?.expires ?? 0) - Date.now() / 1_000) / day, asksAgain }
}

async function halfAYear(walk: Walk): Promise<string[]> {
  const [yes, no] = [await keptFor(walk, 'allow'), await keptFor(walk, 'refuse')]
  return wrong({
    [`a no is kept for ${Math.round(no.days)} days`]: no.days < 180,
    [`a yes is kept for ${Math.round(yes.days)} days`]: yes.days > 184.5,
    'a no is not kept as long as a yes': Math.abs(yes.days - no.days) > 1,
    'who refused is asked again': no.asksAgain,
    'who allowed is asked again': yes.asksAgain,
  })
}

async function signalRefuses({ site, visitor }: Walk): Promise<string[]> {
  const page = await visitor({ extraHTTPHeaders: { 'Sec-GPC': '1' } })
  await page.goto('/film')
  await settled(page)
  const { allow, refuse, inPlace } = controls(page)
  const faults = wrong({
    'who sends the signal is asked': (await allow.isVisible()) || (await refuse.isVisible()),
    'the signal does not keep others out': site.third.hits.length > 0,
  })
  await page.goto('/cookies')
  const said = await page.getByText('Je browser zegt ons').count()
  await page.getByRole('button', { name: 'Weiger alles' }).click()
  await page.waitForLoadState()
  const kept = Object.keys(await cookiesIn(page))
  await page.goto('/film')
  await inPlace.click()
  await page.waitForLoadState()
  const later = await granted(page)
  const support = await page.request.get('/.well-known/gpc.json')
  const declared: unknown = support.ok() ? await support.json() : undefined
  return [
    ...faults,
    ...wrong({
      'the page with all choices does not say that the signal was heard': said === 0,
      [`${kept.join(' and ')} is set for who sends the signal`]: kept.length > 0,
      'a later yes does not count': later.join() !== 'player',
      'the site does not say that it hears the signal':
        typeof declared !== 'object' || declared === null || !('gpc' in declared) || declared.gpc !== true,
    }),
  ]
}

/** What changed is asked again, and only that. The site is changed by it, and put back. */
async function onlyWhatChanged({ site, visitor }: Walk): Promise<string[]> {
  const { house } = site.house
  const publish = (services: readonly object[]) =>
    house.transact((work) => house.hooks.changeFacts(work, { services }, 'Anna Linde'))
  const { counter, advert, player } = site.services
  const page = await visitor()
  await page.goto('/film')
  await controls(page).allow.click()
  await controls(page).inPlace.click()
  await page.waitForURL(/keuze=/)
  const before = await granted(page)
  site.house.clock.forward({ hours: 1 })
  const wider = { ...counter, data: { nl: 'je IP-adres en je klikken', en: 'your IP address and your clicks' } }
  await publish([wider, advert, player])
  try {
    const answer = await page.goto('/film')
    await settled(page)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    const banner = page.locator('.choice')
    const asked = (await banner.count()) === 0 ? '' : await banner.innerText()
    const names = await banner
      .locator('[name=dienst]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    const film = await page.locator('iframe').count()
    site.third.forget()
    await page.goto('/')
    await settled(page)
    const counts = site.third.hits.includes('/counter.js')
    const faults = wrong({
      [`asks again about ${names.join(' and ') || 'nothing'}`]: names.join() !== 'counter',
      [`says not what changed: ${asked}`]: !(asked.includes('je klikken') && asked.includes('welke pagina je leest')),
      'what did not change is off': film !== 1 || !/frame-src[^;]*third/.test(policy),
      'what changed is still on': counts,
    })
    if ((await banner.count()) > 0) await controls(page).refuse.click()
    const after = await chosen(page)
    // refusing at the foot of a question about one thing refuses everything: that is what the button says
    return [...faults, ...wrong({ 'the first yes was none': before.join() !== 'advert,counter,player' || !after })]
  } finally {
    site.house.clock.forward({ hours: 1 })
    await publish([counter, advert, player])
  }
}

const lasting = (seconds: number, when: RegExp) =>
  cookies((line) => (when.test(line) ? line.replace(/Max-Age=\d+/i, `Max-Age=${seconds}`) : line))
const olderCookie = (edit: (cookie: string) => string) =>
  asking((all) => {
    const cookie = all.get('cookie')
    if (cookie) all.set('cookie', edit(cookie))
  })

/** 19 to 21: what is remembered of an answer, and for how long. */
export const remembering: readonly Assertion[] = [
  {
    number: 19,
    promise: 'a no is kept as long as a yes, six months, and nobody is asked again before',
    needs: 'saving',
    faults: halfAYear,
    planted: {
      'a no that is forgotten tomorrow': [lasting(day, /waarborg-keuze=\d+\.-/), /a no is kept for 1 days/],
      'a yes for ever': [lasting(400 * day, /waarborg-keuze=\d+\.[a-z]/), /a yes is kept for 400 days/],
      'a no that is not heard': [
        cookies((line) => (/keuze=\d+\.-/.test(line) ? undefined : line)),
        /who refused is asked again/,
      ],
    },
  },
  {
    number: 20,
    promise: 'when a service changes, that one is asked again, with what changed, and no other',
    needs: 'saving',
    faults: onlyWhatChanged,
    planted: {
      'asking everything again': [
        (request, next, site) =>
          site.house.house.published().version > 1
            ? olderCookie((all) => all.replace(/waarborg-keuze=[^;]*/, ''))(request, next, site)
            : next(),
        /asks again about (counter and advert|advert and counter)/,
      ],
      'asking nothing again': [
        (request, next, site) =>
          olderCookie((all) => all.replace(/keuze=\d+/, `keuze=${site.house.house.published().version}`))(
            request,
            next,
            site,
          ),
        /asks again about nothing[^]*still on/,
      ],
      'a question that does not say what is new': [
        inPages((html) => html.replace(/(class="choice".*?)<ul>.*?<\/ul>/, '$1')),
        /says not what changed/,
      ],
    },
  },
  {
    number: 21,
    promise: 'Global Privacy Control is a no without a question or a cookie, and a later yes counts',
    needs: 'saving',
    faults: signalRefuses,
    planted: {
      'a signal that is not heard': [asking((all) => all.delete('sec-gpc')), /is asked/],
      'a cookie to remember the signal': [headers((all) => all.append('set-cookie', 'gpc=1; Path=/')), /gpc is set/],
      'a signal that beats a later yes': [
        cookies((line) => (/keuze=\d+\.player/.test(line) ? undefined : line)),
        /later yes does not count/,
      ],
      'no support page': [instead(/gpc\.json$/, () => new Response('', { status: 404 })), /does not say that it hears/],
    },
  },
]
