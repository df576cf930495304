import type { Ask } from '../../platform/http/ask.ts'
import { valueSet } from '../../platform/http/cookies.ts'
import { type Choice, choiceCookie, readChoice, writeChoice } from '../../projections/choice.ts'
import type { House } from '../chapter.ts'
import { hereOf, isWelcome, membersOf, service, visitorCookie } from './hosts.ts'
import { beginProfile, endProfile, profileBy, prolong } from './profile.ts'
import { networkGate } from './tables.ts'
import { countTopics, forgetTopics } from './topics.ts'

/** Whose profile a request may use: its visitor allows it now, the website is one of ours, and the number is known. */
export async function visitorOf(house: House, ask: Ask): Promise<string | undefined> {
  return isWelcome(house, ask) ? knownBy(house, ask) : undefined
}

async function knownBy(house: House, ask: Pick<Ask, 'cookie'>): Promise<string | undefined> {
  const secret = ask.cookie(visitorCookie)
  return secret === undefined || secret === '' ? undefined : profileBy(house.read(networkGate), house, secret)
}

/**
 * Where a browser was recognised once and no longer is, since its visitor withdrew on another of our websites or the
 * time of the consent is over, the answer takes the number away and makes the choice of this website a refusal.
 */
export async function forget(house: House, ask: Ask, answer: Response): Promise<void> {
  const secret = ask.cookie(visitorCookie)
  if (!secret || membersOf(house).length === 0 || valueSet(answer.headers, visitorCookie) !== undefined) return
  if ((await knownBy(house, ask)) !== undefined) return
  ask.clearCookie(answer, visitorCookie)
  const choice = readChoice(valueSet(answer.headers, choiceCookie) ?? ask.cookie(choiceCookie))
  if (choice?.granted.includes(service)) ask.setCookie(answer, choiceCookie, writeChoice(withoutService(choice)))
}

const withoutService = (choice: Choice): Choice => ({
  ...choice,
  granted: choice.granted.filter((id) => id !== service),
  refused: [...choice.refused, service],
})

/** What a visitor has just chosen: `granted` newly, `allowed` in all. */
export type Chosen = { readonly granted: readonly string[]; readonly allowed: readonly string[] }

/** What follows for the network from a choice that `answer` sets: a profile begins, ends, or stays as it is. */
export async function afterChoice(
  house: House,
  ask: Ask,
  answer: Response,
  { granted, allowed }: Chosen,
): Promise<void> {
  if (granted.includes(service)) await join(house, ask, answer)
  else if (!allowed.includes(service)) await leave(house, ask, answer)
}

/**
 * Begins an empty profile for a visitor who has just allowed it; the only act besides a hand-over that makes one.
 *
 * @param response - holds the cookie of the choice already
 */
export async function join(house: House, ask: Ask, response: Response): Promise<void> {
  if (hereOf(house, ask) === undefined) return
  const known = await knownBy(house, ask)
  if (known === undefined) {
    const secret = await house.transact((work) => beginProfile(house, work))
    ask.setCookie(response, visitorCookie, secret)
  } else {
    await house.transact((work) => prolong(house, work, known))
    ask.setCookie(response, visitorCookie, ask.cookie(visitorCookie) ?? '')
  }
}

/** Ends the profile of this browser, on all our websites at once; doing it twice is no mistake. */
export async function leave(house: House, ask: Ask, response: Response): Promise<void> {
  if (membersOf(house).length === 0) return
  const known = await knownBy(house, ask)
  if (known !== undefined) await house.transact((work) => endProfile(work, known))
  if (ask.cookie(visitorCookie) !== undefined) ask.clearCookie(response, visitorCookie)
}

/** Notes what an article was about, for a visitor who allows it; for everybody else nothing happens. */
export async function noteTopics(house: House, ask: Ask, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0 || ask.method !== 'GET' || isAhead(ask)) return
  const known = await visitorOf(house, ask)
  if (known !== undefined) await house.transact((work) => countTopics(house, work, known, slugs))
}

/** Empties the profile of this browser; it stays recognised. */
export async function emptyProfile(house: House, ask: Ask): Promise<void> {
  const known = await knownBy(house, ask)
  if (known !== undefined) await house.transact((work) => forgetTopics(work, known))
}

/** A browser that fetches a page before anybody asked for it. */
export const isAhead = (ask: Pick<Ask, 'header'>): boolean => /prefetch|prerender/.test(ask.header('sec-purpose') ?? '')
