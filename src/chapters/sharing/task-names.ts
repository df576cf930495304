import type { Task } from '../../register/activity.ts'
import type { Words } from '../../register/words.ts'

/** What each task is called in a list of tasks. */
export const taskNames: Readonly<Record<Task, Words>> = {
  hosting: { nl: 'host de website', en: 'hosts the website' },
  'mail delivery': { nl: 'bezorgt onze mail', en: 'delivers our mail' },
  mailbox: { nl: 'beheert de mailbox', en: 'runs the mailbox' },
  telephony: { nl: 'verzorgt de telefoon', en: 'provides the telephone' },
  bookkeeping: { nl: 'doet de boekhouding', en: 'does the bookkeeping' },
  payments: { nl: 'verwerkt betalingen', en: 'handles payments' },
  authorities: { nl: 'is een overheid', en: 'is an authority' },
}
