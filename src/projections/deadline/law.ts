/** A rule of law that decides a date: what it says, since when, and where that is written. */
export type Law<Says> = { readonly validFrom: string; readonly source: string; readonly says: Says }

/**
 * The version of a rule that is in force on a day: the last that began on or before it.
 *
 * @throws RangeError when the day lies before the first version; no older law is guessed
 */
export function lawInForce<Says>(versions: readonly Law<Says>[], on: Temporal.PlainDate): Law<Says> {
  const day = on.toString()
  const inForce = versions
    .filter((version) => version.validFrom <= day)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1)
  if (!inForce) throw new RangeError(`no version of this rule was in force on ${day}`)
  return inForce
}

/** How long the controller has to answer a person who uses a right, and by how much that may be extended. */
export const answering: readonly Law<{ months: number; extraMonths: number }>[] = [
  {
    validFrom: '2018-05-25',
    source: 'Regulation (EU) 2016/679 (GDPR) Art. 12(3)',
    says: { months: 1, extraMonths: 2 },
  },
]

/** How periods of days and months are counted, and what happens when one ends on a day that is not a working day. */
export const counting: readonly Law<'from the day after; ends on a working day'>[] = [
  {
    validFrom: '1971-07-01',
    source: 'Regulation (EEC, Euratom) 1182/71 Art. 3(1), 3(2)(c), 3(4)',
    says: 'from the day after; ends on a working day',
  },
]

/** How long after awareness a breach may go unreported to the authority. */
export const breachReporting: readonly Law<{ hours: number }>[] = [
  { validFrom: '2018-05-25', source: 'Regulation (EU) 2016/679 (GDPR) Art. 33(1)', says: { hours: 72 } },
]
