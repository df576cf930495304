import { day, type Evidence, type MarkProps, type MarkState, moment } from '../../../platform/html/index.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Language, Words } from '../../../register/words.ts'
import type { GuaranteeState } from '../../chapter.ts'
import { isSecurity } from './states.ts'

/** From what needs attention most to what needs none. */
const order: readonly MarkState[] = ['broken', 'unattested', 'unbuilt', 'nothing-yet', 'attested', 'fact', 'holds']

export const stateWords: Readonly<Record<MarkState, Words>> = {
  holds: { nl: 'gecontroleerd', en: 'checked' },
  attested: { nl: 'door ons bevestigd', en: 'confirmed by us' },
  fact: { nl: 'feit met datum', en: 'fact with its date' },
  'nothing-yet': { nl: 'nog niets te bekijken', en: 'nothing to look at yet' },
  unattested: { nl: 'nog niet bevestigd', en: 'not confirmed yet' },
  unbuilt: { nl: 'nog geen controle', en: 'no check yet' },
  broken: { nl: 'klopt nu niet', en: 'does not hold now' },
}

/** The states in the order in which a legend explains them. */
export const legendStates = Object.keys(stateWords) as readonly MarkState[]

/** The state that a sentence of several clauses shows: never better than the worst of them. */
export function worst(states: readonly GuaranteeState[]): GuaranteeState | undefined {
  return states.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}

export type Told = { readonly language: Language; readonly zone: string }

/** The mark beside a sentence, with the evidence of each of its clauses; none for a sentence that promises nothing. */
export function markOf(states: readonly GuaranteeState[], told: Told): MarkProps | undefined {
  const state = worst(states)
  return state && { state: state.state, words: saidOf(state, told), evidence: evidenceOf(states, told) }
}

/** A state in words with its date, such as 'gecontroleerd op 23 november 2026 om 09:00'. */
export function saidOf({ state, clause, seen, at, until }: GuaranteeState, { language, zone }: Told): string {
  const words = stateWords[state][language]
  const on = language === 'nl' ? 'op' : 'on'
  switch (state) {
    case 'holds':
      return `${words} ${on} ${dated(at, { language, zone })}`
    case 'fact':
      return `${language === 'nl' ? 'feit' : 'fact'} ${on} ${day(at.slice(0, 10), language)}`
    case 'attested':
      if (until === undefined) return words
      return `${words} ${language === 'nl' ? 'tot' : 'until'} ${day(until.slice(0, 10), language)}`
    case 'broken':
      return isSecurity(clause) ? seen[language] : words
    case 'nothing-yet':
    case 'unattested':
    case 'unbuilt':
      return words
  }
}

const dated = (at: string, { language, zone }: Told) =>
  at.length === 10 ? day(at, language) : moment(at, language, zone)

function evidenceOf(states: readonly GuaranteeState[], { language }: Told): Evidence {
  const several = states.length > 1
  const each = (words: (state: GuaranteeState) => Words) =>
    states.map((state) => `${several ? `${state.clause}: ` : ''}${words(state)[language]}`).join('. ')
  const at = states.map((state) => state.at).toSorted()[0]
  return { seen: each(({ seen }) => seen), at, notShown: each(({ notShown }) => notShown) }
}

export const statesByClause = (states: readonly GuaranteeState[]): ReadonlyMap<ClauseId, GuaranteeState> =>
  new Map(states.map((state) => [state.clause, state]))

/** How many clauses stand in each state; a state in which none stands is left out. */
export function tally(states: readonly GuaranteeState[]): { readonly state: MarkState; readonly number: number }[] {
  return legendStates
    .map((state) => ({ state, number: states.filter((one) => one.state === state).length }))
    .filter(({ number }) => number > 0)
}
