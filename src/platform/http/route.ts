import type { Ask } from './ask.ts'

/** Who may use a route; `capability` means whoever holds the unguessable address. */
export type Permission = 'public' | 'capability' | 'owner'

/**
 * One address of the site, in Dutch; the English one is the same behind `/en`.
 *
 * Machines' addresses (`/waarborgen.json`) have one form only: `plain`.
 */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly permission: Permission
  /** Only RFC 8058 one-click posts come from elsewhere. */
  readonly crossSite?: true
  readonly plain?: true
  readonly handle: (ask: Ask) => Promise<Response>
}

export const get = (path: string, permission: Permission, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  permission,
  handle,
})
export const post = (path: string, permission: Permission, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  permission,
  handle,
})
