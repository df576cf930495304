import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { example } from './example.ts'
import type { Proposed } from './office/desk.ts'
import { placedBy } from './placed.tsx'
import { routesWith } from './routes.ts'
import { shortenKept, withdraw } from './store.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

/** What the rest of the house hands this chapter: the forms that wait to be published. */
export type IntakeHanded = { readonly proposed: Proposed }

export const intakeWith = ({ proposed }: IntakeHanded): Chapter => ({
  name: 'intake',
  declarations: [declaration],
  migrations,
  routes: routesWith(proposed),
  forms: placedBy(proposed),
  jobs: (house) => [
    { name: 'form periods', every: 'PT6H', run: () => house.transact((work) => shortenKept(house, work)) },
  ],
  consents: [{ purpose: 'intakeConsent', withdraw }],
  office: [{ title: declaration.title, href: '/beheer/formulieren', group: 'do' }],
  due,
  example,
})
