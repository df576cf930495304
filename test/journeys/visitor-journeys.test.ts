import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Kind } from '../house.ts'
import { type Manner, nameOf, type Visit } from './browser.ts'
import { pathIn, type Street, street } from './visitor-parts.ts'

type Language = 'nl' | 'en'

const neighbour = 'ada@example.test'
const streets = new Map<Kind, Street>()
before(async () => {
  for (const kind of ['sqlite', 'postgres'] as const) {
    const on = await street(kind)
    const body = new URLSearchParams({ email: neighbour, consent: 'yes', website: '' })
    const answer = await fetch(`${on.house.url}/nieuwsbrief`, {
      method: 'POST',
      body,
      headers: { origin: on.house.url },
    })
    assert.ok(answer.ok)
    streets.set(kind, on)
  }
})
after(async () => {
  for (const one of streets.values()) await one.close()
})

const journeys: readonly { readonly manner: Manner; readonly language: Language; readonly kind: Kind }[] = [
  { manner: { width: 1280, colours: 'light' }, language: 'en', kind: 'sqlite' },
  { manner: { width: 1280, colours: 'dark', scripts: false }, language: 'en', kind: 'postgres' },
  { manner: { width: 390, colours: 'dark', scripts: false, cookies: 'blocked' }, language: 'nl', kind: 'sqlite' },
  { manner: { width: 390, colours: 'light', checker: 'axe' }, language: 'nl', kind: 'sqlite' },
]

const names: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }
const tongues: Readonly<Record<Language, string>> = { nl: 'Dutch', en: 'English' }

for (const [number, { manner, language, kind }] of journeys.entries()) {
  test(`${language === 'en' ? 'an' : 'a'} ${tongues[language]} visitor subscribes, writes, sees, corrects, takes, stops, erases and complains on ${names[kind]}: ${nameOf(manner)}`, async () => {
    const on = streets.get(kind)
    assert.ok(on)
    const person: Person = { on, v: await on.visitor(manner), language, email: `bo${number}@example.test` }
    await subscribesAndLeaves(person)
    await writesToUs(person)
    await opensOwnData(person)
    await correctsOwnData(person)
    await takesOwnData(person)
    await stopsUse(person)
    await erasesOwnData(person)
    await complains(person)
  })
}

type Person = { readonly on: Street; readonly v: Visit; readonly language: Language; readonly email: string }

const at = ({ language }: Person, path: string) => (language === 'en' ? `/en${path}` : path)
const said = ({ language }: Person, nl: string, en: string) => (language === 'en' ? en : nl)
const field = ({ v }: Person, name: string) => v.page.locator(`main [name="${name}"]`)

async function shows({ v }: Person, text: string | RegExp): Promise<void> {
  await v.page.locator('main').getByText(text).first().waitFor()
}

async function subscribesAndLeaves(p: Person): Promise<void> {
  await p.v.go(at(p, '/nieuwsbrief'))
  assert.equal(await field(p, 'consent').isChecked(), false, 'nothing is ticked beforehand')
  await field(p, 'email').fill(p.email)
  await field(p, 'consent').check()
  await p.v.press(said(p, 'Aanmelden', 'Subscribe'))
  await shows(p, said(p, 'Kijk in je mail', 'Look in your mail'))
  const asked = await p.on.mailTo(p.email, said(p, 'Bevestig je aanmelding', 'Confirm your subscription'))
  await p.v.go(pathIn(asked, '/nieuwsbrief/bevestigen/'))
  await p.v.press(/^(Ja|Yes)/)
  const welcome = await p.on.mailTo(p.email, said(p, 'Je bent abonnee', 'You subscribe'))
  await p.v.go(pathIn(welcome, '/nieuwsbrief/afmelden/'))
  await p.v.press(/^(Ja, meld|Meld|Afmelden|Yes|Unsubscribe)/)
  await p.v.page.locator('main .notice').waitFor()
}

async function writesToUs(p: Person): Promise<void> {
  await p.v.go(at(p, '/contact'))
  await field(p, 'name').fill('Bo Bergen')
  await field(p, 'email').fill(p.email)
  await field(p, 'text').fill('Heb je volgende week tijd?')
  p.on.house.clock.forward({ seconds: 20 })
  await p.v.press(said(p, 'Verstuur', 'Send'))
  await shows(p, said(p, 'Je bericht is bij ons', 'Your message is with us'))
  await p.on.mailTo(p.email, said(p, 'aangekomen', 'has arrived'))
}

