import { today } from '../platform/clock.ts'
import type { Database, Work } from '../platform/db/database.ts'
import type { ErasurePlan } from '../projections/personal-file.ts'
import { concernedBy } from './concerned.ts'
import { type Correction, correct } from './correct.ts'
import { counts, unsealed, unsourced } from './count.ts'
import { erase, planErasure } from './erase.ts'
import { exportOf } from './export.ts'
import { expired, type SweepOptions, sweep } from './sweep.ts'
import { type Means, wideGate } from './wide.ts'

export type { SweepOptions } from './sweep.ts'
export { type Means, wideGate } from './wide.ts'
export { concernedBy, correct, counts, erase, expired, exportOf, planErasure, sweep, unsealed, unsourced }

/** The duties over all chapters, ready to be handed over as hooks, to the checks and to the commands. */
export function enforcement(database: Database, means: Means) {
  const read = () => database.read(wideGate)
  return {
    exportOf: (subjectId: string) => exportOf(means, read(), subjectId),
    erasurePlan: (subjectId: string) => planErasure(means, read(), subjectId),
    erase: (work: Work, subjectId: string, plan: ErasurePlan) => erase(means, work, subjectId, plan),
    correct: (work: Work, subjectId: string, correction: Correction) => correct(means, work, subjectId, correction),
    sweep: (options?: SweepOptions) => sweep(means, database, today(means.clock).toString(), options),
    expired: () => expired(means.retention(), read(), today(means.clock).toString()),
    counts: () => counts(means.retention(), read()),
    unsealed: () => unsealed(means.retention(), database),
    unsourced: () => unsourced(means.retention(), read()),
  }
}
