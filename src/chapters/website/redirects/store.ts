import type { Db } from '../../../platform/db/gate.ts'
import type { WebsiteTables } from '../tables.ts'

type Website = Db<WebsiteTables>
export type Redirect = { readonly fromPath: string; readonly toPath: string }

export const listRedirects = (db: Website): Promise<Redirect[]> =>
  db.selectFrom('redirect').select(['fromPath', 'toPath']).orderBy('fromPath').execute()

export async function redirectFrom(db: Website, path: string): Promise<string | undefined> {
  const row = await db.selectFrom('redirect').select('toPath').where('fromPath', '=', path).executeTakeFirst()
  return row?.toPath
}

/** Leads an old address to a new one, and every older address that led to the old one along with it: never in circles. */
export async function addRedirect(db: Website, fromPath: string, toPath: string, madeAt: string): Promise<void> {
  await dropRedirect(db, fromPath)
  await dropRedirect(db, toPath)
  await db.updateTable('redirect').set({ toPath }).where('toPath', '=', fromPath).execute()
  await db.insertInto('redirect').values({ fromPath, toPath, madeAt }).execute()
}

export async function dropRedirect(db: Website, fromPath: string): Promise<void> {
  await db.deleteFrom('redirect').where('fromPath', '=', fromPath).execute()
}
