import { consentPurposes, type Service } from '../register/service.ts'
import type { Language, Words } from '../register/words.ts'
import { isSame } from './differences-pair.ts'
import { changeWords } from './differences-services.ts'
import { byPurpose } from './services.ts'
import { receivedBy, storedWords } from './services-table.ts'

/** What a notice of choice says, in one language, before anybody draws it. */
export type BannerText = {
  readonly title: string
  readonly asks: string
  readonly others: string
  readonly withdraw: string
  /** What is new to who answered before. */
  readonly news: readonly string[]
  readonly groups: readonly {
    readonly purpose: string
    readonly title: string
    readonly services: readonly { readonly id: string; readonly name: string; readonly who: string }[]
  }[]
}

type Asking = {
  readonly tradeName: string
  readonly language: Language
  readonly services: readonly Service[]
  /** The services as they were when this visitor answered before; undefined for who never did. */
  readonly before?: readonly Service[] | undefined
}

/**
 * Who asks, for what, who else receives something, and how to take it back.
 *
 * @see GDPR Art. 4(11), 7(2)-(3), 13; EDPB Guidelines 05/2020 §64
 */
export function bannerText({ tradeName, language, services, before }: Asking): BannerText {
  const groups = byPurpose(services)
  const aims = listed(
    groups.map(({ purpose }) => consentPurposes[purpose].words[language]),
    language,
  )
  const others = [...new Set(services.filter(({ kind }) => kind !== 'own').map(({ recipient }) => recipient.name))]
  const said = texts[language]
  const news = before === undefined ? [] : services.map((service) => newsOf(service, before)[language])
  return {
    title: news.length > 0 ? said.changed : said.title,
    asks: said.asks(tradeName, aims),
    others: others.length === 0 ? said.nobody : said.others(others.length, listed(others, language)),
    withdraw: said.withdraw,
    news,
    groups: groups.map(({ purpose, services: some }) => ({
      purpose,
      title: consentPurposes[purpose].title[language],
      services: some.map((service) => ({ id: service.id, name: service.name, who: receivedBy(service)[language] })),
    })),
  }
}

/** What is new, in its own words beside those of before: a visitor who must compare is not asked to look it up. */
function newsOf(service: Service, before: readonly Service[]): Words {
  const was = before.find(({ id }) => id === service.id)
  // @NOTE what was off the site for a while is asked again, also when it came back as it was
  if (was && isSame(was, service))
    return { nl: `Weer op onze site: ${service.name}`, en: `Back on our site: ${service.name}` }
  const what = changeWords(was, service)
  if (!was) return what
  const news = told
    .map((say) => [say(was), say(service)] as const)
    .filter(([then, now]) => then.nl !== now.nl || then.en !== now.en)
  if (news.length === 0) return what
  const [thens, nows] = [news.map(([then]) => then), news.map(([, now]) => now)]
  return {
    nl: `${what.nl}. Nu: ${joined(nows, 'nl')}. Eerst: ${joined(thens, 'nl')}.`,
    en: `${what.en}. Now: ${joined(nows, 'en')}. Before: ${joined(thens, 'en')}.`,
  }
}

/** What a service is to a visitor, part by part. */
const told: readonly ((service: Service) => Words)[] = [
  ({ purpose }) => consentPurposes[purpose].words,
  ({ words }) => words,
  receivedBy,
  ({ data }) => data,
  ({ stores }) => storedWords(stores),
]

const joined = (parts: readonly Words[], language: Language) =>
  parts.map((part) => part[language].replace(/\.$/, '')).join('; ')

const listed = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)

/** A name may end in a dot of its own. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const texts = {
  nl: {
    title: 'Mag dit van jou?',
    changed: 'Er is iets veranderd. Mag dit van jou?',
    asks: (name: string, aims: string) => `${name} vraagt je toestemming om ${aims}.`,
    others: (count: number, names: string) =>
      ended(
        count === 1 ? `Eén ander krijgt dan gegevens: ${names}` : `${count} anderen krijgen dan gegevens: ${names}`,
      ),
    nobody: 'Niemand anders krijgt daarvan iets.',
    withdraw: 'Intrekken kan altijd, onderaan elke pagina.',
  },
  en: {
    title: 'Is this all right with you?',
    changed: 'Something changed. Is this all right with you?',
    asks: (name: string, aims: string) => `${name} asks your consent to ${aims}.`,
    others: (count: number, names: string) =>
      ended(count === 1 ? `One other then receives data: ${names}` : `${count} others then receive data: ${names}`),
    nobody: 'Nobody else receives any of it.',
    withdraw: 'You can withdraw at any time, at the foot of every page.',
  },
} as const
