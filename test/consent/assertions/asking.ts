import type { Page } from 'playwright-core'
import { consentPurposes } from '../../../src/register/service.ts'
import { inPages } from '../faults.ts'
import type { Assertion, Walk } from './assertion.ts'
import { controls, wrong } from './controls.ts'

const paths = ['/film', '/', '/en/film', '/contact', '/en/privacy']

async function refuseBesideAllow({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    const { allow, refuse } = controls(page)
    const seen = { allow: await allow.isVisible(), refuse: await refuse.isVisible() }
    faults.push(
      ...wrong({
        [`no question on ${path}`]: !seen.allow && !seen.refuse,
        [`no way to refuse on ${path}`]: seen.allow && !seen.refuse,
      }),
    )
  }
  return faults
}

const clickable = async (page: Page, name: 'allow' | 'refuse') => ((await controls(page)[name].isVisible()) ? 1 : 2)

/** How often Tab is pressed from the top of the page until the control has the focus. */
async function tabsTo(page: Page, name: 'allow' | 'refuse'): Promise<number> {
  await page.goto('/film')
  const control = controls(page)[name]
  for (let presses = 1; presses <= 40; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = (await control.count()) > 0 && (await control.evaluate((one) => one === document.activeElement))
    if (isThere) return presses
  }
  return Number.POSITIVE_INFINITY
}

