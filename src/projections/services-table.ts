import { consentPurposes, type Service, type Stored } from '../register/service.ts'
import type { Words } from '../register/words.ts'
import type { Register } from './register.ts'
import { servicesOf } from './services.ts'
import type { StatementTable } from './statement.ts'
import { lastsWords } from './stored.ts'
import { countryWords } from './transfers-adequacy.ts'

const same = (text: string): Words => ({ nl: text, en: text })

/** What of others may stand on our pages, once a visitor allows it; undefined where there is nothing. */
export function servicesTable(register: Register): StatementTable | undefined {
  const services = servicesOf(register)
  if (services.length === 0) return undefined
  return {
    kind: 'table',
    id: 'cookies-services',
    caption: { nl: 'Wat er alleen is als je het toestaat', en: 'What is there only if you allow it' },
    head: [
      { nl: 'wat', en: 'what' },
      { nl: 'waarvoor', en: 'what for' },
      { nl: 'wie het krijgt', en: 'who receives it' },
      { nl: 'welke gegevens', en: 'which data' },
      { nl: 'wat er in je browser komt', en: 'what comes into your browser' },
    ],
    rows: services.map((service) => [
      same(service.name),
      consentPurposes[service.purpose].words,
      receivedBy(service),
      service.data,
      storedWords(service.stores),
    ]),
  }
}

/** The recipient with its country. */
export function receivedBy({ recipient, kind }: Service): Words {
  if (kind === 'own') return { nl: 'alleen wij', en: 'only we' }
  const country = countryWords(recipient.country)
  return { nl: `${recipient.name}, ${country.nl}`, en: `${recipient.name}, ${country.en}` }
}

export const storedWords = (stores: readonly Stored[]): Words =>
  stores.length === 0
    ? { nl: 'niets', en: 'nothing' }
    : {
        nl: stores.map((one) => storedIn(one, 'nl')).join('; '),
        en: stores.map((one) => storedIn(one, 'en')).join('; '),
      }

const storedIn = ({ name, lasts }: Stored, language: 'nl' | 'en') => `${name} (${lastsOf(lasts)[language]})`

/** An ISO 8601 duration, `session`, or `until deleted`, in words. */
export const lastsOf = (lasts: string): Words =>
  lasts === 'until deleted' ? { nl: 'tot je het wist', en: 'until you delete it' } : lastsWords(lasts)
