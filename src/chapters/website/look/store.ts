import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../../../platform/db/gate.ts'
import { isThemeName, type LookChoice } from '../../../platform/html/index.ts'
import type { House } from '../../chapter.ts'
import { type WebsiteTables, websiteGate } from '../tables.ts'

/** What the owner chose, or how the site looked before anybody chose. */
export type Look = LookChoice | 'begin'

/** An old page in somebody's browser finds its stylesheet for as many looks as this. */
const kept = 30

/** How the site looks and looked, the newest first; empty while nobody chose. */
export async function listLooks(db: Db<WebsiteTables>): Promise<Look[]> {
  const rows = await db
    .selectFrom('look')
    .selectAll()
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(kept)
    .execute()
  return rows.map(({ theme, accent }) =>
    // @NOTE a theme that this version does not know: it was chosen in a later one
    isThemeName(theme) ? { theme, ...(accent === '' ? {} : { accent }) } : 'begin',
  )
}

export async function addLook(db: Db<WebsiteTables>, look: Look, madeAt: string): Promise<void> {
  const { theme, accent = '' } = look === 'begin' ? { theme: '' } : look
  await db.insertInto('look').values({ id: randomUUIDv7(), theme, accent, madeAt }).execute()
}

/** How the site looked before it looked like this; undefined when it never looked otherwise. */
export const previousLook = (looks: readonly Look[]): Look | undefined =>
  looks.length === 0 ? undefined : (looks[1] ?? 'begin')

export const looksOf = (house: Pick<House, 'read'>): Promise<Look[]> => listLooks(house.read(websiteGate))
