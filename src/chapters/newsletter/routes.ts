import { h } from 'preact'
import { z } from 'zod'
import { as } from '../../platform/db/database.ts'
import type { FieldError } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom, wayBack } from '../../platform/http/back.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { inFull } from '../../projections/register.ts'
import { subjectsAt } from '../../vault/subjects.ts'
import { vaultGate } from '../../vault/tables.ts'
import type { House, PageWith } from '../chapter.ts'
import { alreadySubscribed, askToConfirm, leaveLink, welcome } from './mails.ts'
import { officePage } from './office.tsx'
import { AskedPage, DonePage, LeavePage, LinkGonePage, PressPage, SubscribePage } from './pages.tsx'
import { askFor, confirm, leave, subscriberBy } from './store.ts'
import { newsletterGate } from './tables.ts'
import { consentText } from './wording.ts'

const address = z.email().max(254)

export const routes = (house: House): readonly Route[] => [
  get('/nieuwsbrief', 'public', async (ask) => subscribePage(house, ask, { email: '', errors: [] })),
  post('/nieuwsbrief', 'public', (ask) => subscribe(house, ask)),
  get('/nieuwsbrief/gevraagd', 'public', (ask) => askedPage(house, ask)),
  get('/nieuwsbrief/bevestigen/:token', 'capability', async (ask) => confirmPage(ask)),
  post('/nieuwsbrief/bevestigen/:token', 'capability', (ask) => confirmed(house, ask)),
  get('/nieuwsbrief/afmelden', 'public', async (ask) => leavePage(ask, '', [])),
  post('/nieuwsbrief/afmelden', 'public', (ask) => sendLeaveLink(house, ask)),
  get('/nieuwsbrief/afmelden/:token', 'capability', (ask) => leaveByLink(house, ask)),
  { ...post('/nieuwsbrief/afmelden/:token', 'capability', (ask) => left(house, ask)), crossSite: true }, // RFC 8058
  get('/beheer/nieuwsbrief', 'owner', (ask) => officePage(house, ask)),
]

export const consentFor = (house: House, ask: Ask) => ask.t(inFull(consentText, house.published().register))

/** The page on which the form stood that was sent. */
const backOf = (house: House, ask: Ask) => wayBack(ask, () => house.hooks.pagesWith('nieuwsbrief'))

type Typed = {
  readonly email: string
  readonly errors: readonly FieldError[]
  readonly isTicked?: boolean
  readonly back?: PageWith | undefined
}

function subscribePage(house: House, ask: Ask, { email, errors, isTicked, back }: Typed): Response {
  const title = ask.t({ nl: 'Nieuwsbrief', en: 'Newsletter' })
  return ask.page({
    title,
    status: errors.length > 0 ? 422 : 200,
    body: h(SubscribePage, { ask, email, errors, isTicked, back, consent: consentFor(house, ask) }),
  })
}

async function subscribe(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const email = form.get('email')
  const errors: FieldError[] = []
  if (!address.safeParse(email).success) errors.push({ field: 'email', sentence: mistyped(ask, email) })
  const isTicked = form.get('consent') === 'yes'
  if (!isTicked)
    errors.push({
      field: 'consent',
      sentence: ask.t({
        nl: 'Zet een vinkje als je de nieuwsbrief wilt.',
        en: 'Tick the box if you want the newsletter.',
      }),
    })
  const back = await backOf(house, ask)
  if (errors.length > 0) return subscribePage(house, ask, { email, errors, isTicked, back })
  const answer = ask.redirect(comingFrom(ask.href('/nieuwsbrief/gevraagd'), back?.href))
  if (form.get('website') !== '') return answer // @NOTE a machine filled the field that nobody sees; it learns nothing
  await house.transact(async (work) => {
    const { language } = ask
    const asked = await askFor(house, work, {
      email,
      language,
      textShown: consentFor(house, ask),
      statementVersion: house.published().version,
    })
    if (asked.kind === 'asked to confirm')
      await house.outbox.enqueue(
        work,
        askToConfirm(house, { subjectId: asked.subjectId, email, language }, asked.token),
      )
    if (asked.kind === 'already subscribed')
      await house.outbox.enqueue(
        work,
        alreadySubscribed(house, { subjectId: asked.subjectId, email, language }, asked.leaveToken),
      )
  })
  return answer
}

async function askedPage(house: House, ask: Ask): Promise<Response> {
  return ask.page({
    title: ask.t({ nl: 'Kijk in je mail', en: 'Look in your mail' }),
    noindex: true,
    body: h(AskedPage, { ask, back: await backOf(house, ask) }),
  })
}

function mistyped(ask: Ask, email: string): string {
  if (email === '') return ask.t({ nl: 'Vul je e-mailadres in.', en: 'Enter your e-mail address.' })
  return ask.t({
    nl: 'Dit lijkt geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl.',
    en: 'This does not look like an e-mail address, such as name@example.com.',
  })
}

