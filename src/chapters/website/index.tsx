import type { Ask } from '../../platform/http/ask.ts'
import { get } from '../../platform/http/route.ts'
import type { Chapter, House } from '../chapter.ts'
import { Home, OwnPage } from './pages.tsx'
import type { Site, SitePage } from './site.ts'

/** The pages that the business wrote itself; they hold no data of anybody. */
export function websiteOf(site: Site): Chapter {
  return {
    name: 'website',
    declarations: [],
    migrations: [],
    routes: (house) => site.pages.map((page) => get(page.path, 'public', async (ask) => show(house, ask, site, page))),
  }
}

function show(house: House, ask: Ask, site: Site, page: SitePage): Response {
  const { facts } = house.published().register
  const others = site.pages.filter(({ path }) => path !== '/')
  return ask.page({
    title: page.path === '/' ? facts.tradeName : ask.t(page.title),
    description: ask.t(page.description),
    body: page.path === '/' ? <Home {...{ ask, page, facts, others }} /> : <OwnPage {...{ ask, page, facts }} />,
  })
}

export type { Site }
