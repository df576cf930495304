import type { ClauseId } from '../register/clauses.ts'
import type { Words } from '../register/words.ts'
import { attribute, formFieldsIn, hostsLoaded, type PublicPage, textOf, unescaped } from './public-pages.ts'

/** Something on a page that breaks a promise. */
export type PageFault = {
  readonly clause: ClauseId
  readonly page: string
  /** What stands on the page: an address, a field, a fact. */
  readonly element: string
  readonly sentence: Words
}

/** What stands at an own address; a file or an old address has no places in it to lead to. */
export type Standing = { readonly ids?: ReadonlySet<string> | undefined }

/** What a page is held against. */
export type Around = {
  /** Host and port of this site. */
  readonly ownHost: string
  /** What a visitor finds at an own path; undefined when that is nothing. */
  readonly at: (path: string) => Standing | undefined
  /** Who is responsible, as the foot of every page says. */
  readonly foot: readonly string[]
  /** The hosts of those who work for us. */
  readonly working: readonly string[]
  /** The fields that a form may send to an own path; undefined where the register knows of none. */
  readonly fields?: ((path: string) => ReadonlySet<string> | undefined) | undefined
}

/** Everything on one page that breaks a promise, by the order of the clauses. */
export function pageFaults(page: PublicPage, around: Around): PageFault[] {
  return [
    ...fieldFaults(page, around),
    ...deadLinkFaults(page, around),
    ...foreignFaults(page, around),
    ...markFaults(page, around),
    ...workingFaults(page, around),
    ...footFaults(page, around),
  ]
}

export type OwnLink = { readonly href: string; readonly path: string; readonly place: string }

/** The links of a page that stay on the site. */
export function ownLinks({ html, path }: PublicPage, ownHost: string): OwnLink[] {
  const found = new Map<string, OwnLink>()
  for (const { href } of anchorsIn(html)) {
    if (!URL.canParse(href, `https://${ownHost}${path}`)) continue
    const to = new URL(href, `https://${ownHost}${path}`)
    if (!/^https?:$/.test(to.protocol) || to.host !== ownHost) continue
    found.set(href, { href, path: to.pathname, place: placeIn(to.hash) })
  }
  return [...found.values()]
}

/**
 * Every address of another website on these pages, without the place within it, and the paths that lead there.
 *
 * A link that hands our own address over, as a share link does, is left out: it is an act, not a place.
 */
export function addressesAway(pages: readonly PublicPage[], ownHost: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { html, path } of pages)
    for (const { href } of anchorsIn(html)) {
      if (hostAway(href, ownHost) === undefined) continue
      const url = new URL(href, `https://${ownHost}`)
      if (placeIn(url.search).includes(ownHost)) continue
      url.hash = ''
      const paths = found.get(url.href) ?? []
      if (!paths.includes(path)) found.set(url.href, [...paths, path])
    }
  return found
}

/** The places of a page that a link can lead to. */
export const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))

const topicOf = /^(?:\/en)?\/artikelen\/onderwerp\/([^/]+)$/

/** @NOTE a topic that nobody knows is a promise about topics, not only a link that leads nowhere */
function deadLinkFaults(page: PublicPage, around: Around): PageFault[] {
  return ownLinks(page, around.ownHost).flatMap(({ href, path, place }): PageFault[] => {
    const standing = path === page.path ? { ids: idsIn(page.html) } : around.at(path)
    const topic = topicOf.exec(path)?.[1]
    if (standing === undefined && topic !== undefined)
      return [
        fault('C38', page, href, {
          nl: `Het onderwerp ${topic} bestaat niet: de link ${href} leidt nergens heen.`,
          en: `The topic ${topic} does not exist: the link ${href} leads nowhere.`,
        }),
      ]
    if (standing === undefined)
      return [
        fault('C13', page, href, {
          nl: `De link ${href} leidt nergens heen.`,
          en: `The link ${href} leads nowhere.`,
        }),
      ]
    const isThere = place === '' || standing.ids === undefined || standing.ids.has(place)
    return isThere
      ? []
      : [
          fault('C13', page, href, {
            nl: `De link ${href} leidt naar een plek die niet op die bladzijde staat.`,
            en: `The link ${href} leads to a place that is not on that page.`,
          }),
        ]
  })
}

