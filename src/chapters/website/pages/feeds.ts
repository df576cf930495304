import type { Language } from '../../../register/words.ts'
import type { Live } from './store.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

/** An own path in one language. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'en' ? `/en${path === '/' ? '' : path}` : path

export type Place = { readonly path: string; readonly languages: readonly Language[]; readonly changedAt?: string }

/** Every address that search engines may list, each with its other languages. @see https://www.sitemaps.org/protocol.html */
export function sitemap(baseUrl: string, places: readonly Place[]): string {
  const urls = places.flatMap(({ path, languages, changedAt }) => {
    const address = (language: Language) => `${baseUrl}${inLanguage(path, language)}`
    const others = languages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address(language))}"/>`,
    )
    const changed = changedAt === undefined ? '' : element('lastmod', changedAt)
    return languages.map(
      (language) =>
        `<url>${element('loc', address(language))}${changed}${others.length > 1 ? others.join('') : ''}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

export type Feed = {
  readonly baseUrl: string
  readonly language: Language
  readonly title: string
  readonly description: string
}

/** The articles in one language, the newest first. @see https://www.rssboard.org/rss-specification */
export function rss({ baseUrl, language, title, description }: Feed, articles: readonly Live[]): string {
  const address = (path: string) => `${baseUrl}${inLanguage(path, language)}`
  const items = articles.map(({ page, version, firstLiveAt }) => {
    const parts = [
      element('title', version.title[language]),
      element('link', address(page.path)),
      `<guid isPermaLink="true">${escaped(address(page.path))}</guid>`,
      element('pubDate', new Date(firstLiveAt).toUTCString()),
      element('description', version.description[language] || version.lead[language]),
    ]
    return `<item>${parts.join('')}</item>`
  })
  const self = `<atom:link href="${escaped(address('/rss.xml'))}" rel="self" type="application/rss+xml"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
${element('title', title)}${element('link', address('/artikelen'))}${element('description', description)}${element('language', language)}${self}
${items.join('\n')}
</channel></rss>
`
}
