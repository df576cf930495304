import { contrast } from '../contrast.ts'
import type { Tokens } from '../theme.ts'
import { hexOf, lchOf, readable } from './colour.ts'

type Ground = Pick<Tokens, 'paper' | 'sheet'>

/** White on a dark colour, and on a light one nearly black of the same hue. */
export function inkOn(accent: string): string {
  const { c, h } = lchOf(accent)
  const dark = hexOf({ l: 0.2, c: Math.min(c, 0.03), h })
  return contrast('#ffffff', accent) >= contrast(dark, accent) ? '#ffffff' : dark
}

/** The same hue, bright and calm enough to read at night. */
export function darkAccent(accent: string, { paper, sheet }: Ground): string {
  const { c, h } = lchOf(accent)
  const bright = hexOf({ l: 0.79, c: Math.min(c, 0.1), h })
  return readable(bright, [paper, sheet], 6) ?? bright
}

/** The nearest colour that reads as a link on both grounds, and carries its own ink; the accent itself when it does. */
export function nearestAccent(accent: string, { paper, sheet }: Ground): string {
  const found = readable(accent, [paper, sheet])
  if (found === undefined) throw new RangeError('no colour reads on both grounds of this theme')
  return found
}
