import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { slugOf } from '../addresses.ts'
import { pageBy, versionsOf } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { markdownFile } from './markdown-file.ts'
import { desk } from './overview.tsx'

/** The newest text of a page in the language of the address, to keep or to take elsewhere. */
export async function downloadMarkdown(house: House, ask: Ask): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const [text] = await versionsOf(db, page.id)
  const language = ask.query.get('taal') === 'en' ? 'en' : 'nl'
  const name = `${slugOf(text.title.nl) || 'bladzijde'}.${language}.md`
  return ask.text(markdownFile(text, language, page.path), 'text/markdown', {
    'content-disposition': `attachment; filename="${name}"`,
  })
}
