import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Language } from '../html/setting.ts'
import type { Log } from '../log.ts'
import { redact } from '../log.ts'
import type { Ask, Staff } from './ask.ts'
import { UndeclaredCookie, undeclaredCookies } from './cookies.ts'
import { strictHeaders } from './headers.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { type AskSettings, askOf, UnreadableForm } from './request.ts'
import { get, type Route } from './route.ts'
import { comesFromUs } from './same-site.ts'

export type AppSettings = AskSettings & {
  readonly routes: readonly Route[]
  readonly assets: ReadonlyMap<string, { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string }>
  /** The origin under which visitors reach us, such as `https://example.test`. */
  readonly origin: string
  /** The content policy for an answer, projected from the register. */
  readonly policy: (path: string) => string
  readonly whoIs: (ask: Ask) => Promise<Staff | undefined>
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

/** Every route behind the same door: headers, language, limits, origin of posts, sign-in, one boundary for errors. */
export function makeApp(settings: AppSettings): Hono {
  const app = new Hono()
  const headers = (path: string) => strictHeaders(settings.policy(path), settings.isHttps)
  const posts = rateLimit(settings.postsPerMinute, 60_000, settings.now)

  app.use(compress())
  app.use(async (context, next) => {
    await next()
    // @NOTE a new Response, since one that was thrown together elsewhere may have frozen headers
    const answer = new Response(context.res.body, context.res)
    for (const [name, value] of Object.entries(headers(context.req.path))) answer.headers.set(name, value)
    if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-cache')
    const stray = undeclaredCookies(answer.headers, settings.cookies())
    context.res = undefined
    context.res = stray.length === 0 ? answer : refuseCookie(stray, settings, headers(context.req.path))
  })

  for (const [path, { body, type }] of settings.assets)
    app.get(
      path,
      () =>
        new Response(body, {
          headers: { 'content-type': type, 'cache-control': cachingOf(path) },
        }),
    )

  for (const route of settings.routes) {
    for (const [language, prefix] of languagesOf(route)) {
      const address = route.path === '/' && prefix !== '' ? prefix : `${prefix}${route.path}`
      app.on(route.method, address, (context) => answer(context, route, language))
    }
  }

  async function answer(context: Context, route: Route, language: Language): Promise<Response> {
    const path = withoutLanguage(context.req.path)
    const stranger = askOf(context, language, path, undefined, settings)
    try {
      if (route.method === 'POST') {
        if (!route.crossSite && !comesFromUs((name) => context.req.header(name), settings.origin))
          return settings.wrong(stranger, 'not-from-us')
        const wait = posts.wait(addressOf(context, settings.trustedProxy))
        if (wait > 0) return withHeader(settings.wrong(stranger, 'too-often'), 'retry-after', String(wait))
      }
      const staff = route.permission === 'owner' ? await settings.whoIs(stranger) : undefined
      if (route.permission === 'owner' && !staff) return stranger.redirect(stranger.href(settings.signInPath))
      const given = await route.handle(staff ? askOf(context, language, path, staff, settings) : stranger)
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
      return nothing(askOf(context, language, withoutLanguage(context.req.path), undefined, settings))
    const elsewhere = async (ask: Ask) => (await settings.elsewhere?.(ask)) ?? nothing(ask)
    return answer(context, get('*', 'public', elsewhere), language)
  })
  return app
}

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
