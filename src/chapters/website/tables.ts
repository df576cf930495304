import { gate } from '../../platform/db/gate.ts'
import { type Migration, oneOf } from '../../platform/db/migrate.ts'

export type PageKind = 'page' | 'article'

/** The site's own words and pictures; there is no data of anybody in them. */
export type WebsiteTables = {
  page: {
    id: string
    /** What the owner sees in addresses of the back office. */
    token: string
    kind: PageKind
    path: string
    madeAt: string
    /** Versions that went live before this moment no longer show. */
    hiddenAt: string | null
  }
  /** A text never changes once it is here; the version that went live last is the one that visitors see. */
  pageVersion: {
    id: string
    pageId: string
    number: number
    titleNl: string
    titleEn: string
    descriptionNl: string
    descriptionEn: string
    leadNl: string
    leadEn: string
    bodyNl: string
    bodyEn: string
    madeAt: string
    /** In the past: published; in the future: scheduled; empty: a draft. */
    liveFrom: string | null
  }
  topic: { id: string; slug: string; nameNl: string; nameEn: string }
  articleTopic: { pageId: string; topicId: string }
  menuItem: { id: string; href: string; labelNl: string; labelEn: string; place: number }
  redirect: { fromPath: string; toPath: string; madeAt: string }
  picture: { id: string; token: string; altNl: string; altEn: string; madeAt: string }
  pictureFile: {
    pictureId: string
    width: number
    height: number
    /** WebP as base64. */
    bytes: string
  }
  /** How the site looks: the newest row counts, the older ones are the way back. */
  look: {
    id: string
    /** Empty when the site looks as it began. */
    theme: string
    /** `#` and six hexadecimal digits; empty for the theme's own colour. */
    accent: string
    madeAt: string
  }
  /** The picture that stands for the name: the newest row counts. */
  logo: {
    id: string
    /** Empty for none. */
    pictureToken: string
    madeAt: string
  }
}

export const websiteGate = gate<WebsiteTables>('website')

const texts = ['titleNl', 'titleEn', 'descriptionNl', 'descriptionEn', 'leadNl', 'leadEn', 'bodyNl', 'bodyEn']

export const migrations: readonly Migration[] = [
  {
    id: '2026-11-23 pages, articles and pictures',
    steps: (schema) => [
      schema
        .createTable('page')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('token', 'text', (c) => c.notNull().unique())
        .addColumn('kind', 'text', oneOf('kind', ['page', 'article']))
        .addColumn('path', 'text', (c) => c.notNull().unique())
        .addColumn('madeAt', 'text', (c) => c.notNull())
        .addColumn('hiddenAt', 'text'),
      texts
        .reduce(
          (table, name) => table.addColumn(name, 'text', (c) => c.notNull()),
          schema
            .createTable('pageVersion')
            .addColumn('id', 'text', (c) => c.primaryKey())
            .addColumn('pageId', 'text', (c) => c.notNull())
            .addColumn('number', 'integer', (c) => c.notNull()),
        )
        .addColumn('madeAt', 'text', (c) => c.notNull())
        .addColumn('liveFrom', 'text')
        .addUniqueConstraint('pageVersionNumber', ['pageId', 'number']),
      schema
        .createTable('topic')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('slug', 'text', (c) => c.notNull().unique())
        .addColumn('nameNl', 'text', (c) => c.notNull())
        .addColumn('nameEn', 'text', (c) => c.notNull()),
      schema
        .createTable('articleTopic')
        .addColumn('pageId', 'text', (c) => c.notNull())
        .addColumn('topicId', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('articleTopicOnce', ['pageId', 'topicId']),
      schema
        .createTable('menuItem')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('href', 'text', (c) => c.notNull())
        .addColumn('labelNl', 'text', (c) => c.notNull())
        .addColumn('labelEn', 'text', (c) => c.notNull())
        .addColumn('place', 'integer', (c) => c.notNull()),
      schema
        .createTable('redirect')
        .addColumn('fromPath', 'text', (c) => c.primaryKey())
        .addColumn('toPath', 'text', (c) => c.notNull())
        .addColumn('madeAt', 'text', (c) => c.notNull()),
      schema
        .createTable('picture')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('token', 'text', (c) => c.notNull().unique())
        .addColumn('altNl', 'text', (c) => c.notNull())
        .addColumn('altEn', 'text', (c) => c.notNull())
        .addColumn('madeAt', 'text', (c) => c.notNull()),
      schema
        .createTable('pictureFile')
        .addColumn('pictureId', 'text', (c) => c.notNull())
        .addColumn('width', 'integer', (c) => c.notNull())
        .addColumn('height', 'integer', (c) => c.notNull())
        .addColumn('bytes', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('pictureFileOnce', ['pictureId', 'width']),
    ],
  },
  {
    id: '2026-11-23 how the site looks',
    steps: (schema) => [
      schema
        .createTable('look')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('theme', 'text', (c) => c.notNull())
        .addColumn('accent', 'text', (c) => c.notNull())
        .addColumn('madeAt', 'text', (c) => c.notNull()),
    ],
  },
  {
    id: '2026-11-23 a logo for the name',
    steps: (schema) => [
      schema
        .createTable('logo')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('pictureToken', 'text', (c) => c.notNull())
        .addColumn('madeAt', 'text', (c) => c.notNull()),
    ],
  },
]
