import type { Cookie } from '../register/declaration.ts'
import type { Words } from '../register/words.ts'

/** Why something may stand in a browser: it is needed, or its owner allowed it. @see Telecommunicatiewet art. 11.7a */
export const whyStored = (cookie: Cookie): Words =>
  cookie.class === 'necessary' ? cookie.necessity : { nl: 'alleen als je het toestaat', en: 'only if you allow it' }

/** An ISO 8601 duration, or `session`, in words. */
export function lastsWords(lasts: string): Words {
  if (lasts === 'session') return { nl: 'tot je de browser sluit', en: 'until you close the browser' }
  const span = Temporal.Duration.from(lasts)
  return { nl: span.toLocaleString('nl-NL', { style: 'long' }), en: span.toLocaleString('en-GB', { style: 'long' }) }
}
