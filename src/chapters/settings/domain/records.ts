import { BlockList } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { isOnlyHere } from './reach.ts'

/** What leads a name to this server: a line at the company where the domain is. */
export type DnsRecord = {
  readonly type: 'A' | 'AAAA'
  readonly name: string
  /** Undefined where this machine does not know its own public address. */
  readonly shouldBe: string | undefined
  /** What the name server says now. */
  readonly found: readonly string[]
}

/** Asks the name server; an empty list where it has none. */
export type AddressLookUp = (host: string, type: 'A' | 'AAAA') => Promise<readonly string[]>
type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** @see RFC 1918, 6598, 3927; RFC 4193, 4291 */
function notPublic(): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['169.254.0.0', 16],
    ['127.0.0.0', 8],
  ] as const)
    list.addSubnet(net, prefix, 'ipv4')
  for (const [net, prefix] of [
    ['fc00::', 7],
    ['fe80::', 10],
    ['::1', 128],
  ] as const)
    list.addSubnet(net, prefix, 'ipv6')
  return list
}

/** The records that the site's own name needs; none while it is at this computer alone. */
export async function recordsFor(
  baseUrl: string,
  interfaces: Interfaces,
  lookUp: AddressLookUp,
): Promise<readonly DnsRecord[]> {
  if (isOnlyHere(baseUrl)) return []
  const name = new URL(baseUrl).hostname
  const blocked = notPublic()
  const own = Object.values(interfaces).flatMap((list) => list ?? [])
  const ownAt = (family: 'IPv4' | 'IPv6') =>
    own.find((one) => one.family === family && !blocked.check(one.address, family === 'IPv4' ? 'ipv4' : 'ipv6'))
      ?.address
  const found = async (type: 'A' | 'AAAA') => lookUp(name, type).catch(() => [])
  const [four, six] = [ownAt('IPv4'), ownAt('IPv6')]
  return [
    { type: 'A', name, shouldBe: four, found: await found('A') },
    ...(six === undefined ? [] : [{ type: 'AAAA', name, shouldBe: six, found: await found('AAAA') } as const]),
  ]
}
