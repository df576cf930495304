import { randomUUIDv7 } from 'node:crypto'
import { token } from '../../../platform/chance.ts'
import type { Db } from '../../../platform/db/gate.ts'
import type { Text } from '../site.ts'
import type { PageKind, WebsiteTables } from '../tables.ts'

type Website = Db<WebsiteTables>
type VersionRow = WebsiteTables['pageVersion']

export type Page = {
  readonly id: string
  readonly token: string
  readonly kind: PageKind
  readonly path: string
  readonly hiddenAt: string | null
}

export type Version = Text & {
  readonly number: number
  readonly madeAt: string
  readonly liveFrom: string | null
}

/** A page with every version of it, the newest first; there is always one. */
export type Versions = readonly [Version, ...Version[]]

export const textOf = (row: Omit<VersionRow, 'id' | 'pageId'>): Version => ({
  number: row.number,
  madeAt: row.madeAt,
  liveFrom: row.liveFrom,
  title: { nl: row.titleNl, en: row.titleEn },
  description: { nl: row.descriptionNl, en: row.descriptionEn },
  lead: { nl: row.leadNl, en: row.leadEn },
  body: { nl: row.bodyNl, en: row.bodyEn },
})

const columnsOf = ({ title, description, lead, body }: Text) => ({
  ...{ titleNl: title.nl, titleEn: title.en, descriptionNl: description.nl, descriptionEn: description.en },
  ...{ leadNl: lead.nl, leadEn: lead.en, bodyNl: body.nl, bodyEn: body.en },
})

/** The version that visitors see at a moment; undefined for a draft, or a page that was taken off the site. */
export function liveOf<V extends { liveFrom: string | null; number: number }>(
  { hiddenAt }: Pick<Page, 'hiddenAt'>,
  versions: readonly V[],
  now: string,
): V | undefined {
  const [last] = versions
    .filter(({ liveFrom }) => liveFrom !== null && liveFrom <= now && (hiddenAt === null || liveFrom > hiddenAt))
    .toSorted((a, b) => (b.liveFrom ?? '').localeCompare(a.liveFrom ?? '') || b.number - a.number)
  return last
}

/** The version that will go live by itself, if there is one. */
export const scheduledOf = (versions: readonly Version[], now: string): Version | undefined =>
  versions.find(({ liveFrom }) => liveFrom !== null && liveFrom > now)

const pageColumns = ['id', 'token', 'kind', 'path', 'hiddenAt'] as const

export const pageAt = async (db: Website, path: string): Promise<Page | undefined> =>
  db.selectFrom('page').select(pageColumns).where('path', '=', path).executeTakeFirst()

export const pageBy = async (db: Website, pageToken: string): Promise<Page | undefined> =>
  db.selectFrom('page').select(pageColumns).where('token', '=', pageToken).executeTakeFirst()

export async function versionsOf(db: Website, pageId: string): Promise<Versions> {
  const rows = await db
    .selectFrom('pageVersion')
    .selectAll()
    .where('pageId', '=', pageId)
    .orderBy('number', 'desc')
    .execute()
  const [newest, ...older] = rows.map(textOf)
  if (!newest) throw new Error('a page of the website has no version')
  return [newest, ...older]
}

export type Listed = { readonly page: Page; readonly versions: Versions }

/** Every page and article with its versions, by path. */
export async function allPages(db: Website): Promise<Listed[]> {
  const pages = await db.selectFrom('page').select(pageColumns).orderBy('path').execute()
  const rows = await db.selectFrom('pageVersion').selectAll().orderBy('number', 'desc').execute()
  const byPage = Map.groupBy(rows, ({ pageId }) => pageId)
  return pages.flatMap((page) => {
    const [newest, ...older] = (byPage.get(page.id) ?? []).map(textOf)
    return newest ? [{ page, versions: [newest, ...older] as const }] : []
  })
}

export type Live = { readonly page: Page; readonly version: Version; readonly firstLiveAt: string }

/** What visitors can read at a moment, the newest first. */
export async function livePages(db: Website, now: string): Promise<Live[]> {
  const live = (await allPages(db)).flatMap(({ page, versions }) => {
    const version = liveOf(page, versions, now)
    return version ? [{ page, version, firstLiveAt: firstLiveAt(versions) ?? version.madeAt }] : []
  })
  return live.toSorted((a, b) => b.firstLiveAt.localeCompare(a.firstLiveAt))
}

/** When a page was first published. */
export const firstLiveAt = (versions: readonly Version[]): string | undefined =>
  versions.flatMap(({ liveFrom }) => liveFrom ?? []).toSorted()[0]

export async function addPage(db: Website, kind: PageKind, path: string, at: string): Promise<Page> {
  const page = { id: randomUUIDv7(), token: token(), kind, path, hiddenAt: null }
  await db
    .insertInto('page')
    .values({ ...page, madeAt: at })
    .execute()
  return page
}

/** Adds a version; a text that is the same as the newest one gives that one back. */
export async function addVersion(
  db: Website,
  pageId: string,
  text: Text,
  { at, liveFrom = null, always = false }: { at: string; liveFrom?: string | null; always?: boolean },
): Promise<number> {
  const newest = await db
    .selectFrom('pageVersion')
    .selectAll()
    .where('pageId', '=', pageId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const columns = columnsOf(text)
  if (newest && !always && Object.entries(columns).every(([name, value]) => newest[name as keyof VersionRow] === value))
    return newest.number
  const number = (newest?.number ?? 0) + 1
  await db
    .insertInto('pageVersion')
    .values({ id: randomUUIDv7(), pageId, number, ...columns, madeAt: at, liveFrom })
    .execute()
  return number
}
