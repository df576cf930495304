import type { Chapter } from '../chapter.ts'
import { copyJob } from './copy/run.ts'
import { due } from './due.ts'
import type { SettingsHanded } from './handed.ts'
import { routesWith } from './routes.ts'
import { declaration, migrations } from './tables.ts'

export { copyFaultWords, copyWarningWords } from './copy/fault.ts'
export { copyChecked, copyStanding } from './copy/standing.ts'
export { copyPlace } from './copy/store.ts'
export { closedSentence, sayingWhenBack } from './days/back.ts'
export { closedOn } from './days/closing.ts'
export { closingDays } from './days/routes.ts'
export { type Reach, reachOver } from './domain/reach.ts'
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
  jobs: (house) => [copyJob(house, handed)],
  office: [{ title: declaration.title, href: '/beheer/instellingen', group: 'do' }],
  due: (house) => due(house, handed),
})
