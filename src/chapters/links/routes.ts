import { h } from 'preact'
import { nowText } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import { LinksPage } from './pages.tsx'
import { allChecked, unwatch, watch, watchedSince } from './store.ts'
import { linksGate } from './tables.ts'
import { brokenLinks, type LinksHanded } from './watch.ts'

export const desk = '/beheer/links'

export const routes = (house: House, { away }: LinksHanded): readonly Route[] => [
  get(desk, 'owner', async (ask) => {
    const db = house.read(linksGate)
    const links = [...(await away())]
    const checked = await allChecked(db)
    const isWatched = (await watchedSince(db)) !== undefined
    const broken = new Set(await brokenLinks(house))
    const title = ask.t({ nl: 'Links naar andere websites', en: 'Links to other websites' })
    return ask.office({ title, body: h(LinksPage, { ask, title, links, checked, broken, isWatched }) })
  }),
  post(desk, 'owner', async (ask) => {
    const wants = (await ask.form()).get('watch') === 'on'
    await house.transact((work) => {
      const db = as(work, linksGate)
      return wants ? watch(db, nowText(house.clock)) : unwatch(db)
    })
    return ask.redirect(ask.href(desk))
  }),
]
