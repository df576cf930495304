import type { Words } from '../register/words.ts'

/** One value about a person, opened for that person. */
export type FileValue = {
  readonly column: string
  readonly label: Words
  readonly category: string
  readonly value: string
  /** What the value says where it is a code. */
  readonly meaning?: Words | undefined
  /** Set when the person may put another value in its place. */
  readonly correctable: boolean
}

export type FileRow = {
  readonly id: string
  readonly values: readonly FileValue[]
  readonly source: Words
  /** The last civil day on which this may exist; empty while the event it counts from has not happened. */
  readonly lastDay: string | null
}

export type FileSection = {
  readonly chapter: string
  readonly table: string
  readonly title: Words
  readonly holds: Words
  readonly purposes: readonly {
    readonly id: string
    readonly words: Words
    readonly basis: Words
    readonly consent: boolean
  }[]
  readonly recipients: readonly string[]
  readonly keeps: Words
  readonly rows: readonly FileRow[]
}

/**
 * Everything that is held about one person, chapter by chapter.
 *
 * @see GDPR Art. 15(1) and (3), 20
 */
export type PersonalFile = {
  readonly subjectId: string
  readonly at: string
  readonly sections: readonly FileSection[]
}

export type PlannedTable = {
  readonly chapter: string
  readonly table: string
  readonly holds: Words
  readonly rows: number
  readonly then: 'delete' | 'keep'
  readonly because?: Words
  readonly provision?: string
  /** The last day of the longest kept row, when known. */
  readonly until?: string
}

/**
 * What an erasure will do, table by table; shown before it runs, and carried out as shown.
 *
 * @see GDPR Art. 17(1) and (3)
 */
export type ErasurePlan = { readonly subjectId: string; readonly tables: readonly PlannedTable[] }
