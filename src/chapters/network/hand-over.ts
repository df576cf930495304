import { as } from '../../platform/db/database.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { choiceCookie, readChoice, writeChoice } from '../../projections/choice.ts'
import type { House } from '../chapter.ts'
import { hereOf, memberAddress, service, visitorCookie } from './hosts.ts'
import { endProfile, profileBy, recogniseElsewhere } from './profile.ts'
import { networkGate } from './tables.ts'
import { issueTicket, readTicket, spendTicket } from './ticket.ts'
import { isAhead, visitorOf } from './visitor.ts'

/** An address that is none of ours is refused, so that nobody can borrow our name to lead people elsewhere. */
export type Step = { readonly kind: 'go'; readonly answer: Response } | { readonly kind: 'not ours' }

const to = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })

/** From here to another of our websites, with a ticket for a visitor who allowed it; everybody else just goes. */
export async function setOut(house: House, ask: Ask): Promise<Step> {
  const here = hereOf(house, ask)
  const there = memberAddress(house, ask.query.get('naar') ?? '')
  if (here === undefined || there === undefined) return { kind: 'not ours' }
  const plainly: Step = { kind: 'go', answer: to(there.href) }
  const site = ask.header('sec-fetch-site') ?? 'same-origin'
  if (there.host === here || site !== 'same-origin' || ask.method !== 'GET' || isAhead(ask)) return plainly
  const version = readChoice(ask.cookie(choiceCookie))?.version
  const subjectId = await visitorOf(house, ask)
  if (subjectId === undefined || version === undefined) return plainly
  const ticket = await house.transact((work) => issueTicket(house, work, { subjectId, host: there.host, version }))
  const onward = encodeURIComponent(`${there.pathname}${there.search}${there.hash}`)
  // @NOTE the other website must see from which of ours its visitor comes; more than the host name it does not get
  const told = { 'referrer-policy': 'strict-origin' }
  return { kind: 'go', answer: to(`${there.origin}/netwerk/aan?bewijs=${ticket}&naar=${onward}`, told) }
}

/** The other end: spends the ticket, recognises the browser, and goes on to the page without a trace of it. */
export async function arrive(house: House, ask: Ask): Promise<Step> {
  const here = hereOf(house, ask)
  const onward = here && memberAddress(house, originOf(house, here) + (ask.query.get('naar') ?? ''))
  if (here === undefined || !onward || onward.host !== here) return { kind: 'not ours' }
  // @NOTE the whole address: a path that begins with two strokes would be the name of another host
  const answer = to(onward.href)
  const ticket = readTicket(house, ask.query.get('bewijs') ?? '', here)
  if (ticket && ask.method === 'GET' && comesFromOurs(house, ask) && !refusesHere(ask)) {
    const secret = await house.transact(async (work) => {
      const subjectId = await spendTicket(house, work, ticket)
      if (subjectId === undefined) return undefined
      const before = await profileBy(as(work, networkGate), house, ask.cookie(visitorCookie) ?? '')
      if (before === subjectId) return undefined
      if (before !== undefined) await endProfile(work, before)
      return recogniseElsewhere(house, work, subjectId)
    })
    if (secret !== undefined) {
      ask.setCookie(answer, choiceCookie, choiceWith(ask, ticket.version))
      ask.setCookie(answer, visitorCookie, secret)
    }
  }
  return { kind: 'go', answer }
}

const originOf = (house: House, host: string) => `${new URL(house.baseUrl).protocol}//${host}`

/**
 * @NOTE without this anybody could lead a visitor here with a ticket of their own, and afterwards read in their own
 * profile what that visitor looked at
 */
function comesFromOurs(house: House, ask: Ask): boolean {
  return memberAddress(house, ask.header('referer') ?? '') !== undefined
}

/** A refusal on this website, spoken or sent by the browser, outweighs a consent that was given on another. */
const refusesHere = (ask: Ask): boolean =>
  ask.header('sec-gpc') === '1' || (readChoice(ask.cookie(choiceCookie))?.refused.includes(service) ?? false)

/** The choice of this website with the consent that came along; older consents to other things do not become newer by it. */
function choiceWith(ask: Ask, version: number): string {
  const before = readChoice(ask.cookie(choiceCookie)) ?? { version, granted: [], refused: [] }
  const granted = before.version < version ? [] : before.granted
  return writeChoice({
    version: Math.max(before.version, version),
    granted: [...new Set([...granted, service])],
    refused: before.refused,
  })
}
