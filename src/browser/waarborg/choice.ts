import type { TagConfig, TagRow, TagService } from '../../register/tag.ts'

/** Put around this script by the server that sends it. */
declare const $w: TagConfig

export const [target, version, secure, rows, first, last, allow, failed, ...news] = $w
export const services = rows.filter((row: TagRow): row is TagService => row[2] as never)
export const ids = services.map(([id]) => id)

/**
 * The version that the choice in the cookie was made under, and its words: an id for yes, `-id` for no.
 *
 * @NOTE the version is a text that comparing takes for a number; one that is none is neither more nor less
 */
const kept = () =>
  String(document.cookie.match(/waarborg-keuze=([\w.-]*)(;|$)/)?.[1]).split('.') as unknown[] as [number, ...string[]]

/** The words that still count; of what cannot be read, or is of a later register, none do. */
export const readChoice = (): Set<string> => {
  const [at, ...words] = kept()
  return new Set(
    words.filter((word) =>
      services.some(([id, , since]) => at >= since && at <= version && word.replace(/^-/, '') === id),
    ),
  )
}

/** What this visitor chose; changes with every press. */
export const choice = readChoice()
export const [choseAt] = kept()

export const isAllowed = (id: string): boolean => choice.has(id)
export const isOpen = (id: string): boolean => !choice.has(id) && !choice.has(`-${id}`)

export const setCookie = (name: string, value: string): string =>
  // biome-ignore lint/suspicious/noAssignInExpressions: every byte of this travels
  (document.cookie = `${name}=${value}${secure}`)

/** Sorted, so equal choices give equal cookies; kept for 180 days, whatever was chosen. */
export const keep = (): string =>
  setCookie('waarborg-keuze', `${[version, ...[...choice].sort()].join('.')};path=/;max-age=15552000;samesite=lax`)
