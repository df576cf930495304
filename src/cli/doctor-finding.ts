import type { Words } from '../register/words.ts'

/** One thing that was looked at: how it stands, and what to do about it. */
export type Finding = {
  readonly about: Words
  /** `do` has to be done; `look` is for a person to judge. */
  readonly state: 'good' | 'look' | 'do'
  readonly seen: Words
  readonly todo?: Words | undefined
  /** Text to copy, such as a record for the name server or a command. */
  readonly copy?: string | undefined
}

type About = { readonly nl: string; readonly en: string }
type Step = { readonly todo?: Words | undefined; readonly copy?: string | undefined }

/** The findings about one thing, each told in both languages. */
export const about = (what: About) => ({
  good: (nl: string, en: string): Finding => ({ about: what, state: 'good', seen: { nl, en } }),
  look: (nl: string, en: string, step: Step = {}): Finding => ({
    about: what,
    state: 'look',
    seen: { nl, en },
    ...step,
  }),
  do: (nl: string, en: string, step: Step = {}): Finding => ({ about: what, state: 'do', seen: { nl, en }, ...step }),
})

export const saidBy = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
