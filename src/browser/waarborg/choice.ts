import { services, version } from './config.ts'

/** The version that the choice in the cookie was made under, and its words: an id for yes, `-id` for no. */
const kept = () => (document.cookie.match(/waarborg-keuze=([\w.-]*)(;|$)/)?.[1] ?? '').split('.')

/** What was said of each service, as far as it still counts; what cannot be read or is of a later register does not. */
export const saidNow = (): Map<string, boolean> => {
  const [at = '', ...words] = kept()
  return new Map(
    services.flatMap(([id, , since = 0]) =>
      +at >= since && +at <= version && words.some((word) => word === id || word === `-${id}`)
        ? [[id, !words.includes(`-${id}`)]]
        : [],
    ),
  )
}

/** What this visitor chose; changes with every press. */
export const said = saidNow()
export const [choseAt = ''] = kept()

export const isAllowed = (id: string): boolean => !!said.get(id)
export const isOpen = (id: string): boolean => !said.has(id)
export const idsOf = (fits: (id: string) => unknown = String): string[] => services.map(([id]) => id).filter(fits)

export const setCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${value}${isSecureContext ? ';secure' : ''}`
}

/** Sorted, so equal choices give equal cookies; kept for 180 days, whatever was chosen. */
export const keep = (): void => {
  const words = [...said].map(([id, yes]) => (yes ? '' : '-') + id).sort()
  setCookie('waarborg-keuze', `${[version, ...words].join('.')};path=/;max-age=15552000;samesite=lax`)
}
