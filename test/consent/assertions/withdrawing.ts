import { tellWithdrawals } from '../../../src/chapters/cookies/ledger/withdrawals.ts'
import { cookiesGate } from '../../../src/chapters/cookies/tables.ts'
import { choices, cookies, type Fault, headers, inPages, script, style } from '../faults.ts'
import { keptIn } from '../storage.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, everyPage, granted, settled, wrong } from './controls.ts'

const form = /<form method="post" action="[^"]*" class="withdraw">.*?<\/form>/

/** Somebody who allowed everything on every page. */
async function agreed({ visitor }: Pick<Walk, 'visitor'>) {
  const page = await visitor()
  await page.goto('/film')
  await controls(page).allow.click()
  await controls(page).withdraw.waitFor()
  return page
}

async function everywhere({ site, visitor, enough }: Walk): Promise<string[]> {
  const page = await agreed({ visitor })
  const faults: string[] = []
  const pages = await everyPage(site)
  for (const path of pages) {
    if (enough(faults)) return faults
    await page.goto(path)
    const { withdraw } = controls(page)
    if ((await withdraw.count()) !== 1) {
      faults.push(`no way to withdraw on ${path}`)
      continue
    }
    const seen = await withdraw.evaluate((one) => {
      one.focus()
      const { width, height } = one.getBoundingClientRect()
      return {
        atTheFoot: one.closest('footer') !== null,
        byKey: document.activeElement === one && one.matches('button, a[href]') && one.tabIndex >= 0,
        shown: width > 40 && height > 20 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      }
    })
    faults.push(
      ...wrong({
        [`withdrawing is not at the foot of ${path}`]: !seen.atTheFoot,
        [`withdrawing is not seen on ${path}`]: !seen.shown,
        [`withdrawing is beyond the keyboard on ${path}`]: !seen.byKey,
      }),
    )
  }
  return pages.length > 20 ? faults : [`only ${pages.length} pages were looked at`]
}

async function asEasy({ visitor }: Walk): Promise<string[]> {
  const page = await agreed({ visitor })
  if ((await granted(page)).length === 0) return ['one press does not allow']
  await page.goto('/en/privacy')
  if (!(await controls(page).withdraw.isVisible())) return ['withdrawing is hidden']
  await controls(page).withdraw.click()
  await page.waitForLoadState()
  return wrong({ 'one press does not withdraw': (await granted(page)).length > 0 })
}

async function allGone({ site, visitor, manner }: Walk): Promise<string[]> {
  const page = await agreed({ visitor })
  await page.goto('/film')
  await settled(page)
  const { host } = new URL(site.url)
  if (manner.scripts !== 'run') {
    await page.context().addCookies([{ name: '_third', value: '1', url: site.url }])
    await page.evaluate(() => localStorage.setItem('third-seen', '1'))
  }
  const faults = wrong({ [`nothing of theirs is kept on ${host}`]: !(await keptIn(page)).includes('cookie _third') })
  await page.goto('/privacy')
  await controls(page).withdraw.click()
  await page.getByText('Je toestemming is ingetrokken.').waitFor()
  await settled(page)
  site.third.forget()
  const kept = (await keptIn(page)).filter((name) => !name.includes('waarborg-'))
  faults.push(...kept.map((one) => `still keeps ${one}`))
  const policies: string[] = []
  page.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) policies.push(answer.headers()['content-security-policy'] ?? 'none')
  })
  for (const path of ['/film', '/', '/en/film']) {
    await page.goto(path)
    await settled(page)
  }
  const theirs = await page.locator('script[src*="third.test"], iframe').count()
  for (let back = 0; back < 5; back += 1) {
    await page.goBack()
    await settled(page)
  }
  return [
    ...faults,
    ...wrong({
      'the next page still holds theirs': theirs > 0,
      'the next policy is as wide as before': policies.some((policy) => /third\.test|^none$/.test(policy)),
      'they still hear of the visit': site.third.hits.length > 0,
    }),
  ]
}

