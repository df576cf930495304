import type { Chapter } from '../chapter.ts'
import { guarantees } from './guarantees.ts'
import { declaration } from './wording.ts'

export const network: Chapter = { name: 'network', declarations: [declaration], migrations: [], guarantees }
