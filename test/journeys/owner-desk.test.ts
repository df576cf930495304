import assert from 'node:assert/strict'
import { test } from 'node:test'
import { person } from '../person.ts'
import { type Manner, nameOf, type Visit, visit } from './browser.ts'
import { at, fill, firstAccount, type Office, office, owner, says, saysNot } from './owner-parts.ts'

const manners: readonly Manner[] = [
  { width: 390, colours: 'light', scripts: false },
  { width: 1280, colours: 'dark', checker: 'axe' },
]

const subject = (words: string | RegExp) => (message: { headers: ReadonlyMap<string, string> }) =>
  (message.headers.get('subject') ?? '').search(words) >= 0

/** Somebody writes through the form of the site, in a browser of their own. */
async function writes({ open }: Office, who: { name: string; email: string }, text: string): Promise<void> {
  const { page, go, press, close } = await visit(open.url, { width: 390, colours: 'light' })
  await go('/contact')
  open.clock.forward({ seconds: 40 })
  await fill(page, { Naam: who.name, 'E-mailadres': who.email, Bericht: text })
  await press('Verstuur')
  await close()
}

for (const manner of manners) {
  test(`a message that came in is answered by mail, and stands in the thread (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    await go('/beheer')
    await says(page, 'Er wacht vandaag niets op jou.')
    const ada = person(1)
    await writes(of, ada, 'Maken jullie ook kaartjes voor een jubileum?')
    const notice = await of.deliver(subject('nieuw bericht'))
    assert.deepEqual(notice.to, [owner.email])
    assert.ok(!notice.raw.includes(ada.name) && !notice.raw.includes('jubileum'), 'the notice says who wrote what')
    await go(new URL(/https?:\S+/.exec(notice.text)?.[0] ?? '').pathname)
    await says(page, ada.name)
    await says(page, 'Maken jullie ook kaartjes voor een jubileum?')

    await go('/beheer')
    await page.getByRole('listitem').filter({ hasText: 'Iemand wacht op antwoord' }).getByRole('link').click()
    await page.waitForLoadState()
    await fill(page, { Onderwerp: 'Kaartjes', 'Je antwoord': '' })
    await press('Verstuur het antwoord', 422)
    assert.equal(await page.getByLabel('Onderwerp').inputValue(), 'Kaartjes')
    await fill(page, { 'Je antwoord': 'Ja, vanaf twintig stuks.\n\nGroet, Anna' })
    await press('Verstuur het antwoord')
    await says(page, 'Je antwoord is onderweg.')
    await says(page, 'Ja, vanaf twintig stuks.')
    const answer = await of.deliver(subject('Kaartjes'))
    assert.deepEqual(answer.to, [ada.email])
    assert.match(answer.text, /Ja, vanaf twintig stuks\./)
    await go('/beheer')
    await saysNot(page, 'Iemand wacht op antwoord')
    await of.close()
  })

  test(`a request that came by letter counts from its real day and closes with a letter only (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    const bo = person(2)
    await writes(of, bo, 'Mag ik een offerte?')
    await go('/beheer/verzoeken')
    await press('Verzoek invoeren')
    await fill(page, { 'Op welke dag kwam het binnen?': '2026-11-24' })
    await press('Opslaan', 422)
    await says(page, 'Vul een dag in die niet in de toekomst ligt.')
    await page.getByLabel('Wat wordt er gevraagd?').selectOption('access')
    await page.getByLabel('brief').check()
    await fill(page, {
      'Op welke dag kwam het binnen?': '2026-11-12',
      Naam: bo.name,
      'E-mailadres': bo.email,
      'Wat vraagt diegene precies?': 'Wat weten jullie van mij?',
    })
    await press('Opslaan')
    await says(page, '12 november 2026')
    await says(page, /10 december 2026 \(nog 17 dagen\)/)
    await page.getByText('Waarom deze dag?').click()
    await says(page, /binnen vier weken/)

    const detail = at(page)
    await press('Gegevens van deze persoon')
    await says(page, 'Mag ik een offerte?')
    await go(detail)
    await page.getByLabel('Schrijft vanaf het adres dat we al kennen').check()
    await press('Opslaan')
    await fill(page, { 'De brief': '' })
    await press('Versturen en sluiten', 422)
    await says(page, 'zonder brief sluit een verzoek niet')
    await fill(page, { 'De brief': 'Beste Bo, het overzicht zit bij deze mail.' })
    await press('Versturen en sluiten')
    await says(page, 'Beantwoord op')
    assert.equal(await page.getByRole('button', { name: 'Versturen en sluiten' }).count(), 0)
    const letter = await of.deliver((message) => message.text.includes('het overzicht zit bij deze mail'))
    assert.deepEqual(letter.to, [bo.email])
    await go('/beheer/verzoeken')
    await says(page, 'Er wacht geen verzoek.')
    await says(page, 'uitgevoerd')
    await of.close()
  })

  test(`a complaint is answered in writing, with the way to the authority beneath it (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    const cees = person(3)
    const visitor = await visit(of.open.url, { width: 390, colours: 'light' })
    await visitor.go('/klacht')
    await fill(visitor.page, {
      'Je naam': cees.name,
      'Je e-mailadres': cees.email,
      'Wat is er aan de hand?': 'Ik kreeg een nieuwsbrief die ik niet wilde.',
    })
    await visitor.press('Klacht versturen')
    await visitor.close()
    await go('/beheer')
    await press('Openen')
    await says(page, 'Ik kreeg een nieuwsbrief die ik niet wilde.')
    await press('Versturen en sluiten', 422)
    await says(page, 'vul de puntjes in')
    await fill(page, { 'De brief': 'Je hebt gelijk. We hebben je afgemeld en de oorzaak weggehaald.' })
    await press('Versturen en sluiten')
    assert.equal(await page.getByRole('button', { name: 'Versturen en sluiten' }).count(), 0)
    const reply = await of.deliver((message) => message.text.includes('de oorzaak weggehaald'))
    assert.deepEqual(reply.to, [cees.email])
    assert.match(reply.text, /autoriteitpersoonsgegevens\.nl/)
    await go('/beheer/klachten')
    await says(page, 'Er wacht geen klacht.')
    await of.close()
  })

  test(`an attestation changes its mark on the statement and on the page of guarantees, until taken back (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go } = desk
    const markIn = async (path: string): Promise<string> => {
      await page.goto(path)
      return (await page.locator('#C20').last().textContent()) ?? ''
    }
    assert.match(await markIn('/waarborgen?open'), /nog niet bevestigd/)
    await go('/beheer/attestaties')
    const card = page.locator('#C20')
    const before = await marksOnStatement(desk)
    await go('/beheer/attestaties')
    await card.getByRole('button', { name: 'Dit is waar' }).click()
    await page.waitForLoadState()
    await says(page, 'Zeg waaruit het blijkt.')
    await card.getByLabel('Waaruit blijkt het?').fill('Afspraken in de map Verwerkers.')
    await card.getByRole('button', { name: 'Dit is waar' }).click()
    await page.waitForLoadState()
    await desk.well()
    assert.match(await card.innerText(), /Verklaard tot en met 23 november 2027/)
    assert.match(await markIn('/waarborgen?open'), /door ons bevestigd tot 23 november 2027/)
    const after = await marksOnStatement(desk)
    assert.equal(after.attested, before.attested + 1)
    assert.equal(after.unattested, before.unattested - 1)

    await go('/beheer/attestaties')
    await card.getByRole('button', { name: 'Klopt niet meer' }).click()
    await page.waitForLoadState()
    await says(page, 'ingetrokken')
    assert.match(await markIn('/waarborgen?open'), /nog niet bevestigd/)
    assert.deepEqual(await marksOnStatement(desk), before)
    await of.close()
  })

  test(`the guarantees are looked at when the owner asks, and none is broken (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    await go('/beheer/waarborgen')
    await saysNot(page, /gecontroleerd op 23 november/)
    await press('Controleer nu alles')
    await says(page, /Van 82 zinnen: \d+ gecontroleerd/)
    assert.equal(await page.locator('main .sign.broken').count(), 0, await page.locator('main').innerText())
    await page.getByText(/\d+ × gecontroleerd/).click()
    await says(page, /gecontroleerd op 23 november 2026/)
    await go('/beheer/register')
    await says(page, 'Register van verwerkingen')
    await says(page, 'Nieuwsbrief')
    await of.close()
  })

  test(`the outbox shows each mail, its state in words, and sends again what was refused (${nameOf(manner)})`, async () => {
    const of = await office()
    const { desk } = await firstAccount(of, manner)
    const { page, go, press } = desk
    await go('/beheer/post')
    await says(page, 'Er is nog geen mail.')
    const dewi = person(4)
    await writes(of, dewi, 'Zijn jullie zaterdag open?')
    await go('/beheer/post')
    await says(page, 'wacht tot hij weg mag')
    of.post.failNext(2, 550)
    of.open.clock.forward({ minutes: 1, seconds: 1 })
    await of.open.runJobs()
    assert.deepEqual(of.post.messages, [])
    await go('/beheer')
    await says(page, 'Een mail kwam niet aan')
    await go('/beheer/post')
    await says(page, 'niet aangekomen')
    await press('Er is een nieuw bericht')
    await says(page, /\/beheer\/contacten\/…/)
    await saysNot(page, /contacten\/[\w-]{16}/)
    await go('/beheer/post')
    await press(/^Je bericht aan/)
    await says(page, dewi.email)
    await says(page, 'Wat de mailserver zei')
    await press('Stuur opnieuw')
    await says(page, 'De mail staat weer klaar')
    const mail = await of.deliver(({ to }) => to.includes(dewi.email))
    await go('/beheer/post')
    await says(page, 'verstuurd')
    await press(/^Je bericht aan/)
    await says(page, mail.headers.get('message-id') ?? 'no message id')
    assert.equal(await page.getByRole('button', { name: 'Stuur opnieuw' }).count(), 0)
    await of.close()
  })
}

async function marksOnStatement({ page }: Visit): Promise<{ attested: number; unattested: number }> {
  await page.goto('/privacy')
  const count = (state: string) => page.locator(`.mark.${state}`).count()
  return { attested: await count('attested'), unattested: await count('unattested') }
}
