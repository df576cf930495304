import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { VNode } from 'preact'
import { renderPage } from '../html/render.ts'
import type { Language } from '../html/setting.ts'
import type { Ask, Content, Form, Staff, Upload } from './ask.ts'
import { cookieHeader, type DeclaredCookie } from './cookies.ts'
import type { Permission } from './route.ts'

/** The frames of this site: they know its name, its places and its theme; `about` is the request. */
export type Frames = {
  page(about: Ask, content: Content): VNode
  office(about: Ask, content: Content): VNode
  /** Changes whenever the frame itself would be drawn otherwise. */
  tag?: (about: Ask) => string
}

export type AskSettings = {
  readonly frames: Frames
  readonly cookies: () => readonly DeclaredCookie[]
  readonly isHttps: boolean
  /** Bytes. */
  readonly largestForm: number
  readonly now: () => number
}

/** What is known of one request besides its text. */
export type Asking = {
  readonly language: Language
  readonly path: string
  readonly permission: Permission
  readonly staff?: Staff | undefined
  readonly allowed: ReadonlySet<string>
  /** The same, once an answer has set what it sets. */
  readonly allowedAfter: (answer: Response) => ReadonlySet<string>
  /** Hears what of others a drawn page holds. */
  readonly place: (services: readonly string[]) => void
}

/** Thrown when a form is larger or of another kind than any of ours. */
export class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm'
}

/** What a chapter sees of a request. */
export function askOf(context: Context, asking: Asking, settings: AskSettings): Ask {
  const { language, path, permission, staff, allowed, allowedAfter, place } = asking
  const { frames, isHttps } = settings
  const html = (node: VNode, content: Content) => {
    place(content.services ?? [])
    return new Response(renderPage(node), {
      status: content.status ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8', ...content.headers },
    })
  }
  const cookie = (response: Response, name: string, value: string) => {
    const to = { isHttps, allowed: allowedAfter(response), now: settings.now() }
    response.headers.append('set-cookie', cookieHeader(settings.cookies(), name, value, to))
  }
  const ask: Ask = {
    method: context.req.method,
    language,
    path,
    permission,
    staff,
    allowed,
    get frameTag() {
      return `${frames.tag?.(ask) ?? ''} ${[...allowed].join(' ')}`
    },
    query: new URL(context.req.url).searchParams,
    param: (name) => context.req.param(name) ?? '',
    header: (name) => context.req.header(name),
    cookie: (name) => getCookie(context, name),
    form: (largest = settings.largestForm) => readForm(context, largest),
    href: (own) => (language === 'en' && !own.startsWith('/assets/') ? `/en${own === '/' ? '' : own}` : own),
    t: (words) => words[language],
    page: (content) => html(frames.page(ask, content), content),
    office: (content) => html(frames.office(ask, content), content),
    redirect: (to) => new Response(null, { status: 303, headers: { location: to } }),
    text: (body, type, headers) =>
      new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, ...headers } }),
    json: (value, headers) =>
      new Response(JSON.stringify(value), {
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      }),
    setCookie: cookie,
    clearCookie: (response, name) => cookie(response, name, ''),
  }
  return ask
}

/** Reads no more than it may, whatever length was announced. */
async function readUpTo(stream: ReadableStream<Uint8Array> | null, largest: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength
    if (size > largest) throw new UnreadableForm('too large')
    chunks.push(new Uint8Array(chunk))
  }
  return new Blob(chunks)
}

async function readForm(context: Context, largest: number): Promise<Form> {
  const type = context.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) throw new UnreadableForm('not a form')
  const body = await readUpTo(context.req.raw.body, largest)
  const data = await new Response(body, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw new UnreadableForm('not a form', { cause })
  })
  // @NOTE control characters have no place in a form and would break mail headers further on
  const clean = (value: unknown) =>
    typeof value === 'string'
      ? value
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\n\t])\p{Cc}/gu, '')
          .trim()
      : ''
  const files = new Map<string, Upload>()
  for (const [field, value] of data)
    if (typeof value !== 'string' && value.size > 0)
      files.set(field, { name: clean(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
  return {
    get: (name) => clean(data.get(name)),
    all: (name) => data.getAll(name).map(clean),
    has: (name) => data.has(name),
    file: (name) => files.get(name),
  }
}
