import { type Stylesheet, stylesheet, themed } from '../../../platform/html/index.ts'

export type Assets = ReadonlyMap<string, { readonly body: string; readonly type: string }>

/**
 * The stylesheet and the icon of a site in its own colours.
 *
 * @throws TypeError when a token is unknown or no colour
 */
export function siteAssets(tokens?: Readonly<Record<string, string>>): { stylesheet: Stylesheet; assets: Assets } {
  const style = stylesheet(tokens)
  const { accent, 'accent-ink': ink } = themed(tokens).light
  const shape = `<rect width="32" height="32" rx="7" fill="${accent}"/>`
  const tick = `<path d="M8 17l6 6 10-14" fill="none" stroke="${ink}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>`
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shape}${tick}</svg>`
  const assets = new Map([
    [style.href, { body: style.css, type: 'text/css; charset=utf-8' }],
    ['/assets/icon.svg', { body: icon, type: 'image/svg+xml' }],
  ])
  return { stylesheet: style, assets }
}
