import type { AnswerTerm, PromisedTerm } from './answer-term.ts'
import { restOn } from './counting.ts'
import { holidayOn, type Words } from './holidays.ts'

/** The steps from the day of receipt to the day to act on, in plain words, in the order in which they were taken. */
export type Reasons = { readonly nl: readonly string[]; readonly en: readonly string[] }

type Days = Omit<AnswerTerm, 'reminders' | 'why' | 'sources'>
type Promised = PromisedTerm & { actOn: Temporal.PlainDate; goodFriday: boolean }

const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' })
const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** 'dinsdag 3 maart 2026', 'Tuesday 3 March 2026' */
function inWords(day: Temporal.PlainDate): Words {
  const midnight = day.toZonedDateTime('UTC').epochMilliseconds
  return { nl: dutch.format(midnight), en: english.format(midnight).replace(',', '') }
}

export function whyRequest(days: Days & { months: number; extraMonths: number; goodFriday: boolean }): Reasons {
  return reasons([
    received(days.receivedOn),
    ...legalMonths(days.receivedOn, days.months, days.legalUnrolled, days.legal, days.goodFriday),
    ...promised(days),
    ...(days.extended ? longer(days) : []),
    ...(days.extended ? [] : [whicheverIsFirst]),
    answerBy(days.actOn),
  ])
}

export function whyComplaint(days: Promised): Reasons {
  const noLaw = {
    nl: 'Voor een klacht noemt de wet geen termijn. Onze eigen belofte telt.',
    en: 'The law sets no term for a complaint. What counts is our own promise.',
  }
  return reasons([received(days.receivedOn), noLaw, ...promised(days), answerBy(days.actOn)])
}

const reasons = (steps: readonly Words[]): Reasons => ({
  nl: steps.map(({ nl }) => nl),
  en: steps.map(({ en }) => en),
})

const whicheverIsFirst: Words = {
  nl: 'De eerste van deze dagen telt.',
  en: 'The first of these days counts.',
}

function received(day: Temporal.PlainDate): Words {
  const { nl, en } = inWords(day)
  return {
    nl: `Het bericht kwam binnen op ${nl}. Die dag telt niet mee.`,
    en: `The message came in on ${en}. That day does not count.`,
  }
}

function answerBy(day: Temporal.PlainDate): Words {
  const { nl, en } = inWords(day)
  return { nl: `Antwoord dus uiterlijk op ${nl}.`, en: `So answer by ${en} at the latest.` }
}

function legalMonths(
  receivedOn: Temporal.PlainDate,
  months: number,
  unrolled: Temporal.PlainDate,
  rolled: Temporal.PlainDate,
  goodFriday: boolean,
): Words[] {
  const count =
    months === 1 ? { nl: 'één maand', en: 'one month' } : { nl: `${months} maanden`, en: `${months} months` }
  const until = inWords(unrolled)
  const hasDate = unrolled.day === receivedOn.day
  const gives = {
    nl: hasDate
      ? `De wet geeft ${count.nl} vanaf de ontvangst: tot en met ${until.nl}.`
      : `De wet geeft ${count.nl} vanaf de ontvangst. Die maand heeft geen dag ${receivedOn.day}, dus geldt de laatste dag: ${until.nl}.`,
    en: hasDate
      ? `The law gives ${count.en} from receipt: through ${until.en}.`
      : `The law gives ${count.en} from receipt. That month has no day ${receivedOn.day}, so its last day counts: ${until.en}.`,
  }
  return [gives, ...moved(unrolled, rolled, goodFriday)]
}

function moved(unrolled: Temporal.PlainDate, rolled: Temporal.PlainDate, goodFriday: boolean): Words[] {
  const rest = restOn(unrolled, { goodFriday })
  if (rest) {
    const next = inWords(rolled)
    return [
      {
        nl: `Dat is geen werkdag (${rest.nl}). De wettelijke termijn loopt door tot de eerste werkdag erna: ${next.nl}.`,
        en: `That is not a working day (${rest.en}). The legal term runs on to the first working day after it: ${next.en}.`,
      },
    ]
  }
  const equated = holidayOn(unrolled, { goodFriday: true })
  if (!equated) return []
  return [
    {
      nl: `Dat is ${equated.nl}. We gaan ervan uit dat die dag de termijn niet verlengt.`,
      en: `That is ${equated.en}. We assume that this day does not extend the term.`,
    },
  ]
}

function promised({ promiseDays, promise, promiseTarget, goodFriday }: Promised): Words[] {
  const count = weeksOrDays(promiseDays)
  const day = inWords(promise)
  const says = {
    nl: `Wij beloven een antwoord binnen ${count.nl}: tot en met ${day.nl}.`,
    en: `We promise an answer within ${count.en}: through ${day.en}.`,
  }
  const rest = restOn(promise, { goodFriday })
  if (!rest || promise.equals(promiseTarget)) return [says]
  const before = inWords(promiseTarget)
  return [
    says,
    {
      nl: `Dat is geen werkdag (${rest.nl}), en een belofte schuift niet op. De werkdag ervoor is ${before.nl}.`,
      en: `That is not a working day (${rest.en}), and a promise does not move. The working day before it is ${before.en}.`,
    },
  ]
}

function longer(days: Parameters<typeof whyRequest>[0]): Words[] {
  const months = days.months + days.extraMonths
  const tellBy = inWords(days.legal)
  return [
    {
      nl: `Je hebt de termijn verlengd. Dat mag alleen als je het uiterlijk op ${tellBy.nl} met de reden hebt gemeld.`,
      en: `You extended the term. That is allowed only if you said so, with the reason, by ${tellBy.en}.`,
    },
    ...legalMonths(days.receivedOn, months, days.legalExtendedUnrolled, days.legalExtended, days.goodFriday),
    {
      nl: 'Onze eigen belofte haal je zo niet, de wet wel.',
      en: 'This does not keep our own promise, but it keeps the law.',
    },
  ]
}

function weeksOrDays(days: number): Words {
  if (days % 7 !== 0) return days === 1 ? { nl: 'één dag', en: 'one day' } : { nl: `${days} dagen`, en: `${days} days` }
  const weeks = days / 7
  if (weeks === 1) return { nl: 'één week', en: 'one week' }
  return weeks === 4 ? { nl: 'vier weken', en: 'four weeks' } : { nl: `${weeks} weken`, en: `${weeks} weeks` }
}
