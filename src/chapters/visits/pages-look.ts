import { hostsAllowed, hostsLoaded, publicPages } from '../../projections/public-pages.ts'
import type { Look } from '../chapter.ts'

type Foreign = { readonly page: string; readonly host: string }

/** Opens every public page and lists what a browser would fetch from another host while showing it. */
export async function loadedFromElsewhere(look: Look): Promise<{ pages: number; found: Foreign[] }> {
  const own = new URL(look.house.baseUrl).host
  const pages = (await publicPages(look)).filter(({ html }) => html !== '')
  const found = pages.flatMap((page) =>
    [...hostsLoaded(page, own), ...hostsAllowed(page, own)].map((host) => ({ page: page.path, host })),
  )
  return { pages: pages.length, found }
}
