import { lookup } from 'node:dns'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What an address of another website answered; a site that keeps machines out is not broken. */
export type Outcome = 'works' | 'gone' | 'keeps machines out' | 'no answer' | 'not public'

export type Reaching = {
  /** How we name ourselves. */
  readonly agent: string
  /** Whether a machine with this IP address may be spoken to; a test says yes to its own. */
  readonly allows?: (address: string) => boolean
  /** Milliseconds per try. */
  readonly patience?: number
}

const mostHops = 5

/** Asks an address whether it is there: HEAD, then GET for who does not know HEAD. Nothing of the answer's body is read. */
export async function reach(address: string, reaching: Reaching): Promise<Outcome> {
  try {
    const head = await follow(address, 'HEAD', reaching)
    const status = head >= 400 && head !== 429 ? await follow(address, 'GET', reaching) : head
    if (status < 400) return 'works'
    if (status === 404 || status === 410) return 'gone'
    return status < 500 ? 'keeps machines out' : 'no answer'
  } catch (cause) {
    return cause instanceof NotPublic ? 'not public' : 'no answer'
  }
}

/** @returns the status at the end of the redirects, each of them held against the same rule */
async function follow(address: string, method: 'HEAD' | 'GET', reaching: Reaching): Promise<number> {
  let url = new URL(address)
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const { status, location } = await ask(url, method, reaching)
    if (status < 300 || status >= 400 || location === undefined) return status
    url = new URL(location, url)
  }
  throw new Error('more redirects than we follow')
}

type Answer = { readonly status: number; readonly location: string | undefined }

function ask(url: URL, method: string, { agent, allows = isPublic, patience = 10_000 }: Reaching): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // @NOTE a numeric host is never looked up, so the rule for looked-up addresses would not see it
  if (!/^https?:$/.test(url.protocol) || (isIP(host) !== 0 && !allows(host))) return Promise.reject(new NotPublic())
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const request = (url.protocol === 'https:' ? secure : plain)(
    url,
    {
      method,
      agent: false,
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': agent, accept: '*/*' },
      lookup: guarded(allows),
    },
    (answer: IncomingMessage) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
      answer.destroy()
    },
  )
  request.on('error', reject)
  request.end()
  return promise
}

/** A name leads to no machine of our own network: the address that is checked is the one that is connected to. */
const guarded =
  (allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new Error('the name has no address'), '', 0)
      if (!found.every(({ address }) => allows(address))) return done(new NotPublic(), '', 0)
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })

class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/** Whether an IP address is one of the public internet. @see RFC 6890 */
export const isPublic = (address: string): boolean => !closed().check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

function closed(): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix = ''] = range.split('/')
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}

const ranges: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['fc00::/7', 'fe80::/10', 'ff00::/8'],
]
