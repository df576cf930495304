import type { TransferTool } from './facts.ts'
import type { Words } from './words.ts'

/**
 * What consent can be asked for: a closed list, each as a half sentence that follows "om" / "to".
 *
 * @see Telecommunicatiewet art. 11.7a; GDPR Art. 6(1)(a); EDPB Guidelines 05/2020 on granularity
 */
export const consentPurposes = {
  media: {
    dpv: 'dpv:ServiceProvision',
    title: { nl: 'Filmpjes en kaarten', en: 'Films and maps' },
    words: { nl: 'filmpjes en kaarten van anderen te tonen', en: 'show films and maps of others' },
  },
  social: {
    dpv: 'dpv:SocialMediaMarketing',
    title: { nl: 'Sociale netwerken', en: 'Social networks' },
    words: { nl: 'berichten van sociale netwerken te tonen', en: 'show posts of social networks' },
  },
  statistics: {
    dpv: 'dpv:ServiceUsageAnalytics',
    title: { nl: 'Statistiek door anderen', en: 'Statistics by others' },
    words: { nl: 'bezoek te laten tellen door een ander', en: 'have visits counted by somebody else' },
  },
  advertising: {
    dpv: 'dpv:TargetedAdvertising',
    title: { nl: 'Advertenties', en: 'Advertisements' },
    words: { nl: 'advertenties op je af te stemmen', en: 'tune advertisements to you' },
  },
} as const satisfies Record<string, { dpv: string; title: Words; words: Words }>

export type ConsentPurpose = keyof typeof consentPurposes

/**
 * Why something may be stored without asking: a closed list.
 *
 * @see Telecommunicatiewet art. 11.7a lid 3; CNIL 2020-091 §49
 */
export const necessityReasons = {
  'signing in': { nl: 'inloggen', en: 'signing in' },
  cart: { nl: 'de winkelwagen', en: 'the cart' },
  'load balancing': { nl: 'het verdelen van de drukte', en: 'spreading the load' },
  'consent choice': { nl: 'je keuze over cookies onthouden', en: 'remembering your choice about cookies' },
  language: { nl: 'je taal onthouden', en: 'remembering your language' },
} as const satisfies Record<string, Words>

export type NecessityReason = keyof typeof necessityReasons

/** What somebody else's code stores in the visitor's browser; `name` may end in `*`. */
export type Stored = {
  readonly name: string
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB'
  /** Whose storage it is in: that of our site, or that of their own host. */
  readonly at: 'our site' | 'their host'
  /** ISO 8601 duration, `session`, or `until deleted`. */
  readonly lasts: string
  readonly words: Words
}

/** What a content policy can open to a service. */
export type ServiceHosts = {
  readonly script?: readonly string[]
  readonly frame?: readonly string[]
  readonly image?: readonly string[]
  readonly connect?: readonly string[]
  readonly style?: readonly string[]
}

/** A link that fits `link` (a regular expression over the whole address) shows `frame`, with `$1` and on filled in. */
export type FrameRule = {
  readonly link: string
  readonly frame: string
  readonly shape: 'wide' | 'square' | 'tall'
  /** Such a link, for people to see. */
  readonly example: string
}

/** Scripts on every page: an own one that prepares, then theirs, both told the owner's account with the service. */
export type Runs = {
  readonly account: string
  /** The address of their script, with `{account}` in it. */
  readonly script: string
  /** A file of our own among the assets, such as `google-tag.js`. */
  readonly prepare?: string
}

/**
 * Something of another party that a page may load once a visitor allows it, and not before.
 *
 * An `embed` is asked for in its own place on a page; a `script` runs on every page, so the banner asks.
 * `own` is a service of the site itself that needs consent, such as a profile.
 */
export type Service = {
  /** Small letters, digits and hyphens: it stands in the cookie of the choice. */
  readonly id: string
  readonly name: string
  readonly kind: 'embed' | 'script' | 'own'
  readonly purpose: ConsentPurpose
  /** What it does for the visitor, as a whole sentence. */
  readonly words: Words
  /** Who receives what the browser sends. */
  readonly recipient: {
    readonly name: string
    /** ISO 3166-1 alpha-2. */
    readonly country: string
    readonly statement: string
    readonly transfer?: TransferTool
    /** Where the recipient wants to hear of a withdrawal, where it has such an address. */
    readonly withdrawalAt?: string
  }
  /** The kinds of data that the recipient gets, as a half sentence. */
  readonly data: Words
  readonly stores: readonly Stored[]
  /** Host names; one with a scheme is taken as it is. */
  readonly hosts: ServiceHosts
  /** How a link to something of theirs becomes a frame with it. */
  readonly frames?: readonly FrameRule[]
  /** What runs on every page once it is allowed. */
  readonly runs?: Runs
}
