import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { Manner } from '../../../../test/journeys/browser.ts'
import { at, firstAccount, office, says } from '../../../../test/journeys/owner-parts.ts'

const onPhone: Manner = { width: 390, colours: 'light' }
const onDesk: Manner = { width: 1280, colours: 'dark' }

/** The editor of the services page, opened by its owner. */
async function editing(manner: Manner) {
  const of = await office()
  const { desk } = await firstAccount(of, manner)
  await desk.go('/beheer/website')
  await desk.press('Diensten en prijzen')
  const text = desk.page.locator('#field-bodyNl')
  return { of, ...desk, text, close: () => of.close() }
}

/** What the preview in sight says. */
const shown = (page: Page) => page.frameLocator('iframe:not(.coming)').locator('main')

/** @NOTE a chooser closes a moment after the press */
async function reads(text: Locator, wanted: string): Promise<void> {
  for (let turn = 0; turn < 40 && (await text.inputValue()) !== wanted; turn++) await text.page().waitForTimeout(25)
  assert.equal(await text.inputValue(), wanted)
}

async function select(page: Page, words: string): Promise<void> {
  await page.locator('#field-bodyNl').evaluate((field, wanted) => {
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    const from = field.value.indexOf(wanted)
    field.setSelectionRange(from, from + wanted.length)
  }, words)
}

test('the preview follows the typing in both languages, keeps its place, and adds nothing to go back to', async () => {
  const { page, text, well, close } = await editing(onDesk)
  const steps = await page.evaluate(() => history.length)
  await shown(page).getByText('Losse klus').waitFor()
  const lines = Array.from({ length: 60 }, (_, line) => `Alinea ${line}.`).join('\n\n')
  await text.fill(`Vers van de pers.\n\n${lines}`)
  await shown(page).getByText('Vers van de pers.').waitFor()
  const frame = page.frames().find((each) => each.url().endsWith('/voorbeeld'))
  assert.match((await frame?.content()) ?? '', /<base target="_blank"/)
  await frame?.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }))
  await text.press('Control+End')
  await text.pressSequentially(' Slot.')
  await shown(page).getByText('Alinea 59. Slot.').waitFor()
  const fresh = page.frames().find((each) => each.url().endsWith('/voorbeeld'))
  assert.equal(await fresh?.evaluate(() => scrollY), 700)
  await page.locator('#field-titleEn').fill('Fresh services')
  await shown(page).getByRole('heading', { name: 'Fresh services' }).waitFor()

  await page.getByRole('button', { name: 'Groot scherm' }).click()
  const box = await page.locator('.screen iframe').boundingBox()
  const room = await page.locator('.screen').boundingBox()
  assert.ok(box && room && Math.abs(box.width - room.width) < 4, 'the large screen fits')
  assert.equal(await page.evaluate(() => history.length), steps)
  await well()
  await close()
})

test('the toolbar and the keyboard type the signs, and Ctrl+Z takes each back', async () => {
  const { page, text, well, close } = await editing(onDesk)
  const press = (name: string) => page.getByRole('toolbar').first().getByRole('button', { name, exact: true }).click()
  const becomes = async (from: string, words: string, act: () => Promise<void>, to: string) => {
    await text.fill(from)
    await select(page, words)
    await act()
    await reads(text, to)
    await text.press('Control+z')
    await reads(text, from)
  }
  await becomes('een woord', 'woord', () => press('Vet'), 'een **woord**')
  await becomes('een **woord**', 'woord', () => press('Vet'), 'een woord')
  await becomes('een **woord**', 'woord', () => press('Schuin'), 'een ***woord***')
  await becomes('een woord ', 'woord ', () => text.press('Control+b'), 'een **woord** ')
  await becomes('een woord', 'woord', () => text.press('Control+i'), 'een *woord*')
  await becomes('een\ntwee\ndrie', 'n\ntwee', () => press('Lijst'), '- een\n- twee\ndrie')
  await becomes('- een\n- twee', 'een\n- twee', () => press('1, 2, 3'), '1. een\n2. twee')
  await becomes('> een', 'een', () => press('Citaat'), 'een')
  await becomes('een\ntwee', 'twee', () => press('Kop'), 'een\n## twee')
  await becomes('## twee', 'twee', () => press('Kop'), '### twee')

  const chosen = async (to: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Waar het heen leidt').fill(to)
    await dialog.getByRole('button', { name: 'Zet in de tekst' }).click()
  }
  const byKey = async () => {
    await text.press('Control+k')
    await chosen('/contact')
  }
  await becomes('Schrijf me maar', 'me', byKey, 'Schrijf [me](/contact) maar')
  const asButton = async () => {
    await press('Knop')
    await chosen('/contact')
  }
  await becomes('Boven. Schrijf', 'Schrijf', asButton, 'Boven. \n\n[Schrijf](/contact "knop")')
  const asForm = async () => {
    await press('Formulier')
    await page.getByRole('dialog').getByRole('button', { name: 'Stuur een bericht' }).click()
  }
  await becomes('Boven', '', asForm, '{formulier: contact}\n\nBoven')

  await page.getByRole('toolbar').first().getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Vet')
  await well()
  await close()
})

