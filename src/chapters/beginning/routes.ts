import { h } from 'preact'
import { z } from 'zod'
import { token } from '../../platform/chance.ts'
import type { FieldError } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Facts } from '../../register/facts.ts'
import type { House } from '../chapter.ts'
import { checklist, notInOrder } from './checklist/items.ts'
import { ChecklistPage } from './checklist/page.tsx'
import { grownBy } from './grown.ts'
import type { BeginningHanded } from './handed.ts'
import { OverviewPage } from './overview-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { stepAt, steps } from './steps/index.ts'
import { errorsIn, type Step, type Typed, typedIn } from './steps/step.ts'
import { answersOf, noteAnswer } from './store.ts'

const place = '/beheer/begin-gids'
const isAddress = (text: string) => z.email().max(254).safeParse(text).success

type Desk = { readonly house: House; readonly handed: BeginningHanded }

export const routesWith =
  (handed: BeginningHanded) =>
  (house: House): readonly Route[] => {
    const desk: Desk = { house, handed }
    return [
      get(place, 'owner', (ask) => overview(desk, ask)),
      get(`${place}/klaar`, 'owner', (ask) => ready(desk, ask)),
      get(`${place}/:slug`, 'owner', (ask) => question(desk, ask)),
      post(`${place}/:slug`, 'owner', (ask) => answer(desk, ask)),
    ]
  }

async function overview({ house }: Desk, ask: Ask): Promise<Response> {
  const answers = await answersOf(house)
  const next = steps.find(({ slug }) => !answers.has(slug))
  return ask.office({
    title: ask.t({ nl: 'Zet je site klaar', en: 'Make your site ready' }),
    body: h(OverviewPage, { ask, steps, answers, next }),
  })
}

async function ready(desk: Desk, ask: Ask): Promise<Response> {
  const items = await checklist(desk, ask.staff?.subjectId ?? '')
  return ask.office({
    title: ask.t({ nl: 'Voordat je opengaat', en: 'Before you open' }),
    body: h(ChecklistPage, { ask, items }),
  })
}

/** The facts as the owner last gave them, those that wait among them. */
async function factsOf({ house, handed }: Desk): Promise<{ facts: Facts; waits: boolean }> {
  const proposed = await handed.proposed(house)
  const entries = Object.entries({ ...house.published().register.facts, ...proposed })
  // @NOTE a fact that was taken away waits as null
  const facts = Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as Facts
  return { facts, waits: proposed !== undefined }
}

type Filled = { readonly typed: Typed; readonly errors: readonly FieldError[] }

async function question(desk: Desk, ask: Ask, filled?: Filled): Promise<Response> {
  const step = stepAt(ask.param('slug'))
  if (!step) return ask.redirect(ask.href(place))
  const { house } = desk
  const { facts, waits } = await factsOf(desk)
  const before = stepAt(ask.query.get('na') ?? '')
  const about = before ?? step
  const index = steps.indexOf(step)
  const errors = filled?.errors ?? []
  const previous = steps[index - 1]
  const { register } = house.published()
  const answers = await answersOf(house)
  return ask.office({
    title: ask.t(step.title),
    status: errors.length > 0 ? 422 : 200,
    body: h(QuestionPage, {
      ...{ ask, step, errors, waits },
      ...{ number: index + 1, count: steps.length },
      typed: filled?.typed ?? step.typedOf(facts, answers.get(step.slug)?.answer ?? {}),
      backHref: ask.href(previous ? `${place}/${previous.slug}` : place),
      shown: {
        step: about,
        grown: grownBy(register, about.without(register.facts)),
        isJustSaved: before !== undefined,
        isAnswered: answers.get(about.slug)?.state === 'answered',
      },
      unsigned: notInOrder(house)
        .filter(({ recipient: { role } }) => role === 'processor')
        .map(({ recipient: { id, name }, why }) => ({ id, name, why })),
    }),
  })
}

async function answer(desk: Desk, ask: Ask): Promise<Response> {
  const step = stepAt(ask.param('slug'))
  if (!step) return ask.redirect(ask.href(place))
  const form = await ask.form()
  if (form.get('do') === 'later') return later(desk, ask, step)
  const typed = typedIn(step, form)
  const { facts } = await factsOf(desk)
  const { wrong, change, answer: kept } = step.read(typed, { facts, isAddress, newId: token })
  if (wrong.length > 0) return question(desk, ask, { typed, errors: errorsIn(wrong, ask.t) })
  const { house } = desk
  await house.transact(async (work) => {
    if (Object.keys(change).length > 0) await house.hooks.changeFacts(work, change, ask.staff?.staffId ?? '')
    await noteAnswer(house, work, step.slug, { state: 'answered', answer: kept })
  })
  return ask.redirect(after(ask, step, `?na=${step.slug}`))
}

/** What was answered before stays; only a question without an answer is put off. */
async function later({ house }: Desk, ask: Ask, step: Step): Promise<Response> {
  const answers = await answersOf(house)
  if (answers.get(step.slug)?.state !== 'answered')
    await house.transact((work) => noteAnswer(house, work, step.slug, { state: 'later', answer: {} }))
  return ask.redirect(after(ask, step, ''))
}

function after(ask: Ask, step: Step, query: string): string {
  const next = steps[steps.indexOf(step) + 1]
  return next ? `${ask.href(`${place}/${next.slug}`)}${query}` : ask.href(`${place}/klaar`)
}
