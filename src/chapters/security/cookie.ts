import type { Cookie } from '../../register/declaration.ts'

export const cookieName = 'waarborg-beheer'

/** The one cookie of this program: it says that the owner is signed in, and visitors never get it. */
export const signInCookie: Cookie = {
  name: cookieName,
  kind: 'cookie',
  words: {
    nl: 'onthoudt dat wie bij ons werkt is ingelogd; bezoekers krijgen hem niet',
    en: 'remembers that those who work with us are signed in; visitors do not get it',
  },
  class: 'necessary',
  because: 'signing in',
  necessity: {
    nl: 'zonder deze cookie moet je bij elke pagina van ons beheer opnieuw inloggen',
    en: 'without this cookie every page of our back office would ask to sign in again',
  },
  lasts: 'P7D',
  // @NOTE not /beheer: the English back office is at /en/beheer, and a cookie has one path
  path: '/',
  identifying: true,
  feature: { nl: 'inloggen in het kantoor', en: 'signing in to the back office' },
}
