import { h } from 'preact'
import { get, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { DomainPage } from './page.tsx'

export const domainRoutes = (house: House, { reach }: SettingsHanded): readonly Route[] => [
  get('/beheer/instellingen/domein', 'owner', async (ask) => {
    const { baseUrl } = house
    const told = house.published().register.facts.website
    return ask.office({
      title: ask.t({ nl: 'Domein', en: 'Domain' }),
      body: h(DomainPage, { ask, baseUrl, told, reached: await reach(baseUrl) }),
    })
  }),
]
