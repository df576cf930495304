/** A page as a stranger receives it, with what it would make a browser do. */
export type PublicPage = {
  readonly path: string
  readonly status: number
  readonly cookies: readonly string[]
  readonly policy: string
  readonly referrerPolicy: string
  readonly html: string
}

type Asked = {
  visit(path: string): Promise<Response>
  readonly routes: readonly { method: string; path: string; permission: string }[]
}

/** Every public address without an open place in it and every one of the sitemap, in both languages; what is no page has no `html`. */
export async function publicPages({ visit, routes }: Asked): Promise<PublicPage[]> {
  const paths = routes
    .filter(({ method, path, permission }) => method === 'GET' && permission === 'public' && !/[:*]/.test(path))
    .map(({ path }) => path)
  if (paths.includes('/sitemap.xml')) paths.push(...(await pathsIn(await visit('/sitemap.xml'))))
  const pages: PublicPage[] = []
  for (const path of new Set(paths)) {
    const dutch = await pageOf(path, await visit(path))
    pages.push(dutch)
    if (dutch.html === '' || path.startsWith('/en/')) continue
    const english = path === '/' ? '/en' : `/en${path}`
    const answer = await visit(english)
    if (answer.status !== 404) pages.push(await pageOf(english, answer))
  }
  return pages
}

/** What a sitemap lists, without the language. */
async function pathsIn(sitemap: Response): Promise<string[]> {
  const found = [...(await sitemap.text()).matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)]
  return found.map(([, path = '']) => path.replace(/^\/en(?=\/|$)/, '') || '/')
}

/** What an answer holds, read as a page. */
export async function pageOf(path: string, answer: Response): Promise<PublicPage> {
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  return {
    path,
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    policy: answer.headers.get('content-security-policy') ?? '',
    referrerPolicy: answer.headers.get('referrer-policy') ?? '',
    html: isPage ? await answer.text() : '',
  }
}

const tags = /<([a-z][\w-]*)\b([^>]*)>/gi
/** What an attribute of a tag says; undefined when it is absent. */
export const attribute = (tag: string, name: string): string | undefined =>
  tag
    .match(new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'))
    ?.slice(1)
    .find((v) => v !== undefined)

/** The hosts of others that this page makes a browser speak to without a click. */
export function hostsLoaded({ html }: PublicPage, ownHost: string): string[] {
  const found: string[] = []
  for (const [, tag = '', rest = ''] of html.matchAll(tags)) {
    if (tag.toLowerCase() === 'a' || (tag.toLowerCase() === 'link' && /rel="?(alternate|canonical)\b/.test(rest)))
      continue
    for (const name of ['src', 'srcset', 'href', 'data', 'poster', 'action', 'formaction'])
      for (const part of (attribute(rest, name) ?? '').split(/,\s+/)) found.push(...hostOf(part, ownHost))
  }
  for (const [, address = ''] of html.matchAll(/url\(\s*["']?([^"')]+)/g)) found.push(...hostOf(address, ownHost))
  return [...new Set(found)]
}

/** The hosts that a content policy lets a page speak to, besides its own. */
export const hostsAllowed = ({ policy }: PublicPage, ownHost: string): string[] =>
  policy.split(/[;\s]+/).filter((word) => /[.*]|^https?:/.test(word) && !word.endsWith(ownHost))

export type LinkAway = { readonly host: string; readonly rel: string }

/** The links to other websites, which a person may follow. */
export function linksAway({ html }: PublicPage, ownHost: string): LinkAway[] {
  return [...html.matchAll(/<a\b([^>]*)>/gi)].flatMap(([, rest = '']) =>
    hostOf(attribute(rest, 'href') ?? '', ownHost).map((host) => ({ host, rel: attribute(rest, 'rel') ?? '' })),
  )
}

/** What a form of a page sends, and where; fields outside every form, which only a script could send, stand under `''`. */
export type FormFields = { readonly action: string; readonly names: string[] }

/** The forms of a page with the names of all their fields, hidden ones and pressed buttons included. */
export function formFieldsIn(html: string): FormFields[] {
  const forms: FormFields[] = []
  const loose: FormFields = { action: '', names: [] }
  let inside: FormFields | undefined
  for (const [, closes, tag = '', rest = ''] of html.matchAll(
    /<(\/?)(form|input|textarea|select|button)\b([^>]*)>/gi,
  )) {
    const isForm = tag.toLowerCase() === 'form'
    if (isForm) inside = closes === '/' ? undefined : { action: unescaped(attribute(rest, 'action') ?? ''), names: [] }
    if (isForm && inside) forms.push(inside)
    const name = isForm || closes === '/' ? undefined : attribute(rest, 'name')
    const into = inside ?? loose
    if (name !== undefined && name !== '' && !into.names.includes(unescaped(name))) into.names.push(unescaped(name))
  }
  return loose.names.length > 0 ? [...forms, loose] : forms
}

/** The words of a page as a reader sees them, on one line. */
export const textOf = (html: string): string =>
  unescaped(html.replaceAll(/<[^>]*>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim()

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
export const unescaped = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => entities[name] ?? entity)

function hostOf(address: string, ownHost: string): string[] {
  const base = `https://${ownHost}/`
  const text = address.trim().split(/\s/)[0] ?? ''
  if (text === '' || !URL.canParse(text, base)) return []
  const { host, protocol } = new URL(text, base)
  return /^https?:$/.test(protocol) && host !== ownHost ? [host] : []
}
