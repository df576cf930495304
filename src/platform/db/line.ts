export type Rows = { readonly rows: Record<string, unknown>[]; readonly changed: bigint }

/** One connection; each query names the chapter on whose behalf it runs, or `owner` for the machinery itself. */
export interface Line {
  run(chapter: string, sql: string, parameters: readonly unknown[]): Promise<Rows>
}

/** The few things in which the two databases differ. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres'
  /** A connection that cannot write. */
  reading<R>(does: (line: Line) => Promise<R>): Promise<R>
  /** A connection inside a serializable transaction, committed when `does` returns. */
  writing<R>(does: (line: Line) => Promise<R>): Promise<R>
  /** Puts the gates in place once all tables exist; answers what protection is missing, if any. */
  guard(): Promise<string | undefined>
  /** Puts what was deleted out of the write-ahead log as well, where the database has one file. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}

/** The gate that the machinery itself uses; never handed to a chapter. */
export const owner = 'owner'
