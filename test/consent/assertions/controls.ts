import type { Page } from 'playwright-core'
import { choiceCookie, readChoice } from '../../../src/projections/choice.ts'
import { publicPages } from '../../../src/projections/public-pages.ts'
import type { Stage } from '../stage.ts'

/** The controls as a visitor finds them: by what they are called, in either language. */
export const controls = (page: Page) => ({
  allow: page.getByRole('button', { name: /^(Sta alles toe|Allow all)$/ }),
  refuse: page.locator('.choice').getByRole('button', { name: /^(Weiger alles|Reject all)$/ }),
  withdraw: page.getByRole('button', { name: /^(Trek mijn toestemming in|Withdraw my consent)$/ }),
  banner: page.getByRole('region', { name: /^(Mag dit van jou|Is this all right|Er is iets|Something changed)/ }),
  more: page.getByText(/^(Kies zelf|Choose yourself)$/),
  inPlace: page.getByRole('button', { name: /^(Sta Kijkdoos toe|Allow Kijkdoos)$/ }),
})

/** What the browser says that was chosen. */
export async function chosen(page: Page) {
  const cookies = await page.context().cookies()
  return readChoice(cookies.find(({ name }) => name === choiceCookie)?.value)
}

export const granted = async (page: Page): Promise<readonly string[]> => (await chosen(page))?.granted ?? []

/** Gives what a page sets going the time to arrive; the planted faults show that it is enough. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForTimeout(150)
}

/** Faults that are there: the sentences whose condition holds. */
export const wrong = (faults: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(faults)
    .filter(([, is]) => is)
    .map(([sentence]) => sentence)

/** Every page that is open to everybody, in Dutch, and some in English. */
export async function everyPage({ house }: Stage): Promise<string[]> {
  const pages = await publicPages(house.look)
  const open = pages.filter(({ html, status }) => html !== '' && status === 200).map(({ path }) => path)
  return open.filter((path) => !path.startsWith('/en/') || /^.en.(film|privacy|cookies|contact)$/.test(path))
}
