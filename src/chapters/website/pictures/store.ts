import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import type { Db } from '../../../platform/db/gate.ts'
import type { Size } from '../../../platform/images/resize.ts'
import type { ShownPicture } from '../../../platform/markdown/index.ts'
import type { Language, Words } from '../../../register/words.ts'
import type { WebsiteTables } from '../tables.ts'

type Website = Db<WebsiteTables>

export type Picture = {
  readonly token: string
  readonly alt: Words
  readonly madeAt: string
  /** The smallest first. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

/** Every picture of the site by its token, without the bytes. */
export async function allPictures(db: Website): Promise<Map<string, Picture>> {
  const rows = await db.selectFrom('picture').selectAll().orderBy('madeAt', 'desc').execute()
  const files = await db.selectFrom('pictureFile').select(['pictureId', 'width', 'height']).orderBy('width').execute()
  const sizes = Map.groupBy(files, ({ pictureId }) => pictureId)
  return new Map(
    rows.map(({ id, token: own, altNl, altEn, madeAt }) => [
      own,
      { token: own, alt: { nl: altNl, en: altEn }, madeAt, sizes: sizes.get(id) ?? [] },
    ]),
  )
}

export async function addPicture(db: Website, sizes: readonly Size[], alt: Words, madeAt: string): Promise<string> {
  const picture = { id: randomUUIDv7(), token: token() }
  await db
    .insertInto('picture')
    .values({ ...picture, altNl: alt.nl, altEn: alt.en, madeAt })
    .execute()
  for (const { width, height, bytes } of sizes)
    await db
      .insertInto('pictureFile')
      .values({ pictureId: picture.id, width, height, bytes: bytes.toString('base64') })
      .execute()
  return picture.token
}

export async function describe(db: Website, pictureToken: string, alt: Words): Promise<void> {
  await db.updateTable('picture').set({ altNl: alt.nl, altEn: alt.en }).where('token', '=', pictureToken).execute()
}

export async function removePicture(db: Website, pictureToken: string): Promise<void> {
  const row = await db.selectFrom('picture').select('id').where('token', '=', pictureToken).executeTakeFirst()
  if (!row) return
  await db.deleteFrom('pictureFile').where('pictureId', '=', row.id).execute()
  await db.deleteFrom('picture').where('id', '=', row.id).execute()
}

/** The bytes of one size, as WebP. */
export async function fileOf(
  db: Website,
  pictureToken: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db
    .selectFrom('pictureFile')
    .innerJoin('picture', 'picture.id', 'pictureFile.pictureId')
    .select('pictureFile.bytes')
    .where('picture.token', '=', pictureToken)
    .where('pictureFile.width', '=', width)
    .executeTakeFirst()
  return row && new Uint8Array(Buffer.from(row.bytes, 'base64'))
}

/** @NOTE an address never changes what it shows: another picture has another token */
export const pictureHref = (pictureToken: string, width: number): string => `/beeld/${pictureToken}/${width}.webp`

export function shown({ token: own, alt, sizes }: Picture, language: Language): ShownPicture | undefined {
  const largest = sizes.at(-1)
  if (!largest) return undefined
  return {
    alt: alt[language] === '' ? alt.nl : alt[language],
    width: largest.width,
    height: largest.height,
    sizes: sizes.map(({ width }) => ({ width, href: pictureHref(own, width) })),
  }
}
