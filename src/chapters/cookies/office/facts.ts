import { bannerText } from '../../../projections/banner.ts'
import { contentPolicy } from '../../../projections/csp.ts'
import { type Difference, differences } from '../../../projections/differences.ts'
import { assemble, type Register } from '../../../projections/register.ts'
import { asksOnEveryPage, servicesOf } from '../../../projections/services.ts'
import type { Service } from '../../../register/service.ts'
import type { Language } from '../../../register/words.ts'

/** What choosing or dropping a service would change, before it does. */
export type Consequence = {
  readonly changed: readonly Difference[]
  /** The banner as every page would show it; undefined where no page would ask. */
  readonly banner: (language: Language) => ReturnType<typeof bannerText> | undefined
  /** The parts of the policy that differ for who allowed everything. */
  readonly policy: readonly { readonly before: string; readonly after: string }[]
}

export function consequenceOf(register: Register, services: readonly Service[]): Consequence {
  const next = assemble(register.declarations, { ...register.facts, services })
  const asked = servicesOf(next).filter(asksOnEveryPage)
  const { tradeName } = next.facts
  return {
    changed: differences(register, next),
    banner: (language) => (asked.length === 0 ? undefined : bannerText({ tradeName, language, services: asked })),
    policy: policyChange(widest(register), widest(next)),
  }
}

const widest = (register: Register) =>
  contentPolicy(register, { services: servicesOf(register).map(({ id }) => id) }).split('; ')

function policyChange(before: readonly string[], after: readonly string[]): Consequence['policy'] {
  const named = (lines: readonly string[]) => new Map(lines.map((line) => [line.split(' ')[0] ?? '', line]))
  const [was, is] = [named(before), named(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ before: was.get(name) ?? '', after: is.get(name) ?? '' }))
    .filter((line) => line.before !== line.after)
}

/** The chosen services with one more, or with one less. */
export const adding = ({ facts }: Register, service: Service): Service[] => [
  ...(facts.services ?? []).filter(({ id }) => id !== service.id),
  service,
]
export const dropping = ({ facts }: Register, id: string): Service[] =>
  (facts.services ?? []).filter((service) => service.id !== id)
