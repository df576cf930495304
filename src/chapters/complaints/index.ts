import { type Declaration, notKept } from '../../register/declaration.ts'
import type { Chapter, DueItem, House } from '../chapter.ts'
import { activity } from './activity.ts'
import { example } from './example.ts'
import { guarantees } from './guarantees.ts'
import { jobs } from './reminders.ts'
import { routes } from './routes.ts'
import { waitingComplaints } from './store.ts'
import { complaintsGate, migrations } from './tables.ts'
import { sentences } from './wording.ts'

const declaration: Declaration = {
  chapter: 'complaints',
  title: { nl: 'Klachten', en: 'Complaints' },
  activities: [activity],
  sentences,
  plainTables: {},
  cookies: [],
  asks: {
    '/klacht': { who: 'complaint.who', email: 'complaint.email', text: 'complaint.text', website: notKept },
  },
}

/** Complaints that wait for an answer, for the first page of the back office. */
async function due(house: House): Promise<DueItem[]> {
  const waiting = await waitingComplaints(house.read(complaintsGate))
  return waiting.map(({ number, answerBy }) => ({
    chapter: 'complaints',
    dueOn: answerBy,
    title: { nl: 'Klacht beantwoorden', en: 'Answer a complaint' },
    href: `/beheer/klachten/${number}`,
  }))
}

/** Complaints about how we treat personal data, and the open way to the authority. */
export const complaints: Chapter = {
  name: 'complaints',
  declarations: [declaration],
  migrations,
  routes,
  jobs,
  guarantees,
  office: [{ title: declaration.title, href: '/beheer/klachten', group: 'promise' }],
  due,
  example,
}
