import { nowText, today } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/job.ts'
import type { House } from '../chapter.ts'
import { markReminded, termOf, waitingComplaints } from './store.ts'
import { complaintsGate } from './tables.ts'

const stages = [
  { column: 'remindedNineTenthsAt', day: 'nineTenths' },
  { column: 'remindedThreeQuartersAt', day: 'threeQuarters' },
  { column: 'remindedHalfAt', day: 'half' },
] as const

/** Reminds the owner of each waiting complaint at half, three quarters and nine tenths of its term, once each. */
export async function remindOwner(house: House): Promise<void> {
  await house.transact(async (work) => {
    for (const waiting of await waitingComplaints(as(work, complaintsGate))) {
      const { reminders } = termOf(house, waiting)
      const reached = stages.findIndex(({ day }) => Temporal.PlainDate.compare(today(house.clock), reminders[day]) >= 0)
      const stage = stages[reached]
      if (stage === undefined || waiting[stage.column] !== null) continue
      const passed = stages.slice(reached).map(({ column }) => [column, nowText(house.clock)] as const)
      await markReminded(work, waiting.number, Object.fromEntries(passed))
      await house.hooks.tellOwner(work, {
        subject: { nl: 'Een klacht wacht op antwoord', en: 'A complaint waits for an answer' },
        lines: [
          { nl: `Antwoord uiterlijk op ${waiting.answerBy}.`, en: `Answer by ${waiting.answerBy} at the latest.` },
        ],
        href: `/beheer/klachten/${waiting.number}`,
      })
    }
  })
}

export const jobs = (house: House): readonly Job[] => [
  { name: 'remind the owner of complaints', every: 'PT1H', run: () => remindOwner(house) },
]
