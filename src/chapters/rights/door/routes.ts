import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { as } from '../../../platform/db/database.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { subjectsAt } from '../../../vault/subjects.ts'
import { vaultGate } from '../../../vault/tables.ts'
import type { House } from '../../chapter.ts'
import { doneLetter, linkLetter } from '../letters.ts'
import { send, settle, writing } from '../settle.ts'
import { rightsGate } from '../tables.ts'
import { DoorPage, LinkPage, SpentPage } from './pages.tsx'
import { countTry, linkFor, makeLink, openSession } from './store.ts'
import { doorWords } from './words.ts'

/** How long an answer at the door takes at least, in milliseconds: more than finding, sealing and queueing need. */
const answerTakes = 250

const emailAddress = z.email().max(254)

/** `/mijn-gegevens`: ask for a link, and open it. */
export const routes = (house: House): readonly Route[] => [
  get('/mijn-gegevens', 'public', async (ask) => door(ask)),
  post('/mijn-gegevens', 'public', (ask) => askForLink(house, ask)),
  get('/mijn-gegevens/open/:token', 'capability', (ask) => showLink(house, ask)),
  post('/mijn-gegevens/open/:token', 'capability', (ask) => openLink(house, ask)),
]

function door(ask: Ask, wrong?: { address: string }): Response {
  const news = ask.query.has('gevraagd') ? 'asked' : ask.query.has('gesloten') ? 'closed' : undefined
  const body = DoorPage({ ask, news: wrong ? undefined : news, wrong })
  return ask.page({ title: ask.t(doorWords.title), body, status: wrong ? 422 : 200 })
}

async function askForLink(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const address = form.get('email')
  if (!emailAddress.safeParse(address).success) return door(ask, { address })
  // @NOTE known or not, the same page after the same time: a difference would reveal who is known here
  const isPerson = form.get('website') === ''
  await Promise.all([isPerson ? mailLink(house, ask, address) : undefined, sleep(answerTakes)])
  return ask.redirect(ask.href('/mijn-gegevens?gevraagd=ja'))
}

async function mailLink(house: House, ask: Ask, address: string): Promise<void> {
  await house.transact(async (work) => {
    const subjects = await subjectsAt(as(work, vaultGate), house.vault, address)
    const [first] = subjects
    if (first === undefined) return
    const secret = await makeLink(house, work, subjects)
    if (secret === undefined) return
    const { language } = ask
    const page = `${house.baseUrl}${ask.href(`/mijn-gegevens/open/${secret}`)}`
    const text = linkLetter({ ...writing(house, language), page })
    await send(house, work, { subjectId: first, to: address, language, kind: 'link', text })
  })
}

async function showLink(house: House, ask: Ask): Promise<Response> {
  const secret = ask.param('token')
  const subjects = await linkFor(house, house.read(rightsGate), secret)
  return subjects.length === 0 ? spent(ask) : linkPage(ask, { secret, isSharedBy: subjects.length })
}

function linkPage(ask: Ask, link: { secret: string; isSharedBy: number; wrong?: boolean }): Response {
  const body = LinkPage({ ask, ...link })
  return ask.page({ title: ask.t(doorWords.open), body, noindex: true, status: link.wrong ? 422 : 200 })
}

const spent = (ask: Ask): Response =>
  ask.page({ title: ask.t(doorWords.spentTitle), body: SpentPage({ ask }), noindex: true, status: 410 })

async function openLink(house: House, ask: Ask): Promise<Response> {
  const secret = ask.param('token')
  const name = (await ask.form()).get('name')
  const subjects = await linkFor(house, house.read(rightsGate), secret)
  if (subjects.length === 0) return spent(ask)
  const subjectId = subjects.length === 1 ? subjects[0] : await whoIsCalled(house, subjects, name)
  if (subjectId === undefined) {
    await house.transact((work) => countTry(work, secret))
    return linkPage(ask, { secret, isSharedBy: subjects.length, wrong: true })
  }
  const page = await house.transact(async (work) => {
    const opened = await openSession(house, work, { secret, subjectId })
    const text = doneLetter('access', writing(house, ask.language))
    if (opened !== undefined) await settle(house, work, { subjectId, right: 'access', language: ask.language, text })
    return opened
  })
  return page === undefined ? spent(ask) : ask.redirect(ask.href(`/mijn-gegevens/${page}`))
}

/**
 * The one among people with the same address who is known by this name; nobody when it fits none, or more than one.
 */
async function whoIsCalled(house: House, subjects: readonly string[], name: string): Promise<string | undefined> {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const asked = plain(name)
  if (asked === '') return undefined
  const fitting: string[] = []
  for (const subjectId of subjects) {
    const { sections } = await house.hooks.exportOf(subjectId)
    const values = sections.flatMap(({ rows }) => rows.flatMap((row) => row.values))
    if (values.some(({ category, value }) => category === 'name' && plain(value) === asked)) fitting.push(subjectId)
  }
  return fitting.length === 1 ? fitting[0] : undefined
}
