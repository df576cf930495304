import type { Chapter } from '../chapter.ts'
import { routes as accountRoutes } from './accounts/routes.ts'
import { migrations as accountMigrations } from './accounts/tables.ts'
import { routes as attestationRoutes } from './attestations/routes.ts'
import { migrations as attestationMigrations } from './attestations/tables.ts'
import { due } from './due.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { routes as incidentRoutes } from './incidents/routes.ts'
import { migrations as incidentMigrations } from './incidents/tables.ts'
import { migrations as passkeyMigrations } from './passkeys/tables.ts'
import { routes as sessionRoutes } from './sessions/routes.ts'
import { declaration } from './wording.ts'

export const security: Chapter = {
  name: 'security',
  declarations: [declaration],
  migrations: [...accountMigrations, ...passkeyMigrations, ...incidentMigrations, ...attestationMigrations],
  routes: (house) => [
    ...accountRoutes(house),
    ...sessionRoutes(house),
    ...incidentRoutes(house),
    ...attestationRoutes(house),
  ],
  guarantees,
  office: [
    { title: declaration.title, href: '/beheer/beveiliging', group: 'promise' },
    { title: { nl: 'Wat jij verklaart', en: 'What you attest' }, href: '/beheer/attestaties', group: 'promise' },
    { title: { nl: 'Jouw account', en: 'Your account' }, href: '/beheer/account', group: 'promise' },
  ],
  due,
  example,
}

export { firstAccountLink, resetSecondFactor } from './accounts/links.ts'
export { attestations } from './attestations/store.ts'
export { cookieName } from './cookie.ts'
export { whoIs } from './sessions/store.ts'
