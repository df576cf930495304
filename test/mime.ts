interface Part {
  headers: ReadonlyMap<string, string>
  text: string
  html?: string | undefined
}

/** Reads as much MIME as our own mail uses: UTF-8, nested multiparts, quoted-printable and base64. */
export function readMime(raw: string): Part {
  const gap = /\r?\n\r?\n/.exec(raw)
  const headers = readHeaders(raw.slice(0, gap?.index))
  const body = gap ? raw.slice(gap.index + gap[0].length) : ''
  const type = headers.get('content-type') ?? 'text/plain'

  const boundary = /^multipart\/.*boundary="?([^";]+)"?/is.exec(type)?.[1]
  if (boundary !== undefined) {
    const pieces = body.split(`--${boundary}`).slice(1, -1)
    const parts = pieces.map((piece) => readMime(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, '')))
    const html = parts.find((part) => part.html !== undefined)?.html
    return { headers, text: parts.map((part) => part.text).join(''), html }
  }
  const content = decode(body, headers.get('content-transfer-encoding') ?? '7bit')
  if (/^text\/html/i.test(type)) return { headers, text: '', html: content }
  return { headers, text: /^text\/plain/i.test(type) ? content : '' }
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [name = '', ...value] = line.split(':')
    const before = headers.get(name.toLowerCase())
    const decoded = decodeWords(value.join(':').trim())
    headers.set(name.toLowerCase(), before === undefined ? decoded : `${before}\n${decoded}`)
  }
  return headers
}

/** Encoded words, as in `=?UTF-8?Q?Caf=C3=A9?=`, next to each other or within plain text. */
function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2')
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, encoding: string, content: string) =>
    encoding.toLowerCase() === 'b' ? decode(content, 'base64') : decode(content.replace(/_/g, ' '), 'quoted-printable'),
  )
}

function decode(content: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(content, 'base64').toString('utf8')
    case 'quoted-printable': {
      const bytes = content
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      return Buffer.from(bytes, 'latin1').toString('utf8')
    }
    default:
      return content
  }
}
