import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import type { SettingsHanded } from './handed.ts'
import { routesWith } from './routes.ts'
import { declaration, migrations } from './tables.ts'

export { closedOn } from './days/closing.ts'
export { closingDays } from './days/routes.ts'
export { reachOver } from './domain/reach.ts'
export type { SettingsHanded } from './handed.ts'
export { languagesOf } from './languages/routes.ts'
export { mailFrom, mailStanding } from './mail/store.ts'
export { secretsFrom } from './secrets.ts'

/** What the owner sets herself: each is tried when it is saved. */
export const settingsWith = (handed: SettingsHanded): Chapter => ({
  name: 'settings',
  declarations: [declaration],
  migrations,
  routes: routesWith(handed),
  office: [{ title: declaration.title, href: '/beheer/instellingen', group: 'do' }],
  due: (house) => due(house, handed),
})
