import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

export type ThirdParty = { readonly port: number; readonly hits: string[]; close(): Promise<void> }

/** Whoever runs somewhere else: writes down every request, and its scripts leave things behind in the page's storage. */
export async function thirdParty(): Promise<ThirdParty> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://third.test')
    hits.push(`${request.headers.host?.split(':')[0]}${pathname}`)
    response.setHeader('access-control-allow-origin', '*')
    if (pathname.endsWith('.js')) response.setHeader('content-type', 'text/javascript').end(leavesThings)
    else if (pathname.endsWith('.html')) response.setHeader('content-type', 'text/html').end('<p>from elsewhere</p>')
    else response.end()
  })
  const port = await listening(server)
  return { port, hits, close: () => closed(server) }
}

const leavesThings = `
;(window.ran ??= []).push(document.currentScript.src.split('/').pop())
;(window.seen ??= []).push((window.dataLayer ?? []).map((one) => Array.from(one).slice(0, 2).join(' ')))
document.cookie = '_tel_1=x;path=/;max-age=9999'
localStorage.setItem('tel.queue', 'x')
localStorage.setItem('own', 'stays')
document.cookie = 'own=stays;path=/'
`

export async function listening(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
