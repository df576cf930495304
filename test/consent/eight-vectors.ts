import { type Fault, inPages } from './faults.ts'

/** The eight ways in which a page that somebody pasted something into reaches for a third party. */
export const vectors = [
  'static-script.js',
  'async-script.js',
  'image.gif',
  'frame.html',
  'dynamic-script.js',
  'dynamic-image.gif',
  'fetch.gif',
  'sent-beacon',
] as const

export const code = (origin: string) => `
const attempt = (does) => { try { does() } catch {} }
attempt(() => { const script = document.createElement('script'); script.src = '${origin}/dynamic-script.js'; document.head.append(script) })
attempt(() => { new Image().src = '${origin}/dynamic-image.gif' })
attempt(() => { fetch('${origin}/fetch.gif', { mode: 'no-cors' }).catch(() => {}) })
attempt(() => { navigator.sendBeacon('${origin}/sent-beacon', 'x') })
`

export const markup = (origin: string) => `<script src="${origin}/static-script.js"></script>
<script async src="${origin}/async-script.js"></script><img src="${origin}/image.gif" alt="">
<iframe src="${origin}/frame.html" title="x"></iframe><script src="/vectors.js" defer></script>`

/** All eight in every page, none of them marked for anybody's consent tool. */
export const eightVectors: Fault = (request, next, site) =>
  new URL(request.url).pathname === '/vectors.js'
    ? new Response(code(site.third.origin), { headers: { 'content-type': 'text/javascript' } })
    : inPages((html) => html.replace('</main>', `${markup(site.third.origin)}</main>`))(request, next, site)

/** Those of the eight that reached somebody. */
export const reached = (hits: readonly string[]): string[] => vectors.filter((name) => hits.includes(`/${name}`))
