import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Theme, themeCss, themed } from './theme.ts'

export type Stylesheet = { css: string; hash: string; href: string }

/** In the order in which later rules win. */
const SUBJECTS = [
  'base',
  'frame',
  'statement',
  'office',
  'parts',
  'forms',
  'choice',
  'embed',
  'editor',
  'phone',
  'print',
] as const

/** The one stylesheet of a site, to be served at `href` for ever: another content has another address. */
export function stylesheet(theme: Theme = themed()): Stylesheet {
  const css = themeCss(theme) + SUBJECTS.map(rulesOf).join('')
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16)
  return { css, hash, href: `/assets/style-${hash}.css` }
}

/** The rules of one subject, as they stand in the sheet. */
export const rulesOf = (subject: (typeof SUBJECTS)[number]): string =>
  squeezed(readFileSync(new URL(`css/${subject}.css`, import.meta.url), 'utf8'))

/** Without comments and needless space. Our own files only: it would spoil a text with `/*` or a double space in it. */
function squeezed(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(/(?<![\w.])0\.(?=\d)/g, '.')
    .replaceAll(/ ?> ?/g, '>')
    .replaceAll(';}', '}')
    .trim()
}
