import type { Ask } from './ask.ts'

const name = 'terug'

/** The same address of ours, which remembers on which page its reader was. */
export const comingFrom = (path: string, from: string | undefined): string =>
  from === undefined ? path : `${path}?${new URLSearchParams({ [name]: from })}`

/** The page that the address remembers, if it is one of these: nobody is led to what somebody else wrote there. */
export async function wayBack<Place extends { readonly href: string }>(
  { query }: Pick<Ask, 'query'>,
  places: () => Promise<readonly Place[]>,
): Promise<Place | undefined> {
  const from = query.get(name)
  return from === null ? undefined : (await places()).find(({ href }) => href === from)
}