async function opensOwnData(p: Person): Promise<void> {
  p.on.post.messages.length = 0
  await p.v.go(at(p, '/mijn-gegevens'))
  await field(p, 'email').fill(p.email)
  await p.v.press(said(p, 'Stuur me een link', 'Send me a link'))
  const mailed = pathIn(await p.on.mailTo(p.email, ''), '/mijn-gegevens/open/')
  await p.v.go(mailed)
  await p.v.press(said(p, 'Open mijn gegevens', 'Open my data'))
  await shows(p, said(p, 'Wat we van jou hebben', 'What we hold about you'))
  for (const text of ['Bo Bergen', p.email, 'Heb je volgende week tijd?']) await shows(p, text)
  const own = p.v.page.url()
  await p.v.go(mailed, 410)
  await p.v.go(new URL(own).pathname)
}

async function correctsOwnData(p: Person): Promise<void> {
  const correction = p.v.page
    .locator('details')
    .filter({ hasText: said(p, 'Verbeteren: naam', 'Correct: name') })
    .first()
  await correction.locator('summary').click()
  await correction.locator('input:not([type=hidden])').fill('Bo van Bergen')
  await correction.getByRole('button').click()
  await p.v.page.waitForURL(/gedaan=ja/)
  await p.v.well()
  await shows(p, 'Bo van Bergen')
}

async function takesOwnData(p: Person): Promise<void> {
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([p.v.page.waitForEvent('download'), p.v.page.getByRole('link', { name }).click()])
    return readFile(await file.path(), 'utf8')
  }
  const json = await download(said(p, 'Download als JSON', 'Download as JSON'))
  const csv = await download(said(p, 'Download als CSV', 'Download as CSV'))
  JSON.parse(json)
  for (const file of [json, csv]) {
    for (const text of ['Bo van Bergen', p.email, 'Heb je volgende week tijd?']) assert.ok(file.includes(text), text)
    assert.ok(!file.includes(neighbour), 'nobody else is in it')
  }
  const own = new URL(p.v.page.url()).pathname
  await p.v.press(said(p, 'Om af te drukken', 'To print'))
  await shows(p, 'Bo van Bergen')
  await p.v.go(own)
}

async function stopsUse(p: Person): Promise<void> {
  for (const [stop, lift] of [
    [said(p, 'Stop hiermee', 'Stop this'), said(p, 'Weer toestaan', 'Allow again')],
    [said(p, 'Zet stil', 'Pause'), said(p, 'Weer toestaan', 'Allow again')],
  ] as const) {
    await p.v.press(stop)
    await shows(p, said(p, 'gestopt sinds', 'stopped since'))
    await p.v.press(lift)
  }
}

async function erasesOwnData(p: Person): Promise<void> {
  const own = new URL(p.v.page.url()).pathname
  await p.v.press(said(p, 'Alles verwijderen', 'Erase everything'))
  await shows(p, said(p, 'Dit verdwijnt meteen', 'This goes at once'))
  await p.v.press(said(p, 'Ja, verwijder alles', 'Yes, erase everything'))
  await shows(p, said(p, 'Bewijs van verwijdering', 'Receipt of erasure'))
  const receipt = await p.v.page.content()
  assert.ok(!receipt.includes('Bergen') && !receipt.includes(p.email), 'the receipt names nobody')
  await p.v.go(own, 410)
  p.on.post.messages.length = 0
  await p.v.go(at(p, '/mijn-gegevens'))
  await field(p, 'email').fill(p.email)
  await p.v.press(said(p, 'Stuur me een link', 'Send me a link'))
  p.on.house.clock.forward({ minutes: 5 })
  await p.on.house.runJobs()
  assert.ok(!p.on.post.messages.some(({ text }) => text.includes('/mijn-gegevens/open/')), 'nobody is known there now')
}

async function complains(p: Person): Promise<void> {
  await p.v.go(at(p, '/klacht'))
  await field(p, 'who').fill('Bo van Bergen')
  await field(p, 'email').fill(p.email)
  await field(p, 'text').fill('Het duurde te lang.')
  await p.v.press(said(p, 'Klacht versturen', 'Send the complaint'))
  await shows(p, said(p, 'Je klacht is binnen', 'Your complaint has arrived'))
  await shows(p, said(p, 'Antwoord uiterlijk op', 'Answer by'))
  await p.on.mailTo(p.email, said(p, 'klacht is binnen', 'complaint has arrived'))
}
