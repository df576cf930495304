import type { DueItem, House } from '../chapter.ts'
import { countWaiting } from './inbox.ts'

/** Forms that were sent and have no answer yet. */
export async function due(house: House): Promise<DueItem[]> {
  const waiting = await countWaiting(house)
  if (waiting === 0) return []
  return [
    {
      chapter: 'intake',
      title:
        waiting === 1
          ? { nl: 'Iemand stuurde een formulier', en: 'Somebody sent a form' }
          : { nl: `${waiting} formulieren wachten op antwoord`, en: `${waiting} forms wait for an answer` },
      href: '/beheer/formulieren',
    },
  ]
}
