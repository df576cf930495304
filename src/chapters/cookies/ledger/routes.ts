import { h } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { consentRecord, validUntil } from '../../../projections/consent-record.ts'
import { servicesOf } from '../../../projections/services.ts'
import type { House } from '../../chapter.ts'
import { type ConsentRow, cookiesGate } from '../tables.ts'
import { receiptCookie } from './cookie.ts'
import { noticeLines } from './notice-text.ts'
import { officeRoutes } from './office/routes.ts'
import { AskNumberPage, ErasePage, ReceiptPage } from './receipt-pages.tsx'
import { type RegisterOf, replayer } from './replay.ts'
import { idsOf, recordBy } from './store.ts'

const place = '/cookies/bewijs'

/** Where a visitor sees, takes along and erases the proof of a choice. */
export const ledgerRoutes = (house: House, registerOf: RegisterOf): readonly Route[] => [
  get(place, 'public', (ask) => newest(ask)),
  post(place, 'public', (ask) => opened(house, ask)),
  get(`${place}/:number`, 'capability', (ask) => receipt(house, registerOf, ask)),
  get(`${place}/:number/wissen`, 'capability', (ask) => confirmErasing(house, ask)),
  post(`${place}/:number/wissen`, 'capability', (ask) => erased(house, ask)),
  ...officeRoutes(house, registerOf),
]

const found = (house: House, ask: Ask) => recordBy(house.read(cookiesGate), ask.param('number'))
const noStore = { 'cache-control': 'no-store' } as const

/** The receipt of the choice that was just made, or the question for a number. */
async function newest(ask: Ask): Promise<Response> {
  const isAsked = ask.query.has('nummer') || ask.query.has('gewist')
  const isEnglish = ask.query.get('taal') === 'en'
  if (isAsked) return askNumber(ask)
  // @NOTE the browser sends the cookie to this one path, so from the English address it comes by here
  if (ask.language === 'en') return ask.redirect(`${place}?taal=en`)
  const number = ask.cookie(receiptCookie.name)
  const language = isEnglish ? '/en' : ''
  if (number !== undefined && number !== '') return ask.redirect(`${language}${place}/${encodeURIComponent(number)}`)
  return isEnglish ? ask.redirect(`/en${place}?nummer`) : askNumber(ask)
}

function askNumber(ask: Ask, about: { status?: number; number?: string; wrong?: 'typed' | 'address' } = {}): Response {
  const title = ask.t({ nl: 'Bewijs van je keuze', en: 'Proof of your choice' })
  const { status = 200, number = '', wrong } = about
  const isErased = ask.query.has('gewist')
  const body = h(AskNumberPage, { ask, number, isErased, wrong })
  return ask.page({ title, status, noindex: true, headers: noStore, body })
}

async function opened(house: House, ask: Ask): Promise<Response> {
  const number = (await ask.form()).get('nummer')
  const row = await recordBy(house.read(cookiesGate), number)
  if (!row) return askNumber(ask, { status: 422, number, wrong: 'typed' })
  return ask.redirect(ask.href(`${place}/${row.number}`))
}

/** Says the same of a number that never was and of one that is gone. */
const unknown = (ask: Ask): Response => askNumber(ask, { status: 404, wrong: 'address' })

async function receipt(house: House, registerOf: RegisterOf, ask: Ask): Promise<Response> {
  const row = await found(house, ask)
  if (!row) return unknown(ask)
  if (ask.query.get('vorm') === 'json') return asJson(house, registerOf, ask, row)
  const { notice, isWhole } = await replayer(house, registerOf)(row)
  const title = ask.t({ nl: 'Bewijs van je keuze', en: 'Proof of your choice' })
  const nameOf = await namesIn(registerOf, row)
  const shown = {
    row,
    until: validUntil(row.chosenAt, house.clock.zone),
    granted: idsOf(row.granted).map(nameOf),
    withdrawn: idsOf(row.takenBack).map(nameOf),
    lines: notice === undefined ? undefined : noticeLines(notice.html),
    isWhole,
    address: `${house.baseUrl}${place}/${row.number}`,
  }
  return ask.page({ title, noindex: true, body: h(ReceiptPage, { ask, shown }) })
}

async function namesIn(registerOf: RegisterOf, { registerVersion }: ConsentRow): Promise<(id: string) => string> {
  const register = await registerOf(registerVersion)
  const names = new Map((register ? servicesOf(register) : []).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** @see ISO/IEC TS 27560: what is kept is handed over whole */
async function asJson(house: House, registerOf: RegisterOf, ask: Ask, row: ConsentRow): Promise<Response> {
  const register = (await registerOf(row.registerVersion)) ?? house.published().register
  const choice = { ...row, granted: idsOf(row.granted), withdrawn: idsOf(row.takenBack) }
  return ask.text(JSON.stringify(consentRecord(choice, register, house.baseUrl), null, 2), 'application/ld+json', {
    'content-disposition': `attachment; filename="${ask.t({ nl: 'bewijs', en: 'proof' })}-${row.chosenAt.slice(0, 10)}.json"`,
    ...noStore,
  })
}

async function confirmErasing(house: House, ask: Ask): Promise<Response> {
  const row = await found(house, ask)
  if (!row) return unknown(ask)
  const title = ask.t({ nl: 'Bewijs wissen', en: 'Erase the proof' })
  return ask.page({ title, noindex: true, body: h(ErasePage, { ask, row }) })
}

async function erased(house: House, ask: Ask): Promise<Response> {
  const row = await found(house, ask)
  if (!row) return unknown(ask)
  const plan = await house.hooks.erasurePlan(row.subjectId)
  await house.transact((work) => house.hooks.erase(work, row.subjectId, plan))
  const answer = ask.redirect(`${ask.href(place)}?gewist`)
  ask.clearCookie(answer, receiptCookie.name)
  return answer
}
