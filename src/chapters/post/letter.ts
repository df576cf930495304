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
 * A letter's text with the secret part of each address left out.
 *
 * Whoever holds such an address can confirm, withdraw or read in somebody else's name, and that is not the owner's.
 */
export const withoutKeys = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>"]+/g, (address) => address.replace(/[\w-]{16,}(?=[/?#.,]|$)/g, '…'))
