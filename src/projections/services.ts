import { type ConsentPurpose, consentPurposes, type Service } from '../register/service.ts'
import { hashOf } from './canonical.ts'
import { inFull, type Register, standing } from './register.ts'

/** Everything that a visitor can allow on this site: what the owner chose of others, and services of the site itself. */
export function servicesOf(register: Register): readonly Service[] {
  const own = standing(register)
    .flatMap(({ services = [] }) => services)
    .map((service): Service => ({ ...service, words: inFull(service.words, register) }))
  return [...own, ...(register.facts.services ?? [])]
}

/** What a consent to each service was given for; another hash means another question. */
export const serviceHashes = (services: readonly Service[]): ReadonlyMap<string, string> =>
  new Map(services.map((service) => [service.id, hashOf(service)]))

/** The services that run on every page, so that every page must ask; an embed asks in its own place. */
export const asksOnEveryPage = ({ kind }: Service): boolean => kind !== 'embed'

export type ByPurpose = { readonly purpose: ConsentPurpose; readonly services: readonly Service[] }

/** Services under what they are for, in the order of the closed list. */
export function byPurpose(services: readonly Service[]): ByPurpose[] {
  const purposes = Object.keys(consentPurposes) as ConsentPurpose[]
  return purposes
    .map((purpose) => ({ purpose, services: services.filter((service) => service.purpose === purpose) }))
    .filter(({ services: some }) => some.length > 0)
}
