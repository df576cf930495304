import type { ComponentChildren } from 'preact'
import type { Voice } from '../http/ask.ts'
import { type Language, useSetting } from './setting.ts'
import { words } from './words.ts'

const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Where an address leads, read as a browser reads it.
 *
 * @param ownHost - host and port of this site; empty when unknown, and then every full address is elsewhere
 * @throws TypeError for every scheme other than http, https, mailto and tel, such as `javascript:`
 */
export function destination(href: string, ownHost: string): { href: string; elsewhere: boolean } {
  // @NOTE parsed instead of matched: browsers drop tabs and line ends inside a scheme and take \ for /
  const base = `https://${ownHost === '' ? 'own.invalid' : ownHost}`
  if (!URL.canParse(href, base)) throw new TypeError('a link was given an address that cannot be read')
  const url = new URL(href, base)
  if (!ALLOWED.has(url.protocol)) throw new TypeError(`a link was given an address with the scheme ${url.protocol}`)
  const web = url.protocol === 'http:' || url.protocol === 'https:'
  return { href, elsewhere: web && url.host !== new URL(base).host }
}

export type LinkProps = {
  href: string
  /** Defaults to the host of the page that it stands on. */
  ownHost?: string | undefined
  /** Drawn as a button; leave out for a link in text. */
  kind?: 'main' | 'quiet' | 'danger' | undefined
  class?: string | undefined
  current?: 'page' | 'true' | undefined
  hreflang?: string | undefined
  lang?: string | undefined
  rel?: string | undefined
  download?: boolean | undefined
  children: ComponentChildren
}

/** The one component that writes an href; says so when it leads to another website. */
export function Link({ href, ownHost, kind, current, children, ...rest }: LinkProps) {
  const setting = useSetting()
  const to = destination(href, ownHost ?? setting.ownHost)
  const onward = setting.onward?.(to.href) ?? to.href
  const look = [kind === undefined ? '' : `btn ${kind}`, rest.class ?? ''].join(' ').trim()
  return (
    <a
      href={onward}
      class={look === '' ? undefined : look}
      aria-current={current}
      hreflang={rest.hreflang}
      lang={rest.lang}
      rel={to.elsewhere && onward === to.href ? 'noopener noreferrer' : rest.rel}
      download={rest.download}
    >
      {children}
      {to.elsewhere && (
        <>
          <span class="away" aria-hidden="true">
            {' ↗'}
          </span>
          <span class="unseen"> ({words.elsewhere[setting.language]})</span>
        </>
      )}
    </a>
  )
}

type WayBackProps = {
  ask: Voice
  /** A page of ours; without an English title it is called by the Dutch one. */
  to: { readonly href: string; readonly title: Readonly<Record<Language, string>> }
  kind?: LinkProps['kind']
}

/** Back to the page that somebody came from, by its name. */
export function WayBack({ ask: { t, href }, to, kind }: WayBackProps) {
  const title = t(to.title) || to.title.nl
  return (
    <Link href={href(to.href)} kind={kind}>
      {t({ nl: `Terug naar ${title}`, en: `Back to ${title}` })}
    </Link>
  )
}
