import { asking, choices, type Fault, inPages, style } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, granted, settled, wrong } from './controls.ts'

const ids = ['counter', 'advert', 'player'] as const

async function eachSubset({ site, visitor, manner, enough }: Walk): Promise<string[]> {
  const page = await visitor()
  const faults: string[] = []
  for (let subset = 0; subset < 2 ** ids.length; subset += 1) {
    const wanted = ids.filter((_, place) => subset & (1 << place))
    if (enough(faults)) return faults
    const about = `having allowed ${wanted.join(' and ') || 'nothing'}`
    await page.goto('/cookies')
    for (const id of ids) await page.locator(`.choices [value=${id}]`).setChecked(wanted.includes(id))
    await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
    await page.waitForURL(/keuze=/)
    site.third.forget()
    const answer = await page.goto('/film')
    await settled(page)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    const kept = await granted(page)
    const placed = ids.filter((id) => site.third.hits.some((path) => path.includes(id === 'player' ? 'embed' : id)))
    const runs = manner.scripts === 'run' ? wanted : wanted.filter((id) => id === 'player')
    const opens = (kind: string) => new RegExp(`${kind}-src[^;]*third\\.test`).test(policy)
    faults.push(
      ...wrong({
        [`${kept.join(' and ')} counts as allowed, ${about}`]: kept.toSorted().join() !== [...wanted].sort().join(),
        [`${placed.join(' and ')} loads, ${about}`]: placed.join() !== runs.join(),
        [`frames open wrongly, ${about}`]: opens('frame') !== wanted.includes('player'),
        [`scripts open wrongly, ${about}`]: opens('script') !== wanted.some((id) => id !== 'player'),
      }),
    )
  }
  return faults
}

async function perPurpose({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/film')
  await controls(page).more.click()
  const statistics = page.locator('.choice fieldset').filter({ hasText: 'Statistiek door anderen' })
  await statistics.getByRole('checkbox').first().check()
  await page.locator('.choice').getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await page.waitForURL(/keuze=/)
  const kept = await granted(page)
  return wrong({ [`allowing one purpose allows ${kept.join(' and ')}`]: kept.join() !== 'counter' })
}

const everything: Fault = choices((sent) => {
  if (sent.getAll('dienst').length > 0) for (const id of ids) sent.append('dienst', id)
})
const sameYes: Fault = asking((all) => {
  const cookie = all.get('cookie')
  if (cookie) all.set('cookie', cookie.replace(/(waarborg-keuze=1)\.(?!-)[a-z.-]*/, '$1.advert.counter.player'))
})

async function inItsPlace({ site, visitor, manner }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/film')
  const place = page.locator('.framed').first()
  const [before, text] = [await place.boundingBox(), await place.innerText()]
  const faults = wrong({
    'the place does not say who would receive it': !text.includes('Derden BV'),
    'the place does not say what they would receive': !text.includes('IP-adres'),
    'something of theirs is there already': site.third.hits.length > 0 || (await page.locator('iframe').count()) > 0,
    'the place cannot be opened': !(await controls(page).inPlace.isVisible()),
  })
  if (manner.saving === 'fails' || faults.length > 0) return faults
  await controls(page).inPlace.click()
  await page.frameLocator('iframe').getByText('Het filmpje speelt.').waitFor()
  const frame = await page.locator('.framed').first().boundingBox()
  const kept = await granted(page)
  const [was, is] = [before?.height ?? 0, frame?.height ?? 0]
  const width = Math.abs((before?.width ?? 0) - (frame?.width ?? 0))
  await page.goto('/')
  const asksStill = await controls(page).allow.isVisible()
  return wrong({
    [`the place was ${was} px high and its frame is ${is}`]: was < is * 0.9 || width > 2,
    [`allowing the place allows ${kept.join(' and ')}`]: kept.join() !== 'player',
    'the question about others is gone': !asksStill,
  })
}

/** 17 and 18: one does not bring another. */
export const oneByOne: readonly Assertion[] = [
  {
    number: 17,
    promise: 'each purpose and each service can be allowed alone, and none brings another',
    needs: 'saving',
    faults: async (walk) => [...(await eachSubset(walk)), ...(await perPurpose(walk))],
    planted: {
      'a yes to one that allows all': [
        everything,
        /advert and counter and player counts as allowed, having allowed counter$/m,
      ],
      'a policy that opens for all': [sameYes, /loads, having allowed counter$/m],
    },
  },
  {
    number: 18,
    promise: 'what is of others leaves a place of its size, that names them and asks for them alone',
    faults: inItsPlace,
    planted: {
      'a place without a name': [
        inPages((html) => html.replaceAll('Derden BV', 'men'), /^\/film/),
        /who would receive/,
      ],
      'a frame at once': [
        (request, next, site) =>
          inPages((html) =>
            html.replace('</form></div>', `</form></div><iframe src="${site.third.origin}/x"></iframe>`),
          )(request, next, site),
        /there already/,
      ],
      'a place that is too small': [
        style('.framed > .embed { min-height: 0 !important; height: 40px; overflow: hidden; padding: 0 }'),
        /cannot be opened|px high/,
      ],
      'a yes to a film that allows counting': [
        choices((sent) => {
          if (sent.get('act') === 'sta-dit-toe') sent.set('act', 'sta-toe')
        }),
        /stopped|allowing the place allows/,
      ],
    },
  },
]
