import { bannerText } from '../../../projections/banner.ts'
import { isSame } from '../../../projections/differences-pair.ts'
import type { Register } from '../../../projections/register.ts'
import { asksOnEveryPage, byPurpose } from '../../../projections/services.ts'
import { receivedBy } from '../../../projections/services-table.ts'
import { consentPurposes, type Service } from '../../../register/service.ts'
import type { TagConfig, TagRow } from '../../../register/tag.ts'
import type { Language } from '../../../register/words.ts'
import { servicesOn, type TaggedSite } from './sites.ts'
import { tagWords } from './words.ts'

export type TagAbout = { readonly register: Register; readonly site: TaggedSite; readonly language: Language }

/** What is asked, and of whom: all of a site when absent; `before` has the services as the visitor knew them. */
export type TagAsked = {
  readonly asked?: readonly string[] | undefined
  readonly before?: readonly Service[] | undefined
}

/** What the tag of a site says, for all of its services or for some: the words around, and a row per box to tick. */
export function tagSays({ register, site, language }: TagAbout, { asked, before }: TagAsked = {}) {
  const services = servicesOn(register, site)
  const { tradeName } = register.facts
  const { asks } = bannerText({ tradeName, language, services })
  const changed = services.filter((service) => {
    const was = before?.find(({ id }) => id === service.id)
    return was !== undefined && !isSame(was, service) && (asked?.includes(service.id) ?? true)
  })
  const { withdraw, others } = tagWords[language]
  const count = new Set(services.map(({ recipient }) => recipient.name)).size
  const who = (service: Service) => `${service.name} (${receivedBy(service)[language]})`
  const rows = byPurpose(services).flatMap(({ purpose, services: some }): Row[] => {
    const aim = `${language === 'nl' ? 'Om' : 'To'} ${consentPurposes[purpose].words[language]}`
    const [only, second] = some
    if (only && !second) return [{ ids: only.id, text: `${aim}: ${who(only)}`, service: only }]
    return [
      { ids: some.map(({ id }) => id).join(' '), text: aim },
      ...some.map((service) => ({ ids: service.id, text: who(service), service })),
    ]
  })
  return {
    page: language === 'en' ? '/en/cookies' : '/cookies',
    news: bannerText({ tradeName, language, services: changed, before }).news,
    intro: `${asks} ${others(count)} ${withdraw} `,
    rows: rows.filter(({ ids }) => !asked || ids.split(' ').some((id) => asked.includes(id))),
  }
}

type Row = { readonly ids: string; readonly text: string; readonly service?: Service }

type Baked = {
  /** Per service the first version since which it is what it is. */
  readonly since: ReadonlyMap<string, number>
  /** Where this installation is reached, without a slash at the end. */
  readonly base: string
  readonly version: number
  /** The notice for all services, as it is written down. */
  readonly html: string
  /** The hash of all that the tag can show; enough of it travels to notice that the register says otherwise. */
  readonly hash: string
  readonly news: readonly (readonly [until: number, html: string])[]
  /** The browser that asks refuses to be tracked by a signal that the owner lets count. */
  readonly isRefusing: boolean
}

/** Everything that the tag of a site knows in one language. */
export function tagConfig(about: TagAbout, { since, base, version, html, hash, news, isRefusing }: Baked): TagConfig {
  const { rows, page } = tagSays(about)
  const { failed } = tagWords[about.language]
  const secure = base.startsWith('https:') ? ';secure' : ''
  const told = rows.map(({ ids, text, service }): TagRow => {
    if (!service) return [ids, inHtml(text)]
    // @NOTE what no version knows cannot have been chosen: later than every version there will be
    const from = since.get(service.id) ?? Number.MAX_SAFE_INTEGER
    const asks = asksOnEveryPage(service) && !isRefusing ? 1 : 0
    return [ids, inHtml(text), from, ...trimmed(leavesOf(service), asks, googleOf(service))]
  })
  const [, first = '', last = ''] =
    /<\/summary>(.*?)<p><label>.*<\/label><\/p>(.*?)<\/details><fieldset/.exec(html) ?? []
  const [allow = ''] = /<\/p><button>[^<]*<\/button>(?=<\/fieldset>)/.exec(html) ?? []
  const read = first.replace(`href="${page}"`, `href="${base}${page}"`)
  const target = `${base}/api/toestemming?${[about.site.id, version, about.language, hash].join('.')}`
  return [target, version, secure, told, read, last, allow, `<p>${failed}</p>`, ...news]
}

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Without what is empty at the end. */
function trimmed(leaves: string, asks: 0 | 1, google: 0 | 1 | 2) {
  if (google) return [leaves, asks, google] as const
  if (asks) return [leaves, asks] as const
  return leaves === '' ? ([] as const) : ([leaves] as const)
}

/** A pattern of the names that a service leaves in the site's own storage. */
function leavesOf({ stores }: Service): string {
  const here = stores.filter(({ at }) => at === 'our site')
  const pattern = (name: string) => name.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return here.map(({ name }) => pattern(name)).join('|')
}

/** Which signal of Google's consent mode a service of theirs listens to. */
function googleOf({ purpose, hosts }: Service): 0 | 1 | 2 {
  const isGoogle = (hosts.script ?? []).some((host) =>
    /(^|\.)(google|googletagmanager|google-analytics|doubleclick|googlesyndication|googleadservices)\.[a-z.]+$/.test(
      host,
    ),
  )
  if (!isGoogle) return 0
  return purpose === 'statistics' ? 1 : purpose === 'advertising' ? 2 : 0
}
