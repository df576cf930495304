import { h } from 'preact'
import type { Ask } from '../../platform/http/ask.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { cookiesOf } from '../../projections/register.ts'
import { servicesOf } from '../../projections/services.ts'
import type { House } from '../chapter.ts'
import { recordChoice } from './ledger/index.ts'
import { noticeHash, noticeHtml } from './notice/html.tsx'
import { CookiesPage, DeletedPage } from './pages.tsx'
import { standingFor } from './standing.ts'

export const routes = (house: House): readonly Route[] => [
  get('/cookies', 'public', async (ask) => list(house, ask)),
  post('/cookies/wissen', 'public', async (ask) => deleteAll(house, ask)),
  { ...get('/.well-known/gpc.json', 'public', async (ask) => globalPrivacyControl(house, ask)), plain: true },
]

async function list(house: House, ask: Ask): Promise<Response> {
  const { register, version } = house.published()
  const about = { cookies: cookiesOf(register), services: servicesOf(register), standing: standingFor(house, ask) }
  return ask.page({
    title: ask.t({ nl: 'Cookies', en: 'Cookies' }),
    description: ask.t({
      nl: 'Elke cookie die we plaatsen, waarvoor, en hoe lang. Met een knop die alles wist.',
      en: 'Every cookie that we set, what for, and for how long. With a button that deletes everything.',
    }),
    body: h(CookiesPage, { ask, version, ...about, more: await house.hooks.network?.profile(ask) }),
  })
}

/** @see W3C Clear Site Data */
async function deleteAll(house: House, ask: Ask): Promise<Response> {
  await withdrawAll(house, ask)
  const response = ask.page({
    title: ask.t({ nl: 'Alles is gewist', en: 'Everything is deleted' }),
    noindex: true,
    body: h(DeletedPage, { ask }),
    headers: { 'clear-site-data': '"cookies", "storage", "cache"', 'cache-control': 'no-store' },
  })
  // @NOTE browsers obey Clear-Site-Data over a secure connection only; an expired cookie is understood everywhere
  for (const { name, kind } of cookiesOf(house.published().register))
    if (kind === 'cookie') ask.clearCookie(response, name)
  await house.hooks.network?.chosen(ask, response, { granted: [], allowed: [] })
  return response
}

/** Whoever deletes what they allowed takes it back as well, and that is on record like every withdrawal. */
async function withdrawAll(house: House, ask: Ask): Promise<void> {
  const withdrawn = [...standingFor(house, ask).granted]
  if (withdrawn.length === 0) return
  const { register, version } = house.published()
  const { language } = ask
  const kind = 'page'
  const notice = { noticeKind: kind, noticeHash: noticeHash(noticeHtml({ register, version, language, kind })) }
  await house.transact((work) =>
    recordChoice(house, work, { via: 'page', language, version, ...notice, granted: [], withdrawn }),
  )
}

/** @see Global Privacy Control, the support resource */
function globalPrivacyControl(house: House, ask: Ask): Response {
  return ask.json({ gpc: true, lastUpdate: house.published().effectiveOn })
}
