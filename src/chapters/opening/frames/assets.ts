import { createHash } from 'node:crypto'
import { type LookChoice, stylesheet, type Theme, themed, themeOf } from '../../../platform/html/index.ts'

type Asset = { readonly body: string; readonly type: string }

/** The addresses with which every page is drawn; another look has others. */
export type Drawn = { readonly stylesheet: string; readonly icon: string }

export type SiteAssets = {
  readonly drawn: () => Drawn
  /** Also of looks that are no longer in use, for whoever still has a page from then. */
  readonly assets: { get(path: string): Asset | undefined }
  /** From now on the first of these counts, or how the site began when there is none. */
  show(looks: readonly (LookChoice | 'begin')[]): void
}

/**
 * The stylesheet and the icon of a site as its owner wants it to look, and those of its earlier looks.
 *
 * @param own - the colours that the site began with
 * @throws TypeError when a token is unknown or no colour
 */
export function siteAssets(own?: Readonly<Record<string, string>>): SiteAssets {
  const all = new Map<string, Asset>()
  const made = new Map<string, Drawn>()
  const draw = (theme: Theme): Drawn => {
    const { css, href } = stylesheet(theme)
    const icon = iconOf(theme)
    const iconHref = `/assets/icon-${createHash('sha256').update(icon).digest('hex').slice(0, 16)}.svg`
    all.set(href, { body: css, type: 'text/css; charset=utf-8' })
    all.set(iconHref, { body: icon, type: 'image/svg+xml' })
    return { stylesheet: href, icon: iconHref }
  }
  const drawnAs = (look: LookChoice | 'begin'): Drawn => {
    const key = JSON.stringify(look)
    const known = made.get(key) ?? draw(look === 'begin' ? themed(own) : themeOf(look))
    made.set(key, known)
    return known
  }
  let now = drawnAs('begin')
  return {
    drawn: () => now,
    assets: { get: (path) => all.get(path === '/assets/icon.svg' ? now.icon : path) },
    show(looks) {
      for (const look of looks) drawnAs(look)
      now = drawnAs(looks[0] ?? 'begin')
    },
  }
}

function iconOf({ light: { accent, 'accent-ink': ink } }: Theme): string {
  const shape = `<rect width="32" height="32" rx="7" fill="${accent}"/>`
  const tick = `<path d="M8 17l6 6 10-14" fill="none" stroke="${ink}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shape}${tick}</svg>`
}
