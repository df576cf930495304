/** What somebody does in the house that is going to be killed. */
export type Deed = 'ask' | 'confirm' | 'leave' | 'write' | 'complain' | 'answer' | 'erase' | 'mail' | 'sweep'

/** What the parent tells a warm worker to begin with; all that can be picked up from earlier lives. */
export type Order = {
  readonly database: string
  readonly smtpUrl: string
  /** The moment at which this life begins. */
  readonly at: string
  readonly seed: number
  readonly life: number
  readonly toConfirm: readonly Linked[]
  readonly toLeave: readonly Linked[]
  readonly toAnswer: readonly Numbered[]
  readonly toErase: readonly string[]
}

export type Linked = { readonly address: string; readonly path: string }
export type Numbered = { readonly address: string; readonly number: string }

/**
 * What a worker says, a line each.
 *
 * `done` is written after the transaction returned, and never before: that is what "acknowledged" means here.
 */
export type Line =
  | { readonly event: 'warm' | 'ready' }
  | {
      readonly event: 'begun' | 'done'
      readonly deed: Deed
      /** Empty for what is about nobody in particular. */
      readonly address: string
      readonly number?: string | undefined
      readonly subjectId?: string | undefined
      /** Tables of which an erasure keeps rows. */
      readonly kept?: readonly string[] | undefined
    }
  | { readonly event: 'failed'; readonly deed: Deed | 'machinery'; readonly address: string; readonly why: string }

/** The address in a letter that does what the letter asks, without the name of the house. */
export function linkIn(text: string, under: 'bevestigen' | 'afmelden'): string | undefined {
  return new RegExp(`/nieuwsbrief/${under}/[\\w-]{10,}`).exec(text)?.[0]
}

/** Chance that can be had again: the same seed gives the same numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
