import type { Stage } from './stage.ts'

/** Stands between a site and its visitors, and may bend what passes; `next` goes on to the site. */
export type Fault = (
  request: Request,
  next: (request?: Request) => Promise<Response>,
  site: Stage,
) => Response | Promise<Response>

const pathOf = ({ url }: Request) => new URL(url).pathname
const typeOf = ({ headers }: Response) => headers.get('content-type') ?? ''

async function rewritten(answer: Response, edit: (text: string) => string): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(edit(await answer.text()), { status: answer.status, headers })
}

/** Another text in every page, or in those at some paths. */
export const inPages =
  (edit: (html: string) => string, at = /^/): Fault =>
  async (request, next) => {
    const answer = await next()
    return typeOf(answer).startsWith('text/html') && at.test(pathOf(request)) ? rewritten(answer, edit) : answer
  }

/** Another record in a receipt that is downloaded. */
export const inReceipts =
  (edit: (record: Record<string, unknown>) => void): Fault =>
  async (_, next) => {
    const answer = await next()
    if (!typeOf(answer).startsWith('application/ld+json')) return answer
    return rewritten(answer, (text) => {
      const record = JSON.parse(text) as Record<string, unknown>
      edit(record)
      return JSON.stringify(record)
    })
  }

/** A style rule too many. */
export const style =
  (css: string): Fault =>
  async (_, next) => {
    const answer = await next()
    return typeOf(answer).startsWith('text/css') ? rewritten(answer, (text) => `${text}\n${css}`) : answer
  }

/** A script of our own too many, on every page. */
export const script =
  (code: string): Fault =>
  async (request, next, site) =>
    pathOf(request) === '/planted.js'
      ? new Response(code, { headers: { 'content-type': 'text/javascript' } })
      : inPages((html) => html.replace('</head>', '<script src="/planted.js" defer></script></head>'))(
          request,
          next,
          site,
        )

/** Headers of the answers to some requests, bent. */
export const headers =
  (edit: (headers: Headers, request: Request) => void): Fault =>
  async (request, next) => {
    const answer = await next()
    const bent = new Headers(answer.headers)
    edit(bent, request)
    return new Response(answer.body, { status: answer.status, headers: bent })
  }

/** Each `Set-Cookie` rewritten, or left out where the result is undefined. */
export const cookies = (edit: (line: string) => string | undefined): Fault =>
  headers((all) => {
    const lines = all.getSetCookie()
    all.delete('set-cookie')
    for (const line of lines.map(edit)) if (line !== undefined) all.append('set-cookie', line)
  })

/** Answers say another thing of themselves in one header; undefined leaves it out. */
export const header = (name: string, value?: string): Fault =>
  headers((all) => (value === undefined ? all.delete(name) : all.set(name, value)))

/** Requests arrive with other headers than the browser sent. */
export const asking =
  (edit: (headers: Headers) => void): Fault =>
  async (request, next) => {
    const bent = new Headers(request.headers)
    edit(bent)
    const { url, method } = request
    return next(new Request(url, { method, headers: bent, body: method === 'POST' ? await request.text() : null }))
  }

/** A choice arrives otherwise than it was made. */
export const choices =
  (edit: (form: URLSearchParams) => void): Fault =>
  async (request, next) => {
    if (request.method !== 'POST' || !pathOf(request).endsWith('/cookies/keuze')) return next()
    const form = new URLSearchParams(await request.text())
    edit(form)
    const { url, method, headers: all } = request
    const bent = new Headers(all)
    bent.delete('content-length')
    return next(new Request(url, { method, headers: bent, body: form }))
  }

/** Whatever answers, answers this at some paths. */
export const instead =
  (at: RegExp, answer: () => Response): Fault =>
  (request, next) =>
    at.test(pathOf(request)) ? answer() : next()

export const noPolicy = header('content-security-policy')
