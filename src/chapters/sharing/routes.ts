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

/** The recipients as they will be once what waits is published; undefined when nothing waits. */
export type Proposed = (house: House) => Promise<readonly Recipient[] | undefined>

export const routesWith =
  (proposed: Proposed) =>
  (house: House): readonly Route[] => {
    const desk: Desk = { house, proposed }
    return [
      get('/beheer/verwerkers', 'owner', (ask) => list(desk, ask)),
      get('/beheer/verwerkers/nieuw', 'owner', async (ask) => formPage(ask, undefined, {}, [])),
      post('/beheer/verwerkers/nieuw', 'owner', (ask) => save(desk, ask, undefined)),
      get('/beheer/verwerkers/:id', 'owner', (ask) => edit(desk, ask)),
      post('/beheer/verwerkers/:id', 'owner', (ask) => saveKnown(desk, ask)),
      get('/beheer/verwerkers/:id/weg', 'owner', (ask) => removePage(desk, ask)),
      post('/beheer/verwerkers/:id/weg', 'owner', (ask) => remove(desk, ask)),
      ...disclosureRoutes(house),
    ]
  }

type Desk = { readonly house: House; readonly proposed: Proposed }

const place = '/beheer/verwerkers'
// @NOTE what waits comes first: a change on top of what is published would drop it
const recipientsOf = async ({ house, proposed }: Desk): Promise<readonly Recipient[]> =>
  (await proposed(house)) ?? house.published().register.facts.recipients
const known = async (desk: Desk, ask: Ask) => (await recipientsOf(desk)).find(({ id }) => id === ask.param('id'))

async function list(desk: Desk, ask: Ask): Promise<Response> {
  const { house, proposed } = desk
  const title = ask.t({ nl: 'Verwerkers', en: 'Processors' })
  const onDay = today(house.clock).toString()
  const waits = (await proposed(house)) !== undefined
  return ask.office({ title, body: h(RecipientsPage, { ask, recipients: await recipientsOf(desk), onDay, waits }) })
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

async function edit(desk: Desk, ask: Ask): Promise<Response> {
  const recipient = await known(desk, ask)
  return recipient ? formPage(ask, recipient, typedOf(recipient), []) : ask.redirect(ask.href(place))
}

async function saveKnown(desk: Desk, ask: Ask): Promise<Response> {
  const recipient = await known(desk, ask)
  return recipient ? save(desk, ask, recipient) : ask.redirect(ask.href(place))
}

async function save(desk: Desk, ask: Ask, before: Recipient | undefined): Promise<Response> {
  const { recipient, typed, wrong } = readRecipient(await ask.form(), before?.id ?? token())
  if (!recipient) return formPage(ask, before, typed, wrong)
  const now = await recipientsOf(desk)
  const recipients = before ? now.map((one) => (one.id === before.id ? recipient : one)) : [...now, recipient]
  return change(desk, ask, recipients)
}

async function change({ house }: Desk, ask: Ask, recipients: readonly Recipient[]): Promise<Response> {
  await house.transact((work) => house.hooks.changeFacts(work, { recipients }, ask.staff?.staffId ?? ''))
  return ask.redirect(ask.href(place))
}

const without = async (desk: Desk, id: string) => (await recipientsOf(desk)).filter((one) => one.id !== id)

async function removePage(desk: Desk, ask: Ask): Promise<Response> {
  const recipient = await known(desk, ask)
  if (!recipient) return ask.redirect(ask.href(place))
  const { register } = desk.house.published()
  const after = { ...register, facts: { ...register.facts, recipients: await without(desk, recipient.id) } }
  return ask.office({
    title: ask.t({ nl: `${recipient.name} weghalen`, en: `Remove ${recipient.name}` }),
    body: h(RemovePage, { ask, recipient, changes: differences(register, after) }),
  })
}

const remove = async (desk: Desk, ask: Ask): Promise<Response> =>
  change(desk, ask, await without(desk, ask.param('id')))
