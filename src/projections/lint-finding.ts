import type { Words } from '../register/words.ts'

/** One rule that a register does not meet, with the place where. */
export type Finding = {
  readonly rule: `WB-${string}`
  readonly severity: 'error' | 'warning' | 'info'
  readonly sentence: Words
  /** A path in the register, such as `newsletter.consent`. */
  readonly where: string
}

const say =
  (severity: Finding['severity']) =>
  (rule: Finding['rule'], where: string, nl: string, en: string): Finding => ({
    rule,
    severity,
    sentence: { nl, en },
    where,
  })

export const error = say('error')
export const warning = say('warning')
export const info = say('info')
