import type { ComponentChildren } from 'preact'
import type { Language } from '../html/setting.ts'
import type { Permission } from './route.ts'

/** Who is signed in to the back office. */
export type Staff = { readonly staffId: string; readonly subjectId: string; readonly name: string }

/** A page's content; the frame around it belongs to the site. */
export type Content = {
  readonly title: string
  readonly body: ComponentChildren
  readonly status?: number | undefined
  /** The full width, for a statement with its margin. */
  readonly wide?: boolean | undefined
  readonly noindex?: boolean | undefined
  readonly description?: string | undefined
  readonly scripts?: readonly string[] | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Another stylesheet than the site's, for a preview. */
  readonly stylesheet?: string | undefined
  /** Elements for the head, such as what a share card shows. */
  readonly head?: ComponentChildren
  /** The page exists in this language alone: there is no switch to the other. */
  readonly isAlone?: boolean | undefined
  /** What of others stands on this page; it is opened for who allowed it. */
  readonly services?: readonly string[] | undefined
}

/** One request, as a chapter sees it: no address, no browser string. */
export interface Ask {
  readonly method: string
  readonly language: Language
  /** The path without the language. */
  readonly path: string
  readonly query: URLSearchParams
  param(name: string): string
  /**
   * The posted fields as trimmed text; a field that is absent is ''. A file is in `file` alone.
   *
   * @param largest - bytes, where a route takes more than every other form
   */
  form(largest?: number): Promise<Form>
  header(name: string): string | undefined
  cookie(name: string): string | undefined
  readonly permission: Permission
  /** What of others this visitor allows now; nothing wherever that cannot be told. */
  readonly allowed: ReadonlySet<string>
  /** Set on every route whose permission is `owner`. */
  readonly staff: Staff | undefined
  /** For who keeps a drawn page: another tag means that the frame around it has changed. */
  readonly frameTag?: string
  /** A path of our own in the language of this request. */
  readonly href: (path: string) => string
  readonly t: (words: Readonly<Record<Language, string>>) => string
  page(content: Content): Response
  office(content: Content): Response
  /** 303 See Other, to a path of our own. */
  redirect(path: string): Response
  text(body: string, type: string, headers?: Record<string, string>): Response
  /** Adds a declared cookie to an answer; an undeclared one throws. */
  setCookie(response: Response, name: string, value: string): void
  clearCookie(response: Response, name: string): void
  json(value: unknown, headers?: Record<string, string>): Response
}

export type Form = {
  get(name: string): string
  all(name: string): string[]
  has(name: string): boolean
  /** Undefined when nothing was chosen. */
  file(name: string): Upload | undefined
}

/** What somebody's browser says that a file is called, and what it holds: neither is to be trusted. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

/** What a page needs to know of the request: its language, and how our own addresses look in it. */
export type Voice = Pick<Ask, 'language' | 't' | 'href'>
