import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { noticeHtml } from '../../src/chapters/cookies/notice/html.tsx'
import { listeningHouse } from '../../test/house.ts'
import { withShop } from '../../test/tag/services.ts'
import { closeBrowser, type Subject, timingOf } from './browser.ts'
import { fetchPeers } from './packages.ts'

type Row = {
  readonly name: string
  readonly gzip: number
  readonly brotli: number
  readonly settled?: number
  readonly script?: number
  readonly shift?: number
}

const sizes = (bodies: readonly Buffer[]) => ({
  gzip: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
  brotli: sum(
    bodies.map((body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  ),
})
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** What a banner costs: bytes beside those of others taken from the registry now, and time at a quarter of the speed. */
export async function benchConsent(print: (line: string) => void, runs = 5): Promise<void> {
  const rows: Row[] = []
  for (const { subject, bodies } of [...(await ours()), ...(await theirs(print))]) {
    const timing = subject.accept === '' ? undefined : await timingOf(subject, runs)
    rows.push({ name: subject.name, ...sizes(bodies), ...timing })
  }
  await closeBrowser()
  const cells = (row: Row) => [
    row.name.padEnd(34),
    String(row.gzip).padStart(8),
    String(row.brotli).padStart(8),
    shown(row.settled).padStart(10),
    shown(row.script).padStart(10),
    (row.shift === undefined ? '' : row.shift.toFixed(3)).padStart(7),
  ]
  print(['banner'.padEnd(34), '    gzip', '  brotli', 'settled ms', ' script ms', '  shift'].join('  '))
  for (const row of rows) print(cells(row).join('  '))
}

const shown = (ms: number | undefined) => (ms === undefined ? '' : Number.isNaN(ms) ? 'never' : ms.toFixed(0))

type Measured = { readonly subject: Subject; readonly bodies: readonly Buffer[] }

/** The banner of our own pages as it stands in them, and the tag of another site with five services. */
async function ours(): Promise<Measured[]> {
  const house = await listeningHouse('sqlite', { site: withShop('localhost') })
  try {
    const { register, version } = house.house.published()
    const html = Buffer.from(noticeHtml({ register, version, language: 'nl', kind: 'banner' }))
    const css = bannerCss()
    const tag = Buffer.from(await (await fetch(`${house.url}/waarborg.js?site=winkel`)).arrayBuffer())
    const own: Subject = {
      name: 'Waarborg, own site (no script)',
      head: '<link rel="stylesheet" href="own.css">',
      body: html.toString(),
      files: new Map([['own.css', css]]),
      accept: '.choice button[value="sta-toe"], button[value="sta-toe"]',
    }
    const other: Subject = {
      name: 'Waarborg, the tag with 5 services',
      head: '<script defer src="waarborg.js"></script>',
      files: new Map([['waarborg.js', tag]]),
      accept: 'details.waarborg button',
    }
    return [
      { subject: own, bodies: [html, css] },
      { subject: other, bodies: [tag] },
    ]
  } finally {
    await house.close()
  }
}

/** The rules of the stylesheet that are about the question alone. */
function bannerCss(): Buffer {
  const folder = resolve(import.meta.dirname, '../../src/platform/html/css')
  try {
    return readFileSync(resolve(folder, 'choice.css'))
  } catch {
    return Buffer.alloc(0)
  }
}

async function theirs(print: (line: string) => void): Promise<Measured[]> {
  const peers = await fetchPeers(print)
  return peers.map((peer) => {
    const files = new Map(peer.loaded.map(({ name, body }) => [name, body]))
    const head = (peer.named ?? [...files.keys()]).map((name) =>
      name.endsWith('.css') ? `<link rel="stylesheet" href="${name}">` : `<script defer src="${name}"></script>`,
    )
    const start = '<script defer src="start.js"></script>'
    files.set('start.js', Buffer.from(peer.start))
    const subject: Subject = {
      name: peer.name,
      head: peer.isFirst ? start + head.join('') : head.join('') + start,
      files,
      accept: peer.accept,
    }
    return { subject, bodies: peer.loaded.map(({ body }) => body) }
  })
}
