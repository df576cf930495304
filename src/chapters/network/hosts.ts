import type { Ask } from '../../platform/http/ask.ts'
import type { House } from '../chapter.ts'

/** The service that a visitor allows or not, and the cookie that only then may exist. */
export const service = 'netwerk'
export const visitorCookie = 'waarborg-netwerk'

type Owned = Pick<House, 'baseUrl' | 'published'>

/** The hosts that make up the network, our own first; none while the owner declared no other. */
export function membersOf(house: Owned): readonly string[] {
  const others = house.published().register.facts.network ?? []
  return others.length === 0 ? [] : [...new Set([new URL(house.baseUrl).host, ...others])]
}

/** The origins on which the network is reached. */
export const originsOf = (house: Owned): readonly string[] =>
  membersOf(house).map((host) => `${new URL(house.baseUrl).protocol}//${host}`)

/** The host that a request came in on, where it belongs to the network. */
export function hereOf(house: Owned, ask: Pick<Ask, 'header'>): string | undefined {
  const host = ask.header('host')?.toLowerCase()
  return membersOf(house).find((member) => member === host)
}

/** An address on a host of the network, read as a browser reads it; undefined for every other, whatever it looks like. */
export function memberAddress(house: Owned, text: string): URL | undefined {
  const url = URL.parse(text)
  const isOurs = url?.protocol === new URL(house.baseUrl).protocol && url.username === '' && url.password === ''
  return url && isOurs && membersOf(house).includes(url.host) ? url : undefined
}

/** Whether this visitor allowed the network, on a website that belongs to it. */
export const isWelcome = (house: Owned, ask: Pick<Ask, 'header' | 'allowed'>): boolean =>
  ask.allowed.has(service) && hereOf(house, ask) !== undefined

/**
 * What links to the other websites become for a visitor who allowed it; undefined for everybody else, whose links stay
 * as they are.
 */
export function throughNetwork(house: Owned, ask: Ask): ((href: string) => string) | undefined {
  const here = hereOf(house, ask)
  if (here === undefined || !isWelcome(house, ask) || ask.cookie(visitorCookie) === undefined) return undefined
  return (href) => {
    const url = memberAddress(house, href)
    return url && url.host !== here ? `/netwerk/over?naar=${encodeURIComponent(url.href)}` : href
  }
}
