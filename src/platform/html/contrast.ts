import type { Scheme, Theme, TokenName } from './theme.ts'

/** Text colour on background colour, every pair that the stylesheet uses for words. */
const PAIRS: readonly (readonly [TokenName, TokenName])[] = [
  ...(['ink', 'soft', 'accent', 'ok', 'wait', 'no', 'fact'] as const).flatMap((text) => [
    [text, 'paper'] as const,
    [text, 'sheet'] as const,
  ]),
  ['accent-ink', 'accent'],
]

export type FaintPair = { scheme: Scheme; text: TokenName; on: TokenName; ratio: number }

/**
 * The pairs of a theme that are too faint to read, so that a site's own colours can be refused before they are seen.
 *
 * @see WCAG 2.2, 1.4.3 Contrast (Minimum): 4.5 to 1
 */
export function faintPairs(theme: Theme): FaintPair[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    PAIRS.map(([text, on]) => ({ scheme, text, on, ratio: contrast(theme[scheme][text], theme[scheme][on]) })).filter(
      (pair) => pair.ratio < 4.5,
    ),
  )
}

/** The pairs that an owner's choice decides, each with what it needs. */
export const judgedPairs: readonly { text: TokenName; on: TokenName; needs: 3 | 4.5 }[] = [
  { text: 'ink', on: 'paper', needs: 4.5 },
  { text: 'soft', on: 'paper', needs: 4.5 },
  { text: 'accent', on: 'paper', needs: 4.5 },
  { text: 'accent', on: 'sheet', needs: 4.5 },
  { text: 'accent-ink', on: 'accent', needs: 4.5 },
  // @NOTE the border of a field, and the line around what has the focus: shapes, not words (1.4.11)
  { text: 'soft', on: 'sheet', needs: 3 },
]

/** Between 1 and 21. @see WCAG 2.2, definition of contrast ratio */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
