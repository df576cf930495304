import type { ComponentChildren } from 'preact'
import type { Ask } from '../../../platform/http/ask.ts'
import { bannerText } from '../../../projections/banner.ts'
import { choiceCookie, readChoice } from '../../../projections/choice.ts'
import { asksOnEveryPage, servicesOf } from '../../../projections/services.ts'
import type { House } from '../../chapter.ts'
import { Running } from '../embed/runs.tsx'
import { servicesIn, standingFor } from '../standing.ts'
import { Banner } from './banner.tsx'
import { Said, WithdrawAll } from './said.tsx'

/** What a page of the site shows of the visitor's choice: the question above it, and the way back below it. */
export type ChoiceParts = {
  readonly above?: ComponentChildren
  readonly below?: ComponentChildren
  /** For the head: what was allowed to run on every page. */
  readonly head?: ComponentChildren
  /** Another tag means that the parts are drawn otherwise. */
  readonly tag: string
}

/**
 * The banner stands only where something on the page needs an answer that is not there yet; whoever refuses by a
 * signal of the browser is not asked at all.
 */
export function choiceParts(house: House, ask: Ask, status = 200): ChoiceParts {
  const standing = standingFor(house, ask)
  const { register, version } = house.published()
  const word = ask.query.get('keuze')
  const back = backTo(ask)
  const about = { language: ask.language, version, back, href: ask.href }
  const below = standing.granted.size > 0 ? <WithdrawAll {...about} /> : undefined
  const running = servicesOf(register).filter(({ id, kind }) => kind === 'script' && standing.granted.has(id))
  const isSite = ask.permission === 'public' && !ask.path.startsWith('/beheer')
  const head = isSite && running.length > 0 ? <Running services={running} /> : undefined
  if (word !== null)
    return {
      head,
      above: <Said ask={ask} word={word === 'bewaard' && standing.granted.size === 0 ? 'zonder cookie' : word} />,
      below,
      tag: `said ${word}`,
    }
  const asked = standing.open.filter(asksOnEveryPage)
  const isPlace = isSite && ask.method !== 'POST' && status < 400 && ask.path !== '/cookies'
  if (asked.length === 0 || standing.signal || !isPlace) return { head, below, tag: `${standing.granted.size}` }
  const earlier = standing.changed.size === 0 ? undefined : readChoice(ask.cookie(choiceCookie))
  const before = earlier && servicesIn(house)(earlier.version)
  const text = bannerText({ tradeName: register.facts.tradeName, language: ask.language, services: asked, before })
  const tag = `asks ${version} ${earlier?.version} ${asked.map(({ id }) => id).join(' ')} ${back}`
  return { above: <Banner {...about} text={text} />, head, below, tag }
}

/** The page as it was asked for; not the answer to a form, nor an address that is somebody's own. */
function backTo({ permission, method, path, query, href }: Ask): string {
  if (permission !== 'public' || method === 'POST') return href('/')
  const rest = new URLSearchParams(query)
  rest.delete('keuze')
  return `${href(path)}${rest.size > 0 ? `?${rest}` : ''}`
}
