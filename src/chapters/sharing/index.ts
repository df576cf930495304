import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { givenTo, type Outbound } from './guarantees.ts'
import { othersHandled } from './guarantees-others.ts'
import { type Proposed, routesWith } from './routes.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

/** What the rest of the house hands this chapter: whom the settings speak to, and which recipients wait to be published. */
export type SharingHanded = { readonly outbound: Outbound; readonly proposed: Proposed }

export const sharingWith = ({ outbound, proposed }: SharingHanded): Chapter => ({
  name: 'sharing',
  declarations: [declaration],
  migrations,
  routes: routesWith(proposed),
  guarantees: [...givenTo(outbound), ...othersHandled],
  office: [
    { title: { nl: 'Verwerkers', en: 'Processors' }, href: '/beheer/verwerkers', group: 'with' },
    { title: { nl: 'Verstrekt aan anderen', en: 'Given to others' }, href: '/beheer/verstrekkingen', group: 'with' },
  ],
  due,
})