function foreignFaults(page: PublicPage, { ownHost }: Around): PageFault[] {
  const loaded = hostsLoaded(page, ownHost).map((host) =>
    fault('C33', page, host, {
      nl: `De bladzijde laadt iets van ${host}: dan weet ${host} wie er kijkt.`,
      en: `The page loads something from ${host}: then ${host} knows who is looking.`,
    }),
  )
  const embedded = [...page.html.matchAll(/<(iframe|object|embed)\b/gi)].map(([, tag = '']) =>
    fault('C51', page, tag.toLowerCase(), {
      nl: `Er is een stuk van een andere website ingebed (<${tag.toLowerCase()}>). Zet er een link voor in de plaats.`,
      en: `A piece of another website is embedded (<${tag.toLowerCase()}>). Put a link in its place.`,
    }),
  )
  return [...loaded, ...embedded]
}

function markFaults(page: PublicPage, { ownHost }: Around): PageFault[] {
  return anchorsIn(page.html).flatMap(({ href, rel, content }) => {
    const isMarked = content.includes('class="away"') && /\bnoopener\b/.test(rel) && /\bnoreferrer\b/.test(rel)
    return hostAway(href, ownHost) === undefined || isMarked
      ? []
      : [
          fault('C52', page, href, {
            nl: `De link naar ${href} heeft geen pijltje, of vertelt van welke bladzijde je komt.`,
            en: `The link to ${href} has no arrow, or tells which page you came from.`,
          }),
        ]
  })
}

function workingFaults(page: PublicPage, { ownHost, working }: Around): PageFault[] {
  return anchorsIn(page.html).flatMap(({ href }) => {
    const host = hostAway(href, ownHost)
    const isCovered = host !== undefined && working.some((one) => host === one || host.endsWith(`.${one}`))
    return isCovered
      ? [
          fault('C53', page, href, {
            nl: `De link naar ${host} leidt naar een bedrijf dat voor je werkt; voor hen blijf je zelf verantwoordelijk.`,
            en: `The link to ${host} leads to a business that works for you; for them you remain responsible yourself.`,
          }),
        ]
      : []
  })
}

function footFaults(page: PublicPage, { foot }: Around): PageFault[] {
  const said = textOf(page.html.match(/<footer[\s\S]*<\/footer>/)?.[0] ?? '')
  return foot
    .filter((fact) => !said.includes(fact))
    .map((fact) =>
      fault('C75', page, fact, {
        nl: `Onder aan de bladzijde ontbreekt wie er verantwoordelijk is: ${fact}.`,
        en: `The foot of the page does not say who is responsible: ${fact}.`,
      }),
    )
}

function fieldFaults(page: PublicPage, { fields, ownHost }: Around): PageFault[] {
  if (fields === undefined) return []
  return formFieldsIn(page.html).flatMap(({ action, names }) => {
    const to = new URL(action, `https://${ownHost}${page.path}`)
    const declared = fields(to.pathname.replace(/^\/en(?=\/|$)/, '') || '/')
    return names
      .filter((name) => !declared?.has(name))
      .map((name) =>
        fault('C03', page, name, {
          nl: `Het formulier naar ${to.pathname} vraagt ${name}, en dat staat niet in de verklaring.`,
          en: `The form to ${to.pathname} asks for ${name}, which is not in the statement.`,
        }),
      )
  })
}

const fault = (clause: ClauseId, { path }: PublicPage, element: string, sentence: Words): PageFault => ({
  ...{ clause, page: path, element, sentence },
})

type Anchor = { readonly href: string; readonly rel: string; readonly content: string }

const anchorsIn = (html: string): Anchor[] =>
  [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi)].flatMap(([, tag = '', content = '']) => {
    const href = attribute(tag, 'href')
    return href === undefined ? [] : [{ href: unescaped(href), rel: attribute(tag, 'rel') ?? '', content }]
  })

function hostAway(href: string, ownHost: string): string | undefined {
  if (!URL.canParse(href, `https://${ownHost}`)) return undefined
  const { host, protocol } = new URL(href, `https://${ownHost}`)
  return /^https?:$/.test(protocol) && host !== ownHost ? host : undefined
}

function placeIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
