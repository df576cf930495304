import { daysUntil, earlier, monthsAfter, workingDayFrom, workingDayUpTo } from './counting.ts'
import { dutchHolidays, type Observed } from './holidays.ts'
import { answering, counting, lawInForce } from './law.ts'
import { type Reasons, whyComplaint, whyRequest } from './why.ts'

export type TermOptions = Observed & {
  /** the person was told, with the reason and within the first month, that the answer takes longer */
  extended?: boolean | undefined
  /** what the statement promises, in days; four weeks when left out */
  promiseDays?: number | undefined
}

/** What a promise alone fixes: no law moves its days. */
export type PromisedTerm = {
  readonly receivedOn: Temporal.PlainDate
  readonly promiseDays: number
  readonly promise: Temporal.PlainDate
  /** the promise, or the working day before it when nobody works that day */
  readonly promiseTarget: Temporal.PlainDate
}

export type Reminders = {
  readonly half: Temporal.PlainDate
  readonly threeQuarters: Temporal.PlainDate
  readonly nineTenths: Temporal.PlainDate
}

export type ComplaintTerm = PromisedTerm & {
  readonly actOn: Temporal.PlainDate
  readonly reminders: Reminders
  readonly why: Reasons
}

export type AnswerTerm = ComplaintTerm & {
  readonly extended: boolean
  readonly legalUnrolled: Temporal.PlainDate
  /** also the last day to tell the person that the answer takes longer */
  readonly legal: Temporal.PlainDate
  readonly legalExtendedUnrolled: Temporal.PlainDate
  readonly legalExtended: Temporal.PlainDate
  readonly sources: readonly string[]
}

/**
 * The days that bind us after somebody used a right, and the one to act on.
 *
 * We act on the promise or the law, whichever comes first; once extended, the promise is exceeded and only the law
 * is left: three months after receipt.
 *
 * @param receivedOn - day of receipt in the controller's own time zone
 * @see GDPR Art. 12(3); Regulation (EEC, Euratom) 1182/71 Art. 3
 * @throws RangeError when received before the GDPR applied, or when the promise is not a whole number of days
 */
export function answerTerm(receivedOn: Temporal.PlainDate, options: TermOptions = {}): AnswerTerm {
  const { extended = false, goodFriday = false } = options
  const law = lawInForce(answering, receivedOn)
  const promised = promise(receivedOn, options)
  const legalUnrolled = monthsAfter(receivedOn, law.says.months)
  const legalExtendedUnrolled = monthsAfter(receivedOn, law.says.months + law.says.extraMonths)
  const legal = workingDayFrom(legalUnrolled, options)
  const legalExtended = workingDayFrom(legalExtendedUnrolled, options)
  const actOn = extended ? legalExtended : earlier(promised.promiseTarget, legal)
  const days = { ...promised, extended, legalUnrolled, legal, legalExtendedUnrolled, legalExtended, actOn }
  return {
    ...days,
    reminders: reminders(receivedOn, actOn),
    why: whyRequest({ ...days, ...law.says, goodFriday }),
    sources: [law, lawInForce(counting, receivedOn), lawInForce(dutchHolidays, receivedOn)].map(({ source }) => source),
  }
}

/** The days that bind us after a complaint: only what we promised, since no law gives a term for it. */
export function complaintTerm(
  receivedOn: Temporal.PlainDate,
  options: Omit<TermOptions, 'extended'> = {},
): ComplaintTerm {
  const promised = promise(receivedOn, options)
  const days = { ...promised, actOn: promised.promiseTarget }
  return {
    ...days,
    reminders: reminders(receivedOn, days.actOn),
    why: whyComplaint({ ...days, goodFriday: options.goodFriday ?? false }),
  }
}

function promise(receivedOn: Temporal.PlainDate, { promiseDays = 28, goodFriday }: TermOptions): PromisedTerm {
  if (!Number.isInteger(promiseDays) || promiseDays < 1) {
    throw new RangeError(`a promise of ${promiseDays} days is not a whole number of days`)
  }
  const promise = receivedOn.add({ days: promiseDays })
  const workingDay = workingDayUpTo(promise, { goodFriday })
  // @NOTE a promise of a few days over a long weekend has no working day in it; then its own day stays
  const promiseTarget = daysUntil(receivedOn, workingDay) > 0 ? workingDay : promise
  return { receivedOn, promiseDays, promise, promiseTarget }
}

function reminders(receivedOn: Temporal.PlainDate, actOn: Temporal.PlainDate): Reminders {
  const days = daysUntil(receivedOn, actOn)
  const after = (twentieths: number) => receivedOn.add({ days: Math.floor((days * twentieths) / 20) })
  return { half: after(10), threeQuarters: after(15), nineTenths: after(18) }
}
