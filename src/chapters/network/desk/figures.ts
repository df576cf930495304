import { today } from '../../../platform/clock.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { networkGate } from '../tables.ts'

const steps = [10, 50, 100, 500, 1_000, 5_000, 10_000] as const

/** How many profiles there are, as a band: an exact number would tell of one visitor that came or left. */
export async function countProfiles(house: House): Promise<Words> {
  const row = await house
    .read(networkGate)
    .selectFrom('networkVisitor')
    .select((e) => e.fn.count<number>('subjectId').distinct().as('n'))
    .where('lastDay', '>=', today(house.clock).toString())
    .executeTakeFirstOrThrow()
  return bandOf(Number(row.n))
}

export function bandOf(number: number): Words {
  if (number === 0) return { nl: 'geen', en: 'none' }
  const above = steps.findIndex((step) => number < step)
  if (above === 0) return { nl: 'minder dan 10', en: 'fewer than 10' }
  if (above === -1) return { nl: 'meer dan 10.000', en: 'more than 10,000' }
  const [from, to] = [steps[above - 1] ?? 0, steps[above] ?? 0]
  return {
    nl: `${from.toLocaleString('nl-NL')} tot ${to.toLocaleString('nl-NL')}`,
    en: `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')}`,
  }
}
