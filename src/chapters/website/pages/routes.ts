import { h } from 'preact'
import { nowText } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { readMarkdown } from '../../../platform/markdown/index.ts'
import { languages } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { articlesPath, isOpen, topicPath, type WebsiteHanded } from '../addresses.ts'
import { formsFor } from '../forms.ts'
import { listMenu } from '../menu/store.ts'
import { allPictures, fileOf } from '../pictures/store.ts'
import { redirectFrom } from '../redirects/store.ts'
import { websiteGate } from '../tables.ts'
import { listTopics, topicsOfAll } from '../topics/store.ts'
import { type Place, rss, sitemap } from './feeds.ts'
import { headOf } from './head.tsx'
import { ArticleList, NotHere } from './lists.tsx'
import { Article, Home, OnlyDutch, OwnPage } from './show.tsx'
import { firstLiveAt, type Live, liveOf, livePages, pageAt, versionsOf } from './store.ts'

export const publicRoutes = (house: House, handed: WebsiteHanded): readonly Route[] => [
  get('/', 'public', async (ask) => (await ownPage(house, ask)) ?? notHere(ask)),
  get(articlesPath, 'public', (ask) => articles(house, ask)),
  get(`${articlesPath}/:slug`, 'public', async (ask) => (await ownPage(house, ask)) ?? notHere(ask)),
  get(topicPath(':topic'), 'public', (ask) => articles(house, ask, ask.param('topic'))),
  { ...get('/beeld/:token/:file', 'public', (ask) => picture(house, ask)), plain: true },
  { ...get('/sitemap.xml', 'public', (ask) => showSitemap(house, ask, handed)), plain: true },
  { ...get('/robots.txt', 'public', async (ask) => robots(house, ask)), plain: true },
  get('/rss.xml', 'public', (ask) => feed(house, ask)),
]

/**
 * The owner's page at the path that is asked, or where an old path leads; undefined when there is neither.
 *
 * @param draft - the number of a version to draw as if visitors saw it already
 */
export async function ownPage(house: House, ask: Ask, draft?: number): Promise<Response | undefined> {
  const db = house.read(websiteGate)
  const path = ask.path === '/' ? '/' : ask.path.replace(/\/+$/, '')
  const page = await pageAt(db, path)
  const versions = page && (await versionsOf(db, page.id))
  const version =
    page &&
    versions &&
    (draft === undefined
      ? liveOf(page, versions, nowText(house.clock))
      : versions.find(({ number }) => number === draft))
  if (!page || !version) {
    const to = await redirectFrom(db, path)
    return to === undefined ? undefined : movedTo(ask.href(to))
  }
  if (path !== ask.path) return movedTo(ask.href(path))
  if (version.title[ask.language] === '') return onlyDutch(ask, version, path)
  const { facts } = house.published().register
  const pictures = await allPictures(db)
  const forms = await formsFor(house, version)
  const embed = (href: string, title: string, place: string) => house.hooks.embed(ask, { href, title, place }).shows
  const showing = { ask, text: version, facts, pictures, forms, embed }
  const { embeds } = readMarkdown(version.body[ask.language])
  const services = embeds.flatMap(
    ({ value: href, title }) => house.hooks.embed(ask, { href, title, place: '' }).service ?? [],
  )
  const about = { ...showing, kind: page.kind === 'article' ? 'article' : 'website', baseUrl: house.baseUrl } as const
  if (path === '/') {
    const others = (await listMenu(db)).filter(({ href }) => href !== '/contact').slice(0, 1)
    const body = h(Home, { ...showing, places: others, url: house.baseUrl })
    const title = ask.t(version.title)
    return ask.page({
      ...headOf(about),
      services,
      title: title === facts.tradeName ? ask.t(facts.tagline) : title,
      body,
    })
  }
  if (page.kind === 'page')
    return ask.page({ ...headOf(about), services, title: ask.t(version.title), body: h(OwnPage, showing) })
  const topics = (await topicsOfAll(db)).get(page.id) ?? []
  const at = firstLiveAt(versions) ?? version.madeAt
  const slugs = topics.map(({ slug }) => slug)
  const after = await house.hooks.network?.afterArticle(ask, slugs)
  const body = [
    h(Article, { ...showing, topics, at, changedAt: version.liveFrom ?? at, url: `${house.baseUrl}${ask.href(path)}` }),
    after,
  ]
  return ask.page({ ...headOf(about), services, title: ask.t(version.title), body })
}

