import type { Cookie } from '../../../register/declaration.ts'

/** Leads from a choice to its receipt, for ten minutes, and is sent to that one page alone. */
export const receiptCookie = {
  name: 'waarborg-bewijs',
  needs: ['choices'],
  kind: 'cookie',
  words: { nl: 'het nummer van het bewijs van je laatste keuze', en: 'the number of the proof of your last choice' },
  class: 'necessary',
  because: 'consent choice',
  necessity: {
    nl: 'je net gemaakte keuze heeft een bewijs, en zo kun je het vinden zonder dat er een nummer in een adres staat',
    en: 'the choice that you just made has a proof, and so you can find it without a number in an address',
  },
  lasts: 'PT10M',
  path: '/cookies/bewijs',
  identifying: true,
  feature: {
    nl: 'het bewijs openen zonder het nummer over te typen',
    en: 'opening the proof without typing its number',
  },
} as const satisfies Cookie
