import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../../../platform/db/gate.ts'
import type { Logo } from '../../../platform/html/index.ts'
import type { House } from '../../chapter.ts'
import { pictureHref } from '../pictures/store.ts'
import { type WebsiteTables, websiteGate } from '../tables.ts'

/** The logo of the site in its smallest size; undefined when there is none, or its picture was deleted. */
export async function logoOf(house: Pick<House, 'read'>): Promise<Logo | undefined> {
  const db = house.read(websiteGate)
  const newest = await db
    .selectFrom('logo')
    .selectAll()
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  const token = newest[0]?.pictureToken ?? ''
  if (token === '') return undefined
  const file = await db
    .selectFrom('pictureFile')
    .innerJoin('picture', 'picture.id', 'pictureFile.pictureId')
    .select(['pictureFile.width', 'pictureFile.height'])
    .where('picture.token', '=', token)
    .orderBy('pictureFile.width')
    .executeTakeFirst()
  return file && { href: pictureHref(token, file.width), ...file }
}

/** @param pictureToken - empty to do without */
export async function setLogo(db: Db<WebsiteTables>, pictureToken: string, madeAt: string): Promise<void> {
  await db.insertInto('logo').values({ id: randomUUIDv7(), pictureToken, madeAt }).execute()
}
