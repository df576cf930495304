import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Puts what stands in the write-ahead log into the file itself, so that the file can be moved alone.
 *
 * @returns false when a running program has it open
 */
export function closeForGood(file: string): boolean {
  if (!existsSync(file)) return true
  const db = new DatabaseSync(file, { timeout: 250 })
  try {
    db.exec('pragma journal_mode = delete')
    return true
  } catch (cause) {
    // @NOTE whatever else is wrong with it is no reason to keep it in its place: a damaged file is what one restores for
    return !isBusy(cause)
  } finally {
    db.close()
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && [5, 6].includes(Number(cause.errcode) & 0xff)
