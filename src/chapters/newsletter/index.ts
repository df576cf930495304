import type { Chapter } from '../chapter.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { placed } from './placed.tsx'
import { routes } from './routes.ts'
import { withdraw } from './store.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

export const newsletter: Chapter = {
  name: 'newsletter',
  declarations: [declaration],
  migrations,
  routes,
  forms: placed,
  guarantees,
  consents: [{ purpose: 'newsletter', withdraw }],
  office: [{ title: declaration.title, href: '/beheer/nieuwsbrief', group: 'do' }],
  example,
}
