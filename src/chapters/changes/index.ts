import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { officeRoutes } from './office/routes.ts'
import type { Press } from './publish.ts'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

export { changeFacts } from './facts.ts'
export { announceBy } from './notices.ts'
export { publishAtStart, publishRelease, type Release, refuseBeforeMigrating } from './start.ts'
export { versions } from './versions.ts'

/** What this chapter needs of others, handed over where all is put together. */
export type Handed = Pick<Press, 'concernedBy' | 'versions'>

export const changes = (handed: Handed): Chapter => ({
  name: 'changes',
  declarations: [declaration],
  migrations,
  routes: (house) => [...routes(house), ...officeRoutes(house, handed)],
  guarantees,
  office: [{ title: { nl: 'Verklaring', en: 'Statement' }, href: '/beheer/verklaring', group: 'promise' }],
  due,
  example,
})
