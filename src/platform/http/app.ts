import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import type { Language } from '../html/setting.ts'
import type { Log } from '../log.ts'
import { redact } from '../log.ts'
import type { Ask, Staff } from './ask.ts'
import { endingHeaders, UndeclaredCookie, undeclaredCookies, valueSet } from './cookies.ts'
import { strictHeaders } from './headers.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { type Asking, type AskSettings, askOf, UnreadableForm } from './request.ts'
import { get, type Permission, type Route } from './route.ts'
import { comesFromUs } from './same-site.ts'

export type AppSettings = AskSettings & {
  readonly routes: readonly Route[]
  /** What is served under `/assets/`, looked up at each request: another look brings another stylesheet. */
  readonly assets: {
    get(path: string): { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string } | undefined
  }
  /** The origin under which visitors reach us, such as `https://example.test`. */
  readonly origin: string
  /** The further ones, where one house answers on several hosts. */
  readonly otherOrigins?: () => readonly string[]
  /** The content policy for an answer, projected from the register. */
  readonly policy: (answer: Opening & { readonly path: string }) => string
  /** What of others this visitor allows; a visitor is what the browser says of itself and nothing more. */
  readonly allowed?: (visitor: Visitor) => ReadonlySet<string>
  /** What a browser still keeps of others who are not allowed any more, and must forget. */
  readonly unwanted?: (kept: Kept) => { readonly cookies: readonly string[]; readonly storage: boolean }
  readonly whoIs: (ask: Ask) => Promise<Staff | undefined>
  /** What else an answer to a visitor must say. */
  readonly settle?: (ask: Ask, answer: Response) => Promise<void>
  readonly signInPath: string
  /** What stands at an address that no route has; undefined when that is nothing. */
  readonly elsewhere?: (ask: Ask) => Promise<Response | undefined>
  /** A page that says what to do next, and nothing of our insides. */
  readonly wrong: (ask: Ask, kind: 'not-found' | 'failed' | 'too-often' | 'not-from-us' | 'unreadable') => Response
  /** Whether a proxy of our own stands before us and names the visitor's address. */
  readonly trustedProxy: boolean
  readonly postsPerMinute: number
  readonly now: () => number
  readonly log: Log
}

export type Visitor = Pick<Ask, 'cookie' | 'header'>

/** The names of the cookies that a browser sent, and the address that it asked for. */
export type Kept = {
  readonly cookies: readonly string[]
  readonly query: URLSearchParams
  readonly allowed: ReadonlySet<string>
}

/** What may load in one answer: of what the visitor allows, whatever is on every page or placed on this one. */
export type Opening = { readonly allowed: ReadonlySet<string>; readonly placed: readonly string[] }

const closed: Opening = { allowed: new Set(), placed: [] }

