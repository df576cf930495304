import type { Chapter } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { nothingKept } from './guarantees-nothing.ts'
import { declaration } from './wording.ts'

/** Nothing is counted: this chapter only says so, and checks it. */
export const visits: Chapter = {
  name: 'visits',
  declarations: [declaration],
  migrations: [],
  guarantees: [...guarantees, ...nothingKept],
}
