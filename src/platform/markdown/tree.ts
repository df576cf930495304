import type { Language } from '../html/setting.ts'

/** What a text may hold; there is no kind for raw HTML, so none can be shown. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'picture'; readonly token: string; readonly alt: string; readonly isFirst: boolean }
  | { readonly kind: 'break' }

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly start: number | undefined
      /** Items without a blank line between them: their text stands without a paragraph around it. */
      readonly isTight: boolean
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'button'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'form'; readonly name: string }
  /** A link that asks to be shown where it stands; `place` is its id on the page. */
  | { readonly kind: 'embed'; readonly href: string; readonly title: string; readonly place: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }

/** What must change before a text may be published, with the line it stands on, counted from 1. */
export type Problem = { readonly line: number; readonly sentence: Readonly<Record<Language, string>> }

export type Found = { readonly value: string; readonly line: number }

/** A text as it was understood, and everything in it that leads somewhere. */
export type Reading = {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
  readonly links: readonly Found[]
  /** Tokens of our own pictures. */
  readonly pictures: readonly (Found & { readonly alt: string })[]
  readonly forms: readonly Found[]
  /** Links to something of others that ask to be shown in their place. */
  readonly embeds: readonly (Found & { readonly title: string })[]
  /** The ids that a `#` in a link can lead to. */
  readonly anchors: readonly string[]
}
