import { h } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import { addNotice, changeNotice, listNotices, removeNotice } from '../notices.ts'
import type { NetworkHanded } from '../routes.ts'
import { countProfiles } from './figures.ts'
import { NoticePage } from './notice-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { checkHosts, checkNotice, noTyped, type TypedNotice, typedNotice, typedOf } from './typed.ts'

export const deskPlace = '/beheer/netwerk'

type Desk = { readonly house: House; readonly handed: NetworkHanded }

/** @NOTE the address with a name comes before the one with a token: the first that fits answers */
export const deskRoutes = (house: House, handed: NetworkHanded): readonly Route[] => {
  const desk: Desk = { house, handed }
  return [
    get(deskPlace, 'owner', (ask) => overview(desk, ask)),
    post(deskPlace, 'owner', (ask) => keepHosts(desk, ask)),
    get(`${deskPlace}/nieuw`, 'owner', (ask) => noticePage(desk, ask, noTyped)),
    post(`${deskPlace}/nieuw`, 'owner', (ask) => keepNotice(desk, ask)),
    get(`${deskPlace}/:token`, 'owner', (ask) => editNotice(desk, ask)),
    post(`${deskPlace}/:token`, 'owner', (ask) => keepNotice(desk, ask, ask.param('token'))),
  ]
}

type Wrong = ReturnType<typeof checkHosts>['errors']

async function overview({ house, handed }: Desk, ask: Ask, typed?: string, errors: Wrong = []): Promise<Response> {
  const { facts } = house.published().register
  return ask.office({
    title: ask.t({ nl: 'Netwerk', en: 'Network' }),
    status: errors.length > 0 ? 422 : 200,
    body: h(OverviewPage, {
      ask,
      own: new URL(house.baseUrl).host,
      hosts: facts.network ?? [],
      typed,
      errors,
      notices: await listNotices(house),
      topics: await handed.topics(house),
      profiles: await countProfiles(house),
    }),
  })
}

async function keepHosts(desk: Desk, ask: Ask): Promise<Response> {
  const typed = (await ask.form()).get('hosts')
  const { hosts, errors } = checkHosts(ask, typed, new URL(desk.house.baseUrl).host)
  if (errors.length > 0) return overview(desk, ask, typed, errors)
  const by = ask.staff?.staffId ?? ''
  await desk.house.transact((work) => desk.house.hooks.changeFacts(work, { network: hosts }, by))
  return ask.redirect(`${ask.href(deskPlace)}?gezegd=bewaard`)
}

async function noticePage(
  { house, handed }: Desk,
  ask: Ask,
  typed: TypedNotice,
  errors: Wrong = [],
): Promise<Response> {
  const token = ask.param('token')
  const title =
    token === ''
      ? ask.t({ nl: 'Nieuwe advertentie', en: 'New advertisement' })
      : ask.t({ nl: 'Advertentie', en: 'Advertisement' })
  const topics = await handed.topics(house)
  const status = errors.length > 0 ? 422 : 200
  return ask.office({ title, status, body: h(NoticePage, { ask, title, token, typed, errors, topics }) })
}

async function editNotice(desk: Desk, ask: Ask): Promise<Response> {
  const notice = (await listNotices(desk.house)).find(({ token }) => token === ask.param('token'))
  return notice ? noticePage(desk, ask, typedOf(notice)) : ask.redirect(ask.href(deskPlace))
}

async function keepNotice(desk: Desk, ask: Ask, token?: string): Promise<Response> {
  const { house, handed } = desk
  const form = await ask.form()
  if (token !== undefined && form.get('act') === 'wis') {
    await house.transact((work) => removeNotice(work, token))
    return ask.redirect(`${ask.href(deskPlace)}?gezegd=gewist`)
  }
  const typed = typedNotice(form)
  const checked = checkNotice(house, ask, typed, await handed.topics(house))
  if (checked.kind === 'wrong') return noticePage(desk, ask, typed, checked.errors)
  await house.transact((work) =>
    token === undefined ? addNotice(house, work, checked.notice) : changeNotice(work, token, checked.notice),
  )
  return ask.redirect(`${ask.href(deskPlace)}?gezegd=bewaard`)
}
