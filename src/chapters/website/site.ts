import type { Facts } from '../../register/facts.ts'
import type { Words } from '../../register/words.ts'

/** What a page says; every text but the title may be empty. A page without an English title is Dutch only. */
export type Text = {
  readonly title: Words
  /** One or two sentences for search engines and share cards; the lead when empty. */
  readonly description: Words
  /** Plain text that opens the page. */
  readonly lead: Words
  /** Markdown. */
  readonly body: Words
}

/** A page or article that an empty installation begins with. */
export type SitePage = Text & {
  /** `/` or a Dutch path of its own; an article's path begins with `/artikelen/`. */
  readonly path: string
  /** Only an article has them. */
  readonly topics?: readonly SiteTopic[]
  /** ISO 8601 moment; the start of the installation when absent. */
  readonly publishedAt?: string
}

export type SiteTopic = { readonly slug: string; readonly name: Words }

/** A line of the menu; `href` is an own path. */
export type MenuPlace = { readonly href: string; readonly title: Words }

/** One business, as data only: what it says of itself, and how it looks. */
export type Site = {
  readonly facts: Facts
  readonly pages: readonly SitePage[]
  /** The site's own colours over the standard theme, by the names that the theme knows. */
  readonly theme: Readonly<Record<string, string>>
}
