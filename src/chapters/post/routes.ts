import { h } from 'preact'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { readLetter, retryLetter } from '../../platform/mail/desk.ts'
import { outboxGate } from '../../platform/mail/tables.ts'
import type { House } from '../chapter.ts'
import { aboutOf, withoutKeys } from './letter.ts'
import { LetterPage, OutboxPage } from './pages.tsx'
import { listLetters } from './store.ts'
import { postWords as w } from './words.ts'

const desk = '/beheer/post'

/** `/beheer/post`: every letter that leaves from here, one of them with its words, and another try. */
export const routes = (house: House): readonly Route[] => [
  get(desk, 'owner', (ask) => list(house, ask)),
  get(`${desk}/:key`, 'owner', (ask) => show(house, ask)),
  post(`${desk}/:key/opnieuw`, 'owner', (ask) => again(house, ask)),
]

async function list(house: House, ask: Ask): Promise<Response> {
  const letters = await listLetters(house)
  const { register } = house.published()
  const told = letters.map((letter) => ({ ...letter, about: aboutOf(register, letter) }))
  return ask.office({ title: ask.t(w.title), body: h(OutboxPage, { ask, letters: told, now: house.clock.now() }) })
}

async function show(house: House, ask: Ask): Promise<Response> {
  const open = (value: Parameters<House['vault']['openForItsOwner']>[0]) => house.vault.openForItsOwner(value)
  const letter = await readLetter(house.read(outboxGate), open, ask.param('key'))
  if (!letter) return ask.redirect(ask.href(desk))
  const text = withoutKeys(letter.text, house.baseUrl)
  const about = aboutOf(house.published().register, letter)
  const done = ask.query.get('gedaan')
  const said = done === 'klaargezet' ? w.queuedAgain : done === 'niet' ? w.notAgain : undefined
  const body = h(LetterPage, { ask, letter: { ...letter, about, text }, isShortened: text !== letter.text, said })
  return ask.office({ title: letter.subject, body })
}

async function again(house: House, ask: Ask): Promise<Response> {
  const key = ask.param('key')
  const isQueued = await house.transact((work) => retryLetter(work, house.clock, key))
  return ask.redirect(`${ask.href(`${desk}/${encodeURIComponent(key)}`)}?gedaan=${isQueued ? 'klaargezet' : 'niet'}`)
}
