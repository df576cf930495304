/**
 * Whether a post comes from a page of our own.
 *
 * Browsers say so themselves in Sec-Fetch-Site; older ones at least name the Origin. One that says neither is no browser
 * that could carry somebody's cookie along, and is refused all the same.
 */
export function comesFromUs(header: (name: string) => string | undefined, ownOrigin: string): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return header('origin') === ownOrigin
}
