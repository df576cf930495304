import type { Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'

/** What this chapter needs of others, handed over where all is put together. */
export type BeginningHanded = {
  /** The facts that the owner changed and that wait to be published; undefined when nothing waits. */
  readonly proposed: (house: House) => Promise<Readonly<Record<string, unknown>> | undefined>
  /** Whether our mail goes; with what is wrong where it does not. */
  readonly mail: (house: House) => Promise<{ readonly works: boolean; readonly words: Words }>
  /** When everything was last copied to a second place; the page that tells how, and what is wrong with that place. */
  readonly copy: (
    house: House,
  ) => Promise<{ readonly madeAt: string | undefined; readonly href: string; readonly wrong?: Words | undefined }>
  /** How the account of who is signed in can be entered when a phone is lost. */
  readonly account: (
    house: House,
    subjectId: string,
  ) => Promise<{ readonly recoveryCodes: number; readonly passkeys: number }>
}
