import type { Chapter } from '../chapter.ts'
import { choosingRoutes } from './choosing/routes.ts'
import { listed } from './guarantees.ts'
import { stranger } from './guarantees-stranger.ts'
import { example, ledgerRoutes, tellWithdrawals, untold } from './ledger/index.ts'
import { officeRoutes } from './office/routes.ts'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { tagRoutes } from './tag/routes.ts'
import { declaration } from './wording.ts'

export { embedOf } from './embed/embed.tsx'
export { choiceParts } from './notice/frame.tsx'
export { standingFor, unwanted } from './standing.ts'

export const cookies: Chapter = {
  name: 'cookies',
  declarations: [declaration],
  migrations,
  routes: (house) => [
    ...routes(house),
    ...choosingRoutes(house),
    ...ledgerRoutes(house, house.hooks.registerOf),
    ...officeRoutes(house),
    ...tagRoutes(house),
  ],
  jobs: (house) => [tellWithdrawals(house)],
  guarantees: [...listed, ...stranger],
  office: [
    { title: { nl: 'Cookies en diensten', en: 'Cookies and services' }, href: '/beheer/cookies', group: 'with' },
  ],
  due: untold,
  example,
}
