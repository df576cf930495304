import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../../../platform/db/gate.ts'
import type { Words } from '../../../register/words.ts'
import type { WebsiteTables } from '../tables.ts'

type Website = Db<WebsiteTables>
export type Topic = { readonly id: string; readonly slug: string; readonly name: Words }

export async function listTopics(db: Website): Promise<Topic[]> {
  const rows = await db.selectFrom('topic').selectAll().orderBy('slug').execute()
  return rows.map(({ id, slug, nameNl, nameEn }) => ({ id, slug, name: { nl: nameNl, en: nameEn } }))
}

/** The topics of every article, by the article's id. */
export async function topicsOfAll(db: Website): Promise<Map<string, Topic[]>> {
  const topics = new Map((await listTopics(db)).map((topic) => [topic.id, topic]))
  const rows = await db.selectFrom('articleTopic').selectAll().execute()
  const grouped = Map.groupBy(rows, ({ pageId }) => pageId)
  return new Map([...grouped].map(([pageId, own]) => [pageId, own.flatMap((row) => topics.get(row.topicId) ?? [])]))
}

export async function addTopic(db: Website, slug: string, name: Words): Promise<string> {
  const id = randomUUIDv7()
  await db.insertInto('topic').values({ id, slug, nameNl: name.nl, nameEn: name.en }).execute()
  return id
}

export async function renameTopic(db: Website, slug: string, name: Words): Promise<void> {
  await db.updateTable('topic').set({ nameNl: name.nl, nameEn: name.en }).where('slug', '=', slug).execute()
}

/** The articles stay; they are about one thing less. */
export async function removeTopic(db: Website, slug: string): Promise<void> {
  const topic = await db.selectFrom('topic').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!topic) return
  await db.deleteFrom('articleTopic').where('topicId', '=', topic.id).execute()
  await db.deleteFrom('topic').where('id', '=', topic.id).execute()
}

/** An article is about these topics from now on; a slug that is none of ours is passed over. */
export async function setTopics(db: Website, pageId: string, slugs: readonly string[]): Promise<void> {
  await db.deleteFrom('articleTopic').where('pageId', '=', pageId).execute()
  for (const { id, slug } of await listTopics(db))
    if (slugs.includes(slug)) await db.insertInto('articleTopic').values({ pageId, topicId: id }).execute()
}
