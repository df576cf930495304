import { today } from '../../../platform/clock.ts'
import type { DueItem, House } from '../../chapter.ts'

/** What waits for the owner, remembered between a look and the drawing of a page. */
export type Waiting = { readonly seen: () => readonly DueItem[]; look(): Promise<readonly DueItem[]> }

export function waitingFor(house: Pick<House, 'hooks' | 'clock'>): Waiting {
  let last: readonly DueItem[] = []
  return {
    seen: () => last,
    async look() {
      last = inOrder(await house.hooks.dueItems(), today(house.clock).toString())
      return last
    },
  }
}

/** The soonest day first; what has no day waits today. */
export const inOrder = (items: readonly DueItem[], now: string): DueItem[] =>
  items.toSorted((a, b) => (a.dueOn ?? now).localeCompare(b.dueOn ?? now))
