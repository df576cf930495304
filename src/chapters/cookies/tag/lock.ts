import type { Register } from '../../../projections/register.ts'
import type { ServiceHosts } from '../../../register/service.ts'
import { servicesOn, type TaggedSite } from './sites.ts'

/** What a directive of a content policy allows always, and what more for each service that a visitor allows. */
export type Directive = {
  readonly name: string
  readonly always: readonly string[]
  readonly after: readonly { readonly id: string; readonly sources: readonly string[] }[]
}

type Wanted = {
  /** Where Waarborg is reached. */
  readonly base: string
  /** The site has scripts and styles in its pages; they can reach no more hosts than others can. */
  readonly hasInline: boolean
}

/**
 * The content policy of a site that we do not serve: itself, the tag, and per service the hosts that the register names.
 *
 * @see CSP Level 3
 */
export function lockOf(register: Register, site: TaggedSite, { base, hasInline }: Wanted): readonly Directive[] {
  const services = servicesOn(register, site)
  const origin = new URL(base).origin
  const inline = hasInline ? ["'unsafe-inline'"] : []
  const open = (name: string, kind: keyof ServiceHosts, ...always: string[]): Directive => ({
    name,
    always: ["'self'", ...always],
    after: services.flatMap(({ id, hosts }) => {
      const sources = (hosts[kind] ?? []).map((host) => `https://${host}`)
      return sources.length > 0 ? [{ id, sources }] : []
    }),
  })
  const closed = (name: string, ...always: string[]): Directive => ({ name, always, after: [] })
  return [
    closed('default-src', "'self'"),
    open('script-src', 'script', ...inline, origin),
    open('style-src', 'style', ...inline),
    open('img-src', 'image', 'data:'),
    closed('font-src', "'self'", 'data:'),
    open('connect-src', 'connect', origin),
    open('frame-src', 'frame'),
    closed('object-src', "'none'"),
    closed('base-uri', "'self'"),
    closed('form-action', "'self'"),
    closed('frame-ancestors', "'self'"),
  ]
}

/** The policy as one line; `after` writes what stands for a service in a directive. */
export const lineOf = (
  lock: readonly Directive[],
  after: (directive: string, service: { readonly id: string; readonly sources: readonly string[] }) => string,
): string =>
  lock
    .map((one) => [one.name, ...one.always].join(' ') + one.after.map((service) => after(one.name, service)).join(''))
    .join('; ')

/** For one visitor, who allowed these services. */
export const lockFor = (lock: readonly Directive[], allowed: readonly string[]): string =>
  lineOf(lock, (_, { id, sources }) => (allowed.includes(id) ? ` ${sources.join(' ')}` : ''))
