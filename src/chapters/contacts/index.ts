import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { placed } from './placed.tsx'
import { routes } from './routes.ts'
import { migrations } from './tables.ts'
import { declaration } from './wording.ts'

export const contacts: Chapter = {
  name: 'contacts',
  declarations: [declaration],
  migrations,
  routes,
  forms: placed,
  guarantees,
  office: [{ title: { nl: 'Contacten', en: 'Contacts' }, href: '/beheer/contacten', group: 'do' }],
  due,
  example,
}
