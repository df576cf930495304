import { today } from '../../platform/clock.ts'
import { recipientWrong, transferAllowed } from '../../projections/transfers.ts'
import { adequacyOn, needsAnotherLook } from '../../projections/transfers-adequacy.ts'
import type { Recipient } from '../../register/facts.ts'
import type { DueItem, House } from '../chapter.ts'
import { listRequests } from './store.ts'

const soonDays = 30

/** Recipients that may receive nothing, reviews within a month, decisions nobody re-checked, requests to decide on. */
export async function due(house: House): Promise<DueItem[]> {
  const day = today(house.clock)
  const { recipients } = house.published().register.facts
  const open = (await listRequests(house)).filter(({ decision }) => decision === 'open')
  return [
    ...recipients.flatMap((one) => recipientDue(one, day)),
    ...open.map(({ authority, number }) => ({
      chapter: 'sharing',
      title: { nl: `Beslis over het verzoek van ${authority}`, en: `Decide on the request of ${authority}` },
      note: { nl: number, en: number },
      href: '/beheer/verstrekkingen',
    })),
  ]
}

function recipientDue(recipient: Recipient, day: Temporal.PlainDate): DueItem[] {
  const onDay = day.toString()
  const at = { chapter: 'sharing', href: `/beheer/verwerkers/${recipient.id}` }
  const wrong = recipientWrong(recipient, onDay)
  if (wrong)
    return [
      {
        ...at,
        dueOn: onDay,
        title: { nl: `${recipient.name} mag nu niets krijgen`, en: `${recipient.name} may receive nothing now` },
        note: wrong,
      },
    ]
  const items: DueItem[] = []
  const reviewOn = recipient.agreement?.reviewOn
  if (recipient.role === 'processor' && reviewOn !== undefined && reviewOn <= day.add({ days: soonDays }).toString())
    items.push({
      ...at,
      dueOn: reviewOn,
      title: {
        nl: `Kijk de overeenkomst met ${recipient.name} na`,
        en: `Review the agreement with ${recipient.name}`,
      },
    })
  const decision = adequacyOn(recipient.country, onDay)
  if (transferAllowed(recipient, onDay).kind === 'adequate' && decision && needsAnotherLook(decision, onDay))
    items.push({
      ...at,
      title: {
        nl: `Geldt het besluit voor ${recipient.name} nog?`,
        en: `Does the decision for ${recipient.name} still stand?`,
      },
      note: { nl: decision.source, en: decision.source },
    })
  return items
}
