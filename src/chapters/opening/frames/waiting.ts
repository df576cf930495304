import type { DueItem, House } from '../../chapter.ts'

/** What waits for the owner, remembered between a look and the drawing of a page. */
export type Waiting = { readonly seen: () => readonly DueItem[]; look(): Promise<readonly DueItem[]> }

export function waitingFor(house: Pick<House, 'hooks'>): Waiting {
  let last: readonly DueItem[] = []
  return {
    seen: () => last,
    async look() {
      last = inOrder(await house.hooks.dueItems())
      return last
    },
  }
}

/** The soonest day first; what has no day comes last. */
export const inOrder = (items: readonly DueItem[]): DueItem[] =>
  items.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