async function recipientsHear({ site, visitor }: Walk): Promise<string[]> {
  const page = await agreed({ visitor })
  const waiting = () => site.house.house.read(cookiesGate).selectFrom('withdrawalNotice').select('id').execute()
  const before = (await waiting()).length
  const faults = wrong({ 'a grant is told to somebody': (await granted(page)).length === 0 })
  await controls(page).withdraw.click()
  await page.waitForLoadState()
  const told: string[] = []
  const job = tellWithdrawals(site.house.house, async (url, body) => {
    told.push(`${url} ${body}`)
    return true
  })
  await job.run()
  return [
    ...faults,
    ...wrong({
      'nothing is to be told': (await waiting()).length !== before + 1,
      'the recipient did not hear': !told.some((one) => one.startsWith(`${site.third.origin}/withdrawn `)),
      'the recipient hears of somebody': told.some((one) => /receipt|number|subject|cookie/i.test(one)),
    }),
  ]
}

const cleared = (all: Headers) => all.delete('clear-site-data')
const forgetful: Fault = async (request, next, site) => {
  const answer = await next()
  if (request.method === 'POST') await site.house.database.asOwner('delete from "withdrawalNotice"')
  return answer
}
const openToAll = (origin: string, all: Headers) => {
  const policy = all.get('content-security-policy')
  if (policy !== null)
    all.set(
      'content-security-policy',
      policy.replace(/script-src/, `script-src ${origin}`).replace(/; require-trusted.*$/, ''),
    )
}
const wide: Fault = (request, next, site) => headers((all) => openToAll(site.third.origin, all))(request, next, site)
const stays: Fault = (request, next, { third, ...site }) =>
  wide(
    request,
    () =>
      Promise.resolve(
        inPages((html) => html.replace('</head>', `<script src="${third.origin}/counter.js"></script></head>`))(
          request,
          next,
          { third, ...site },
        ),
      ),
    { third, ...site },
  )
const remembered: Fault = headers((all, { method }) => {
  if (method !== 'GET') return
  all.set('cache-control', 'max-age=600')
  all.delete('vary')
})
const asGrant: Fault = choices((sent) => {
  if (sent.get('act') === 'weiger') sent.set('act', 'sta-dit-toe')
})

/** 13 to 16: taking it back. */
export const withdrawing: readonly Assertion[] = [
  {
    number: 13,
    promise: 'whoever allowed something finds how to withdraw it at the foot of every page, by keyboard too',
    needs: 'saving',
    faults: everywhere,
    planted: {
      'one page without it': [
        inPages((html) => html.replace(form, ''), /^\/contact$/),
        /^no way to withdraw on \/contact$/,
      ],
      'one that nobody sees': [style('.withdraw { opacity: 0 }'), /^withdrawing is not seen on/],
      'one for the mouse alone': [
        inPages((html) => html.replace(/(<form[^>]*class="withdraw">.*?<button )/, '$1tabindex="-1" '), /^\/klacht$/),
        /^withdrawing is beyond the keyboard on \/klacht$/,
      ],
    },
  },
  {
    number: 14,
    promise: 'withdrawing takes one press, as allowing does',
    needs: 'saving',
    faults: asEasy,
    planted: {
      'a question whether you are sure': [
        inPages(
          (html) => html.replace(form, '<form action="/cookies"><button>Withdraw my consent</button></form>'),
          /^\/en\/privacy/,
        ),
        /one press does not withdraw/,
      ],
      'a fold over it': [
        inPages((html) => html.replace(form, '<details><summary>Privacy</summary>$&</details>'), /^\/en\/privacy/),
        /withdrawing is hidden/,
      ],
    },
  },
  {
    number: 15,
    promise: 'after withdrawing, what they kept is gone, their code is gone, and they hear nothing more, Back included',
    needs: 'saving',
    faults: allGone,
    planted: {
      'their cookie left behind': [
        cookies((line) => (line.startsWith('_third=') ? undefined : line)),
        /still keeps cookie _third/,
      ],
      'their storage left behind': [headers(cleared), /still keeps localStorage third-seen/],
      'a policy that stays wide': [wide, /as wide as before/],
      'their script left in the page': [stays, /still holds theirs[^]*they still hear/],
      'pages remembered from before': [remembered, /they still hear/],
      'a script that puts it back': [script('document.cookie = "_third=1; path=/"'), /still keeps cookie _third/],
    },
  },
  {
    number: 16,
    promise: 'whoever received it hears of the withdrawal, and not whose',
    needs: 'saving',
    faults: recipientsHear,
    planted: {
      'a withdrawal that is told to nobody': [forgetful, /nothing is to be told/],
      'a withdrawal that arrives as none': [asGrant, /nothing is to be told/],
    },
  },
]
