import type { Words } from '../register/words.ts'
import { canonicalJson } from './canonical.ts'

/** One thing that changed between two registers, to be read by anybody. */
export type Difference = {
  readonly kind:
    | 'purpose'
    | 'basis'
    | 'category'
    | 'recipient'
    | 'transfer'
    | 'country'
    | 'period'
    | 'sentence'
    | 'cookie'
    | 'fact'
    | 'wording'
  readonly words: Words
  readonly before?: Words
  readonly after?: Words
  /** People must hear of it before it takes effect. */
  readonly material: boolean
  /** The titles of the activities that it concerns. */
  readonly activities: readonly Words[]
  /** The tables, in both registers, whose people it concerns. */
  readonly tables: readonly string[]
}

export const nowhere = { activities: [], tables: [] } as const

/** The members of two lists side by side, by what makes each one itself. */
export function sideBySide<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
): { before?: T; after?: T }[] {
  const old = new Map(before.map((one) => [key(one), one]))
  const fresh = new Map(after.map((one) => [key(one), one]))
  return [...new Set([...old.keys(), ...fresh.keys()])].map((each) => {
    const [was, is] = [old.get(each), fresh.get(each)]
    return { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }
  })
}

export const isSame = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other)

export const beforeAfter = (before: Words | undefined, after: Words | undefined) => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})
