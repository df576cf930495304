/** A cookie as it was declared; nothing else can be set. */
export type DeclaredCookie = { readonly name: string; readonly lasts: string; readonly path: string }

/** Thrown when code tries to set a cookie that nobody declared. */
export class UndeclaredCookie extends Error {
  override readonly name = 'UndeclaredCookie'
}

/**
 * The Set-Cookie header for a declared cookie.
 *
 * @throws UndeclaredCookie @throws RangeError when the value could carry another attribute
 */
export function cookieHeader(
  declared: readonly DeclaredCookie[],
  name: string,
  value: string,
  isHttps: boolean,
): string {
  const cookie = declared.find((one) => one.name === name)
  if (!cookie) throw new UndeclaredCookie(`the cookie ${name} is not declared`)
  if (!/^[\w.~-]*$/.test(value))
    throw new RangeError(`the value of the cookie ${name} has a character that may not be in one`)
  const age =
    value === '' ? 0 : cookie.lasts === 'session' ? undefined : Temporal.Duration.from(cookie.lasts).total('seconds')
  const parts = [
    `${name}=${value}`,
    `Path=${cookie.path}`,
    'HttpOnly',
    'SameSite=Strict',
    isHttps ? 'Secure' : '',
    age === undefined ? '' : `Max-Age=${age}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** The names that an answer tries to set and nobody declared. */
export function undeclaredCookies(headers: Headers, declared: readonly DeclaredCookie[]): string[] {
  const names = headers.getSetCookie().map((line) => line.split('=')[0]?.trim() ?? '')
  return names.filter((name) => !declared.some((cookie) => cookie.name === name))
}
