import type { Look } from '../chapter.ts'

type Foreign = { readonly page: string; readonly host: string }

/** Opens every public page and lists what a browser would fetch from another host while showing it. */
export async function loadedFromElsewhere(look: Look): Promise<{ pages: number; found: Foreign[] }> {
  const own = new URL(look.house.baseUrl).host
  const paths = look.routes
    .filter(({ method, path, permission }) => method === 'GET' && permission === 'public' && !/[:*]/.test(path))
    .map(({ path }) => path)
  const found: Foreign[] = []
  let pages = 0
  for (const page of new Set(paths)) {
    const answer = await look.visit(page)
    if (!(answer.headers.get('content-type') ?? '').includes('html')) continue
    pages++
    const hosts = [
      ...fetchedIn(await answer.text(), look.house.baseUrl),
      ...allowedBy(answer.headers.get('content-security-policy') ?? ''),
    ]
    found.push(...hosts.filter((host) => host !== own).map((host) => ({ page, host })))
  }
  return { pages, found }
}

/** The hosts of everything that is fetched without a click; a link that a person follows is not. */
function fetchedIn(html: string, base: string): string[] {
  const tags = html.match(/<(?:script|link|img|iframe|source|video|audio|embed|object|track|input)\b[^>]*>/gi) ?? []
  const addresses = tags.flatMap((tag) =>
    [...tag.matchAll(/\b(?:src|href|data|poster)\s*=\s*["']?([^"'\s>]+)/gi)].map((match) => match[1] ?? ''),
  )
  return addresses
    .filter((address) => URL.canParse(address, base))
    .flatMap((address) => new URL(address, base).host || [])
}

const allowedBy = (policy: string): string[] =>
  policy
    .split(/[\s;]+/)
    .filter((token) => !token.startsWith("'") && /^(https?:\/\/|wss?:\/\/|\*)|\./.test(token))
    .map((token) => token.replace(/^\w+:\/\//, '').replace(/\/.*$/, ''))
