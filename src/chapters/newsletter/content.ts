import { publicFaults } from '../../projections/page-surroundings.ts'
import { formFieldsIn, type PublicPage, textOf } from '../../projections/public-pages.ts'
import { inFull } from '../../projections/register.ts'
import type { Words } from '../../register/words.ts'
import type { Finding, Look } from '../chapter.ts'
import { consentText } from './wording.ts'

const broken = (seen: Words): Finding => ({ state: 'broken', seen })
const articleOf = /^(?:\/en)?\/artikelen\/(?!onderwerp\/)[^/]+$/

/**
 * What the newsletter may hold are the articles and the news of the site: every page on which somebody can ask for it
 * says so, and every topic that an article names is one of the site's.
 */
export async function contentIsAsAsked(look: Look): Promise<Finding> {
  const { pages, faults } = await publicFaults(look)
  const strange = faults.find(({ clause }) => clause === 'C38')
  if (strange)
    return broken({
      nl: `op ${strange.page} staat een onderwerp dat niet bestaat`,
      en: `${strange.page} names a topic that does not exist`,
    })
  const asking = pages.filter(asksForIt)
  const promised = inFull(consentText, look.house.published().register)
  const silent = asking.find((page) => !textOf(page.html).includes(promised[isEnglish(page) ? 'en' : 'nl']))
  if (silent)
    return broken({
      nl: `op ${silent.path} staat niet waar de nieuwsbrief over gaat`,
      en: `${silent.path} does not say what the newsletter is about`,
    })
  if (asking.length === 0)
    return broken({ nl: 'nergens is de nieuwsbrief aan te vragen', en: 'the newsletter can be asked for nowhere' })
  const articles = pages.filter(({ path }) => articleOf.test(path)).length
  return {
    state: 'holds',
    seen: {
      nl: `${asking.length} plekken om hem aan te vragen, en de onderwerpen van ${articles} artikelen`,
      en: `${asking.length} places to ask for it, and the topics of ${articles} articles`,
    },
  }
}

const isEnglish = ({ path }: PublicPage) => /^\/en(\/|$)/.test(path)

const asksForIt = ({ html }: PublicPage): boolean =>
  formFieldsIn(html).some(({ action, names }) => /^(\/en)?\/nieuwsbrief$/.test(action) && names.includes('consent'))
