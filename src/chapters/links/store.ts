import type { Db } from '../../platform/db/gate.ts'
import type { Outcome } from './reach.ts'
import type { LinkTables } from './tables.ts'

type Links = Db<LinkTables>
export type Checked = LinkTables['linkCheck']

export const isFailing = (outcome: Outcome): boolean => outcome !== 'works' && outcome !== 'keeps machines out'

/** Since when the owner wants links to be checked; undefined while she does not. */
export const watchedSince = async (db: Links): Promise<string | undefined> =>
  (await db.selectFrom('linkWatch').select('since').executeTakeFirst())?.since

export async function watch(db: Links, since: string): Promise<void> {
  if ((await watchedSince(db)) === undefined) await db.insertInto('linkWatch').values({ id: 'links', since }).execute()
}

/** Stops checking, and forgets what was seen. */
export async function unwatch(db: Links): Promise<void> {
  await db.deleteFrom('linkWatch').execute()
  await db.deleteFrom('linkCheck').execute()
}

export const allChecked = async (db: Links): Promise<ReadonlyMap<string, Checked>> =>
  new Map((await db.selectFrom('linkCheck').selectAll().execute()).map((row) => [row.url, row]))

export async function keepOutcome(db: Links, url: string, outcome: Outcome, at: string): Promise<void> {
  const before = await db.selectFrom('linkCheck').select('failingSince').where('url', '=', url).executeTakeFirst()
  const failingSince = isFailing(outcome) ? (before?.failingSince ?? at) : null
  const row = { url, checkedAt: at, outcome, failingSince }
  await db
    .insertInto('linkCheck')
    .values(row)
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute()
}

/** A link that left the site is forgotten. */
export async function forget(db: Links, url: string): Promise<void> {
  await db.deleteFrom('linkCheck').where('url', '=', url).execute()
}
