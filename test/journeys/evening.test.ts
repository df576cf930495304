import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { site as demo } from '../../sites/demo/index.ts'
import { listeningHouse } from '../house.ts'
import { mailbox } from '../mailbox.ts'
import { type Visit, visit } from './browser.ts'
import { at, cookieName, fill, firstAccount, type Office, owner, says, signIn } from './owner-parts.ts'

const phone = { width: 390, colours: 'light' } as const

/** A house that nobody has set up, and a mail server that it does not know yet. */
async function untouched(): Promise<Office> {
  const { confirmedAt: _, ...facts } = demo.facts
  const [post, open] = [await mailbox(), await listeningHouse('sqlite', { site: { ...demo, facts } })]
  const visits: Visit[] = []
  return {
    open,
    post,
    async desk(manner) {
      const made = await visit(open.url, { ...manner, mayKeep: [cookieName] })
      made.page.setDefaultTimeout(15_000)
      visits.push(made)
      return made
    },
    async deliver(fits) {
      open.clock.forward({ minutes: 1, seconds: 1 })
      await open.runJobs()
      return post.waitFor(fits)
    },
    async close() {
      for (const made of visits) await made.close()
      await open.close()
      await post.close()
    },
  }
}

/** The questions of the first run, one after the other, until the list of what remains. */
async function answerAll({ page, go, press }: Visit): Promise<number> {
  await go('/beheer/begin-gids')
  await press('Begin')
  let answered = 0
  for (; at(page) !== '/beheer/begin-gids/klaar'; answered += 1) {
    assert.ok(answered < 30, 'the questions do not end')
    await says(page, /Vraag \d+ van \d+/)
    for (const [question, answer] of Object.entries(chosen))
      if (at(page).endsWith(question)) await page.getByLabel(answer).check()
    await press('Bewaar en verder')
  }
  return answered
}

const chosen = { '/waar': 'Een kantoor of andere werkplek', '/voor-wie': 'Allebei', '/boekhouding': 'In mijn opdracht' }

/** What a visitor reads on an own page, in a browser that knows nothing. */
async function visitorReads({ open }: Office, path: string): Promise<string> {
  const stranger = await visit(open.url, phone)
  try {
    await stranger.go(path)
    return await stranger.page.locator('main').innerHTML()
  } finally {
    await stranger.close()
  }
}

/** A drawing of a photo, as a telephone would send it. */
const photo = async () => ({
  name: 'bureau.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a3e6b' } })
    .jpeg()
    .toBuffer(),
})

