import type { OutboxLine } from '../../platform/mail/desk.ts'
import { activitiesOf, type Register } from '../../projections/register.ts'
import { rightsPurpose } from '../../register/purpose.ts'
import type { Words } from '../../register/words.ts'
import { postWords as w } from './words.ts'

/** Which part of the work a letter belongs to, in the words of the register. */
export function aboutOf(register: Register, { template, purpose }: Pick<OutboxLine, 'template' | 'purpose'>): Words {
  if (template === 'owner-notice') return w.toOwner
  if (purpose === rightsPurpose) return w.rights
  return activitiesOf(register).find((activity) => purpose in activity.purposes)?.title ?? w.other
}

/**
 * A letter's text with the secret part of each address of ours left out.
 *
 * Whoever holds such an address can confirm, withdraw or read in somebody else's name, and that is not the owner's.
 *
 * @param baseUrl - where we are reached, without a slash at the end
 */
export const withoutKeys = (text: string, baseUrl: string): string =>
  text.replace(/https?:\/\/[^\s<>"]+/g, (address) =>
    address.startsWith(`${baseUrl}/`) ? baseUrl + address.slice(baseUrl.length).replace(secret, '…') : address,
  )

/** As long as `token()` of platform/chance.ts, or longer. */
const secret = /[\w-]{22,}/g
