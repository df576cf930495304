import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../../../platform/db/gate.ts'
import type { House } from '../../chapter.ts'
import type { MenuPlace } from '../site.ts'
import { type WebsiteTables, websiteGate } from '../tables.ts'

type Website = Db<WebsiteTables>

/** The menu of a site whose owner has not changed it. */
export const firstMenu: readonly MenuPlace[] = [
  { href: '/diensten', title: { nl: 'Diensten', en: 'Services' } },
  { href: '/nieuwsbrief', title: { nl: 'Nieuwsbrief', en: 'Newsletter' } },
  { href: '/privacy', title: { nl: 'Privacy', en: 'Privacy' } },
  { href: '/contact', title: { nl: 'Contact', en: 'Contact' } },
]

export const articlesPlace: MenuPlace = { href: '/artikelen', title: { nl: 'Artikelen', en: 'Articles' } }

export async function listMenu(db: Website): Promise<MenuPlace[]> {
  const rows = await db.selectFrom('menuItem').selectAll().orderBy('place').execute()
  return rows.map(({ href, labelNl, labelEn }) => ({ href, title: { nl: labelNl, en: labelEn } }))
}

/** The whole menu, in this order. */
export async function setMenu(db: Website, places: readonly MenuPlace[]): Promise<void> {
  await db.deleteFrom('menuItem').execute()
  for (const [place, { href, title }] of places.entries())
    await db
      .insertInto('menuItem')
      .values({ id: randomUUIDv7(), href, labelNl: title.nl, labelEn: title.en, place })
      .execute()
}

/** The menu of the site: as the owner made it, or the one that every site begins with. */
export async function menuOf(house: Pick<House, 'read'>): Promise<readonly MenuPlace[]> {
  const places = await listMenu(house.read(websiteGate))
  return places.length > 0 ? places : firstMenu
}
