import type { Facts } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'

/** A price as people read it: what, how much in cents, and per what. */
export type Price = { readonly what: Words; readonly cents: number; readonly per?: Words }

export type Section = {
  readonly heading: Words
  readonly paragraphs: readonly Words[]
  readonly list?: readonly Words[]
  /** Amounts include VAT when the customers are consumers; the page's own text says which. */
  readonly prices?: readonly Price[]
}

export type SitePage = {
  /** `/` or a Dutch path of its own. */
  readonly path: string
  readonly title: Words
  readonly description: Words
  readonly lead: Words
  readonly sections: readonly Section[]
}

/** One business, as data only: what it says of itself, and how it looks. */
export type Site = {
  readonly facts: Facts
  readonly pages: readonly SitePage[]
  /** The site's own colours over the standard theme, by the names that the theme knows. */
  readonly theme: Readonly<Record<string, string>>
}
