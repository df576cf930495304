import type { Language, Words } from '../../register/words.ts'

/** What a page needs to know of the request: its language, and how our own addresses look in it. */
export type Voice = {
  readonly language: Language
  readonly t: (words: Words) => string
  readonly href: (path: string) => string
}
