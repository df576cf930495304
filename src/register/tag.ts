/**
 * One box to tick, with its text: a service, or all services of one purpose, whose ids stand with a space between.
 *
 * `since` is the first version of the register since which the service is what it is; without it the row is no service.
 * `asks` says that every page must ask for it; an embed asks in its own place. `leaves` is a pattern of the names
 * that it leaves in the browser. `google` says which of Google's signals it is: 1 statistics, 2 advertising.
 */
export type TagRow = readonly [
  ids: string,
  text: string,
  since?: number,
  asks?: 0 | 1,
  leaves?: string,
  google?: 0 | 1 | 2,
]

/** Everything that the tag of one site knows, baked into its script: a list, since every byte of it travels. */
export type TagConfig = readonly [
  /** Where a choice is sent: the address says which site, version, language and notice it is about. */
  target: string,
  /** Where the visitor reads everything. */
  page: string,
  version: number,
  rows: readonly TagRow[],
  intro: string,
  more: string,
  refuse: string,
  accept: string,
  choose: string,
  save: string,
  allow: string,
  failed: string,
  recorded: string,
]

/**
 * What the tag sends of a choice, each a list with commas: what was asked, what is newly allowed, what is taken back.
 * Nothing in it tells one visitor from another.
 */
export type TagChoice = { readonly asked: string; readonly granted: string; readonly withdrawn: string }

/** What it hears back once the record stands. */
export type TagReceipt = { readonly number: string; readonly address: string }
