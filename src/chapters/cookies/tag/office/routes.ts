import { h } from 'preact'
import type { Ask } from '../../../../platform/http/ask.ts'
import { problem } from '../../../../platform/http/problem.ts'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { sinceWhen } from '../../../../projections/choice.ts'
import { servicesOf } from '../../../../projections/services.ts'
import type { Words } from '../../../../register/words.ts'
import type { House } from '../../../chapter.ts'
import { lockOf } from '../lock.ts'
import { places, recipe } from '../recipes.ts'
import { siteOf, type TaggedSite } from '../sites.ts'
import { TagPage, type Typed, type Wrong } from './tag-page.tsx'

const desk = '/beheer/cookies/tag'

export const tagOfficeRoutes = (house: House): readonly Route[] => [
  get(desk, 'owner', async (ask) => show(house, ask)),
  post(desk, 'owner', (ask) => add(house, ask)),
  post(`${desk}/:id/weg`, 'owner', (ask) => remove(house, ask)),
  { ...get('/waarborg.json', 'public', async (ask) => lockJson(house, ask)), plain: true },
]

const sitesOf = (house: House): readonly TaggedSite[] => house.published().register.facts.sites ?? []
const offered = (house: House) => servicesOf(house.published().register).filter(({ kind }) => kind !== 'own')

function show(house: House, ask: Ask, typed: Typed = { id: '', host: '', services: [] }, wrong: readonly Wrong[] = []) {
  const { register, version } = house.published()
  const sites = sitesOf(house).map((site) => ({
    ...site,
    headers: places
      .filter((place) => place !== 'wordpress')
      .map((place) => ({
        place,
        text: recipe(place, { lock: lockOf(register, site, { base: house.baseUrl, hasInline: false }), version }),
      })),
  }))
  return ask.office({
    title: ask.t({ nl: 'De tag voor je andere sites', en: 'The tag for your other sites' }),
    status: wrong.length > 0 ? 422 : 200,
    body: h(TagPage, { ask, base: house.baseUrl, sites, services: offered(house), typed, wrong }),
  })
}

async function add(house: House, ask: Ask): Promise<Response> {
  const form = await ask.form()
  const known = offered(house).map(({ id }) => id)
  const typed = {
    id: form.get('id'),
    host: hostIn(form.get('host')),
    services: form.all('dienst').filter((id) => known.includes(id)),
  }
  const wrong = faultsOf(house, typed).map(([field, words]) => ({ field, sentence: ask.t(words) }))
  if (wrong.length > 0) return show(house, ask, typed, wrong)
  return change(house, ask, [...sitesOf(house), typed])
}

async function remove(house: House, ask: Ask): Promise<Response> {
  return change(
    house,
    ask,
    sitesOf(house).filter(({ id }) => id !== ask.param('id')),
  )
}

async function change(house: House, ask: Ask, sites: readonly TaggedSite[]): Promise<Response> {
  const fact = sites.length > 0 ? sites : null
  await house.transact((work) => house.hooks.changeFacts(work, { sites: fact }, ask.staff?.staffId ?? ''))
  return ask.redirect(ask.href(desk))
}

/** A host as people paste it, with or without what stands around it. */
const hostIn = (text: string): string =>
  text
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase()

function faultsOf(house: House, { id, host, services }: Typed): [string, Words][] {
  const faults: [string, Words][] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    faults.push([
      'id',
      { nl: 'Gebruik kleine letters, cijfers en streepjes.', en: 'Use small letters, digits and hyphens.' },
    ])
  else if (sitesOf(house).some((site) => site.id === id))
    faults.push(['id', { nl: 'Die naam is al in gebruik.', en: 'That name is taken.' }])
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(host))
    faults.push([
      'host',
      {
        nl: 'Dit is geen adres van een site, zoals winkel.example.nl.',
        en: 'This is no address of a site, such as shop.example.com.',
      },
    ])
  if (services.length === 0)
    faults.push([
      'dienst',
      {
        nl: 'Kies wat er op die site mag, of zet er geen tag neer.',
        en: 'Choose what that site may have, or put no tag there.',
      },
    ])
  return faults
}

/** What the plugin for WordPress needs to set the header itself; nothing in it is about a visitor. */
function lockJson(house: House, ask: Ask): Response {
  const { register, version } = house.published()
  const site = siteOf(register, ask.query.get('site') ?? '')
  if (!site) return problem(404, 'no site is called that')
  const lock = lockOf(register, site, { base: house.baseUrl, hasInline: true })
  const services = offered(house).filter(({ id }) => site.services.includes(id))
  const since = sinceWhen(house.hooks.pastServices())
  const known = services.map(({ id, stores }) => ({
    id,
    since: since.get(id) ?? null,
    cookies: stores.filter(({ kind, at }) => kind === 'cookie' && at === 'our site').map(({ name }) => name),
  }))
  return ask.json({ version, lock, services: known }, { 'cache-control': 'public, max-age=300' })
}
