import { networkInterfaces } from 'node:os'
import { h } from 'preact'
import { get, type Route } from '../../../platform/http/route.ts'
import type { House } from '../../chapter.ts'
import type { SettingsHanded } from '../handed.ts'
import { DomainPage } from './page.tsx'
import { recordsFor } from './records.ts'

export const domainRoutes = (house: House, { reach, lookUp }: SettingsHanded): readonly Route[] => [
  get('/beheer/instellingen/domein', 'owner', async (ask) => {
    const { baseUrl } = house
    const told = house.published().register.facts.website
    const records = await recordsFor(baseUrl, networkInterfaces(), lookUp ?? (async () => []))
    return ask.office({
      title: ask.t({ nl: 'Domein', en: 'Domain' }),
      body: h(DomainPage, { ask, baseUrl, told, records, reached: await reach(baseUrl) }),
    })
  }),
]
