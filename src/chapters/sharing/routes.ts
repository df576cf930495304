import { h } from 'preact'
import { token } from '../../platform/chance.ts'
import { today } from '../../platform/clock.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { differences } from '../../projections/differences.ts'
import type { Recipient } from '../../register/facts.ts'
import type { House } from '../chapter.ts'
import { disclosureRoutes } from './disclosures/routes.ts'
import { RecipientFormPage } from './form-page.tsx'
import { RecipientsPage, RemovePage } from './pages.tsx'
import { errorsIn, readRecipient, type Typed, typedOf, type Wrong } from './recipient-form.ts'

export const routes = (house: House): readonly Route[] => [
  get('/beheer/verwerkers', 'owner', async (ask) => list(house, ask)),
  get('/beheer/verwerkers/nieuw', 'owner', async (ask) => formPage(ask, undefined, {}, [])),
  post('/beheer/verwerkers/nieuw', 'owner', (ask) => save(house, ask, undefined)),
  get('/beheer/verwerkers/:id', 'owner', async (ask) => edit(house, ask)),
  post('/beheer/verwerkers/:id', 'owner', async (ask) => saveKnown(house, ask)),
  get('/beheer/verwerkers/:id/weg', 'owner', async (ask) => removePage(house, ask)),
  post('/beheer/verwerkers/:id/weg', 'owner', (ask) => remove(house, ask)),
  ...disclosureRoutes(house),
]

const place = '/beheer/verwerkers'
const recipientsOf = (house: House) => house.published().register.facts.recipients
const known = (house: House, ask: Ask) => recipientsOf(house).find(({ id }) => id === ask.param('id'))

function list(house: House, ask: Ask): Response {
  const title = ask.t({ nl: 'Verwerkers', en: 'Processors' })
  const onDay = today(house.clock).toString()
  return ask.office({ title, body: h(RecipientsPage, { ask, recipients: recipientsOf(house), onDay }) })
}

function formPage(ask: Ask, recipient: Recipient | undefined, typed: Typed, wrong: readonly Wrong[]): Response {
  const title = recipient?.name ?? ask.t({ nl: 'Ontvanger toevoegen', en: 'Add a recipient' })
  const action = `${place}/${recipient?.id ?? 'nieuw'}`
  return ask.office({
    title,
    status: wrong.length > 0 ? 422 : 200,
    body: h(RecipientFormPage, { ask, title, action, typed, errors: errorsIn(wrong, ask.t) }),
  })
}

function edit(house: House, ask: Ask): Response {
  const recipient = known(house, ask)
  return recipient ? formPage(ask, recipient, typedOf(recipient), []) : ask.redirect(ask.href(place))
}

async function saveKnown(house: House, ask: Ask): Promise<Response> {
  const recipient = known(house, ask)
  return recipient ? save(house, ask, recipient) : ask.redirect(ask.href(place))
}

async function save(house: House, ask: Ask, before: Recipient | undefined): Promise<Response> {
  const { recipient, typed, wrong } = readRecipient(await ask.form(), before?.id ?? token())
  if (!recipient) return formPage(ask, before, typed, wrong)
  const now = recipientsOf(house)
  const recipients = before ? now.map((one) => (one.id === before.id ? recipient : one)) : [...now, recipient]
  return change(house, ask, recipients)
}

async function change(house: House, ask: Ask, recipients: readonly Recipient[]): Promise<Response> {
  await house.transact((work) => house.hooks.changeFacts(work, { recipients }, ask.staff?.staffId ?? ''))
  return ask.redirect(ask.href(place))
}

const without = (house: House, id: string) => recipientsOf(house).filter((one) => one.id !== id)

function removePage(house: House, ask: Ask): Response {
  const recipient = known(house, ask)
  if (!recipient) return ask.redirect(ask.href(place))
  const { register } = house.published()
  const after = { ...register, facts: { ...register.facts, recipients: without(house, recipient.id) } }
  return ask.office({
    title: ask.t({ nl: `${recipient.name} weghalen`, en: `Remove ${recipient.name}` }),
    body: h(RemovePage, { ask, recipient, changes: differences(register, after) }),
  })
}

const remove = (house: House, ask: Ask): Promise<Response> => change(house, ask, without(house, ask.param('id')))
