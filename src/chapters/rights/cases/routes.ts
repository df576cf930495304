import { z } from 'zod'
import { today } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { correctOwn, liftOwn, type Person, stopOwn, withdrawOwn } from '../own-data/acts.ts'
import { grounds, identities, rightsGate } from '../tables.ts'
import { grant, type Outcome, putOff, refuse, type SendBy } from './acts.ts'
import { emptyEntry, enter, entryFrom, readEntry } from './entry.ts'
import { CasesPage, EntryPage } from './pages.tsx'
import { showCase, showFile } from './show.ts'
import { answeredCases, caseByNumber, countSelfService, type RightsCase, setIdentity, waitingCases } from './store.ts'
import { deskWords as w } from './words.ts'

type CaseHandler = (house: House, ask: Ask, of: RightsCase) => Promise<Response>

/** `/beheer/verzoeken`: the desk where the owner answers requests. */
export function routes(house: House): readonly Route[] {
  const one = (does: CaseHandler) => async (ask: Ask) => {
    const of = await caseByNumber(house.read(rightsGate), ask.param('number'))
    return of === undefined ? ask.redirect(ask.href('/beheer/verzoeken')) : does(house, ask, of)
  }
  const open = (does: CaseHandler) =>
    one(async (_, ask, of) => (of.closedAt === null ? does(house, ask, of) : ask.redirect(pathOf(ask, of))))
  const at = '/beheer/verzoeken/:number'
  return [
    get('/beheer/verzoeken', 'owner', (ask) => list(house, ask)),
    get('/beheer/verzoeken/nieuw', 'owner', async (ask) => entryPage(house, ask)),
    post('/beheer/verzoeken/nieuw', 'owner', (ask) => enterCase(house, ask)),
    get(
      at,
      'owner',
      one((_, ask, of) => showCase(house, ask, of)),
    ),
    get(`${at}/bestand`, 'owner', open(showFile)),
    post(`${at}/herkenning`, 'owner', open(identify)),
    post(`${at}/antwoorden`, 'owner', open(answer)),
    post(`${at}/weigeren`, 'owner', open(turnDown)),
    post(`${at}/verlengen`, 'owner', open(delay)),
    post(`${at}/verbeteren`, 'owner', open(correct)),
    post(`${at}/intrekken`, 'owner', open(withdraw)),
    post(`${at}/stoppen`, 'owner', open(changeStop(stopOwn))),
    post(`${at}/toestaan`, 'owner', open(changeStop(liftOwn))),
  ]
}

const pathOf = (ask: Ask, { number }: RightsCase): string => ask.href(`/beheer/verzoeken/${number}`)
const isAddress = (text: string): boolean => z.email().max(254).safeParse(text).success

async function list(house: House, ask: Ask): Promise<Response> {
  const db = house.read(rightsGate)
  const [waiting, answered, selfService] = [await waitingCases(db), await answeredCases(db), await countSelfService(db)]
  const body = CasesPage({ ask, waiting, answered, selfService, today: today(house.clock).toString() })
  return ask.office({ title: ask.t(w.title), body })
}

function entryPage(
  house: House,
  ask: Ask,
  entry = emptyEntry(house),
  wrong?: { errors: readonly { field: string; sentence: string }[]; isOld: boolean },
): Response {
  const { errors = [], isOld = false } = wrong ?? {}
  const body = EntryPage({ ask, entry, errors, isOld, today: today(house.clock).toString() })
  return ask.office({ title: ask.t(w.enter), body, status: wrong ? 422 : 200 })
}

async function enterCase(house: House, ask: Ask): Promise<Response> {
  const entry = entryFrom(await ask.form())
  const read = readEntry(house, entry, (words) => ask.t(words), isAddress)
  if (read.kind === 'wrong') return entryPage(house, ask, entry, read)
  const number = await enter(house, entry, read)
  return ask.redirect(ask.href(`/beheer/verzoeken/${number}`))
}

async function identify(house: House, ask: Ask, of: RightsCase): Promise<Response> {
  const chosen = (await ask.form()).get('identity')
  const identity = identities.find((known) => known === chosen) ?? null
  await house.transact((work) => setIdentity(work, of.number, identity))
  return ask.redirect(pathOf(ask, of))
}

const byOf = (text: string): SendBy => (text === 'post' ? 'post' : 'mail')

const answered = (house: House, ask: Ask, of: RightsCase, outcome: Outcome): Promise<Response> | Response =>
  outcome.kind === 'plan changed'
    ? showCase(house, ask, of, { errors: [{ field: 'text', sentence: ask.t(w.planChanged) }] })
    : ask.redirect(pathOf(ask, of))

const answer: CaseHandler = async (house, ask, of) => {
  const form = await ask.form()
  const [text, by] = [form.get('text'), byOf(form.get('by'))]
  if (text === '')
    return showCase(house, ask, of, {
      errors: [{ field: 'text', sentence: ask.t(w.letterWrong) }],
      typed: { text, by },
    })
  return answered(house, ask, of, await grant(house, of, { text, by, plan: form.get('plan') }))
}

const turnDown: CaseHandler = async (house, ask, of) => {
  const form = await ask.form()
  const ground = grounds.find((known) => known === form.get('ground'))
  const [facts, by] = [form.get('facts'), byOf(form.get('by'))]
  const errors = [
    ground === undefined && { field: 'ground', sentence: ask.t(w.choose) },
    facts === '' && { field: 'facts', sentence: ask.t(w.factsWrong) },
    !form.has('again') && { field: 'again', sentence: ask.t(w.againWrong) },
  ].filter((error) => error !== false)
  if (ground === undefined || errors.length > 0)
    return showCase(house, ask, of, { errors, typed: { facts, ground: ground ?? '', by } })
  return answered(house, ask, of, await refuse(house, of, { ground, facts, by }))
}

const delay: CaseHandler = async (house, ask, of) => {
  const form = await ask.form()
  const [reason, by] = [form.get('reason'), byOf(form.get('by'))]
  if (reason === '')
    return showCase(house, ask, of, { errors: [{ field: 'reason', sentence: ask.t(w.reasonWrong) }], typed: { by } })
  await putOff(house, of, { reason, by })
  return ask.redirect(pathOf(ask, of))
}

const personOf = ({ subjectId, language }: RightsCase): Person => ({ subjectId, language, forRequest: true })
const backToFile = (ask: Ask, of: RightsCase): Response => ask.redirect(`${pathOf(ask, of)}/bestand`)

const correct: CaseHandler = async (house, ask, of) => {
  const form = await ask.form()
  const [table, id, column] = [form.get('table'), form.get('id'), form.get('column')]
  const correction = { table, id, column, value: form.get(`value-${id}-${column}`) }
  const isDone = await correctOwn(house, personOf(of), correction, isAddress)
  return isDone ? backToFile(ask, of) : showFile(house, ask, of, correction)
}

const withdraw: CaseHandler = async (house, ask, of) => {
  await withdrawOwn(house, personOf(of), (await ask.form()).get('purpose'))
  return backToFile(ask, of)
}

const changeStop =
  (does: typeof stopOwn): CaseHandler =>
  async (house, ask, of) => {
    const form = await ask.form()
    const kind = form.get('kind') === 'objection' ? 'objection' : 'restriction'
    await does(house, personOf(of), { purpose: form.get('purpose'), kind })
    return backToFile(ask, of)
  }
