import { darkAccent, inkOn } from './themes/accent.ts'
import { drukwerk } from './themes/drukwerk.ts'
import { linnen } from './themes/linnen.ts'
import { papier } from './themes/papier.ts'

export type TokenName = (typeof TOKENS)[number]
export type Tokens = Record<TokenName, string>
export type ShapeName = (typeof SHAPES)[number]
/** Letters and room; each value stands in CSS as it is, so it comes from our own files alone. */
export type Shape = Record<ShapeName, string>
export type Scheme = 'light' | 'dark'
export type Theme = Record<Scheme, Tokens> & { shape: Shape }
export type ThemeName = keyof typeof themes

/** What an owner chose; without an accent the theme's own colour counts. */
export type LookChoice = { readonly theme: ThemeName; readonly accent?: string | undefined }

const TOKENS = ['paper', 'sheet', 'ink', 'soft', 'line', 'accent', 'accent-ink', 'ok', 'wait', 'no', 'fact'] as const
const SHAPES = [
  // letters: a whole font, a family or a size
  'base',
  'sans',
  'display',
  'reading',
  'h1',
  'h2',
  'h3',
  'brand',
  'lead',
  'weight',
  'track',
  // room: roundness, the length of a line, air above a heading
  'r',
  'btn-r',
  'card-r',
  'measure',
  'air',
  // lines: the edge of the page, the bar and what is below it, above a section, around a card
  'edge',
  'bar',
  'bar-line',
  'section',
  'section-pad',
  'card-line',
  'card-top',
  // how the menu shows the present place
  'nav-gap',
  'nav-pad',
  'nav-r',
  'nav-line',
  'nav-here',
] as const
const COLOUR = /^#[0-9a-f]{6}$/i

export const themes = { papier, linnen, drukwerk }
export const themeNames: readonly ThemeName[] = ['papier', 'linnen', 'drukwerk']
export const isThemeName = (name: string): name is ThemeName => Object.hasOwn(themes, name)

/** What a site looks like until its owner chooses. */
export const standardTheme: Theme = papier

/**
 * The standard theme with a site's own colours laid over it.
 *
 * @param own - `accent: '#123456'` for light, `'dark-accent'` for dark; six hexadecimal digits each
 * @throws TypeError naming the token that does not exist or is no colour
 */
export function themed(own: Readonly<Record<string, string>> = {}): Theme {
  const theme = copyOf(standardTheme)
  for (const [name, colour] of Object.entries(own)) {
    const dark = name.startsWith('dark-')
    const token = TOKENS.find((known) => known === (dark ? name.slice(5) : name))
    if (token === undefined) throw new TypeError(`the theme has no token called ${name}`)
    if (!COLOUR.test(colour)) throw new TypeError(`the theme's ${name} is not a colour of six hexadecimal digits`)
    theme[dark ? 'dark' : 'light'][token] = colour
  }
  return theme
}

/**
 * A theme with the owner's one colour in it; what stands on that colour, and the one for the dark, follow from it.
 *
 * @throws TypeError when the accent is no colour of six hexadecimal digits
 */
export function themeOf({ theme: name, accent }: LookChoice): Theme {
  const theme = copyOf(themes[name])
  if (accent === undefined) return theme
  if (!COLOUR.test(accent)) throw new TypeError('the accent is not a colour of six hexadecimal digits')
  const { light, dark } = theme
  light.accent = accent.toLowerCase()
  light['accent-ink'] = inkOn(light.accent)
  dark.accent = darkAccent(light.accent, dark)
  dark['accent-ink'] = inkOn(dark.accent)
  return theme
}

/** The theme as custom properties, dark behind the reader's own preference. */
export function themeCss({ light, dark, shape }: Theme): string {
  const letters = Object.entries(shape).map(([name, value]) => `--${name}:${value}`)
  const inDark = `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`
  return `:root{${properties(light)};${letters.join(';')}}${inDark}`
}

function properties(tokens: Tokens): string {
  return TOKENS.map((name) => `--${name}:${tokens[name]}`).join(';')
}

const copyOf = ({ light, dark, shape }: Theme): Theme => ({ light: { ...light }, dark: { ...dark }, shape })
