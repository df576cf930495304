import { Field } from '../../../platform/html/index.ts'
import { changed, type Step } from './step.ts'

/** A month may have 28 days: whoever promises no more is always within the law. @see GDPR Art. 12(3) */
const most = 28

export const promise: Step = {
  slug: 'beloften',
  title: { nl: 'Wanneer krijgt iemand antwoord?', en: 'When does somebody get an answer?' },
  lead: {
    nl: 'Vraagt iemand zijn gegevens op, dan geeft de wet je een maand. Beloof je minder dagen, dan houden we je daaraan.',
    en: 'When somebody asks for their data, the law gives you a month. If you promise fewer days, we hold you to it.',
  },
  means: {
    nl: 'Klanten weten hoe lang ze hooguit wachten. Jij krijgt op tijd een seintje.',
    en: 'Customers know how long they wait at most. You are reminded in time.',
  },
  names: ['days'],
  typedOf: ({ answerWithinDays }) => ({ days: String(answerWithinDays) }),
  read({ days = '' }, { facts }) {
    const number = /^\d{1,2}$/.test(days) ? Number(days) : 0
    const isRight = number >= 1 && number <= most
    const words = { nl: `Kies een getal van 1 tot en met ${most}.`, en: `Choose a number from 1 to ${most}.` }
    return {
      wrong: isRight ? [] : [{ field: 'days', words }],
      change: isRight ? changed(facts, { answerWithinDays: number }) : {},
      answer: {},
    }
  },
  // @NOTE zero days is promised nowhere, so each sentence that names the days differs
  without: (facts) => ({ ...facts, answerWithinDays: 0 }),
  fields: ({ ask: { t }, at, wrong }) => (
    <Field
      name="days"
      type="number"
      label={t({ nl: 'Ik antwoord binnen zoveel dagen', en: 'I answer within so many days' })}
      hint={t({ nl: 'Hooguit 28. Vakantie telt gewoon mee.', en: 'At most 28. Holidays count as well.' })}
      value={at('days')}
      inputmode="numeric"
      min="1"
      max={String(most)}
      required
      error={wrong('days')}
    />
  ),
}
