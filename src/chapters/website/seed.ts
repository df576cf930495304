import { nowText } from '../../platform/clock.ts'
import { as } from '../../platform/db/database.ts'
import type { House } from '../chapter.ts'
import { articlesPlace, firstMenu, setMenu } from './menu/store.ts'
import { addPage, addVersion } from './pages/store.ts'
import type { Site } from './site.ts'
import { websiteGate } from './tables.ts'
import { addTopic, setTopics } from './topics/store.ts'

/** What an empty installation begins with; from then on the pages are the owner's. */
export async function seed(house: House, { pages }: Site): Promise<void> {
  const any = await house.read(websiteGate).selectFrom('page').select('id').limit(1).executeTakeFirst()
  if (any) return
  await house.transact(async (work) => {
    const db = as(work, websiteGate)
    // @NOTE looked at again within: another process may have begun at the same time
    if (await db.selectFrom('page').select('id').limit(1).executeTakeFirst()) return
    const topics = new Map(pages.flatMap(({ topics = [] }) => topics.map((topic) => [topic.slug, topic.name])))
    for (const [slug, name] of topics) await addTopic(db, slug, name)
    for (const { path, topics: about = [], publishedAt, ...text } of pages) {
      const at = publishedAt ?? nowText(house.clock)
      const { id } = await addPage(db, path.startsWith('/artikelen/') ? 'article' : 'page', path, at)
      await addVersion(db, id, text, { at, liveFrom: at })
      await setTopics(
        db,
        id,
        about.map(({ slug }) => slug),
      )
    }
    const hasArticles = pages.some(({ path }) => path.startsWith('/artikelen/'))
    await setMenu(db, hasArticles ? [...firstMenu.slice(0, 1), articlesPlace, ...firstMenu.slice(1)] : firstMenu)
  })
}
