import { h } from 'preact'
import { token } from '../../../platform/chance.ts'
import { nowText, today } from '../../../platform/clock.ts'
import type { FieldError } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { lastDay } from '../../../register/period.ts'
import type { House } from '../../chapter.ts'
import { setSetting, settingOf } from '../store.ts'
import { settingsGate } from '../tables.ts'
import { type ClosingDays, mistakesIn, noClosing, type TypedClosing, typedClosing } from './closing.ts'
import { ClosingPage } from './closing-page.tsx'
import { YearPage, yearEnds } from './year-page.tsx'

const place = { year: '/beheer/instellingen/boekjaar', closing: '/beheer/instellingen/sluitingsdagen' } as const

export const dayRoutes = (house: House): readonly Route[] => [
  get(place.year, 'owner', async (ask) => yearPage(house, ask)),
  post(place.year, 'owner', (ask) => saveYear(house, ask)),
  get(place.closing, 'owner', (ask) => closingPage(house, ask, noClosing, [])),
  post(place.closing, 'owner', (ask) => saveClosing(house, ask)),
]

const invoice = [{ from: 'madeAt', for: 'P7Y', calendar: 'endOfFinancialYear' }] as const

function yearPage(house: House, ask: Ask, errors: readonly FieldError[] = []): Response {
  const { financialYearEnds, zone } = house.published().register.facts
  const madeAt = nowText(house.clock)
  return ask.office({
    title: ask.t({ nl: 'Boekjaar', en: 'Financial year' }),
    status: errors.length > 0 ? 422 : 200,
    body: h(YearPage, {
      ...{ ask, errors, ends: financialYearEnds },
      invoiceUntil: lastDay(invoice, { madeAt }, { zone, financialYearEnds }) ?? madeAt.slice(0, 10),
      isSaved: ask.query.get('gedaan') === 'bewaard',
    }),
  })
}

async function saveYear(house: House, ask: Ask): Promise<Response> {
  const ends = (await ask.form()).get('ends')
  if (!yearEnds.includes(ends)) {
    const sentence = ask.t({
      nl: 'Kies de laatste dag van je boekjaar.',
      en: 'Choose the last day of your financial year.',
    })
    return yearPage(house, ask, [{ field: 'ends', sentence }])
  }
  if (ends !== house.published().register.facts.financialYearEnds)
    await house.transact((work) => house.hooks.changeFacts(work, { financialYearEnds: ends }, ask.staff?.staffId ?? ''))
  return ask.redirect(`${ask.href(place.year)}?gedaan=bewaard`)
}

/** The days on which nobody answers, the next first; those that went by are left out. */
export async function closingDays(house: Pick<House, 'read' | 'clock'>): Promise<readonly ClosingDays[]> {
  const now = today(house.clock).toString()
  const all = (await settingOf(house.read(settingsGate), 'closing-days'))?.value ?? []
  return all.filter(({ until }) => until >= now)
}

async function closingPage(
  house: House,
  ask: Ask,
  typed: TypedClosing,
  errors: readonly FieldError[],
): Promise<Response> {
  return ask.office({
    title: ask.t({ nl: 'Dagen dat je dicht bent', en: 'Days on which you are closed' }),
    status: errors.length > 0 ? 422 : 200,
    body: h(ClosingPage, { ask, closing: await closingDays(house), typed, errors }),
  })
}

async function saveClosing(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const closing = await closingDays(house)
  const away = form.get('away')
  if (away !== '')
    return keep(
      house,
      ask,
      closing.filter(({ key }) => key !== away),
    )
  const typed = typedClosing(form)
  const errors = mistakesIn(typed, { closing, today: today(house.clock).toString(), t: ask.t })
  if (errors.length > 0) return closingPage(house, ask, typed, errors)
  const { from, until, nl, en } = typed
  const added = [...closing, { key: token(), from, until, words: { nl, en } }]
  return keep(
    house,
    ask,
    added.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  )
}

async function keep(house: House, ask: Ask, value: readonly ClosingDays[]): Promise<Response> {
  await house.transact((work) => setSetting(house.clock, work, 'closing-days', { value }))
  return ask.redirect(ask.href(place.closing))
}
