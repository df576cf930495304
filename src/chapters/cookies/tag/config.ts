import { bannerText } from '../../../projections/banner.ts'
import type { Register } from '../../../projections/register.ts'
import { asksOnEveryPage, byPurpose } from '../../../projections/services.ts'
import { receivedBy } from '../../../projections/services-table.ts'
import { consentPurposes, type Service } from '../../../register/service.ts'
import type { TagConfig, TagRow } from '../../../register/tag.ts'
import type { Language } from '../../../register/words.ts'
import { servicesOn, type TaggedSite } from './sites.ts'
import { tagWords } from './words.ts'

export type TagAbout = {
  readonly register: Register
  readonly version: number
  readonly site: TaggedSite
  readonly language: Language
}

/** What the tag of a site says, for all of its services or for some: the words around, and a row per box to tick. */
export function tagSays({ register, site, language }: Omit<TagAbout, 'version'>, asked?: readonly string[]) {
  const services = servicesOn(register, site)
  const { asks } = bannerText({ tradeName: register.facts.tradeName, language, services })
  const { withdraw, all, others } = tagWords[language]
  const count = new Set(services.map(({ recipient }) => recipient.name)).size
  const who = (service: Service) => `${service.name} (${receivedBy(service)[language]})`
  const rows = byPurpose(services).flatMap(({ purpose, services: some }): Row[] => {
    const title = consentPurposes[purpose].title[language]
    const [only, second] = some
    if (only && !second) return [{ ids: only.id, text: `${title}: ${who(only)}`, service: only }]
    return [
      { ids: some.map(({ id }) => id).join(' '), text: `${title}: ${all}` },
      ...some.map((service) => ({ ids: service.id, text: who(service), service })),
    ]
  })
  return {
    page: language === 'en' ? '/en/cookies' : '/cookies',
    intro: `${asks} ${others(count)} ${withdraw}`,
    rows: rows.filter(({ ids }) => !asked || ids.split(' ').some((id) => asked.includes(id))),
  }
}

type Row = { readonly ids: string; readonly text: string; readonly service?: Service }

/**
 * Everything that the tag of a site knows in one language.
 *
 * @param since - per service the first version since which it is what it is
 * @param base - where this installation is reached, without a slash at the end
 * @param notice - the hash of all that the tag can show; enough of it travels to notice that the register says otherwise
 */
export function tagConfig(
  asked: TagAbout,
  { since, base, notice }: { since: ReadonlyMap<string, number>; base: string; notice: string },
): TagConfig {
  const { version, site, language } = asked
  const { intro, rows, page } = tagSays(asked)
  const { more, refuse, accept, choose, save, allow, failed, recorded } = tagWords[language]
  const about = [site.id, version, language, notice].join('.')
  const told = rows.map(
    ({ ids, text, service }): TagRow => (service ? [ids, text, ...known(service, since)] : [ids, text]),
  )
  return [
    `${base}/api/toestemming?${about}`,
    base + page,
    version,
    told,
    intro,
    more,
    refuse,
    accept,
    choose,
    save,
    allow,
    failed,
    recorded,
  ]
}

function known(service: Service, since: ReadonlyMap<string, number>) {
  const google = googleOf(service)
  // @NOTE what no version knows cannot have been chosen: later than every version there will be
  const from = since.get(service.id) ?? Number.MAX_SAFE_INTEGER
  const asks = asksOnEveryPage(service) ? 1 : 0
  return google ? ([from, asks, leavesOf(service), google] as const) : ([from, asks, leavesOf(service)] as const)
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
