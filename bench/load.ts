import { Agent, get } from 'node:http'
import { quantile } from './figure.ts'

export type Load = { readonly perSecond: number; readonly p50: number; readonly p99: number }
type Asked = { readonly gzip: boolean; readonly seconds: number; readonly atOnce: number }

/** Asks for one address over and over, each connection as soon as it has its answer. Latencies in milliseconds. */
export async function load(url: string, { gzip, seconds, atOnce }: Asked): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const headers = gzip ? { 'accept-encoding': 'gzip' } : { 'accept-encoding': 'identity' }
  const took: number[] = []
  const ends = performance.now() + seconds * 1000
  const began = performance.now()
  const one = async () => {
    while (performance.now() < ends) {
      const asked = performance.now()
      await fetched(url, agent, headers)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const passed = (performance.now() - began) / 1000
  agent.destroy()
  return { perSecond: took.length / passed, p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}

export function fetched(url: string, agent?: Agent, headers: Record<string, string> = {}): Promise<Buffer> {
  return new Promise((answer, failed) => {
    get(url, { ...(agent ? { agent } : {}), headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        response.statusCode === 200
          ? answer(Buffer.concat(parts))
          : failed(new Error(`${url} answered ${response.statusCode}`)),
      )
      response.on('error', failed)
    }).on('error', failed)
  })
}
