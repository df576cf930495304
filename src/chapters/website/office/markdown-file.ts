import type { Language, Words } from '../../../register/words.ts'
import type { Text } from '../site.ts'

const named = ['title', 'lead', 'description'] as const
type Named = (typeof named)[number]

/** One language of a page as a file that other programs read too: front matter, then the Markdown. */
export function markdownFile(text: Text, language: Language, path: string): string {
  const lines = named.map((name) => `${name}: ${JSON.stringify(text[name][language])}`)
  return [
    '---',
    `language: ${language}`,
    ...lines,
    `path: ${JSON.stringify(path)}`,
    '---',
    '',
    text.body[language],
    '',
  ].join('\n')
}

export type FileRead =
  | {
      readonly kind: 'read'
      readonly language: Language
      readonly fields: Readonly<Partial<Record<Named, string>>>
      readonly body: string
    }
  | { readonly kind: 'wrong'; readonly sentence: Words }

/** Reads a file of our own or of another program: what its front matter says that we have no field for is passed over. */
export function readMarkdownFile(source: string): FileRead {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : 0
  if (end < 0)
    return wrong(1, {
      nl: 'hier begint een kop met gegevens, maar een tweede regel --- ontbreekt',
      en: 'here begins a head with data, but a second line --- is missing',
    })
  const fields: Partial<Record<Named, string>> = {}
  let language: Language = 'nl'
  for (const [index, line] of lines.slice(0, end).entries()) {
    const [, key = '', written = ''] = /^([\w-]+):\s*(.*)$/.exec(line.trimEnd()) ?? []
    const name = named.find((each) => each === key.toLowerCase())
    if (key === 'language' || key === 'lang') {
      if (!/^["']?(nl|en)\b/i.test(written))
        return wrong(index + 1, { nl: 'de taal is nl of en', en: 'the language is nl or en' })
      language = /^["']?en/i.test(written) ? 'en' : 'nl'
    }
    if (!name) continue
    const value = valueOf(written)
    if (value === undefined)
      return wrong(index + 1, {
        nl: `zet de waarde van ${key} op één regel, met aanhalingstekens aan beide kanten of aan geen`,
        en: `put the value of ${key} on one line, with quotes at both ends or at none`,
      })
    fields[name] = value
  }
  return {
    kind: 'read',
    language,
    ...titled(
      fields,
      lines
        .slice(end === 0 ? 0 : end + 1)
        .join('\n')
        .trim(),
    ),
  }
}

/** A text without a title of its own often opens with one. */
function titled(fields: Partial<Record<Named, string>>, body: string) {
  const [opening, title = ''] = /^# +(.+?)(?: #+)?(?:\n+|$)/.exec(body) ?? []
  if (fields.title !== undefined || opening === undefined) return { fields, body }
  return { fields: { ...fields, title: title.trim() }, body: body.slice(opening.length) }
}

/** Undefined for what goes on beyond its line, or is quoted at one end. */
function valueOf(written: string): string | undefined {
  if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'")
  if (/^["']|^[|>][+-]?\d?$/.test(written)) return quoted(written)
  return written
}

function quoted(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : undefined
  } catch {
    return undefined
  }
}

const wrong = (line: number, { nl, en }: Words): FileRead => ({
  kind: 'wrong',
  sentence: {
    nl: `Regel ${line} van het bestand: ${nl}. Er is niets overgenomen.`,
    en: `Line ${line} of the file: ${en}. Nothing was taken over.`,
  },
})
