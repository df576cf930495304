import type { Chapter } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { routes } from './routes.ts'
import { declaration } from './wording.ts'

export const retention: Chapter = {
  name: 'retention',
  declarations: [declaration],
  migrations: [],
  routes,
  guarantees,
  office: [
    { title: { nl: 'Bewaren en wissen', en: 'Keeping and deleting' }, href: '/beheer/bewaren', group: 'promise' },
  ],
}
