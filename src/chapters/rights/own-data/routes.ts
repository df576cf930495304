import { z } from 'zod'
import { today } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { fileAsCsv, fileAsJson } from '../../../projections/access-formats.ts'
import { hashOf } from '../../../projections/canonical.ts'
import type { House } from '../../chapter.ts'
import { caseByNumber } from '../cases/store.ts'
import { endSession, type Session, sessionAt } from '../door/store.ts'
import { purposesIn, stopsOf } from '../stops.ts'
import { rightsGate } from '../tables.ts'
import { correctOwn, eraseOwn, liftOwn, stopOwn, withdrawOwn } from './acts.ts'
import { PlanPage, ReceiptPage } from './erasure-pages.tsx'
import type { Wrong } from './held.tsx'
import { ClosedPage, OwnDataPage, PrintPage } from './pages.tsx'
import { readReceipt } from './receipt.ts'
import { ownWords as w } from './words.ts'

type Own = Session & { readonly ask: Ask; readonly at: string }
type OwnHandler = (house: House, own: Own) => Promise<Response>

/** `/mijn-gegevens/:token`: a person's own page, and what can be done on it. */
export function routes(house: House): readonly Route[] {
  const own = (does: OwnHandler) => async (ask: Ask) => {
    const page = ask.param('token')
    const session = await sessionAt(house, house.read(rightsGate), page)
    if (session === undefined) return closed(ask)
    return does(house, { ...session, ask, at: ask.href(`/mijn-gegevens/${page}`) })
  }
  const at = '/mijn-gegevens/:token'
  return [
    get('/mijn-gegevens/bewijs/:number', 'capability', (ask) => showReceipt(house, ask)),
    get(
      at,
      'capability',
      own((h, of) => show(h, of)),
    ),
    get(`${at}/download.json`, 'capability', own(downloadJson)),
    get(`${at}/download.csv`, 'capability', own(downloadCsv)),
    get(`${at}/afdrukken`, 'capability', own(printable)),
    get(
      `${at}/verwijderen`,
      'capability',
      own((h, of) => showPlan(h, of)),
    ),
    post(`${at}/verwijderen`, 'capability', own(erase)),
    post(`${at}/verbeteren`, 'capability', own(correct)),
    post(`${at}/intrekken`, 'capability', own(withdraw)),
    post(`${at}/stoppen`, 'capability', own(stop)),
    post(`${at}/toestaan`, 'capability', own(lift)),
    post(`${at}/sluiten`, 'capability', own(close)),
  ]
}

const closed = (ask: Ask): Response =>
  ask.page({ title: ask.t(w.goneTitle), body: ClosedPage({ ask }), noindex: true, status: 410 })

const done = ({ ask, at }: Own): Response => ask.redirect(`${at}?gedaan=ja`)

async function show(house: House, { ask, at, subjectId, closesAt }: Own, wrong?: Wrong | 'nowhere'): Promise<Response> {
  const [file, stops] = await Promise.all([house.hooks.exportOf(subjectId), stopsOf(house, subjectId)])
  const closesTime = Temporal.Instant.from(closesAt)
    .toZonedDateTimeISO(house.clock.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
  const nowhere = { table: '', id: '', column: '', value: '' }
  const body = OwnDataPage({
    ask,
    at,
    file,
    stops,
    closesAt,
    closesTime,
    purposes: purposesIn(house),
    isDone: wrong === undefined && ask.query.has('gedaan'),
    wrong: wrong === 'nowhere' ? nowhere : wrong,
  })
  return ask.page({ title: ask.t(w.title), body, noindex: true, status: wrong === undefined ? 200 : 422 })
}

const attachment = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` })

const downloadJson: OwnHandler = async (house, { ask, subjectId }) =>
  ask.text(fileAsJson(await house.hooks.exportOf(subjectId)), 'application/json', attachment('mijn-gegevens.json'))

const downloadCsv: OwnHandler = async (house, { ask, subjectId }) =>
  ask.text(fileAsCsv(await house.hooks.exportOf(subjectId), ask.language), 'text/csv', attachment('mijn-gegevens.csv'))

const printable: OwnHandler = async (house, { ask, at, subjectId }) => {
  const file = await house.hooks.exportOf(subjectId)
  return ask.page({
    title: ask.t(w.title),
    body: PrintPage({ ask, at, file, on: today(house.clock).toString() }),
    noindex: true,
  })
}

async function showPlan(house: House, { ask, at, subjectId }: Own, hasChanged = false): Promise<Response> {
  const plan = await house.hooks.erasurePlan(subjectId)
  const body = PlanPage({ ask, at, plan, hash: hashOf(plan), hasChanged })
  return ask.page({ title: ask.t(w.planTitle), body, noindex: true, status: hasChanged ? 409 : 200 })
}

const erase: OwnHandler = async (house, own) => {
  const { ask, subjectId } = own
  const shown = (await ask.form()).get('plan')
  const outcome = await eraseOwn(house, { subjectId, language: ask.language }, shown)
  switch (outcome.kind) {
    case 'plan changed':
      return showPlan(house, own, true)
    case 'erased':
      return ask.redirect(ask.href(`/mijn-gegevens/bewijs/${outcome.number}`))
  }
}

async function showReceipt(house: House, ask: Ask): Promise<Response> {
  const number = ask.param('number')
  const found = await caseByNumber(house.read(rightsGate), number)
  if (!found?.receipt) return closed(ask)
  const receipt = readReceipt(await house.vault.reveal(found.receipt, 'answering'))
  return ask.page({ title: ask.t(w.receiptTitle), body: ReceiptPage({ ask, number, receipt }), noindex: true })
}

const correct: OwnHandler = async (house, own) => {
  const { ask, subjectId } = own
  const form = await ask.form()
  const [table, id, column] = [form.get('table'), form.get('id'), form.get('column')]
  const value = form.get(`value-${id}-${column}`)
  const outcome = await correctOwn(
    house,
    { subjectId, language: ask.language },
    { table, id, column, value },
    isAddress,
  )
  return outcome ? done(own) : show(house, own, { table, id, column, value })
}

const isAddress = (text: string): boolean => z.email().max(254).safeParse(text).success

const withdraw: OwnHandler = async (house, own) => {
  const purpose = (await own.ask.form()).get('purpose')
  const isDone = await withdrawOwn(house, { subjectId: own.subjectId, language: own.ask.language }, purpose)
  return isDone ? done(own) : show(house, own, 'nowhere')
}

const stopForm = z.object({ purpose: z.string().min(1), kind: z.enum(['restriction', 'objection']) })

const changeStop =
  (does: typeof stopOwn): OwnHandler =>
  async (house, own) => {
    const form = await own.ask.form()
    const asked = stopForm.safeParse({ purpose: form.get('purpose'), kind: form.get('kind') })
    const person = { subjectId: own.subjectId, language: own.ask.language }
    const isDone = asked.success && (await does(house, person, asked.data))
    return isDone ? done(own) : show(house, own, 'nowhere')
  }
const stop = changeStop(stopOwn)
const lift = changeStop(liftOwn)

const close: OwnHandler = async (house, { ask }) => {
  await house.transact((work) => endSession(house, work, ask.param('token')))
  return ask.redirect(ask.href('/mijn-gegevens?gesloten=ja'))
}
