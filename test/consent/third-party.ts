import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody else's server, on a host of its own, that writes down whoever asks it for anything. */
export type ThirdParty = {
  readonly origin: string
  /** The paths that were asked for, in their order. */
  readonly hits: readonly string[]
  forget(): void
  close(): Promise<void>
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')

/** A script of theirs: it counts, keeps a cookie and an entry on the page that it runs on, and calls home. */
const script = (origin: string) => `
document.cookie = '_third=' + Math.random() + '; path=/; max-age=3600'
localStorage.setItem('third-seen', '1')
document.documentElement.dataset.third = 'ran'
new Image().src = '${origin}/beacon.gif'
`

export async function thirdParty(host = 'third.test'): Promise<ThirdParty> {
  const hits: string[] = []
  let origin = ''
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    hits.push(path)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('cross-origin-resource-policy', 'cross-origin')
    response.setHeader('cache-control', 'no-store')
    const [type, body]: readonly [string, string | Buffer] = path.endsWith('.js')
      ? ['text/javascript', script(origin)]
      : path.endsWith('.gif')
        ? ['image/gif', pixel]
        : ['text/html', '<!doctype html><title>third</title><p>Het filmpje speelt.</p>']
    response.setHeader('content-type', type).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    origin,
    hits,
    forget: () => void hits.splice(0),
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
