import type { Task } from './activity.ts'
import type { DeclaredForm } from './form.ts'
import type { Service } from './service.ts'
import type { Words } from './words.ts'

/** Where a recipient outside the EEA gets its safeguard from. @see GDPR Chapter V */
export type TransferTool =
  | { readonly kind: 'adequacy'; readonly decision: string }
  | { readonly kind: 'standard clauses'; readonly module: string; readonly signedOn: string }

/** The parts that Art. 28(3) demands of an agreement with a processor. */
export type AgreementPart = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h'

/** An agreement with a processor: the document that it stands in, and what was found in it. */
export type Agreement = {
  readonly signedOn: string
  readonly reviewOn: string
  readonly document?: string
  /** SHA-256 of the signed document in hexadecimal; empty when the owner did not take one. */
  readonly sha256: string
  readonly covers: readonly AgreementPart[]
}

/**
 * Somebody who receives personal data from the business.
 *
 * @see GDPR Art. 4(9), 28(3), 30(1)(d)-(e)
 */
export type Recipient = {
  readonly id: string
  readonly name: string
  readonly role: 'processor' | 'controller'
  readonly tasks: readonly Task[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Why a recipient that is not a processor may have the data (C22). */
  readonly ground?: 'consent' | 'legal obligation' | 'agreement' | 'legal claim'
  readonly agreement?: Agreement
  readonly transfer?: TransferTool
  readonly subProcessors?: readonly string[]
  readonly hosts?: readonly string[]
}

/** What only the owner can say: who the business is and who works for it. Each change is kept with its date. */
export type Facts = {
  readonly tradeName: string
  readonly legalName?: string
  readonly address?: string
  readonly country: string
  readonly kvk: string
  readonly vatId?: string
  readonly phone?: string
  readonly email: string
  readonly website: string
  /** IANA zone in which days are counted. */
  readonly zone: string
  /** `MM-DD`. */
  readonly financialYearEnds: string
  readonly answerWithinDays: number
  readonly recipients: readonly Recipient[]
  readonly tagline: Words
  /** What others offer and the owner chose to have on the site; each is loaded after consent alone. */
  readonly services?: readonly Service[]
  /** Host names of the owner's other sites, among which a visitor who allows it is recognised; none when absent. */
  readonly network?: readonly string[]
  /** The owner's websites elsewhere that carry our script, each with the services that it may load after consent. */
  readonly sites?: readonly { readonly id: string; readonly host: string; readonly services: readonly string[] }[]
  /** The forms that the owner made, each with what it asks and what for. */
  readonly forms?: readonly DeclaredForm[]
  /** A browser that says Do Not Track refuses, as one with Global Privacy Control does. */
  readonly doNotTrack?: 'counts'
  /** When the owner confirmed all of this; until then the site is marked as a concept and not indexed. */
  readonly confirmedAt?: string
}

/** The facts that a sentence may name between braces. */
export function namedFacts(facts: Facts): Record<string, string> {
  const entries = Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const network = facts.network?.length ? { network: facts.network.join(', ') } : {}
  const forms = facts.forms?.length ? { forms: String(facts.forms.length) } : {}
  const count = (facts.services?.length ?? 0) + (facts.network?.length ?? 0) + (facts.sites?.length ?? 0)
  const choices = count > 0 ? { choices: String(count) } : {}
  const services = facts.services?.length ? { services: facts.services.map(({ name }) => name).join(', ') } : {}
  return {
    ...Object.fromEntries(entries),
    ...network,
    ...forms,
    ...choices,
    ...services,
    answerWithinDays: String(facts.answerWithinDays),
  }
}
