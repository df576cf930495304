import type { Chapter } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { declaration } from './wording.ts'

export const links: Chapter = { name: 'links', declarations: [declaration], migrations: [], guarantees }
