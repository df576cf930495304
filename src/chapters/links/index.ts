import type { Chapter } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { checkLinks, due, type LinksHanded } from './watch.ts'
import { declaration } from './wording.ts'

export { reach } from './reach.ts'
export type { LinksHanded } from './watch.ts'

/** Links to other websites: marked, telling nothing, and looked after when the owner wants that. */
export const linksWith = (handed: LinksHanded): Chapter => ({
  name: 'links',
  declarations: [declaration],
  migrations,
  guarantees,
  routes: (house) => routes(house, handed),
  jobs: (house) => [{ name: 'links', every: 'P1D', run: () => checkLinks(house, handed) }],
  due,
  office: [{ title: declaration.title, href: '/beheer/links', group: 'do' }],
})
