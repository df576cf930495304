import type { Task } from '../register/activity.ts'
import type { Words } from '../register/words.ts'
import type { Register } from './register.ts'

/** What somebody does for the business, as said of whoever that is. */
export const taskWords = {
  hosting: { nl: 'wie onze website host', en: 'whoever hosts our website' },
  'mail delivery': { nl: 'wie onze mail bezorgt', en: 'whoever delivers our mail' },
  mailbox: { nl: 'wie onze mailbox beheert', en: 'whoever runs our mailbox' },
  telephony: { nl: 'ons telefoonbedrijf', en: 'our telephone company' },
  bookkeeping: { nl: 'wie onze boekhouding doet', en: 'whoever does our bookkeeping' },
  payments: { nl: 'onze bank', en: 'our bank' },
  authorities: { nl: 'de overheid, als de wet dat eist', en: 'authorities, where the law requires it' },
} as const satisfies Record<Task, Words>

/** By name who does these tasks; where the owner has not said so yet, by the task itself. */
export function recipientsFor(tasks: readonly Task[], { facts }: Register): Words {
  if (tasks.length === 0) return { nl: 'niemand', en: 'nobody' }
  const each = tasks.map((task): Words => {
    const names = facts.recipients.filter((one) => one.tasks.includes(task)).map(({ name }) => name)
    return names.length === 0 ? taskWords[task] : { nl: names.join(', '), en: names.join(', ') }
  })
  const join = (texts: readonly string[]) => [...new Set(texts)].join('; ')
  return { nl: join(each.map(({ nl }) => nl)), en: join(each.map(({ en }) => en)) }
}
