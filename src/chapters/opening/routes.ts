import { h } from 'preact'
import { nowText, today } from '../../platform/clock.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Job } from '../../platform/jobs/job.ts'
import { fullRecordOf, recordCsv, recordOf } from '../../projections/record.ts'
import type { House } from '../chapter.ts'
import { guaranteesJson } from './checks/json.ts'
import { OfficeGuarantees } from './checks/office.tsx'
import { GuaranteesPage } from './checks/pages.tsx'
import { withStoredDetails } from './checks/states.ts'
import { inOrder } from './frames/waiting.ts'
import { openApi } from './openapi.ts'
import { FullRecordPage, RecordPage } from './record-page.tsx'
import { statementRoutes } from './statement/routes.ts'
import { TodayPage } from './today-page.tsx'

export const routes = (house: House): readonly Route[] => [
  ...statementRoutes(house),
  get('/waarborgen', 'public', (ask) => guaranteesPage(house, ask)),
  { ...get('/waarborgen.json', 'public', (ask) => guarantees(house, ask)), plain: true },
  { ...get('/api/openapi.json', 'public', async (ask) => ask.json(openApi(house))), plain: true },
  get('/register', 'public', async (ask) => recordPage(house, ask)),
  get('/beheer', 'owner', (ask) => todayPage(house, ask)),
  get('/beheer/waarborgen', 'owner', (ask) => officeGuarantees(house, ask)),
  get('/beheer/register', 'owner', async (ask) => fullRecordPage(house, ask)),
  { ...get('/beheer/register.json', 'owner', async (ask) => ask.json(fullRecord(house), saved('json'))), plain: true },
  { ...get('/beheer/register.csv', 'owner', async (ask) => csv(house, ask)), plain: true },
]

/** Looks at the guarantees that are due, or at all of them. */
export type CheckGuarantees = (which: 'due' | 'all') => Promise<void>

/** What needs more than a house: the checks look at every chapter, so main.ts hands them over. */
export const checkedBy = (
  check: CheckGuarantees,
): { readonly routes: readonly Route[]; readonly jobs: readonly Job[] } => ({
  routes: [
    post('/beheer/waarborgen', 'owner', async (ask) => {
      await check('all')
      return ask.redirect(ask.href('/beheer/waarborgen'))
    }),
  ],
  jobs: [{ name: 'guarantees', every: 'PT10M', run: () => check('due') }],
})

async function guaranteesPage(house: House, ask: Ask): Promise<Response> {
  const states = await house.hooks.guaranteeStates()
  const title = ask.t({ nl: 'Waarborgen', en: 'Guarantees' })
  return ask.page({ title, body: h(GuaranteesPage, { ask, published: house.published(), states }) })
}

async function guarantees(house: House, ask: Ask): Promise<Response> {
  return ask.json(guaranteesJson(nowText(house.clock), house.published(), await house.hooks.guaranteeStates()))
}

function recordPage(house: House, ask: Ask): Response {
  const title = ask.t({ nl: 'Register van verwerkingen', en: 'Record of processing' })
  return ask.page({ title, body: h(RecordPage, { ask, record: recordOf(house.published().register) }) })
}

async function todayPage(house: House, ask: Ask): Promise<Response> {
  const [items, states] = [await house.hooks.dueItems(), await house.hooks.guaranteeStates()]
  const title = ask.t({ nl: 'Vandaag', en: 'Today' })
  return ask.office({
    title,
    body: h(TodayPage, { ask, house, items: inOrder(items, today(house.clock).toString()), states }),
  })
}

async function officeGuarantees(house: House, ask: Ask): Promise<Response> {
  const states = await withStoredDetails(house, await house.hooks.guaranteeStates())
  return ask.office({
    title: ask.t({ nl: 'Waarborgen', en: 'Guarantees' }),
    body: h(OfficeGuarantees, { ask, house, states }),
  })
}

const fullRecord = (house: House) => fullRecordOf(house.published().register)

const saved = (ending: string) => ({ 'content-disposition': `attachment; filename="register.${ending}"` })

function fullRecordPage(house: House, ask: Ask): Response {
  const title = ask.t({ nl: 'Register van verwerkingen', en: 'Record of processing' })
  return ask.office({ title, body: h(FullRecordPage, { ask, record: fullRecord(house) }) })
}

const csv = (house: House, ask: Ask): Response => ask.text(recordCsv(fullRecord(house)), 'text/csv', saved('csv'))
