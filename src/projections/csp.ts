import type { ServiceHosts } from '../register/service.ts'
import type { Register } from './register.ts'
import { servicesOf } from './services.ts'

/** What one answer may open: the services that this visitor allowed and this page holds. */
export type Opened = {
  readonly services?: readonly string[]
  /** The back office shows its own pages in a frame, as a preview. */
  readonly isOffice?: boolean
}

/**
 * The content policy that the register allows: nothing of anybody who is not declared and allowed, and no inline
 * script or style of anybody at all.
 *
 * @see CSP Level 3
 */
export function contentPolicy(register: Register, { services = [], isOffice = false }: Opened = {}): string {
  const open = servicesOf(register).filter(({ id }) => services.includes(id))
  const hosts = (kind: keyof ServiceHosts) => [
    ...new Set(open.flatMap((service) => (service.hosts[kind] ?? []).map(originOf))),
  ]
  const frames = [...(isOffice ? ["'self'"] : []), ...hosts('frame')]
  const sources = (kind: keyof ServiceHosts) => ["'self'", ...hosts(kind)].join(' ')
  return [
    "default-src 'none'",
    `script-src ${sources('script')}`,
    `style-src ${sources('style')}`,
    `img-src ${sources('image')}`,
    `connect-src ${sources('connect')}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isOffice ? "'self'" : "'none'"}`,
    // @NOTE code of others seldom knows trusted types; a page that runs none keeps the lock
    ...(hosts('script').length > 0 ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ')
}

/** A host is reached over a secure connection, unless it names another way. */
export const originOf = (host: string): string => (host.includes('://') ? host : `https://${host}`)
