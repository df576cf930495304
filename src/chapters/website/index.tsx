import type { Chapter } from '../chapter.ts'
import type { WebsiteHanded } from './addresses.ts'
import { lookRoutes } from './look/desk.tsx'
import { officeRoutes } from './office/routes.ts'
import { ownPage, publicRoutes } from './pages/routes.ts'
import { seed } from './seed.ts'
import type { Site } from './site.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

export type { WebsiteHanded } from './addresses.ts'
export { pagesWith } from './forms.ts'
export { logoOf } from './look/logo-store.ts'
export { looksOf } from './look/store.ts'
export { menuOf } from './menu/store.ts'
export type { Site }

/** The pages, articles and pictures that the business makes itself; they hold no data of anybody. */
export const websiteOf = (site: Site, handed: WebsiteHanded): Chapter => ({
  name: 'website',
  declarations: [declaration],
  migrations,
  begin: (house) => seed(house, site),
  routes: (house) => [...publicRoutes(house, handed), ...lookRoutes(house, site), ...officeRoutes(house, handed)],
  elsewhere: ownPage,
  office: [{ title: declaration.title, href: '/beheer/website', group: 'do' }],
})
