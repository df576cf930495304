import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '../../test/chromium.ts'
import { closed, listening } from '../../test/tag/third-party.ts'
import { median } from '../figure.ts'

export type Subject = {
  readonly name: string
  /** A head for the page: the tags that load the tool. */
  readonly head: string
  readonly body?: string
  readonly files: ReadonlyMap<string, Buffer>
  /** What can be pressed once the banner stands. */
  readonly accept: string
}

export type Timing = { readonly settled: number; readonly script: number; readonly shift: number }

const paragraphs = '<p>A page with something to read, that nobody should have to wait for.</p>'.repeat(20)

const watch = (selector: string) => `
window.shift = 0
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true })
let last = ''
const look = () => {
  const element = document.querySelector(${JSON.stringify(selector)})
  const box = element?.getBoundingClientRect()
  const now = box && box.width > 0 && box.bottom <= innerHeight && getComputedStyle(element).opacity > 0.98 ? JSON.stringify(box) : ''
  if (now !== '' && now === last) window.settled = performance.now()
  else { last = now; requestAnimationFrame(look) }
}
requestAnimationFrame(look)
`

/**
 * When a banner can be pressed and stands still, and how long scripts ran for it, at a quarter of the speed.
 *
 * @returns the median of so many loads by a fresh visitor, in milliseconds; the largest layout shift
 */
export async function timingOf(subject: Subject, runs: number): Promise<Timing> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${subject.head}</head><body>${subject.body ?? ''}<main>${paragraphs}</main></body></html>`
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0] ?? ''
    const file = subject.files.get(name)
    const body = name === '' ? Buffer.from(page) : file
    if (!body) return void response.writeHead(404).end()
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(brotliCompressSync(body))
  })
  const port = await listening(server)
  const settled: number[] = []
  const script: number[] = []
  let shift = 0
  try {
    for (let run = 0; run < runs; run++) {
      const timed = await load(`http://localhost:${port}/`, watch(subject.accept))
      settled.push(timed.settled)
      shift = Math.max(shift, timed.shift)
      script.push((await load(`http://localhost:${port}/`, undefined)).script)
    }
  } finally {
    await closed(server)
  }
  return { settled: median(settled), script: median(script), shift }
}

const flags = ['--host-resolver-rules=MAP *.test 127.0.0.1']

/** A browser that is left open keeps this process from ending. */
export const closeBrowser = async (): Promise<void> => (await chromium(...flags)).close()

/** Without a watcher, what scripts cost; with one, when the banner stood. */
async function load(url: string, watcher: string | undefined): Promise<Timing> {
  const browser = await chromium(...flags)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    if (watcher !== undefined) await page.addInitScript(watcher)
    await page.goto(url)
    if (watcher !== undefined) {
      await page.waitForFunction('window.settled', undefined, { timeout: 8000 }).catch(() => {})
      const [settled, shift] = (await page.evaluate('[window.settled ?? NaN, window.shift]')) as [number, number]
      return { settled, shift, script: 0 }
    }
    await page.waitForTimeout(1500)
    const { metrics } = await session.send('Performance.getMetrics')
    const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
    return { settled: 0, shift: 0, script }
  } finally {
    await context.close()
  }
}
