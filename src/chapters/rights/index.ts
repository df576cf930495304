import { type Declaration, notKept } from '../../register/declaration.ts'
import type { Chapter, DueItem, House } from '../chapter.ts'
import { activity } from './activity.ts'
import { routes as deskRoutes } from './cases/routes.ts'
import { waitingCases } from './cases/store.ts'
import { deskWords } from './cases/words.ts'
import { routes as doorRoutes } from './door/routes.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { routes as ownRoutes } from './own-data/routes.ts'
import { jobs } from './reminders.ts'
import { migrations, rightsGate } from './tables.ts'
import { sentences } from './wording.ts'
import { caseTitle } from './words.ts'

const declaration: Declaration = {
  chapter: 'rights',
  title: { nl: 'Je gegevens inzien, verbeteren of verwijderen', en: 'Seeing, correcting or erasing your data' },
  activities: [activity],
  sentences,
  plainTables: {},
  cookies: [],
  asks: { '/mijn-gegevens': { email: notKept, website: notKept } },
}

/** Requests that wait for an answer, for the first page of the back office. */
async function due(house: House): Promise<DueItem[]> {
  const waiting = await waitingCases(house.read(rightsGate))
  return waiting.map(({ number, right, answerBy, extendedAt }) => ({
    chapter: 'rights',
    dueOn: answerBy,
    title: caseTitle[right],
    ...(extendedAt === null ? {} : { note: deskWords.exceeded }),
    href: `/beheer/verzoeken/${number}`,
  }))
}

/** What people may do with the data that we hold about them. */
export const rights: Chapter = {
  name: 'rights',
  declarations: [declaration],
  migrations,
  routes: (house) => [...doorRoutes(house), ...ownRoutes(house), ...deskRoutes(house)],
  jobs,
  guarantees,
  office: [{ title: deskWords.title, href: '/beheer/verzoeken', group: 'promise' }],
  due,
  example,
}

export { mayUse } from './stops.ts'
