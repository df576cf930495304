import { checkPeriod } from '../register/period.ts'
import { error, type Finding, warning } from './lint-finding.ts'
import { activitiesOf, carriedOutHere, personalTables, type Register, type RegisteredTable } from './register.ts'

/** How long data stay: everything has a period, it can be computed, and no duty is stretched. @see GDPR Art. 5(1)(e), 13(2)(a) */
export function lintPeriods(register: Register): Finding[] {
  const elsewhere = activitiesOf(register)
    .filter((activity) => !carriedOutHere(activity))
    .filter((activity) => 'keeps' in activity && activity.keeps.length === 0)
    .map(({ title }) =>
      error('WB-RET-01', title.nl, 'er staat niet bij hoe lang het blijft', 'it does not say how long it stays'),
    )
  return [...elsewhere, ...personalTables(register).flatMap(lintTable)]
}

function lintTable({ name, table, activity }: RegisteredTable): Finding[] {
  if (typeof table.keep === 'string') return []
  if (table.keep.length === 0)
    return [error('WB-RET-01', name, 'er staat niet bij hoe lang het blijft', 'it does not say how long it stays')]
  const underDuty = Object.values(activity.purposes).some(({ basis }) => basis.kind === 'legal obligation')
  return table.keep.flatMap((period): Finding[] => {
    const why =
      checkPeriod(period) ??
      (period.from in table.columns ? undefined : `it counts from ${period.from}, which is no column`)
    if (why !== undefined)
      return [
        error(
          'WB-RET-02',
          name,
          `de termijn is niet uit te rekenen (${why})`,
          `the period cannot be computed (${why})`,
        ),
      ]
    const years = Temporal.PlainDate.from('2001-01-01').add(period.for).year - 2001
    return years > 7 || (years === 7 && !underDuty)
      ? [warning('WB-RET-07', name, 'dit blijft langer dan een wet vraagt', 'this stays longer than any law asks')]
      : []
  })
}
