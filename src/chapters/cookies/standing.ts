import type { Kept, Visitor } from '../../platform/http/app.ts'
import { choiceCookie, readChoice, type Standing, sinceWhen, standingOf } from '../../projections/choice.ts'
import { cookiesOf } from '../../projections/register.ts'
import { servicesOf } from '../../projections/services.ts'
import type { Service } from '../../register/service.ts'
import type { House } from '../chapter.ts'

/**
 * How whoever asks stands towards what they can allow; it comes from their cookie and the signal of their browser, and
 * nothing about them is kept here.
 *
 * @see W3C Global Privacy Control
 */
export function standingFor(house: House, visitor: Visitor): Standing {
  const { register } = house.published()
  const services = servicesOf(register)
  const choice = readChoice(visitor.cookie(choiceCookie))
  const since = choice ? sinceWhen(house.hooks.pastServices()) : new Map<string, number>()
  // @NOTE a cookie of a version that has not applied was not made by us
  const known = choice && choice.version <= house.published().version ? choice : undefined
  return standingOf({ services, since, choice: known, signal: refusesTracking(house, visitor) })
}

export function refusesTracking(house: House, { header }: Pick<Visitor, 'header'>): boolean {
  if (header('sec-gpc') === '1') return true
  return house.published().register.facts.doNotTrack === 'counts' && header('dnt') === '1'
}

/** What visitors could allow under an earlier version. */
export const servicesIn =
  (house: House) =>
  (version: number): readonly Service[] | undefined =>
    house.hooks.pastServices().find((past) => past.version === version)?.services

/**
 * Of the names of cookies in a browser, those that a service set which is not allowed now; and after a withdrawal
 * whatever else it may have stored, which only the browser itself can find.
 */
export function unwanted(house: House, { cookies: names, query, allowed }: Kept) {
  const isWithdrawn = query.get('keuze') === 'ingetrokken'
  if (names.length === 0 && !isWithdrawn) return { cookies: [], storage: false }
  const services = servicesOf(house.published().register)
  const here = (some: readonly Service[]) => some.flatMap(({ stores }) => stores.filter(({ at }) => at === 'our site'))
  const cookiesIn = (some: readonly Service[]) => here(some).filter(({ kind }) => kind === 'cookie')
  const kept = cookiesIn(services.filter(({ id }) => allowed.has(id)))
  const past = house.hooks.pastServices().flatMap((version) => version.services)
  const gone = cookiesIn(past)
  const own = new Set(cookiesOf(house.published().register).map(({ name }) => name))
  return {
    cookies: names.filter(
      (name) => gone.some((one) => fits(one.name, name)) && !kept.some((one) => fits(one.name, name)) && !own.has(name),
    ),
    storage: isWithdrawn && here(past).some(({ kind }) => kind !== 'cookie'),
  }
}

/** Whether a declared name, which may end in `*`, is this one. */
export const fits = (declared: string, name: string): boolean =>
  declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : declared === name
