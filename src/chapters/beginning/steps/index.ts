import { books, host, mail, phoneAndBank } from './helpers.tsx'
import { networks } from './networks.tsx'
import { numbers } from './numbers.tsx'
import { promise } from './promise.tsx'
import { reached } from './reached.tsx'
import type { Step } from './step.ts'
import { where } from './where.tsx'
import { who } from './who.tsx'
import { forWhom, what } from './work.tsx'

/** The questions in the order in which they are asked. */
export const steps: readonly Step[] = [
  ...[who, where, numbers, reached],
  ...[what, forWhom],
  ...[host, mail, books, phoneAndBank],
  ...[networks, promise],
]

export const stepAt = (slug: string): Step | undefined => steps.find((one) => one.slug === slug)
