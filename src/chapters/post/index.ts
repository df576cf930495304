import type { Chapter } from '../chapter.ts'
import { due } from './due.ts'
import { routes } from './routes.ts'
import { postWords as w } from './words.ts'

/** The outbox for the owner: what went, what waits and what did not arrive. What it holds is declared by the outbox. */
export const post: Chapter = {
  name: 'post',
  declarations: [],
  migrations: [],
  routes,
  office: [{ title: w.title, href: '/beheer/post', group: 'do' }],
  due,
}
