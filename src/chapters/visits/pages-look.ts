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

/** The links of the statement that lead nowhere, in both languages: a place in it, or a page of ours. */
export async function deadLinks(look: Look): Promise<string[]> {
  const answers = new Map<string, Promise<{ isThere: boolean; ids: ReadonlySet<string> }>>()
  const ask = (path: string) => {
    const known = answers.get(path) ?? open(look, path)
    answers.set(path, known)
    return known
  }
  const dead: string[] = []
  for (const from of ['/privacy', '/en/privacy']) {
    const html = await (await look.visit(from)).text()
    for (const href of new Set([...html.matchAll(/\shref="([^"]+)"/g)].map((match) => match[1] ?? ''))) {
      const to = new URL(href, `${look.house.baseUrl}${from}`)
      if (to.origin !== new URL(look.house.baseUrl).origin) continue
      const { isThere, ids } = await ask(to.pathname)
      const place = decodeURIComponent(to.hash.slice(1))
      if (!isThere || (place !== '' && !ids.has(place))) dead.push(`${from} → ${href}`)
    }
  }
  return dead
}

async function open(look: Look, path: string): Promise<{ isThere: boolean; ids: ReadonlySet<string> }> {
  const answer = await look.visit(path)
  const isHtml = (answer.headers.get('content-type') ?? '').includes('html')
  const text = isHtml ? await answer.text() : ''
  return {
    isThere: answer.status < 400,
    ids: new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')),
  }
}
