export type Line = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Pairs of lines that are compared at most: beyond it a change counts as one whole. */
const mostPairs = 2_000_000

/** What changed between two texts, line by line, with the longest run of lines in common kept. */
export function differences(before: string, after: string): Line[] {
  const [olds, news] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < Math.min(olds.length, news.length) && olds[head] === news[head]) head++
  let tail = 0
  while (tail < Math.min(olds.length, news.length) - head && olds.at(-1 - tail) === news.at(-1 - tail)) tail++
  const same = (lines: readonly string[]) => lines.map((text): Line => ({ kind: 'same', text }))
  return [
    ...same(olds.slice(0, head)),
    ...between(olds.slice(head, olds.length - tail), news.slice(head, news.length - tail)),
    ...same(olds.slice(olds.length - tail)),
  ]
}

function between(olds: readonly string[], news: readonly string[]): Line[] {
  if (olds.length * news.length > mostPairs)
    return [...olds.map((text): Line => ({ kind: 'gone', text })), ...news.map((text): Line => ({ kind: 'new', text }))]
  // @NOTE lengths[i][j]: the longest common part of what follows line i of the old and line j of the new
  const lengths = Array.from({ length: olds.length + 1 }, () => Array.from({ length: news.length + 1 }, () => 0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = olds.length - 1; i >= 0; i--)
    for (let j = news.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = olds[i] === news[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < olds.length || j < news.length) {
    const [old, fresh] = [olds[i], news[j]]
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'same', text: old })
      i++
      j++
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'gone', text: old })
      i++
    } else if (fresh !== undefined) {
      lines.push({ kind: 'new', text: fresh })
      j++
    }
  }
  return lines
}