async function effort({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/film')
  const [allow, refuse] = [await clickable(page, 'allow'), await clickable(page, 'refuse')]
  const [tabsAllow, tabsRefuse] = [await tabsTo(page, 'allow'), await tabsTo(page, 'refuse')]
  return wrong({
    [`${refuse} clicks to refuse, ${allow} to allow`]: refuse > allow,
    [`${tabsRefuse} times Tab to refuse, ${tabsAllow} to allow`]: tabsRefuse > tabsAllow + 1,
  })
}

const refusing = /weiger|wijs .*af|afwijzen|nee|reject|refuse|decline|deny|\bno\b/i
const evading = /verder|doorgaan|zonder|later|continue|without/i

async function refuseIsAButton({ visitor }: Walk): Promise<string[]> {
  const page = await visitor()
  const faults: string[] = []
  for (const path of ['/film', '/en/film']) {
    await page.goto(path)
    const way = page.locator('.choice').locator('[value=weiger], [href*=weiger]').first()
    const seen = await way.evaluate((one) => ({
      tag: one.tagName,
      label: one.textContent ?? '',
      inText: one.closest('p, li') !== null,
    }))
    faults.push(
      ...wrong({
        [`refusing is a ${seen.tag}`]: seen.tag !== 'BUTTON',
        [`refusing stands in running text`]: seen.inText,
        [`refusing is called ${seen.label}`]: !refusing.test(seen.label) || evading.test(seen.label),
      }),
    )
  }
  return faults
}

const ticked = (page: Page) =>
  page.locator('input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

async function nothingTicked({ visitor, manner }: Walk): Promise<string[]> {
  const page = await visitor()
  await page.goto('/film')
  await controls(page).more.click()
  const first = await ticked(page)
  await page.goto('/cookies')
  const second = await ticked(page)
  if (manner.saving === 'fails') return [...first, ...second].map((one) => `ticked beforehand: ${one}`)
  await page.goto('/film')
  await controls(page).inPlace.click()
  await page.goto('/cookies')
  const after = (await ticked(page)).filter((one) => one !== 'player')
  await page.goto('/')
  await controls(page).more.click()
  const banner = await ticked(page)
  return [...first, ...second, ...after, ...banner].map((one) => `ticked beforehand: ${one}`)
}

async function saysWhoAndWhat({ site, visitor }: Walk): Promise<string[]> {
  const { tradeName } = site.house.house.published().register.facts
  const page = await visitor()
  const faults: string[] = []
  for (const [path, language, back] of [
    ['/film', 'nl', /intrekken kan altijd/i],
    ['/en/film', 'en', /withdraw at any time/i],
  ] as const) {
    await page.goto(path)
    const text = await page.locator('.choice').innerText()
    const more = page.locator('.choice a[href$="/cookies"]')
    faults.push(
      ...wrong({
        'does not say who asks': !text.includes(tradeName),
        'does not say what for: statistics': !text.includes(consentPurposes.statistics.words[language]),
        'does not say what for: advertising': !text.includes(consentPurposes.advertising.words[language]),
        'does not say how many others receive it': !/(eén ander|één ander|one other|\d+ (anderen|others))/i.test(text),
        'does not lead to who they are': (await more.count()) === 0 || !(await more.first().isVisible()),
        'does not say how to withdraw': !back.test(text),
      }),
    )
  }
  return faults
}

async function consentAlone({ site, visitor }: Walk): Promise<string[]> {
  const { declarations } = site.house.house.published().register
  const others = declarations.flatMap(({ activities }) =>
    Object.values(activities).flatMap(({ purposes }) => Object.entries(purposes)),
  )
  const both = others.filter(([id, { basis }]) => id in consentPurposes && basis.kind !== 'consent')
  const page = await visitor()
  const faults = both.map(([id]) => `${id} stands on consent and on something else`)
  for (const path of ['/film', '/cookies', '/en/cookies']) {
    await page.goto(path)
    const form = page.locator('form[action$="/cookies/keuze"]')
    const text = (await form.allTextContents()).join(' ')
    const names = await form
      .locator('input[type=checkbox], input[type=radio]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name))
    faults.push(
      ...wrong({
        [`another basis beside consent on ${path}`]: /gerechtvaardigd|legitimate interest|bezwaar|object to/i.test(
          text,
        ),
        [`a switch that is no consent on ${path}`]: names.some((name) => name !== 'dienst' && name !== 'doel'),
      }),
    )
  }
  return faults
}

const refuseButton = /<button name="act" value="weiger">(.*?)<\/button>(?=<button name="act" value="sta-toe">)/
const without = (part: RegExp) => inPages((html) => html.replace(part, ''))
const sentence = (part: string) => without(new RegExp(`(?<=class="choice".*)${part}`))

/** 4 and 6 to 10: how the question is put. */
export const asking: readonly Assertion[] = [
  {
    number: 4,
    promise: 'wherever something can be allowed at once, it can be refused at once',
    faults: refuseBesideAllow,
    planted: {
      'a question without a no': [without(refuseButton), /no way to refuse on \/film/],
      'a no that is missing on one English page': [
        inPages((html) => html.replace(refuseButton, ''), /^\/en\/privacy/),
        /^no way to refuse on \/en\/privacy$/,
      ],
    },
  },
  {
    number: 6,
    promise: 'refusing takes no more clicks and no more presses of Tab than allowing',
    faults: effort,
    planted: {
      'a no on the second layer': [
        inPages((html) =>
          html
            .replace(refuseButton, '')
            .replace('</details></form>', '<button name="act" value="weiger">Weiger alles</button></details></form>'),
        ),
        /2 clicks to refuse/,
      ],
      'a no at the end of the row': [
        inPages((html) =>
          html
            .replace(refuseButton, '')
            .replace('</details></form>', '</details><button name="act" value="weiger">Weiger alles</button></form>'),
        ),
        /times Tab to refuse/,
      ],
    },
  },
  {
    number: 7,
    promise: 'refusing is a button, and is called refusing',
    faults: refuseIsAButton,
    planted: {
      'a link in running text': [
        inPages((html) => html.replace(refuseButton, '<p>Of <a href="/cookies?act=weiger">weiger alles</a>.</p>')),
        /refusing is a A\nrefusing stands in running text/,
      ],
      'going on without': [
        inPages((html) => html.replace('>Weiger alles<', '>Doorgaan zonder<')),
        /called Doorgaan zonder/,
      ],
    },
  },
  {
    number: 8,
    promise: 'no box is ticked beforehand, on any layer',
    faults: nothingTicked,
    planted: {
      'a ticked box in the question': [
        inPages((html) => html.replace('name="dienst" value="advert"', '$& checked'), /^\/film/),
        /beforehand: advert/,
      ],
      'a ticked purpose': [
        inPages((html) => html.replace(/<input type="checkbox"/, '$& checked'), /^\/$/),
        /beforehand/,
      ],
      'a ticked box on the page with all choices': [
        inPages(
          (html) => html.replace(/<input type="checkbox" name="dienst" value="counter"/, '$& checked'),
          /cookies$/,
        ),
        /beforehand: counter/,
      ],
    },
  },
  {
    number: 9,
    promise: 'the question says who asks, what for, how many others receive it, and how to withdraw',
    faults: saysWhoAndWhat,
    planted: {
      'a question of nobody': [inPages((html) => html.replaceAll('Bureau Linde vraagt', 'Wij vragen')), /who asks/],
      'a purpose left out': [sentence(consentPurposes.advertising.words.nl), /what for: advertising/],
      'the others left out': [sentence('Eén ander krijgt dan gegevens: Derden BV\\.'), /how many others/],
      'nowhere to read on': [sentence('<a href="/cookies">[^<]*</a>'), /who they are/],
      'no word of withdrawing': [sentence('Intrekken kan altijd, onderaan elke pagina\\.'), /how to withdraw/],
    },
  },
  {
    number: 10,
    promise: 'what stands on consent stands on nothing else, and there is no switch to object',
    faults: consentAlone,
    planted: {
      'a switch to object': [
        inPages((html) =>
          html.replace('</fieldset>', '<label><input type="checkbox" name="bezwaar"> Bezwaar</label></fieldset>'),
        ),
        /another basis.*\n?.*switch that is no consent/,
      ],
      'a legitimate interest beside it': [
        inPages((html) => html.replace('</legend>', ' (gerechtvaardigd belang)</legend>'), /cookies$/),
        /another basis/,
      ],
    },
  },
]
