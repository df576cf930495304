/** A cookie as it was declared; nothing else can be set. */
export type DeclaredCookie = {
  readonly name: string
  readonly lasts: string
  readonly path: string
  /** Also sent when somebody comes from another site. */
  readonly isLax?: true
  /** What the visitor must have allowed before it may be set. */
  readonly service?: string
}

/** Thrown when code tries to set a cookie that nobody declared. */
export class UndeclaredCookie extends Error {
  override readonly name = 'UndeclaredCookie'
}

export type Setting = {
  readonly isHttps: boolean
  readonly allowed: ReadonlySet<string>
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The Set-Cookie header for a declared cookie; an empty value makes the browser forget it.
 *
 * @throws UndeclaredCookie also for one that the visitor did not allow
 * @throws RangeError when the value could carry another attribute
 */
export function cookieHeader(declared: readonly DeclaredCookie[], name: string, value: string, to: Setting): string {
  const cookie = declared.find((one) => one.name === name)
  if (!cookie) throw new UndeclaredCookie(`the cookie ${name} is not declared`)
  if (value !== '' && !isAllowed(cookie, to.allowed))
    throw new UndeclaredCookie(`the cookie ${name} was not allowed by this visitor`)
  if (!/^[\w.~-]*$/.test(value))
    throw new RangeError(`the value of the cookie ${name} has a character that may not be in one`)
  const age = value === '' ? 0 : cookie.lasts === 'session' ? undefined : secondsOf(cookie.lasts, to.now)
  const parts = [
    `${name}=${value}`,
    `Path=${cookie.path}`,
    'HttpOnly',
    `SameSite=${cookie.isLax ? 'Lax' : 'Strict'}`,
    to.isHttps ? 'Secure' : '',
    age === undefined ? '' : `Max-Age=${age}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

const isAllowed = ({ service }: DeclaredCookie, allowed: ReadonlySet<string>) =>
  service === undefined || allowed.has(service)

const secondsOf = (lasts: string, now: number) =>
  Temporal.Duration.from(lasts).total({
    unit: 'seconds',
    relativeTo: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC'),
  })

/** The value that an answer gives to a cookie; undefined when it leaves the cookie as it is. */
export const valueSet = (headers: Headers, name: string): string | undefined =>
  headers
    .getSetCookie()
    .findLast((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0]

/** The names that an answer tries to set and that nobody declared, or that this visitor did not allow. */
export function undeclaredCookies(
  headers: Headers,
  declared: readonly DeclaredCookie[],
  allowed: ReadonlySet<string>,
): string[] {
  return headers.getSetCookie().flatMap((line) => {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=').map((part) => part.trim())
    const cookie = declared.find((one) => one.name === name)
    return cookie && (value === '' || isAllowed(cookie, allowed)) ? [] : [name]
  })
}

/**
 * Set-Cookie headers that end cookies which we did not set ourselves: on this host and on every domain above it.
 *
 * @param host - with or without a port
 */
export function endingHeaders(names: readonly string[], host: string): string[] {
  const labels = host.replace(/:\d+$/, '').split('.')
  const domains = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
  return names.flatMap((name) =>
    ['', ...domains.map((domain) => `; Domain=${domain}`)].map((domain) => `${name}=; Path=/${domain}; Max-Age=0`),
  )
}
