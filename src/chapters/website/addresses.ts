import { nowText } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/gate.ts'
import { readMarkdown } from '../../platform/markdown/index.ts'
import type { Language, Words } from '../../register/words.ts'
import type { House } from '../chapter.ts'
import { livePages } from './pages/store.ts'
import { listRedirects } from './redirects/store.ts'
import { type WebsiteTables, websiteGate } from './tables.ts'
import { listTopics } from './topics/store.ts'

/** An address that the program answers by itself, with the open places of its path as `:name`. */
export type Address = {
  readonly method: string
  readonly path: string
  readonly permission: string
  readonly plain?: true | undefined
}

/** What this chapter needs to know of the rest, handed over where all is put together. */
export type WebsiteHanded = {
  readonly addresses: () => readonly Address[]
  /** Our own pages, as a stranger is served them. */
  readonly visit: (path: string) => Promise<Response>
}

/** Every address of our own that a link can lead to, per language, with the anchors of the owner's own pages. */
export type Known = {
  readonly paths: Readonly<Record<Language, ReadonlySet<string>>>
  readonly anchors: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>
}

export const isOpen = ({ method, path, permission }: Address): boolean =>
  method === 'GET' && permission === 'public' && !/[:*]/.test(path)

/** What exists for visitors at this moment. */
export async function knownAddresses(house: House, { addresses }: WebsiteHanded): Promise<Known> {
  const db: Db<WebsiteTables> = house.read(websiteGate)
  const live = await livePages(db, nowText(house.clock))
  const open = addresses().filter(isOpen)
  const topics = (await listTopics(db)).map(({ slug }) => topicPath(slug))
  const formPaths = (await house.hooks.placedForms()).map(({ path }) => path)
  const olds = (await listRedirects(db)).map(({ fromPath }) => fromPath)
  const inOne = (language: Language) => {
    const own = live.filter(({ version }) => version.title[language] !== '')
    const program = open.filter(({ plain }) => language === 'nl' || !plain).map(({ path }) => path)
    const paths = [...program, ...formPaths, ...own.map(({ page }) => page.path), ...topics, ...olds]
    const anchors = own.map(({ page, version }) => [page.path, readMarkdown(version.body[language]).anchors] as const)
    return { paths: new Set(['/', articlesPath, ...paths]), anchors: new Map(anchors) }
  }
  const [nl, en] = [inOne('nl'), inOne('en')]
  return { paths: { nl: nl.paths, en: en.paths }, anchors: { nl: nl.anchors, en: en.anchors } }
}

export const articlesPath = '/artikelen'
export const topicPath = (slug: string): string => `${articlesPath}/onderwerp/${slug}`

/** Names that a page may not begin with, whatever the program answers today. */
const kept = ['en', 'beheer', 'assets', 'api', 'artikelen', 'beeld', 'onderwerp']

/** Why a page cannot have this path; undefined when it can. */
export function pathProblem(path: string, { addresses }: WebsiteHanded): Words | undefined {
  if (!/^\/[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/.test(path) || path.length > 120)
    return {
      nl: 'Een adres begint met / en bestaat uit kleine letters, cijfers en streepjes, zoals /over-mij.',
      en: 'An address begins with / and has small letters, digits and hyphens, such as /over-mij.',
    }
  const first = path.split('/')[1] ?? ''
  const taken = new Set([...kept, ...addresses().map((address) => address.path.split('/')[1] ?? '')])
  if (taken.has(first))
    return {
      nl: `Adressen die met /${first} beginnen, zijn van het programma zelf. Kies een ander adres.`,
      en: `Addresses that begin with /${first} belong to the program itself. Choose another one.`,
    }
  return undefined
}

export { slugOf } from '../../platform/slug.ts'
