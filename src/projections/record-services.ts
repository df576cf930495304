import { categories } from '../register/category.ts'
import { consentPurposes, type Service } from '../register/service.ts'
import { basisInFull } from './basis.ts'
import type { RecordedActivity } from './record.ts'
import type { Register } from './register.ts'
import { servicesOf } from './services.ts'
import { storedWords } from './services-table.ts'

/**
 * What others receive from the browsers of visitors who allow it, as processing that this site sets going.
 *
 * @see GDPR Art. 26, 30(1); CJEU C-40/17
 */
export const servicesRecorded = (register: Register): RecordedActivity[] =>
  servicesOf(register)
    .filter(({ kind }) => kind !== 'own')
    .map(recorded)

function recorded({ name, purpose, words, recipient, data, stores }: Service): RecordedActivity {
  const { country, transfer } = recipient
  const { dpv, words: aim } = consentPurposes[purpose]
  const aims = { nl: `om ${aim.nl}`, en: `to ${aim.en}` }
  const basis = basisInFull({ dpv, words: aims, basis: { kind: 'consent', withdrawAt: '/cookies' } })
  const stored = storedWords(stores)
  return {
    chapter: 'cookies',
    title: { nl: name, en: name },
    carriedOut: 'elsewhere',
    people: { nl: 'bezoekers die het toestaan', en: 'visitors who allow it' },
    purposes: [{ dpv, words: aims, basis }],
    categories: [{ id: 'identification', ...categories.identification }],
    sources: [{ nl: 'je browser', en: 'your browser' }],
    recipients: [{ name: recipient.name, role: 'controller', country, ...(transfer && { transfer }), does: words }],
    unnamed: [],
    kept: [
      {
        what: data,
        how: {
          nl: `door ons niet; in je browser: ${stored.nl}; verder zie ${recipient.statement}`,
          en: `not by us; in your browser: ${stored.en}; for the rest see ${recipient.statement}`,
        },
      },
    ],
  }
}
