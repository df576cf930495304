export type TokenName = (typeof TOKENS)[number]
export type Tokens = Record<TokenName, string>
export type Theme = { light: Tokens; dark: Tokens }

const TOKENS = ['paper', 'sheet', 'ink', 'soft', 'line', 'accent', 'accent-ink', 'ok', 'wait', 'no', 'fact'] as const
const COLOUR = /^#[0-9a-f]{6}$/i

/** Warm paper and ink with one green accent; a site brings its own by the same names. */
export const standardTheme: Theme = {
  light: {
    paper: '#fbf8f2',
    sheet: '#fffdf9',
    ink: '#22201c',
    soft: '#655f56',
    line: '#e4ddd1',
    accent: '#0f6657',
    'accent-ink': '#ffffff',
    ok: '#2a7347',
    wait: '#8a560b',
    no: '#ad2c25',
    fact: '#55657f',
  },
  dark: {
    paper: '#171613',
    sheet: '#1f1d1a',
    ink: '#ece6da',
    soft: '#aea699',
    line: '#37332d',
    accent: '#6cc4b1',
    'accent-ink': '#10221e',
    ok: '#7fc79a',
    wait: '#e0ac5c',
    no: '#ef8f86',
    fact: '#9fb0cc',
  },
}

/**
 * The standard theme with a site's own colours laid over it.
 *
 * @param own - `accent: '#123456'` for light, `'dark-accent'` for dark; six hexadecimal digits each
 * @throws TypeError naming the token that does not exist or is no colour
 */
export function themed(own: Readonly<Record<string, string>> = {}): Theme {
  const theme = { light: { ...standardTheme.light }, dark: { ...standardTheme.dark } }
  for (const [name, colour] of Object.entries(own)) {
    const dark = name.startsWith('dark-')
    const token = TOKENS.find((known) => known === (dark ? name.slice(5) : name))
    if (token === undefined) throw new TypeError(`the theme has no token called ${name}`)
    if (!COLOUR.test(colour)) throw new TypeError(`the theme's ${name} is not a colour of six hexadecimal digits`)
    theme[dark ? 'dark' : 'light'][token] = colour
  }
  return theme
}

/** The theme as custom properties, dark behind the reader's own preference. */
export function themeCss({ light, dark }: Theme): string {
  return `:root{${properties(light)}}@media (prefers-color-scheme:dark){:root{${properties(dark)}}}`
}

function properties(tokens: Tokens): string {
  return TOKENS.map((name) => `--${name}:${tokens[name]}`).join(';')
}
