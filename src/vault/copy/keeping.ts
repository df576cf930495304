import type { Config } from '../../platform/config.ts'
import type { PlaceFault, PlaceWarning, Trial } from './trial.ts'

/** What is kept in a place: the copies of the newest so many days on which one was made. */
export type Keeping = { readonly folder: string; readonly keep: number }

export type CopyFault = PlaceFault | 'not made' | 'does not open'

/** A copy that stands in the place now, whoever made it. */
export type Present = { readonly folder: string; readonly madeAt: string }

export type Made =
  | {
      readonly kind: 'made'
      readonly folder: string
      readonly sizeBytes: number
      readonly rows: number
      readonly warnings: readonly PlaceWarning[]
      readonly present: readonly Present[]
    }
  | {
      readonly kind: 'fault'
      readonly fault: CopyFault
      /** In the machine's own words. */
      readonly said?: string | undefined
      /** The copy that was made and is no good. */
      readonly folder?: string | undefined
    }

/** Copying, beside the program that goes on serving. */
export type Copying = {
  /** The place that the environment names; it goes before what the owner chose. */
  readonly environmentTo?: string | undefined
  tryPlace(folder: string, isKnown: boolean): Promise<Trial>
  /** Makes a copy, opens it somewhere else to see that it is whole, and only then lets old ones go. */
  make(keeping: Keeping, now: Temporal.Instant): Promise<Made>
  /** What to type on the server to put a copy back. */
  restoreCommand(folder: string): string
}

/** What a thread beside the program does, once. */
export type CopyWork = { readonly config: Config; readonly secret: Uint8Array; readonly folder: string } & (
  | { readonly does: 'try'; readonly isKnown: boolean }
  | { readonly does: 'make'; readonly keep: number; readonly at: string; readonly zone: string }
)
