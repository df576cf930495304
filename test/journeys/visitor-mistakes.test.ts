import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Manner, Visit } from './browser.ts'
import { type Street, street } from './visitor-parts.ts'

let on: Street
before(async () => {
  on = await street('sqlite')
})
after(() => on.close())

type Mistake = {
  readonly path: string
  readonly fill: Readonly<Record<string, string>>
  readonly tick?: string
  readonly button: string
  readonly wrong: string
  readonly sentence: string
}

const noAddress = 'e-mailadres'

const mistakes: readonly Mistake[] = [
  {
    path: '/nieuwsbrief',
    fill: { email: 'bo zonder apenstaart' },
    tick: 'consent',
    button: 'Aanmelden',
    wrong: 'email',
    sentence: noAddress,
  },
  {
    path: '/contact',
    fill: { name: 'Bo Bergen', email: 'bo@', text: 'Heb je <b>tijd</b>?\nTweede regel' },
    button: 'Verstuur',
    wrong: 'email',
    sentence: noAddress,
  },
  {
    path: '/klacht',
    fill: { who: 'Bo "de" Bergen', email: 'bo@@example.test', text: 'Het ging mis.' },
    button: 'Klacht versturen',
    wrong: 'email',
    sentence: noAddress,
  },
  {
    path: '/mijn-gegevens',
    fill: { email: 'bo' },
    button: 'Stuur me een link',
    wrong: 'email',
    sentence: noAddress,
  },
  {
    path: '/veiligheid',
    fill: { text: 'Ik zag een lijst.', email: 'bo at example' },
    button: 'Verstuur',
    wrong: 'email',
    sentence: 'e-mailadres',
  },
]

const manners: readonly Manner[] = [
  { width: 390, colours: 'light', checker: 'axe' },
  { width: 1280, colours: 'dark', scripts: false },
]

for (const mistake of mistakes) {
  test(`a mistake at ${mistake.path} comes back as typed, with a sentence at its field`, async () => {
    for (const manner of manners) await makeMistake(await on.visitor(manner), mistake)
  })
}

async function makeMistake(v: Visit, { path, fill, tick, button, wrong, sentence }: Mistake): Promise<void> {
  const field = (name: string) => v.page.locator(`main [name="${name}"]`)
  await v.go(path)
  for (const [name, typed] of Object.entries(fill)) await field(name).fill(typed)
  if (tick !== undefined) await field(tick).check()
  on.house.clock.forward({ seconds: 20 })
  await v.press(button, 422)
  for (const [name, typed] of Object.entries(fill)) assert.equal(await field(name).inputValue(), typed, name)
  if (tick !== undefined) assert.equal(await field(tick).isChecked(), true, `${tick} is still ticked`)
  assert.equal(await field(wrong).getAttribute('aria-invalid'), 'true')
  const described = (await field(wrong).getAttribute('aria-describedby'))?.split(' ').at(-1)
  const beside = await v.page.locator(`#${described}`).innerText()
  assert.ok(beside.includes(sentence), beside)
  await v.page.getByRole('alert').getByRole('link', { name: beside }).click()
  assert.equal(await v.page.evaluate(() => document.activeElement?.getAttribute('name')), wrong)
}

test('nobody subscribes without ticking the box', async () => {
  const v = await on.visitor({ width: 390, colours: 'dark', scripts: false })
  await v.go('/en/nieuwsbrief')
  await v.page.locator('main [name=email]').fill('bo@example.test')
  await v.press('Subscribe', 422)
  assert.equal(await v.page.locator('main [name=email]').inputValue(), 'bo@example.test')
  assert.equal(await v.page.locator('main [name=consent]').getAttribute('aria-invalid'), 'true')
})

for (const [path, more] of [
  ['/mijn-gegevens', {}],
  ['/nieuwsbrief', { consent: 'yes' }],
  ['/nieuwsbrief/afmelden', {}],
] as const) {
  test(`${path} answers a known and an unknown address with the same page`, async () => {
    const answer = async (email: string) => {
      const response = await fetch(on.house.url + path, {
        method: 'POST',
        body: new URLSearchParams({ email, website: '', ...more }),
        headers: { origin: on.house.url },
      })
      return { status: response.status, at: response.url, html: await response.text() }
    }
    await fetch(`${on.house.url}/klacht`, {
      method: 'POST',
      body: new URLSearchParams({ who: '', email: 'cas@example.test', text: 'Iets.', website: '' }),
      headers: { origin: on.house.url },
    })
    const known = await answer('cas@example.test')
    assert.equal(known.status, 200)
    assert.deepEqual(await answer(`nobody-${path.length}@example.test`), known)
    assert.ok(!known.html.includes('cas@example.test'))
  })
}

test('a page that is not there, a spent link and a closed page say what to do', async () => {
  const v = await on.visitor({ width: 390, colours: 'light', checker: 'axe' })
  for (const [path, status, link] of [
    ['/bestaat-niet', 404, '/'],
    ['/mijn-gegevens/open/bestaat-niet', 410, '/mijn-gegevens'],
    ['/mijn-gegevens/bestaat-niet', 410, '/mijn-gegevens'],
    ['/nieuwsbrief/bevestigen/bestaat-niet', 200, undefined],
  ] as const) {
    await v.go(path, status)
    if (link !== undefined) assert.ok((await v.page.locator(`main a[href="${link}"]`).count()) > 0, `${path}: ${link}`)
  }
})
