import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log.ts'

/** A line in the list of what runs by itself: its name, how often (ISO 8601), and what it does. */
export type Job = { readonly name: string; readonly every: string; run(): Promise<void> }

/** What running jobs takes. */
export type JobBoard = {
  readonly database: Pick<Database, 'read' | 'transact'>
  readonly clock: Clock
  readonly log: Log
}
