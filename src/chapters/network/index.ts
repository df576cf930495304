import type { Chapter } from '../chapter.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { membersOf } from './hosts.ts'
import { endAll, endProfile } from './profile.ts'
import { type NetworkHanded, routesWith } from './routes.ts'
import { migrations } from './tables.ts'
import { declarations } from './wording.ts'

export { profileCard } from './card.tsx'
export { originsOf, throughNetwork } from './hosts.ts'
export type { NetworkHanded } from './routes.ts'
export { afterArticle } from './slot.tsx'
export { afterChoice, forget } from './visitor.ts'

export const networkWith = (handed: NetworkHanded): Chapter => ({
  name: 'network',
  declarations,
  migrations,
  routes: routesWith(handed),
  guarantees,
  jobs: (house) => [
    {
      name: 'profiles of a former network',
      every: 'PT1H',
      run: async () => {
        if (membersOf(house).length === 0) await endAll(house)
      },
    },
  ],
  consents: [{ purpose: 'ads', withdraw: async (_house, work, subjectId) => endProfile(work, subjectId) }],
  office: [{ title: { nl: 'Netwerk', en: 'Network' }, href: '/beheer/netwerk', group: 'with' }],
  example,
})
