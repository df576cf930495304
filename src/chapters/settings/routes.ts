import { h } from 'preact'
import { get, type Route } from '../../platform/http/route.ts'
import type { House } from '../chapter.ts'
import { copyRoutes } from './copy/routes.ts'
import { copyStanding } from './copy/standing.ts'
import { closingDays, dayRoutes } from './days/routes.ts'
import { domainRoutes } from './domain/routes.ts'
import type { SettingsHanded } from './handed.ts'
import { languageRoutes, languagesOf } from './languages/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { mailStanding } from './mail/store.ts'
import { OverviewPage } from './overview-page.tsx'
import { senderRoutes } from './sender/routes.ts'

export const routesWith =
  (handed: SettingsHanded) =>
  (house: House): readonly Route[] => [
    get('/beheer/instellingen', 'owner', async (ask) =>
      ask.office({
        title: ask.t({ nl: 'Instellingen', en: 'Settings' }),
        body: h(OverviewPage, {
          ask,
          mail: await mailStanding(house, handed),
          domain: house.baseUrl,
          copies: await copyStanding(house, handed),
          zone: house.clock.zone,
          languages: await languagesOf(house),
          financialYearEnds: house.published().register.facts.financialYearEnds,
          closing: await closingDays(house),
        }),
      }),
    ),
    ...mailRoutes(house, handed),
    ...senderRoutes(house, handed),
    ...copyRoutes(house, handed),
    ...domainRoutes(house, handed),
    ...languageRoutes(house),
    ...dayRoutes(house),
  ]
