import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Language, type Setting, SettingContext } from './setting.ts'
import { words } from './words.ts'

export type NavLink = { href: string; label: string; current?: boolean | undefined }

export type DocumentProps = {
  language: Language
  title: string
  stylesheet: string
  /** SVG; the address of one that never changes when left out. */
  icon?: string | undefined
  /** Host and port of this site, so that links to others are marked. */
  ownHost?: string | undefined
  zone?: string | undefined
  onward?: Setting['onward']
  description?: string | undefined
  noindex?: boolean | undefined
  otherLanguageHref?: string | undefined
  /** Where this site is reached, without a slash at the end: search engines want full addresses. */
  origin?: string | undefined
  /** Own scripts, loaded as modules after the page is read; the page works without them. */
  scripts?: readonly string[] | undefined
  /** More elements for the head. */
  head?: ComponentChildren
  children: ComponentChildren
}

/** The html, head and skip link that every page has, without an inline script or style. */
export function Document(props: DocumentProps) {
  const { language, ownHost = '', zone = 'Europe/Amsterdam', onward } = props
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <SettingContext.Provider value={{ language, ownHost, zone, onward }}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {props.noindex && <meta name="robots" content="noindex" />}
          {props.description !== undefined && <meta name="description" content={props.description} />}
          <title>{props.title}</title>
          <link rel="stylesheet" href={props.stylesheet} />
          <link rel="icon" href={props.icon ?? '/assets/icon.svg'} type="image/svg+xml" />
          {props.otherLanguageHref !== undefined && (
            <link rel="alternate" hreflang={other} href={`${props.origin ?? ''}${props.otherLanguageHref}`} />
          )}
          {props.head}
          {props.scripts?.map((src) => (
            <script type="module" src={src} key={src} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip[language]}
          </a>
          {props.children}
        </body>
      </html>
    </SettingContext.Provider>
  )
}

/** Pixels, of the picture itself. */
export type Logo = { href: string; width: number; height: number }

export type PageProps = DocumentProps & {
  brand: { name: string; href?: string | undefined; logo?: Logo | undefined }
  nav: readonly NavLink[]
  footer: { lines: readonly string[]; links: readonly NavLink[] }
  /** A sentence above everything, such as that the page is a draft. */
  banner?: string | undefined
  /** The full width, for a statement with its margin; otherwise a column of one measure. */
  wide?: boolean | undefined
  /** First of all that a reader meets. */
  above?: ComponentChildren
  /** At the foot, after everything. */
  below?: ComponentChildren
}

/** The frame of every public page: brand, navigation, language switch, main, footer. */
export function Page(props: PageProps) {
  return (
    <Document {...props}>
      {props.above}
      {props.banner !== undefined && <Banner>{props.banner}</Banner>}
      <header class="bar">
        <Link class="brand" href={props.brand.href ?? '/'}>
          <Brand {...props.brand} />
        </Link>
        <nav class="on-desk" aria-label={words.mainNavigation[props.language]}>
          <Places {...props} />
        </nav>
        <details class="menu on-phone">
          <summary>{words.menu[props.language]}</summary>
          <nav aria-label={words.mainNavigation[props.language]}>
            <Places {...props} />
          </nav>
        </details>
      </header>
      <main id="main" class={props.wide ? 'wide' : 'column'}>
        {props.children}
      </main>
      <footer class="foot">
        <div>
          {props.footer.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {props.footer.links.map((link) => (
            <Link href={link.href} key={link.href}>
              {link.label}
            </Link>
          ))}
          {props.below}
        </div>
      </footer>
    </Document>
  )
}

/** The logo says the name to who cannot see it. */
const Brand = ({ name, logo }: PageProps['brand']) =>
  logo ? <img src={logo.href} alt={name} width={logo.width} height={logo.height} /> : <>{name}</>

export function Banner({ children }: { children: ComponentChildren }) {
  return <aside class="banner">{children}</aside>
}

function Places({ nav, language, otherLanguageHref }: PageProps) {
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <ul>
      {nav.map((link) => (
        <li key={link.href}>
          <Link href={link.href} current={link.current ? 'page' : undefined}>
            {link.label}
          </Link>
        </li>
      ))}
      {otherLanguageHref !== undefined && (
        <li>
          <Link href={otherLanguageHref} hreflang={other} lang={other}>
            {words.otherLanguage[language]}
          </Link>
        </li>
      )}
    </ul>
  )
}
