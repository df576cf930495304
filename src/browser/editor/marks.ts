/** What a press does to a text: the part from `start` to `end` becomes `by`, and then `select` of it is selected. */
export type Change = {
  readonly start: number
  readonly end: number
  readonly by: string
  /** Counted from the beginning of `by`. */
  readonly select: readonly [number, number]
}

export type Selected = { readonly text: string; readonly start: number; readonly end: number }

/** Signs around the selection, or away again when they are there. */
export function around({ text, start, end }: Selected, sign: string, word: string): Change {
  const own = text.slice(start, end)
  const long = sign.length
  const isBold = sign === '*' && text.slice(start - 2, start) === '**' && text[start - 3] !== '*'
  if (text.slice(start - long, start) === sign && text.slice(end, end + long) === sign && !isBold)
    return { start: start - long, end: end + long, by: own, select: [0, own.length] }
  // @NOTE a sign before a space or after one is no sign
  const inner = own.trim() || word
  const lead = own.trim() === '' ? '' : own.slice(0, own.indexOf(inner))
  const tail = own.trim() === '' ? '' : own.slice(lead.length + inner.length)
  const from = lead.length + long
  return { start, end, by: lead + sign + inner + sign + tail, select: [from, from + inner.length] }
}

/** A sign before each selected line, or away again when every line has it. */
export function before(selected: Selected, sign: (line: number) => string, has: RegExp): Change {
  const { start, end } = wholeLines(selected)
  const lines = selected.text.slice(start, end).split('\n')
  const isOn = lines.every((line) => has.test(line))
  const by = lines
    .map((line, at) => (isOn ? line.replace(has, '') : `${sign(at)}${line.replace(anySign, '')}`))
    .join('\n')
  return { start, end, by, select: lines.length > 1 ? [0, by.length] : [by.length, by.length] }
}

const anySign = /^(#{1,6} |[-*] |\d+[.)] |> )/

/** A heading, then a smaller one, then none. */
export function heading(selected: Selected): Change {
  const { start, end } = wholeLines(selected)
  const line = selected.text.slice(start, end).split('\n')[0] ?? ''
  const sign = line.startsWith('## ') ? '### ' : /^###+ /.test(line) ? '' : '## '
  const by = sign + line.replace(anySign, '')
  return { start, end: start + line.length, by, select: [by.length, by.length] }
}

/** Something that stands alone, with an empty line on both sides. */
export function alone({ text, start, end }: Selected, by: string): Change {
  const [above, below] = [text.slice(0, start), text.slice(end)]
  const lead = above === '' || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n'
  const tail = below === '' || below.startsWith('\n\n') ? '' : below.startsWith('\n') ? '\n' : '\n\n'
  const whole = lead + by + tail
  const at = lead.length + by.length
  return { start, end, by: whole, select: [at, at] }
}

export function link({ start, end }: Selected, words: string, to: string): Change {
  const by = `[${escaped(words)}](${to})`
  return { start, end, by, select: [by.length, by.length] }
}

export const button = (selected: Selected, words: string, to: string): Change =>
  alone(selected, `[${escaped(words)}](${to} "knop")`)

const escaped = (words: string) => words.replaceAll(/[[\]\\]/g, '\\$&')

function wholeLines({ text, start, end }: Selected): { start: number; end: number } {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next }
}
