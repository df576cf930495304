import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { FieldError } from '../../platform/html/index.ts'
import type { Ask, Form } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import { reply, takeIn } from './acts.ts'
import { ComplaintDetail, ComplaintsPage, type Entry, EntryPage } from './desk.tsx'
import { firstText } from './letters.ts'
import { ComplaintPage, ThanksPage, type Typed } from './pages.tsx'
import { answeredComplaints, type Complaint, complaintByNumber, lettersOf, termOf, waitingComplaints } from './store.ts'
import { channels, complaintsGate } from './tables.ts'
import { complaintWords as w } from './words.ts'

/** `/klacht` for whoever complains, `/beheer/klachten` for the owner who answers. */
export function routes(house: House): readonly Route[] {
  const one = (does: (ask: Ask, of: Complaint) => Promise<Response>, back: string) => async (ask: Ask) => {
    const of = await complaintByNumber(house.read(complaintsGate), ask.param('number'))
    return of === undefined ? ask.redirect(ask.href(back)) : does(ask, of)
  }
  const desk = '/beheer/klachten'
  return [
    get('/klacht', 'public', async (ask) => complaintPage(ask)),
    post('/klacht', 'public', (ask) => complain(house, ask)),
    get('/klacht/ontvangen/:number', 'capability', one(thanks, '/klacht')),
    get(desk, 'owner', (ask) => list(house, ask)),
    get(`${desk}/nieuw`, 'owner', async (ask) => entryPage(house, ask)),
    post(`${desk}/nieuw`, 'owner', (ask) => enter(house, ask)),
    get(
      `${desk}/:number`,
      'owner',
      one((ask, of) => detail(house, ask, of), desk),
    ),
    post(
      `${desk}/:number/antwoorden`,
      'owner',
      one((ask, of) => answer(house, ask, of), desk),
    ),
  ]
}

const isAddress = (text: string): boolean => z.email().max(254).safeParse(text).success
const typedIn = (form: Form): Typed => ({ who: form.get('who'), email: form.get('email'), text: form.get('text') })
const nothing: Typed = { who: '', email: '', text: '' }

function complaintPage(ask: Ask, typed = nothing, errors: readonly FieldError[] = []): Response {
  const body = ComplaintPage({ ask, typed, errors })
  return ask.page({ title: ask.t(w.title), body, status: errors.length > 0 ? 422 : 200 })
}

async function complain(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = typedIn(form)
  const errors = [
    !isAddress(typed.email) && { field: 'email', sentence: ask.t(w.emailWrong) },
    typed.text === '' && { field: 'text', sentence: ask.t(w.textWrong) },
  ].filter((error) => error !== false)
  if (errors.length > 0) return complaintPage(ask, typed, errors)
  // @NOTE a machine that filled the trap hears nothing of it
  if (form.get('website') !== '') return ask.redirect(ask.href('/klacht'))
  const { language } = ask
  const number = await takeIn(house, {
    ...typed,
    language,
    channel: 'web',
    source: 'you',
    receivedOn: today(house.clock),
  })
  return ask.redirect(ask.href(`/klacht/ontvangen/${number}`))
}

const thanks = async (ask: Ask, { number, promiseBy }: Complaint): Promise<Response> =>
  ask.page({ title: ask.t(w.thanksTitle), body: ThanksPage({ ask, number, until: promiseBy }), noindex: true })

async function list(house: House, ask: Ask): Promise<Response> {
  const db = house.read(complaintsGate)
  const [waiting, answered] = [await waitingComplaints(db), await answeredComplaints(db)]
  const body = ComplaintsPage({ ask, waiting, answered, today: today(house.clock).toString() })
  return ask.office({ title: ask.t(w.deskTitle), body })
}

function entryPage(house: House, ask: Ask, typed?: Entry, errors: readonly FieldError[] = []): Response {
  const now = today(house.clock).toString()
  const entry = typed ?? { ...nothing, channel: '', receivedOn: now, language: 'nl' }
  const body = EntryPage({ ask, entry, errors, today: now })
  return ask.office({ title: ask.t(w.enter), body, status: errors.length > 0 ? 422 : 200 })
}

async function enter(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const typed = typedIn(form)
  const entry = {
    ...typed,
    channel: form.get('channel'),
    receivedOn: form.get('receivedOn'),
    language: form.get('language'),
  }
  const channel = channels.find((known) => known === entry.channel && known !== 'web')
  const now = today(house.clock).toString()
  const isDay =
    z.iso.date().safeParse(entry.receivedOn).success && entry.receivedOn >= '2018-05-25' && entry.receivedOn <= now
  const errors = [
    channel === undefined && { field: 'channel', sentence: ask.t(w.choose) },
    !isDay && { field: 'receivedOn', sentence: ask.t(w.receivedWrong) },
    typed.email !== '' && !isAddress(typed.email) && { field: 'email', sentence: ask.t(w.emailOdd) },
    typed.text === '' && { field: 'text', sentence: ask.t(w.textWrong) },
  ].filter((error) => error !== false)
  if (channel === undefined || errors.length > 0) return entryPage(house, ask, entry, errors)
  const receivedOn = Temporal.PlainDate.from(entry.receivedOn)
  const language = entry.language === 'en' ? 'en' : 'nl'
  const number = await takeIn(house, { ...typed, channel, receivedOn, language, source: 'owner' })
  return ask.redirect(ask.href(`/beheer/klachten/${number}`))
}

async function detail(
  house: House,
  ask: Ask,
  of: Complaint,
  again?: { body: string; errors: readonly FieldError[] },
): Promise<Response> {
  const { vault } = house
  const open = async (value: Complaint['text'] | Complaint['who'] | Complaint['email']) =>
    value === null ? '' : vault.reveal(value, 'complaints')
  const letters = await lettersOf(house.read(complaintsGate), of.id)
  const body = ComplaintDetail({
    ask,
    of,
    opened: { who: await open(of.who), email: await open(of.email), text: await open(of.text) },
    letters: await Promise.all(letters.map(async ({ text, sentAt }) => ({ text: await open(text), sentAt }))),
    why: termOf(house, of).why[ask.language],
    body: again?.body ?? firstText(of.language),
    errors: again?.errors ?? [],
  })
  return ask.office({ title: ask.t(w.one), body, status: again ? 422 : 200 })
}

async function answer(house: House, ask: Ask, of: Complaint): Promise<Response> {
  const back = ask.redirect(ask.href(`/beheer/klachten/${of.number}`))
  if (of.closedAt !== null) return back
  const form = await ask.form()
  const body = form.get('body')
  if (body === '' || body.includes('…'))
    return detail(house, ask, of, { body, errors: [{ field: 'body', sentence: ask.t(w.letterWrong) }] })
  await reply(house, of, { body, by: form.get('by') === 'post' ? 'post' : 'mail' })
  return back
}