test('in one evening on a telephone an owner makes the site her own, and a week later she takes a change back', async (t) => {
  const of = await untouched()
  t.after(of.close)
  const { desk, app } = await firstAccount(of, phone)
  const { page, go, press } = desk
  const write = (fields: Readonly<Record<string, string>>) => fill(page, fields)

  assert.equal(await answerAll(desk), 12)

  // her own words and a picture on the first page
  await go('/beheer/website')
  await press('Jij doet je werk')
  await page.locator('#field-bodyNl').fill('## Wie ik ben\n\nIk ruim graag op. Ook voor jou.')
  await page.getByText('Een foto toevoegen').click()
  await page.locator('input[name=picture]').setInputFiles(await photo())
  await write({ 'Wat is er te zien?': 'Een leeg bureau in de ochtend' })
  await press('Zet de foto in de tekst')
  await press('Publiceer nu', 422)
  await says(page, /Engelse tekst, regel \d+: zeg wat er op het beeld te zien is/)
  const english = page.locator('#field-bodyEn')
  await english.fill((await english.inputValue()).replace('![](', '![An empty desk in the morning]('))
  await press('Publiceer nu')
  await says(page, 'Gepubliceerd')
  const home = await visitorReads(of, '/')
  assert.match(home, /Ik ruim graag op\. Ook voor jou\./)
  assert.match(home, /<img [^>]*alt="Een leeg bureau in de ochtend"/)

  // an article on two topics
  await go('/beheer/website/nieuw/artikel')
  await write({ Titel: 'Een leeg bureau', 'Eerste zinnen': 'Zo begin je de dag.' })
  await page.locator('#field-bodyNl').fill('Ruim op voordat je naar huis gaat.')
  await page.getByText('Onderwerpen en adres').click()
  await page.getByLabel('Mail', { exact: true }).check()
  await page.getByLabel('Rust op je bureau').check()
  await press('Publiceer nu')
  await says(page, 'Gepubliceerd')
  for (const path of ['/artikelen/onderwerp/mail', '/artikelen/onderwerp/rust'])
    assert.match(await visitorReads(of, path), /Een leeg bureau/)

  // a page with a form in it
  await go('/beheer/website/nieuw/bladzijde')
  await write({ Titel: 'Eerste gesprek' })
  await page.locator('#field-bodyNl').fill('Vertel me wat je nodig hebt.\n\n{formulier: contact}')
  await press('Publiceer nu')
  await says(page, 'Gepubliceerd')
  assert.match(
    await visitorReads(of, '/eerste-gesprek'),
    /Vertel me wat je nodig hebt\.[\s\S]*<form [^>]*action="\/contact\?terug=%2Feerste-gesprek"/,
  )

  // mail, tried with a real message
  await go('/beheer/instellingen/mail')
  await page.getByLabel('Geen').check()
  const server = new URL(of.post.url)
  await page.getByRole('textbox', { name: 'Mailserver' }).fill(server.hostname)
  await page.getByRole('textbox', { name: 'Poort' }).fill(server.port)
  await write({ 'Van welk adres komt de mail?': 'linde@example.test' })
  await page.getByRole('main').getByRole('button').last().click()
  const tried = await of.post.waitFor(({ to }) => to.includes(owner.email), 15_000)
  assert.match(tried.headers.get('from') ?? '', /linde@example\.test/)
  await page.getByText('Het werkt.').waitFor()

  // her own word, where the program cannot look, and her yes to it all
  await go('/beheer/attestaties')
  const isTrue = page.getByRole('button', { name: 'Dit is waar' })
  for (let left = await isTrue.count(); left > 0; left -= 1) {
    const promise = page.locator('section.card').filter({ has: isTrue }).first()
    await promise.getByLabel('Waaruit blijkt het?').fill('Nagekeken, map Beloften.')
    await promise.getByRole('button', { name: 'Dit is waar' }).click()
    await page.waitForLoadState()
    assert.equal(await isTrue.count(), left - 1)
  }
  await go('/beheer/verklaring')
  await page.getByLabel('Ik heb de gegevens en de verklaring gelezen').check()
  await press('Bevestigen')
  await says(page, 'De site is geen concept meer.')

  // what is left is what no test machine has: a domain of its own, and a second place for a copy
  await go('/beheer/begin-gids/klaar')
  const left = page.getByRole('listitem').filter({ hasText: 'nog doen' })
  const titles = (await left.allInnerTexts()).map((text) => text.split('\n')[1]?.trim())
  assert.deepEqual(titles, ['Eigen domein met HTTPS', 'Een kopie op een tweede plek'])
  for (const done of ['Alle vragen beantwoord', 'Mail werkt', 'Jij bevestigt dat alles klopt']) await says(page, done)

  // a change, and a week later its undoing
  await go('/beheer/website')
  await press('Diensten')
  await page.locator('#field-bodyNl').fill('Alles kost vanaf nu het dubbele.')
  await press('Publiceer nu')
  const text = at(page)
  assert.match(await visitorReads(of, '/diensten'), /het dubbele/)
  of.open.clock.forward({ days: 7 })
  await go('/beheer/website')
  if (at(page) !== '/beheer/website') await signIn(desk, app.code())
  await go(text)
  await press('Versies')
  await press('Terug en meteen publiceren')
  const back = await visitorReads(of, '/diensten')
  assert.doesNotMatch(back, /het dubbele/)
  assert.match(back, /Losse klus/)
})
