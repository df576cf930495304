import { nowText, today } from '../../../platform/clock.ts'
import { day, moment } from '../../../platform/html/index.ts'
import { counts, inFull } from '../../../projections/register.ts'
import { type ClauseId, clauseIds, clauses } from '../../../register/clauses.ts'
import { namedFacts } from '../../../register/facts.ts'
import { openings, type Words } from '../../../register/words.ts'
import type { Guarantee, GuaranteeState, House } from '../../chapter.ts'
import { openingGate } from '../tables.ts'
import { clauseWords } from './clause-words.ts'
import { type Result, storedResults } from './results.ts'
import { byClause } from './run.ts'

/** What the owner confirmed, and until which day that counts; both may be days or moments. */
export type Attestation = {
  readonly clause: ClauseId
  readonly at: string
  readonly until: string
  readonly seen: Words
}

export type StatesSettings = {
  readonly guarantees: readonly Guarantee[]
  readonly attested: () => Promise<readonly Attestation[]>
  /** Strangers see of a failing security measure only since when it is not confirmed. */
  readonly audience?: 'public' | 'owner'
}

/** How all clauses stand at this moment, in the order of the statement, from what was last seen. */
export async function guaranteeStates(house: House, settings: StatesSettings): Promise<GuaranteeState[]> {
  const made = byClause(settings.guarantees)
  const results = await storedResults(house.read(openingGate))
  const attestations = new Map((await settings.attested()).map((one) => [one.clause, one]))
  const now: Now = { moment: nowText(house.clock), day: today(house.clock).toString(), zone: house.clock.zone }
  return clauseIds.map((clause) => {
    const known = { now, result: results.get(clause), attestation: attestations.get(clause) }
    const { since, ...state } = stateOf(house, clause, made.get(clause), known)
    return settings.audience === 'owner' ? state : withoutDetails(state, since, house.clock.zone)
  })
}

type Now = { readonly moment: string; readonly day: string; readonly zone: string }
type Known = {
  readonly now: Now
  readonly result: Result | undefined
  readonly attestation: Attestation | undefined
}
type Dated = GuaranteeState & { readonly since: string }

function stateOf(house: House, clause: ClauseId, made: Guarantee | undefined, known: Known): Dated {
  const published = house.published().effectiveOn
  const base = { clause, at: published, since: published }
  if (!made) return { ...base, state: 'unbuilt', sentence: clauseWords[clause], seen: unbuilt, notShown: everything }
  const said = {
    ...base,
    sentence: sentenceOf(house, made),
    notShown: made.notShown,
    ...(made.rewritten && { rewritten: made.rewritten }),
  }
  switch (made.known.by) {
    case 'check':
      return { ...said, ...checked(known) }
    case 'attestation':
      return { ...said, ...attested(known) }
    case 'fact': {
      const { asOf, until, seen } = made.known
      if (isPast(until, known.now))
        return { ...said, state: 'broken', at: asOf, until, since: until, seen: grownOld(until) }
      return { ...said, state: 'fact', at: asOf, until, seen }
    }
  }
}

/** The sentence with the owner's facts in it, or in short while one of those is unknown. */
function sentenceOf(house: House, { clause, sentence: usual }: Guarantee): Words {
  const sentence = saidNow(house, clause, usual)
  const names = openings(sentence)
  if (names.length === 0) return sentence
  const { register } = house.published()
  const named = namedFacts(register.facts)
  return names.every((name) => named[name]) ? inFull(sentence, register) : clauseWords[clause]
}

/** The declared sentence that counts with the facts as they are, where a clause has one for each case. */
function saidNow(house: House, clause: ClauseId, usual: Words): Words {
  const { declarations, facts } = house.published().register
  const cases = declarations
    .flatMap((declaration) => declaration.sentences.map((one) => ({ one, counting: counts(declaration, facts) })))
    .filter(({ one }) => one.clauses.includes(clause))
  const own = cases.find(({ one }) => one.words.nl === usual.nl)
  if (!own || (own.counting && counts(own.one, facts))) return usual
  return cases.find(({ one, counting }) => counting && counts(one, facts))?.one.words ?? usual
}

type Standing = Pick<GuaranteeState, 'state' | 'seen'> & Partial<Pick<Dated, 'at' | 'until' | 'since'>>

function checked({ result, now }: Known): Standing {
  if (!result)
    return { state: 'nothing-yet', seen: { nl: 'de eerste controle komt nog', en: 'the first check is still to come' } }
  if (result.until < now.moment) {
    const seen = {
      nl: `de laatste controle is te oud: ${moment(result.at, 'nl', now.zone)}`,
      en: `the last check is too old: ${moment(result.at, 'en', now.zone)}`,
    }
    return { ...result, state: 'broken', since: result.until, seen }
  }
  return result
}

function attested({ attestation, now }: Known): Standing {
  if (!attestation)
    return {
      state: 'unattested',
      seen: { nl: 'de ondernemer heeft dit nog niet bevestigd', en: 'the owner has not confirmed this yet' },
    }
  const { at, until, seen } = attestation
  if (isPast(until, now)) return { state: 'broken', at, until, since: until, seen: grownOld(until) }
  return { state: 'attested', at, until, seen }
}

/** @param until - a day, which still counts itself, or a moment */
const isPast = (until: string, now: Now): boolean => until < (until.length === 10 ? now.day : now.moment)

/** Public states with what the checks really saw put back, for the owner alone. */
export async function withStoredDetails(house: House, states: readonly GuaranteeState[]): Promise<GuaranteeState[]> {
  const results = await storedResults(house.read(openingGate))
  return states.map((state) => {
    const stored = results.get(state.clause)
    return state.state === 'broken' && stored?.state === 'broken' ? { ...state, seen: stored.seen } : state
  })
}

const grownOld = (until: string): Words => ({
  nl: `de bevestiging gold tot ${day(until.slice(0, 10), 'nl')} en is niet vernieuwd`,
  en: `the confirmation counted until ${day(until.slice(0, 10), 'en')} and was not renewed`,
})

const unbuilt: Words = {
  nl: 'hiervoor is nog geen controle gebouwd',
  en: 'no check of this has been built yet',
}
const everything: Words = { nl: 'of dit klopt', en: 'whether this is so' }

export const isSecurity = (clause: ClauseId): boolean => clauses[clause].chapter === 'security'

/** @NOTE what is weak today would tell an attacker where to push; the owner reads it in the back office */
function withoutDetails(state: GuaranteeState, since: string, zone: string): GuaranteeState {
  if (state.state !== 'broken' || !isSecurity(state.clause)) return state
  const when = (language: 'nl' | 'en') => (since.length === 10 ? day(since, language) : moment(since, language, zone))
  return { ...state, seen: { nl: `niet bevestigd sinds ${when('nl')}`, en: `not confirmed since ${when('en')}` } }
}
