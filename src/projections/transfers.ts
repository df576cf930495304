import type { Task } from '../register/activity.ts'
import type { Recipient } from '../register/facts.ts'
import type { Words } from '../register/words.ts'
import type { Register } from './register.ts'
import { type Adequacy, adequacyDecisions, adequacyOn, countryWords, eea } from './transfers-adequacy.ts'
import { agreementWrong } from './transfers-agreement.ts'

/** Whether data may go to where a recipient works, and why. */
export type Transfer = { readonly kind: 'EEA' | 'adequate' | 'tool' | 'not allowed'; readonly why: Words }

/**
 * A decision for a whole country is enough; one for some of its businesses needs the recipient to be shown to be one.
 *
 * @param onDay - `YYYY-MM-DD`
 * @see GDPR Art. 44-46
 */
export function transferAllowed(
  { country, transfer }: Pick<Recipient, 'country' | 'transfer'>,
  onDay: string,
  table: readonly Adequacy[] = adequacyDecisions,
): Transfer {
  const name = countryWords(country)
  if (eea.includes(country))
    return { kind: 'EEA', why: { nl: `${name.nl} ligt in de EER`, en: `${name.en} is in the EEA` } }
  if (transfer?.kind === 'standard clauses' && transfer.module !== '' && transfer.signedOn <= onDay)
    return {
      kind: 'tool',
      why: {
        nl: `modelcontract van de Europese Commissie, module ${transfer.module}`,
        en: `standard clauses of the European Commission, module ${transfer.module}`,
      },
    }
  const decision = adequacyOn(country, onDay, table)
  if (decision && (decision.only === undefined || shown(transfer)))
    return {
      kind: 'adequate',
      why: {
        nl: `goedgekeurd door de Europese Commissie${decision.only ? `: ${decision.only.nl}` : ''}`,
        en: `approved by the European Commission${decision.only ? `: ${decision.only.en}` : ''}`,
      },
    }
  return { kind: 'not allowed', why: refusal(name, decision) }
}

const shown = (transfer: Recipient['transfer']): boolean =>
  transfer?.kind === 'adequacy' && transfer.decision.trim() !== ''

function refusal(name: Words, decision: Adequacy | undefined): Words {
  if (decision?.only)
    return {
      nl: `in ${name.nl} mogen alleen ${decision.only.nl}; dat is van deze ontvanger niet vastgelegd`,
      en: `in ${name.en} only ${decision.only.en} may; of this recipient that is not on record`,
    }
  return {
    nl: `${name.nl} is niet goedgekeurd, en er is geen modelcontract getekend`,
    en: `${name.en} is not approved, and no standard clauses were signed`,
  }
}

/** Why this recipient may receive nothing today; undefined when it may. */
export function recipientWrong(recipient: Recipient, onDay: string): Words | undefined {
  if (recipient.role === 'controller' && recipient.ground === undefined)
    return { nl: 'er is geen reden waarom het mag', en: 'there is no ground for it' }
  const transfer = transferAllowed(recipient, onDay)
  return agreementWrong(recipient, onDay) ?? (transfer.kind === 'not allowed' ? transfer.why : undefined)
}

export type MayReceive =
  | { readonly kind: 'may'; readonly recipient: Recipient }
  | { readonly kind: 'nobody declared' }
  | { readonly kind: 'refused'; readonly recipient: Recipient; readonly why: Words }

/**
 * Whether somebody may be handed personal data for a task today.
 *
 * @param onDay - `YYYY-MM-DD` in the controller's zone
 * @see GDPR Art. 28(1) and (3), 44
 */
export function mayReceive({ facts }: Register, task: Task, onDay: string): MayReceive {
  let refused: MayReceive = { kind: 'nobody declared' }
  for (const recipient of facts.recipients.filter(({ tasks }) => tasks.includes(task))) {
    const why = recipientWrong(recipient, onDay)
    if (why === undefined) return { kind: 'may', recipient }
    refused = { kind: 'refused', recipient, why }
  }
  return refused
}