test('a phone shows text and preview in turns, with what is done most under the thumb', async () => {
  const { page, text, press, well, close } = await editing(onPhone)
  const acts = await page.locator('.acts').boundingBox()
  assert.ok(acts && acts.y + acts.height <= 844 && acts.y > 700, 'the acts stand at the foot of the screen')
  await text.fill('Van de telefoon.')
  await text.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  await page.getByRole('link', { name: 'Voorbeeld', exact: true }).click()
  await shown(page).getByText('Van de telefoon.').waitFor()
  assert.equal(await text.isVisible(), false)
  await well()
  await page.getByRole('link', { name: 'Tekst', exact: true }).click()
  assert.equal(await page.evaluate(() => scrollY), place)
  await press('Bewaar als concept')
  await says(page, 'Bewaard als concept')
  await close()
})

test('leaving a text that is not kept asks first, and leaving one that is does not', async () => {
  const { page, text, press, go, close } = await editing(onDesk)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await text.fill('Bewaard.')
  await press('Bewaar als concept')
  await go('/beheer/website')
  assert.deepEqual(asked, [])
  await press('Diensten en prijzen')
  await text.pressSequentially('Niet bewaard. ')
  await go('/beheer/website')
  assert.deepEqual(asked, ['beforeunload'])
  await close()
})

test('a photo comes where the cursor stood, with the text kept', async () => {
  const { page, text, press, close } = await editing(onPhone)
  await text.fill('Boven.\n\nOnder.')
  await select(page, 'Onder.')
  await text.press('ArrowLeft')
  await page.getByRole('toolbar').first().getByRole('button', { name: 'Beeld' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nieuwe foto' }).click()
  await reads(text, 'Boven.\n\n{beeld}\n\nOnder.')
  const buffer = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
  await page
    .getByLabel('Foto', { exact: false })
    .first()
    .setInputFiles({ name: 'a.gif', mimeType: 'image/gif', buffer })
  await page.getByLabel('Wat is er te zien?').fill('Een stip')
  await press('Zet de foto in de tekst')
  assert.match(await text.inputValue(), /^Boven\.\n\n!\[\]\(beeld:[\w-]+\)\n\nOnder\.$/)
  await page.getByRole('link', { name: 'Voorbeeld', exact: true }).click()
  await shown(page).getByAltText('Een stip').waitFor()
  await close()
})

test('without JavaScript a button draws the preview, and nothing stands there that does nothing', async () => {
  const { page, text, well, close } = await editing({ ...onDesk, scripts: false })
  assert.equal(await page.getByRole('toolbar').count(), 0)
  assert.equal(await page.getByRole('button', { name: 'Groot scherm' }).count(), 0)
  await text.fill('Zonder script.')
  await page.getByRole('button', { name: 'Ververs voorbeeld' }).click()
  await shown(page).getByText('Zonder script.').waitFor()
  assert.match(at(page), /^\/beheer\/website\/[\w-]+$/)
  assert.equal(await text.inputValue(), 'Zonder script.')
  await well()
  await close()
})

for (const manner of [onPhone, onDesk])
  test(`the editor has no barriers that axe sees (${manner.width} px)`, async () => {
    const { well, close } = await editing({ ...manner, checker: 'axe' })
    await well()
    await close()
  })