/** Every route behind the same door: headers, language, limits, origin of posts, sign-in, one boundary for errors. */
export function makeApp(settings: AppSettings): Hono {
  const app = new Hono()
  const headers = (path: string, opening: Opening = closed) =>
    strictHeaders(settings.policy({ path, ...opening }), settings.isHttps)
  const posts = rateLimit(settings.postsPerMinute, 60_000, settings.now)
  const openings = new WeakMap<Request, Opening>()
  const originHere = (context: Context) =>
    settings.otherOrigins?.().find((one) => new URL(one).host === context.req.header('host')) ?? settings.origin
  /** What the visitor allows, once `answer` has set what it sets. */
  const allowedBy = (context: Context, answer?: Response) =>
    settings.allowed?.({
      cookie: (name) => (answer && valueSet(answer.headers, name)) ?? getCookie(context, name),
      header: (name) => context.req.header(name),
    }) ?? closed.allowed

  app.use(compress())
  app.use(async (context, next) => {
    await next()
    // @NOTE a new Response, since one that was thrown together elsewhere may have frozen headers
    const answer = new Response(context.res.body, context.res)
    const allowed = allowedBy(context, answer)
    const opening = openings.get(context.req.raw) ?? closed
    for (const [name, value] of Object.entries(headers(context.req.path, opening)))
      if (!ownWord.has(name) || !answer.headers.has(name)) answer.headers.set(name, value)
    // @NOTE Back after a withdrawal must not bring a page with a wider policy
    if (opening.allowed.size > 0 && isPage(answer)) answer.headers.set('cache-control', 'no-store')
    if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-cache')
    if (isPage(answer)) answer.headers.append('vary', 'Cookie, Sec-GPC')
    const stray = undeclaredCookies(answer.headers, settings.cookies(), allowed)
    const query = new URL(context.req.url).searchParams
    const gone = settings.unwanted?.({ cookies: Object.keys(getCookie(context)), query, allowed })
    for (const line of endingHeaders(gone?.cookies ?? [], context.req.header('host') ?? ''))
      answer.headers.append('set-cookie', line)
    if (gone?.storage && isPage(answer)) answer.headers.set('clear-site-data', '"storage"')
    context.res = undefined
    context.res = stray.length === 0 ? answer : refuseCookie(stray, settings, headers(context.req.path))
  })

  app.get('/assets/*', async ({ req: { path } }, next) => {
    const asset = settings.assets.get(path)
    if (!asset) return next()
    return new Response(asset.body, { headers: { 'content-type': asset.type, 'cache-control': cachingOf(path) } })
  })

  for (const route of settings.routes) {
    for (const [language, prefix] of languagesOf(route)) {
      const address = route.path === '/' && prefix !== '' ? prefix : `${prefix}${route.path}`
      app.on(route.method, address, (context) => answer(context, route, language))
    }
  }

  /** Only public pages open for anything of others: not the office, and no page behind an address of one's own. */
  function askingOf(context: Context, language: Language, permission: Permission): Asking {
    const allowed = allowedBy(context)
    const place = (placed: readonly string[]) => {
      if (permission === 'public') openings.set(context.req.raw, { allowed, placed })
    }
    place([])
    const allowedAfter = (answer: Response) => allowedBy(context, answer)
    return { language, path: withoutLanguage(context.req.path), permission, allowed, allowedAfter, place }
  }

  async function answer(context: Context, route: Route, language: Language): Promise<Response> {
    const asking = askingOf(context, language, route.permission)
    const stranger = askOf(context, asking, settings)
    try {
      const isPost = route.method === 'POST'
      if (isPost && !route.crossSite && !comesFromUs((name) => context.req.header(name), originHere(context)))
        return settings.wrong(stranger, 'not-from-us')
      const staff = route.permission === 'owner' ? await settings.whoIs(stranger) : undefined
      // @NOTE whoever is signed in and saves often is at work
      const wait = isPost && !staff ? posts.wait(addressOf(context, settings.trustedProxy)) : 0
      if (wait > 0) return withHeader(settings.wrong(stranger, 'too-often'), 'retry-after', String(wait))
      if (route.permission === 'owner' && !staff) return stranger.redirect(stranger.href(settings.signInPath))
      const given = await route.handle(staff ? askOf(context, { ...asking, staff }, settings) : stranger)
      if (route.permission === 'public') await settings.settle?.(stranger, given)
      return route.permission === 'public' ? given : withHeader(given, 'cache-control', 'no-store')
    } catch (cause) {
      if (cause instanceof UnreadableForm) return settings.wrong(stranger, 'unreadable')
      settings.log('request failed', {
        route: route.path,
        kind: cause instanceof Error ? cause.name : 'unknown',
        why: redact(String(cause)),
      })
      if (cause instanceof UndeclaredCookie) return problem(500, cause.message)
      return settings.wrong(stranger, 'failed')
    }
  }

  app.notFound((context) => {
    // @NOTE /en/ is /en typed with care
    if (context.req.method === 'GET' && /.\/$/.test(context.req.path) && !context.req.path.startsWith('//'))
      return context.redirect(context.req.path.replace(/\/+$/, ''), 308)
    const language = /^\/en(\/|$)/.test(context.req.path) ? 'en' : 'nl'
    const nothing = (ask: Ask) => settings.wrong(ask, 'not-found')
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
      return nothing(askOf(context, askingOf(context, language, 'capability'), settings))
    const elsewhere = async (ask: Ask) => (await settings.elsewhere?.(ask)) ?? nothing(ask)
    return answer(context, get('*', 'public', elsewhere), language)
  })
  return app
}

/** Where a handler may say something else than every answer does. */
const ownWord = new Set(['cross-origin-resource-policy', 'referrer-policy'])

const isPage = (answer: Response) => (answer.headers.get('content-type') ?? '').startsWith('text/html')

/** An asset with its hash in the name never changes. */
const cachingOf = (path: string) =>
  /-[0-9a-f]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'

function languagesOf(route: Route): (readonly [Language, string])[] {
  return route.plain
    ? [['nl', '']]
    : [
        ['nl', ''],
        ['en', '/en'],
      ]
}

const withoutLanguage = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/'

function withHeader(response: Response, name: string, value: string): Response {
  response.headers.set(name, value)
  return response
}

/** An answer that would store something undeclared does not leave the house. */
function refuseCookie(
  names: readonly string[],
  { log }: AppSettings,
  headers: Readonly<Record<string, string>>,
): Response {
  log('undeclared cookie refused', { names: names.join(' ') })
  const response = problem(500, `the cookie ${names.join(', ')} is not declared`)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function addressOf(context: Context, trustedProxy: boolean): string {
  const forwarded = trustedProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return '' // @NOTE asked without a socket, as our own checks do
  }
}
