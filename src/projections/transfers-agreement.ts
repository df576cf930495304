import type { Agreement, AgreementPart, Recipient } from '../register/facts.ts'
import type { Words } from '../register/words.ts'

/** What an agreement with a processor must hold. @see GDPR Art. 28(3)(a)-(h) */
export const agreementParts = {
  a: { nl: 'werkt alleen volgens jouw schriftelijke opdracht', en: 'works only on your written instructions' },
  b: { nl: 'wie ermee werkt, houdt het geheim', en: 'those who work with it keep it confidential' },
  c: { nl: 'beveiligt de gegevens passend', en: 'secures the data appropriately' },
  d: { nl: 'schakelt anderen alleen in als jij dat mag weigeren', en: 'engages others only if you may object' },
  e: { nl: 'helpt bij verzoeken van mensen', en: 'helps with requests of people' },
  f: { nl: 'helpt bij beveiliging en datalekken', en: 'helps with security and data breaches' },
  g: { nl: 'wist alles of geeft het terug aan het eind', en: 'deletes or returns everything at the end' },
  h: { nl: 'laat zien dat dit klopt, ook bij een controle', en: 'shows that this is so, also in an audit' },
} as const satisfies Record<AgreementPart, Words>

export const allParts = Object.keys(agreementParts) as AgreementPart[]

export const missingParts = (agreement: Agreement): AgreementPart[] =>
  allParts.filter((part) => !agreement.covers.includes(part))

/** Why a processor may not work for us today; undefined when it may. */
export function agreementWrong(recipient: Recipient, onDay: string): Words | undefined {
  if (recipient.role !== 'processor') return undefined
  const agreement = recipient.agreement
  if (agreement === undefined)
    return { nl: 'er is geen verwerkersovereenkomst', en: 'there is no processing agreement' }
  const missing = missingParts(agreement)
  if (missing.length > 0)
    return {
      nl: `in de overeenkomst ontbreekt ${missing.map((part) => `onderdeel ${part}`).join(', ')}`,
      en: `the agreement lacks ${missing.map((part) => `part ${part}`).join(', ')}`,
    }
  if (agreement.signedOn > onDay)
    return { nl: 'de overeenkomst is nog niet getekend', en: 'the agreement is not signed yet' }
  if (agreement.reviewOn < onDay)
    return {
      nl: 'de overeenkomst moest opnieuw worden nagekeken',
      en: 'the agreement should have been reviewed again',
    }
  return undefined
}
