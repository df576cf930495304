import type { GuaranteeState, Published } from '../../chapter.ts'

/** The guarantees for machines, as `/waarborgen.json` and `waarborg prove --json` give them. */
export const guaranteesJson = (at: string, { version, hash }: Published, states: readonly GuaranteeState[]) => ({
  at,
  statement: { version, hash },
  guarantees: states.map(({ clause, state, rewritten, sentence, seen, at: seenAt, until, notShown }) => ({
    clause,
    state,
    ...(rewritten && { rewritten }),
    sentence,
    seen,
    at: seenAt,
    ...(until && { until }),
    notShown,
  })),
})
