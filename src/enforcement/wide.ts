import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/db/gate.ts'
import { gate } from '../platform/db/gate.ts'
import type { AccessTable } from '../projections/access.ts'
import type { ErasureStep } from '../projections/erasure.ts'
import type { Retention } from '../projections/retention.ts'
import type { Vault } from '../vault/vault.ts'

/** Every personal table, seen without its types: what enforcement alone may do. */
export type WideTables = Record<string, Record<string, unknown>>
export type Wide = Db<WideTables>

export const wideGate = gate<WideTables>('enforcement')

/** What the register says must be done, read anew each time since the owner's facts may have changed, and the means. */
export type Means = {
  readonly access: () => readonly AccessTable[]
  readonly erasure: () => readonly ErasureStep[]
  readonly retention: () => Retention
  readonly vault: Vault
  readonly clock: Clock
}

/** The number of rows that a delete or update touched, or a count found. */
export const asNumber = (count: unknown): number => Number(count ?? 0)
