import { h } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Service } from '../../../register/service.ts'
import type { House } from '../../chapter.ts'
import { offerOf } from '../catalogue/index.ts'
import { allowedLately } from './allowed.ts'
import { adding, consequenceOf, dropping } from './facts.ts'
import { ServicePage } from './service-page.tsx'
import { ServicesPage } from './services-page.tsx'

const desk = '/beheer/cookies'

export const officeRoutes = (house: House): readonly Route[] => [
  get(desk, 'owner', async (ask) => services(house, ask)),
  post(`${desk}/signaal`, 'owner', (ask) => signal(house, ask)),
  get(`${desk}/dienst/:id`, 'owner', (ask) => one(house, ask)),
  post(`${desk}/dienst/:id`, 'owner', (ask) => change(house, ask)),
]

function services(house: House, ask: Ask): Response {
  const { facts } = house.published().register
  const said = ask.query.get('gedaan') ?? undefined
  return ask.office({
    title: ask.t({ nl: 'Cookies en diensten', en: 'Cookies and services' }),
    body: h(ServicesPage, { ask, chosen: facts.services ?? [], countsDnt: facts.doNotTrack === 'counts', said }),
  })
}

const chosenIn = (house: House, id: string) =>
  house.published().register.facts.services?.find((service) => service.id === id)

/** What the service is, and everything that choosing or dropping it would change, before it does. */
async function one(house: House, ask: Ask, typed?: { account: string; wrong: string }): Promise<Response> {
  const id = ask.param('id')
  const [chosen, offer] = [chosenIn(house, id), offerOf(id)]
  const service = chosen ?? offer?.service
  if (!service) return ask.redirect(ask.href(desk))
  const { register } = house.published()
  const next = chosen ? dropping(register, id) : adding(register, withAccount(service, typed?.account ?? ''))
  const allowed = await allowedLately(house, id)
  return ask.office({
    title: service.name,
    status: typed ? 422 : 200,
    body: h(ServicePage, {
      ...{ ask, service, offer, typed, allowed, isChosen: chosen !== undefined },
      consequence: consequenceOf(register, next),
    }),
  })
}

async function change(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const id = ask.param('id')
  const { register } = house.published()
  const offer = offerOf(id)
  if (form.get('act') === 'drop') return publish(house, ask, dropping(register, id), 'weg')
  if (!offer) return ask.redirect(ask.href(desk))
  const account = form.get('account')
  if (offer.account && !new RegExp(offer.account.looks).test(account)) {
    const wrong = ask.t({
      nl: `Dit is geen nummer van ${offer.service.name}. Het ziet eruit als ${offer.account.example}.`,
      en: `This is no number of ${offer.service.name}. It looks like ${offer.account.example}.`,
    })
    return one(house, ask, { account, wrong })
  }
  return publish(house, ask, adding(register, withAccount(offer.service, account)), 'erbij')
}

const withAccount = (service: Service, account: string): Service =>
  service.runs ? { ...service, runs: { ...service.runs, account } } : service

async function publish(house: House, ask: Ask, next: readonly Service[], word: string): Promise<Response> {
  await house.transact((work) =>
    house.hooks.changeFacts(work, { services: next.length > 0 ? next : null }, ask.staff?.name ?? ''),
  )
  return ask.redirect(`${ask.href(desk)}?gedaan=${word}`)
}

async function signal(house: House, ask: Ask): Promise<Response> {
  const doNotTrack = (await ask.form()).has('dnt') ? 'counts' : null
  await house.transact((work) => house.hooks.changeFacts(work, { doNotTrack }, ask.staff?.name ?? ''))
  return ask.redirect(`${ask.href(desk)}?gedaan=signaal`)
}
