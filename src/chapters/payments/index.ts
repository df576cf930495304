import type { Declaration } from '../../register/declaration.ts'
import type { Chapter } from '../chapter.ts'
import { payments as activity, bookkeeping } from './activity.ts'

const declaration: Declaration = {
  chapter: 'payments',
  title: { nl: 'Facturen en betalingen', en: 'Invoices and payments' },
  activities: [activity, bookkeeping],
  sentences: [
    {
      id: 'payments-data',
      clauses: ['C14'],
      words: {
        nl: 'Facturen en betalingen houden we buiten ons programma bij. Van een betaling bewaren we je naam, je rekeningnummer, het bedrag, de datum en de omschrijving. Deze website vraagt niet om je rekeningnummer en heeft er geen plaats voor.',
        en: 'Invoices and payments are kept outside our program. Of a payment we keep your name, your account number, the amount, the date and the description. This website does not ask for your account number and has no place for it.',
      },
    },
    {
      id: 'payments-purpose',
      clauses: ['C15'],
      words: {
        nl: 'Betaalgegevens gebruiken we alleen om betalingen bij een overeenkomst te verwerken, en voor de administratie die de wet van ons vraagt.',
        en: 'We use payment details only to process payments under an agreement, and for the accounts that the law requires of us.',
      },
    },
  ],
  plainTables: {},
  cookies: [],
}

export const payments: Chapter = { name: 'payments', declarations: [declaration], migrations: [] }
