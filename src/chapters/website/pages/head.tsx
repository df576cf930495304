import type { Ask, Content } from '../../../platform/http/ask.ts'
import { readMarkdown } from '../../../platform/markdown/index.ts'
import type { Facts } from '../../../register/facts.ts'
import { type Picture, pictureHref } from '../pictures/store.ts'
import type { Text } from '../site.ts'

type About = {
  readonly ask: Ask
  readonly text: Text
  readonly facts: Facts
  readonly kind: 'website' | 'article'
  readonly baseUrl: string
  readonly pictures: ReadonlyMap<string, Picture>
}

/** What search engines, share cards and the tab of a browser say of a page. */
export function headOf(about: About): Pick<Content, 'description' | 'head' | 'headers' | 'isAlone'> {
  const { ask, text, baseUrl } = about
  const address = `${baseUrl}${ask.href(ask.path)}`
  const description = text.description[ask.language] || text.lead[ask.language]
  return {
    ...(description === '' ? {} : { description }),
    head: <ShareCard {...about} {...{ address, description }} />,
    headers: { link: `<${address}>; rel="canonical"` },
    isAlone: text.title.en === '',
  }
}

function ShareCard(about: About & { address: string; description: string }) {
  const { ask, text, facts, kind, baseUrl, pictures, address, description } = about
  const first = readMarkdown(text.body[ask.language]).pictures.flatMap(({ value }) => pictures.get(value) ?? [])[0]
  const size = first?.sizes.findLast(({ width }) => width <= 1200) ?? first?.sizes[0]
  const lines: Readonly<Record<string, string>> = {
    'og:type': kind,
    'og:title': ask.t(text.title),
    'og:site_name': facts.tradeName,
    'og:url': address,
    'og:locale': ask.language === 'nl' ? 'nl_NL' : 'en_GB',
    ...(description === '' ? {} : { 'og:description': description }),
    ...(first && size
      ? {
          'og:image': `${baseUrl}${pictureHref(first.token, size.width)}`,
          'og:image:width': String(size.width),
          'og:image:height': String(size.height),
          'og:image:alt': ask.t(first.alt) || first.alt.nl,
        }
      : {}),
  }
  return (
    <>
      {Object.entries(lines).map(([property, content]) => (
        <meta property={property} content={content} key={property} />
      ))}
      <meta name="twitter:card" content={first ? 'summary_large_image' : 'summary'} />
    </>
  )
}
