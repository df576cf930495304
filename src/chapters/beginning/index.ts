import type { Chapter, House } from '../chapter.ts'
import { due } from './due.ts'
import type { BeginningHanded } from './handed.ts'
import { routesWith } from './routes.ts'
import { networksIn } from './steps/networks.tsx'
import { answersOf } from './store.ts'
import { declaration, migrations } from './tables.ts'

export type { BeginningHanded } from './handed.ts'

/** The set-up that the owner finishes herself: questions, the statement that grows, and what remains before opening. */
export const beginningWith = (handed: BeginningHanded): Chapter => ({
  name: 'beginning',
  declarations: [declaration],
  migrations,
  routes: routesWith(handed),
  due,
})

/** The owner's own pages on networks, as full addresses: for plain links, never to load anything from. */
export const networksOf = async (house: Pick<House, 'read'>): Promise<string[]> =>
  networksIn((await answersOf(house)).get('netwerken')?.answer ?? {})
