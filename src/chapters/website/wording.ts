import type { PlainTable } from '../../register/activity.ts'
import type { Declaration } from '../../register/declaration.ts'
import type { Words } from '../../register/words.ts'
import type { WebsiteTables } from './tables.ts'

/** A plain table with its columns, checked by the compiler to be all there are. */
const plain = <Row>(holds: Words, columns: Readonly<Record<keyof Row & string, true>>): PlainTable => ({
  holds,
  columns: Object.keys(columns),
})

const texts = {
  titleNl: true,
  titleEn: true,
  descriptionNl: true,
  descriptionEn: true,
  leadNl: true,
  leadEn: true,
  bodyNl: true,
  bodyEn: true,
} as const

/** The site's own words are about nobody, so there is nothing to say of them in the statement. */
export const declaration: Declaration = {
  chapter: 'website',
  title: { nl: 'Website', en: 'Website' },
  activities: [],
  sentences: [],
  plainTables: {
    page: plain<WebsiteTables['page']>(
      { nl: 'een bladzijde of artikel van de site', en: 'a page or article of the site' },
      { id: true, token: true, kind: true, path: true, madeAt: true, hiddenAt: true },
    ),
    pageVersion: plain<WebsiteTables['pageVersion']>(
      { nl: 'een versie van de tekst van een bladzijde', en: 'a version of the text of a page' },
      { id: true, pageId: true, number: true, ...texts, madeAt: true, liveFrom: true },
    ),
    topic: plain<WebsiteTables['topic']>(
      { nl: 'een onderwerp van artikelen', en: 'a topic of articles' },
      { id: true, slug: true, nameNl: true, nameEn: true },
    ),
    articleTopic: plain<WebsiteTables['articleTopic']>(
      { nl: 'waar een artikel over gaat', en: 'what an article is about' },
      { pageId: true, topicId: true },
    ),
    menuItem: plain<WebsiteTables['menuItem']>(
      { nl: 'een regel van het menu', en: 'a line of the menu' },
      { id: true, href: true, labelNl: true, labelEn: true, place: true },
    ),
    redirect: plain<WebsiteTables['redirect']>(
      { nl: 'een oud adres en waar het nu heen leidt', en: 'an old address and where it leads now' },
      { fromPath: true, toPath: true, madeAt: true },
    ),
    picture: plain<WebsiteTables['picture']>(
      { nl: 'een beeld van de site', en: 'a picture of the site' },
      { id: true, token: true, altNl: true, altEn: true, madeAt: true },
    ),
    pictureFile: plain<WebsiteTables['pictureFile']>(
      { nl: 'een beeld in één grootte', en: 'a picture in one size' },
      { pictureId: true, width: true, height: true, bytes: true },
    ),
    look: plain<WebsiteTables['look']>(
      { nl: 'hoe de site eruitziet of eruitzag', en: 'how the site looks or looked' },
      { id: true, theme: true, accent: true, madeAt: true },
    ),
    logo: plain<WebsiteTables['logo']>(
      { nl: 'welk beeld het logo is of was', en: 'which picture is or was the logo' },
      { id: true, pictureToken: true, madeAt: true },
    ),
  },
  cookies: [],
}