function confirmPage(ask: Ask): Response {
  const title = ask.t({ nl: 'Bevestig je aanmelding', en: 'Confirm your subscription' })
  const text = ask.t({
    nl: 'Druk op de knop en je krijgt voortaan onze nieuwsbrief.',
    en: 'Press the button and you will receive our newsletter.',
  })
  const button = ask.t({ nl: 'Ja, ik wil de nieuwsbrief', en: 'Yes, I want the newsletter' })
  return ask.page({
    title,
    noindex: true,
    body: h(PressPage, { ask, title, text, button, action: `/nieuwsbrief/bevestigen/${ask.param('token')}` }),
  })
}

async function confirmed(house: House, ask: Ask): Promise<Response> {
  const outcome = await house.transact(async (work) => {
    const result = await confirm(house, work, ask.param('token'))
    if (result.kind === 'confirmed') {
      await house.outbox.enqueue(work, welcome(house, result, result.leaveToken))
      await house.hooks.tellOwner(work, {
        subject: { nl: 'Een nieuwe abonnee', en: 'A new subscriber' },
        lines: [
          {
            nl: 'Iemand bevestigde een aanmelding voor je nieuwsbrief.',
            en: 'Somebody confirmed a subscription to your newsletter.',
          },
        ],
        href: '/beheer/nieuwsbrief',
      })
    }
    return result
  })
  if (outcome.kind === 'link unknown') return gone(ask, '/nieuwsbrief', 410)
  const title = ask.t({ nl: 'Welkom', en: 'Welcome' })
  const text = ask.t({
    nl: 'Je aanmelding is bevestigd. Je krijgt onze nieuwsbrief.',
    en: 'Your subscription is confirmed. You will receive our newsletter.',
  })
  return ask.page({ title, noindex: true, body: h(DonePage, { title, text }) })
}

async function leaveByLink(house: House, ask: Ask): Promise<Response> {
  const secret = ask.param('token')
  const known = await subscriberBy(house.read(newsletterGate), house, secret)
  if (known === 'unknown') return gone(ask, '/nieuwsbrief/afmelden', 404)
  if (known === 'left') return goodbye(ask)
  const title = ask.t({ nl: 'Afmelden voor de nieuwsbrief', en: 'Unsubscribe from the newsletter' })
  const text = ask.t({
    nl: 'Eén druk op de knop en je krijgt hem niet meer.',
    en: 'One press of the button and you no longer receive it.',
  })
  const button = ask.t({ nl: 'Meld me af', en: 'Unsubscribe me' })
  return ask.page({
    title,
    noindex: true,
    body: h(PressPage, { ask, title, text, button, action: `/nieuwsbrief/afmelden/${secret}` }),
  })
}

async function left(house: House, ask: Ask): Promise<Response> {
  const outcome = await house.transact((work) => leave(house, work, ask.param('token')))
  return outcome === 'unknown' ? gone(ask, '/nieuwsbrief/afmelden', 404) : goodbye(ask)
}

function goodbye(ask: Ask): Response {
  const title = ask.t({ nl: 'Je bent afgemeld', en: 'You are unsubscribed' })
  const text = ask.t({
    nl: 'Je krijgt de nieuwsbrief niet meer. Het bewijs van je toestemming verdwijnt vanzelf na één jaar.',
    en: 'You no longer receive the newsletter. The proof of your consent disappears by itself after one year.',
  })
  return ask.page({ title, noindex: true, body: h(DonePage, { title, text }) })
}

function gone(ask: Ask, again: string, status: number): Response {
  const title = ask.t({ nl: 'Deze link werkt niet meer', en: 'This link no longer works' })
  return ask.page({ title, status, noindex: true, body: h(LinkGonePage, { ask, again }) })
}

function leavePage(ask: Ask, email: string, errors: readonly FieldError[]): Response {
  const title = ask.t({ nl: 'Afmelden voor de nieuwsbrief', en: 'Unsubscribe from the newsletter' })
  return ask.page({ title, status: errors.length > 0 ? 422 : 200, body: h(LeavePage, { ask, email, errors }) })
}

async function sendLeaveLink(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const email = form.get('email')
  if (!address.safeParse(email).success)
    return leavePage(ask, email, [{ field: 'email', sentence: mistyped(ask, email) }])
  if (form.get('website') === '')
    await house.transact(async (work) => {
      const db = as(work, newsletterGate)
      for (const subjectId of await subjectsAt(as(work, vaultGate), house.vault, email)) {
        const row = await db
          .selectFrom('subscriber')
          .select('leaveToken')
          .where('subjectId', '=', subjectId)
          .where('leftAt', 'is', null)
          .executeTakeFirst()
        if (!row) continue
        const leaveToken = await house.vault.reveal(row.leaveToken, 'newsletter')
        await house.outbox.enqueue(work, leaveLink(house, { subjectId, email, language: ask.language }, leaveToken))
      }
    })
  const title = ask.t({ nl: 'Kijk in je mail', en: 'Look in your mail' })
  const text = ask.t({
    nl: 'Krijgt dit adres onze nieuwsbrief, dan staat er zo een afmeldlink in je mail.',
    en: 'If this address receives our newsletter, a link to unsubscribe is about to arrive.',
  })
  return ask.page({ title, noindex: true, body: h(DonePage, { title, text }) })
}
