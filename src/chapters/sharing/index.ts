import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { givenTo, type Outbound } from './guarantees.ts'
import { othersHandled } from './guarantees-others.ts'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

/** @param outbound - the hosts that the settings make this program speak to, asked at every check */
export const sharingWith = (outbound: Outbound): Chapter => ({
  name: 'sharing',
  declarations: [declaration],
  migrations,
  routes,
  guarantees: [...givenTo(outbound), ...othersHandled],
  office: [
    { title: { nl: 'Verwerkers', en: 'Processors' }, href: '/beheer/verwerkers', group: 'with' },
    { title: { nl: 'Verstrekt aan anderen', en: 'Given to others' }, href: '/beheer/verstrekkingen', group: 'with' },
  ],
  due,
})
