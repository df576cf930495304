import type { Db } from '../../../platform/db/gate.ts'
import { addRedirect, dropRedirect } from '../redirects/store.ts'
import type { Text } from '../site.ts'
import type { WebsiteTables } from '../tables.ts'
import { addVersion, liveOf, type Page, type Version, versionsOf } from './store.ts'

type Website = Db<WebsiteTables>

/**
 * Puts a version before visitors from a moment on; whatever was scheduled before is called off.
 *
 * A version that was live before goes live again as a new one, so that the list tells what was shown when.
 */
export async function publish(db: Website, page: Page, number: number, at: string, liveFrom = at): Promise<void> {
  await callOff(db, page, at)
  const versions = await versionsOf(db, page.id)
  const version = versions.find((each) => each.number === number)
  if (!version) throw new Error(`a page has no version ${number}`)
  if (liveOf(page, versions, at)?.number === number) return
  const isNew = version.liveFrom === null
  const to = isNew ? number : await addVersion(db, page.id, version, { at, always: true })
  await db.updateTable('pageVersion').set({ liveFrom }).where('pageId', '=', page.id).where('number', '=', to).execute()
  if (liveFrom <= at) await db.updateTable('page').set({ hiddenAt: null }).where('id', '=', page.id).execute()
}

/** What was scheduled is a draft again. */
export async function callOff(db: Website, page: Page, now: string): Promise<void> {
  await db
    .updateTable('pageVersion')
    .set({ liveFrom: null })
    .where('pageId', '=', page.id)
    .where('liveFrom', '>', now)
    .execute()
}

/** Takes a page off the site; its versions stay. */
export async function hide(db: Website, page: Page, now: string): Promise<void> {
  await callOff(db, page, now)
  await db.updateTable('page').set({ hiddenAt: now }).where('id', '=', page.id).execute()
}

/** An earlier text as a new draft: nothing that came after it is lost. */
export const putBack = (db: Website, page: Page, version: Version, at: string): Promise<number> =>
  addVersion(db, page.id, version satisfies Text, { at })

/** A page that visitors knew by another address is still found there. */
export async function move(db: Website, page: Page, path: string, now: string): Promise<void> {
  if (path === page.path) return
  await db.updateTable('page').set({ path }).where('id', '=', page.id).execute()
  await dropRedirect(db, path)
  await db.updateTable('menuItem').set({ href: path }).where('href', '=', page.path).execute()
  if (liveOf(page, await versionsOf(db, page.id), now)) await addRedirect(db, page.path, path, now)
}

/** Deletes a page with all its versions, its lines in the menu and the addresses that led to it. */
export async function removePage(db: Website, page: Page): Promise<void> {
  await db.deleteFrom('menuItem').where('href', '=', page.path).execute()
  await db.deleteFrom('redirect').where('toPath', '=', page.path).execute()
  await db.deleteFrom('articleTopic').where('pageId', '=', page.id).execute()
  await db.deleteFrom('pageVersion').where('pageId', '=', page.id).execute()
  await db.deleteFrom('page').where('id', '=', page.id).execute()
}
