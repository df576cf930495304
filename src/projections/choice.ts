import type { Service } from '../register/service.ts'

/** What a visitor chose, and under which version of the register; nothing else is remembered of them. */
export type Choice = {
  readonly version: number
  readonly granted: readonly string[]
  readonly refused: readonly string[]
}

/** The cookie that holds a choice. */
export const choiceCookie = 'waarborg-keuze'

/**
 * The choice in the value of its cookie, such as `12.youtube.-kaart`; undefined when it is none of ours.
 *
 * Whatever cannot be read counts as no choice, so it allows nothing.
 */
export function readChoice(text: string | undefined): Choice | undefined {
  if (text === undefined || text.length > 1_000) return undefined
  const [first = '', ...rest] = text.split('.')
  if (!/^[1-9]\d{0,8}$/.test(first) || !rest.every((part) => /^-?[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) return undefined
  const refused = rest.filter((part) => part.startsWith('-')).map((part) => part.slice(1))
  const granted = rest.filter((part) => !part.startsWith('-') && !refused.includes(part))
  return { version: Number(first), granted, refused }
}

/** Sorted, so that equal choices give equal cookies. */
export const writeChoice = ({ version, granted, refused }: Choice): string =>
  [version, ...granted.toSorted(), ...refused.toSorted().map((id) => `-${id}`)].join('.')

/** The services of one published version, as what a consent to each was given for. */
export type ServiceVersion = { readonly version: number; readonly hashes: ReadonlyMap<string, string> }

/**
 * Per service the first version since which it has been what it is now.
 *
 * @param history - in the order in which the versions applied, the present one last
 */
export function sinceWhen(history: readonly ServiceVersion[]): Map<string, number> {
  const now = history.at(-1)?.hashes ?? new Map<string, string>()
  return new Map(
    [...now].map(([id, hash]) => {
      const other = history.findLastIndex(({ hashes }) => hashes.get(id) !== hash)
      return [id, history[other + 1]?.version ?? Number.POSITIVE_INFINITY]
    }),
  )
}

/** How a visitor stands towards the services of the site, today. */
export type Standing = {
  readonly granted: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
  /** Not answered, or answered before the service became what it is now. */
  readonly open: readonly Service[]
  /** Of the open ones, those that were answered before. */
  readonly changed: ReadonlySet<string>
  /** The browser says that its user refuses to be tracked. */
  readonly signal: boolean
}

type Asked = {
  readonly services: readonly Service[]
  readonly since: ReadonlyMap<string, number>
  readonly choice: Choice | undefined
  readonly signal: boolean
}

/**
 * A choice counts for what it was made about: a service that changed since is asked again, and only that one.
 *
 * @see GDPR Art. 4(11), 7; EDPB Guidelines 05/2020; W3C Global Privacy Control
 */
export function standingOf({ services, since, choice, signal }: Asked): Standing {
  const counts = ({ id }: Service) => choice !== undefined && choice.version >= (since.get(id) ?? Infinity)
  const named = (list: readonly string[] | undefined, { id }: Service) => list?.includes(id) ?? false
  const granted = services.filter((service) => counts(service) && named(choice?.granted, service))
  const refused = services.filter((service) => counts(service) && named(choice?.refused, service))
  const open = services.filter((service) => !granted.includes(service) && !refused.includes(service))
  const answered = [...(choice?.granted ?? []), ...(choice?.refused ?? [])]
  const ids = (list: readonly Service[]) => new Set(list.map(({ id }) => id))
  return {
    granted: ids(granted),
    refused: ids(refused),
    open,
    changed: new Set(open.map(({ id }) => id).filter((id) => answered.includes(id))),
    signal,
  }
}
