import { lintDuties } from './lint-duties.ts'
import type { Finding } from './lint-finding.ts'
import { lintPeriods } from './lint-periods.ts'
import { lintRecipients } from './lint-recipients.ts'
import { lintServices } from './lint-services.ts'
import { lintTexts } from './lint-texts.ts'
import type { Register } from './register.ts'

export type { Finding } from './lint-finding.ts'

/**
 * What is wrong with a register on a day, the gravest first; a statement with an error in it is not published.
 *
 * @param onDay - `YYYY-MM-DD`, the day of publication
 */
export function lint(register: Register, onDay: string): Finding[] {
  const found = [
    ...lintDuties(register),
    ...lintRecipients(register, onDay),
    ...lintServices(register, onDay),
    ...lintPeriods(register),
    ...lintTexts(register),
  ]
  const weight = { error: 0, warning: 1, info: 2 } as const
  return found.toSorted((a, b) => weight[a.severity] - weight[b.severity])
}
