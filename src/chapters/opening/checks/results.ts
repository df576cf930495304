import { as, type Work } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/gate.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Words } from '../../../register/words.ts'
import type { Finding } from '../../chapter.ts'
import { type OpeningTables, openingGate } from '../tables.ts'

/** What a check saw, and between which moments that counts. */
export type Result = Finding & { readonly at: string; readonly since: string; readonly until: string }

/** What a check saw just now. */
export type Fresh = Finding & { readonly clause: ClauseId; readonly at: string; readonly until: string }

const states: readonly Finding['state'][] = ['holds', 'broken', 'nothing-yet']

/** The last result of every check, by clause. */
export async function storedResults(db: Db<OpeningTables>): Promise<ReadonlyMap<string, Result>> {
  const rows = await db.selectFrom('guaranteeResult').selectAll().execute()
  return new Map(
    rows.map(({ clause, state, seen, ...row }) => [clause, { ...row, state: known(state), seen: words(seen) }]),
  )
}

/**
 * Stores what was seen.
 *
 * @returns the clauses that are broken now and were not before
 */
export async function keepResults(work: Work, results: readonly Fresh[]): Promise<ClauseId[]> {
  const db = as(work, openingGate)
  const before = await storedResults(db)
  for (const { clause, state, seen, at, until } of results) {
    const last = before.get(clause)
    const since = last?.state === state ? last.since : at
    const row = { state, seen: JSON.stringify(seen), at, since, until }
    await db
      .insertInto('guaranteeResult')
      .values({ clause, ...row })
      .onConflict((conflict) => conflict.column('clause').doUpdateSet(row))
      .execute()
  }
  return results
    .filter(({ clause, state }) => state === 'broken' && before.get(clause)?.state !== 'broken')
    .map(({ clause }) => clause)
}

function known(state: string): Finding['state'] {
  const found = states.find((one) => one === state)
  if (!found) throw new Error('a stored result has a state that no check can give')
  return found
}

function words(stored: string): Words {
  const read: unknown = JSON.parse(stored)
  if (typeof read === 'object' && read !== null && 'nl' in read && 'en' in read)
    return { nl: String(read.nl), en: String(read.en) }
  throw new Error('a stored result does not say what was seen')
}
