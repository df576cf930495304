import type { Chapter } from '../chapter.ts'
import { listed } from './guarantees.ts'
import { stranger } from './guarantees-stranger.ts'
import { routes } from './routes.ts'
import { declaration } from './wording.ts'

export const cookies: Chapter = {
  name: 'cookies',
  declarations: [declaration],
  migrations: [],
  routes,
  guarantees: [...listed, ...stranger],
}
