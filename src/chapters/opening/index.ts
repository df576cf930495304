import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { guarantees } from './guarantees.ts'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

export { guaranteesJson } from './checks/json.ts'
export { runGuarantees } from './checks/run.ts'
export { type Attestation, guaranteeStates } from './checks/states.ts'
export { siteAssets } from './frames/assets.ts'
export { framesFor, type Shown } from './frames/frames.tsx'
export { waitingFor } from './frames/waiting.ts'
export { wrongPage } from './frames/wrong-page.tsx'
export { type CheckGuarantees, checkedBy } from './routes.ts'

export const opening: Chapter = {
  name: 'opening',
  declarations: [declaration],
  migrations,
  routes,
  guarantees,
  office: [
    { title: { nl: 'Waarborgen', en: 'Guarantees' }, href: '/beheer/waarborgen', group: 'promise' },
    { title: { nl: 'Register', en: 'Record' }, href: '/beheer/register', group: 'promise' },
  ],
  due,
}
