import type { Ask } from '../../../platform/http/ask.ts'
import { type PageFault, pageFaults } from '../../../projections/page-faults.ts'
import { surroundings } from '../../../projections/page-surroundings.ts'
import { type PublicPage, pageOf } from '../../../projections/public-pages.ts'
import { type Language, languages } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { type Fault, inText } from '../pages/checks.ts'
import { inLanguage } from '../pages/feeds.ts'
import type { Text } from '../site.ts'

/** A text that is about to be published, where it will stand. */
export type Dry = { readonly path: string; readonly text: Text }

type Looking = {
  /** Our own pages, as a stranger is served them. */
  visit(path: string): Promise<Response>
  /** The text as visitors will see it, drawn by what draws it for them. */
  draw(ask: Ask): Promise<Response | undefined>
}

/**
 * What this text would break if visitors saw it now, by the checks that look at the published pages.
 *
 * What is wrong with the frame around every page is not this text's doing, save that the foot must say who we are.
 */
export async function dryLook(house: House, ask: Ask, { path, text }: Dry, { visit, draw }: Looking): Promise<Fault[]> {
  const written = languages.filter((language) => text.title[language] !== '')
  const pages: (PublicPage & { readonly language: Language })[] = []
  for (const language of written) {
    const answer = await draw(asVisitor(ask, path, language))
    if (answer) pages.push({ ...(await pageOf(inLanguage(path, language), answer)), language })
  }
  const { register } = house.published()
  const around = await surroundings(pages, { visit, baseUrl: house.baseUrl, register })
  return pages.flatMap(({ language, ...page }) => {
    const frame = pageFaults({ ...page, html: frameOf(page.html) }, around)
    const isOfFrame = (found: PageFault) =>
      found.clause !== 'C75' && frame.some((one) => one.clause === found.clause && one.element === found.element)
    const own = pageFaults(page, around).filter((found) => !isOfFrame(found))
    return own.map((found) => atLine(found, text.body[language], language))
  })
}

/** What stands around the text; without a main part all is the text. */
const frameOf = (html: string): string => (/<main\b/.test(html) ? html.replace(/<main\b[\s\S]*<\/main>/, '') : '')

/** The same request, as if a stranger asked for the page itself. */
const asVisitor = (ask: Ask, path: string, language: Language): Ask => ({
  ...ask,
  method: 'GET',
  query: new URLSearchParams(),
  cookie: () => undefined,
  staff: undefined,
  allowed: new Set(),
  path,
  language,
  href: (own) => (own.startsWith('/assets/') ? own : inLanguage(own, language)),
  t: (words) => words[language],
})

/** Says the line that the element stands on, where the owner wrote it herself. */
function atLine({ element, sentence }: PageFault, body: string, language: Language): Fault {
  const written = [element, element.replace(/^\/en(?=\/|$)/, '') || '/']
  const line = 1 + body.split('\n').findIndex((one) => written.some((each) => one.includes(`(${each}`)))
  const said = { nl: `Regel ${line}: ${lowered(sentence.nl)}`, en: `Line ${line}: ${lowered(sentence.en)}` }
  return {
    field: language === 'nl' ? 'bodyNl' : 'bodyEn',
    sentence: line === 0 ? sentence : inText(language, said),
  }
}

const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