const movedTo = (location: string) => new Response(null, { status: 301, headers: { location } })

const onlyDutch = (ask: Ask, text: Live['version'], path: string) =>
  ask.page({
    title: 'In Dutch only',
    status: path === '/' ? 200 : 404,
    noindex: true,
    body: h(OnlyDutch, { ask, text, path }),
  })

const notHere = (ask: Ask) =>
  ask.page({
    title: ask.t({ nl: 'Deze bladzijde is er niet', en: 'This page does not exist' }),
    status: 404,
    noindex: true,
    body: h(NotHere, { ask }),
  })

async function articles(house: House, ask: Ask, slug?: string): Promise<Response> {
  const db = house.read(websiteGate)
  const topics = await listTopics(db)
  const only = topics.find((topic) => topic.slug === slug)
  if (slug !== undefined && !only) return notHere(ask)
  const about = await topicsOfAll(db)
  const all = (await livePages(db, nowText(house.clock))).filter(
    ({ page, version }) => page.kind === 'article' && version.title[ask.language] !== '',
  )
  const withTopics = all.map((live) => ({ ...live, topics: about.get(live.page.id) ?? [] }))
  const shown = withTopics.filter((live) => !only || live.topics.some(({ id }) => id === only.id))
  const used = topics.filter(({ id }) => withTopics.some((live) => live.topics.some((topic) => topic.id === id)))
  const { facts } = house.published().register
  const title = only ? ask.t(only.name) || only.name.nl : ask.t({ nl: 'Artikelen', en: 'Articles' })
  return ask.page({
    title,
    description: ask.t({
      nl: `${title} van ${facts.tradeName}.`,
      en: `${title} by ${facts.tradeName}.`,
    }),
    headers: { link: `<${house.baseUrl}${ask.href(ask.path)}>; rel="canonical"` },
    body: h(ArticleList, { ask, articles: shown, topics: used, only, zone: facts.zone }),
  })
}

async function picture(house: House, ask: Ask): Promise<Response> {
  const width = /^(\d{1,4})\.webp$/.exec(ask.param('file'))?.[1]
  const bytes = width && (await fileOf(house.read(websiteGate), ask.param('token'), Number(width)))
  if (!bytes) return notHere(ask)
  return new Response(bytes, {
    headers: { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

async function showSitemap(house: House, ask: Ask, { addresses }: WebsiteHanded): Promise<Response> {
  const db = house.read(websiteGate)
  const live = await livePages(db, nowText(house.clock))
  const own = live.map(
    ({ page, version }): Place => ({
      path: page.path,
      languages: languages.filter((language) => version.title[language] !== ''),
      changedAt: version.liveFrom ?? version.madeAt,
    }),
  )
  const topics = (await listTopics(db)).map(({ slug }) => topicPath(slug))
  const program = addresses()
    .filter((address) => isOpen(address) && !address.plain && !/^\/(beheer|rss\.xml|$)/.test(address.path))
    .map(({ path }) => path)
  const made = (await house.hooks.placedForms()).map(({ path }) => path)
  const taken = new Set(own.map(({ path }) => path))
  const others = [...new Set([articlesPath, ...topics, ...program, ...made])].filter((path) => !taken.has(path))
  return ask.text(sitemap(house.baseUrl, [...own, ...others.map((path) => ({ path, languages }))]), 'application/xml')
}

/** @NOTE a concept says noindex on every page, and that is read only where reading is allowed */
function robots(house: House, ask: Ask): Response {
  return ask.text(
    `User-agent: *\nDisallow: /beheer\nDisallow: /en/beheer\n\nSitemap: ${house.baseUrl}/sitemap.xml\n`,
    'text/plain',
  )
}

async function feed(house: House, ask: Ask): Promise<Response> {
  const { facts } = house.published().register
  const live = await livePages(house.read(websiteGate), nowText(house.clock))
  const shown = live.filter(({ page, version }) => page.kind === 'article' && version.title[ask.language] !== '')
  const about = {
    baseUrl: house.baseUrl,
    language: ask.language,
    title: facts.tradeName,
    description: ask.t(facts.tagline) || facts.tradeName,
  }
  return ask.text(rss(about, shown.slice(0, 30)), 'application/rss+xml')
}
