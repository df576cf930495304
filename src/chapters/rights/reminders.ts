import { nowText, today } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/job.ts'
import type { House } from '../chapter.ts'
import { markReminded, type RightsCase, termOf, waitingCases } from './cases/store.ts'
import { rightsGate } from './tables.ts'
import { caseTitle } from './words.ts'

const stages = [
  { column: 'remindedNineTenthsAt', day: 'nineTenths', said: { nl: 'Bijna om', en: 'Almost over' } },
  {
    column: 'remindedThreeQuartersAt',
    day: 'threeQuarters',
    said: { nl: 'Driekwart van de tijd is om', en: 'Three quarters of the time is gone' },
  },
  { column: 'remindedHalfAt', day: 'half', said: { nl: 'De helft van de tijd is om', en: 'Half of the time is gone' } },
] as const

/** The furthest stage that a case has reached and nobody was reminded of; those before it are passed over. */
function stageOf(house: House, waiting: RightsCase) {
  const { reminders } = termOf(house, waiting)
  const now = today(house.clock)
  const reached = stages.findIndex(({ day }) => Temporal.PlainDate.compare(now, reminders[day]) >= 0)
  const stage = stages[reached]
  return stage === undefined || waiting[stage.column] !== null ? undefined : { ...stage, passed: stages.slice(reached) }
}

/** Reminds the owner of each waiting case at half, three quarters and nine tenths of its term, once each. */
export async function remindOwner(house: House): Promise<void> {
  await house.transact(async (work) => {
    for (const waiting of await waitingCases(as(work, rightsGate))) {
      const stage = stageOf(house, waiting)
      if (stage === undefined) continue
      const now = nowText(house.clock)
      await markReminded(work, waiting.number, Object.fromEntries(stage.passed.map(({ column }) => [column, now])))
      await house.hooks.tellOwner(work, {
        subject: {
          nl: `${stage.said.nl}: ${caseTitle[waiting.right].nl}`,
          en: `${stage.said.en}: ${caseTitle[waiting.right].en}`,
        },
        lines: [
          {
            nl: `Een verzoek wacht op je antwoord, uiterlijk op ${waiting.answerBy}.`,
            en: `A request waits for your answer, by ${waiting.answerBy} at the latest.`,
          },
        ],
        href: `/beheer/verzoeken/${waiting.number}`,
      })
    }
  })
}

export const jobs = (house: House): readonly Job[] => [
  { name: 'remind the owner of requests', every: 'PT1H', run: () => remindOwner(house) },
]
