/**
 * One box to tick, with its text in HTML: a service, or all services of one purpose, whose ids stand with a space
 * between.
 *
 * `since` is the first version of the register since which the service is what it is; without it the row is no service.
 * `leaves` is a pattern of the names that it leaves in the browser. `asks` says that every page must ask for it; an
 * embed asks in its own place. `google` says which of Google's signals it is: 1 statistics, 2 advertising.
 */
export type TagRow = readonly [
  ids: string,
  text: string,
  since?: number,
  leaves?: string,
  asks?: 0 | 1,
  google?: 0 | 1 | 2,
]

/** A row that is a service. */
export type TagService = readonly [
  id: string,
  name: string,
  since: number,
  leaves?: string,
  asks?: 0 | 1,
  google?: 0 | 1 | 2,
]

/** Everything that the tag of one site knows, baked into its script: a list, since every byte of it travels. */
export type TagConfig = readonly [
  /** Where a choice is sent: the address says which site, version, language and notice it is about. */
  target: string,
  version: number,
  /** What a cookie has at its end. */
  secure: ';secure' | '',
  rows: readonly TagRow[],
  /** The question in HTML, up to its boxes. */
  first: string,
  /** And what comes after them. */
  last: string,
  /** The button in the place of a frame, in HTML. */
  allow: string,
  /** What is said when no record was made, in HTML. */
  failed: string,
  /** In HTML what changed, for who chose in a version up to and with the one named; the first that fits. */
  ...news: (readonly [until: number, html: string])[],
]

/** What the tag hears back once the record stands: its number, where it is, and what to say of it. */
export type TagReceipt = { readonly number: string; readonly address: string; readonly html: string }
