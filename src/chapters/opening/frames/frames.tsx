import type { ComponentChildren } from 'preact'
import {
  Button,
  Form,
  type Logo,
  type LookChoice,
  type NavLink,
  Notice,
  Office,
  type OfficeGroup,
  Page,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { Frames } from '../../../platform/http/request.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'
import type { DueItem, House, OfficePlace } from '../../chapter.ts'
import type { Drawn } from './assets.ts'

/** What the frames of one installation are drawn with. */
export type Places = {
  readonly drawn: () => Drawn
  /** The places of every chapter, in the order of the contents. */
  readonly office: readonly OfficePlace[]
  /** What waited for the owner when last looked. */
  readonly waiting: () => readonly DueItem[]
  readonly shown: () => Shown
  /** What a page shows of the visitor's choice about what others may load. */
  readonly choice?: (ask: Ask, status?: number) => ChoiceShown
  /** Where links lead for this visitor, if elsewhere than they say. */
  readonly onward?: (ask: Ask) => ((href: string) => string) | undefined
}

/** Above the page the question, while it is open; below it the way back. */
export type ChoiceShown = {
  readonly above?: ComponentChildren
  readonly below?: ComponentChildren
  readonly head?: ComponentChildren
  readonly tag: string
}

/** What the owner set that every page shows. */
export type Shown = {
  /** The menu of the site, as its owner made it. */
  readonly menu?: readonly Place[]
  /** The site is in Dutch alone: no switch to English. */
  readonly isDutchOnly: boolean
  /** Full addresses of the owner's own pages on networks, as plain links. */
  readonly networks: readonly string[]
  /** How the owner wants the site to look, the newest first; empty while it looks as it began. */
  readonly looks?: readonly (LookChoice | 'begin')[]
  /** Stands for the name at the head of the site. */
  readonly logo?: Logo | undefined
  /** Said at the foot while nobody is there. */
  readonly closed: Words | undefined
}

/** The two frames around every page: that of the site and that of the back office. */
export function framesFor(house: House, places: Places): Frames {
  const ownHost = new URL(house.baseUrl).host
  const facts = () => house.published().register.facts
  const same = (ask: Ask, { title, status, isAlone, head, stylesheet = places.drawn().stylesheet }: Content) => ({
    language: ask.language,
    title: title === facts().tradeName ? title : `${title} · ${facts().tradeName}`,
    stylesheet,
    icon: places.drawn().icon,
    ownHost,
    origin: house.baseUrl,
    zone: facts().zone,
    onward: places.onward?.(ask),
    head,
    otherLanguageHref: isAlone || places.shown().isDutchOnly ? undefined : otherLanguage(ask, status),
    banner: facts().confirmedAt === undefined ? ask.t(concept) : undefined,
  })
  const chosen = (ask: Ask, { status, head }: Content) => {
    const shown = places.choice?.(ask, status)
    return { above: shown?.above, below: shown?.below, head: [head, shown?.head] }
  }
  return {
    tag: (ask) => JSON.stringify([places.drawn(), places.shown(), places.choice?.(ask).tag]),
    page: (ask, content) => (
      <Page
        {...same(ask, content)}
        {...chosen(ask, content)}
        wide={content.wide}
        description={content.description}
        scripts={content.scripts}
        noindex={content.noindex || facts().confirmedAt === undefined}
        brand={{ name: facts().tradeName, href: ask.href('/'), logo: places.shown().logo }}
        nav={linksTo(ask, places.shown().menu ?? nav)}
        footer={{
          lines: [...controllerLines(facts(), ask), ...closedLine(places.shown(), ask)],
          links: [...reachable(facts()), ...linksTo(ask, footLinks), ...networkLinks(places.shown())],
        }}
      >
        <ClosedNotice closed={places.shown().closed} ask={ask} />
        {content.body}
      </Page>
    ),
    office: (ask, content) => (
      <Office
        {...same(ask, content)}
        scripts={content.scripts}
        brand={{ name: facts().tradeName, href: ask.href('/beheer') }}
        user={ask.staff?.name ?? ''}
        groups={ask.staff ? officeGroups(ask, places) : []}
        waiting={ask.staff ? places.waiting().length : 0}
        signOut={ask.staff && <SignOut ask={ask} />}
      >
        {content.body}
      </Office>
    ),
  }
}

const concept: Words = {
  nl: 'Concept, niet bevestigd door de onderneming',
  en: 'Concept, not confirmed by the business',
}

type Place = { readonly href: string; readonly title: Words }

const nav: readonly Place[] = [
  { href: '/diensten', title: { nl: 'Diensten', en: 'Services' } },
  { href: '/nieuwsbrief', title: { nl: 'Nieuwsbrief', en: 'Newsletter' } },
  { href: '/privacy', title: { nl: 'Privacy', en: 'Privacy' } },
  { href: '/contact', title: { nl: 'Contact', en: 'Contact' } },
]

const footLinks: readonly Place[] = [
  { href: '/cookies', title: { nl: 'Cookies', en: 'Cookies' } },
  { href: '/waarborgen', title: { nl: 'Waarborgen', en: 'Guarantees' } },
  { href: '/mijn-gegevens', title: { nl: 'Mijn gegevens', en: 'My data' } },
  { href: '/klacht', title: { nl: 'Klacht', en: 'Complaint' } },
  { href: '/veiligheid', title: { nl: 'Veiligheid', en: 'Security' } },
]

const linksTo = (ask: Ask, list: readonly Place[]): NavLink[] =>
  list.map(({ href, title }) => ({ href: ask.href(href), label: ask.t(title), current: isWithin(ask.path, href) }))

/** Where people write and wait: there it stands above the form too, and after it was sent. */
const answering = ['/contact', '/formulier', '/klacht']

function ClosedNotice({ closed, ask }: { closed: Words | undefined; ask: Ask }) {
  if (!closed || !answering.some((href) => isWithin(ask.path, href))) return null
  return <Notice kind="note">{ask.t(closed)}</Notice>
}

const closedLine = ({ closed }: Shown, ask: Ask): string[] => (closed ? [ask.t(closed)] : [])

const networkLinks = ({ networks }: Shown): NavLink[] =>
  networks.map((href) => ({ href, label: new URL(href).hostname.replace(/^www\./, '') }))

const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The same page in the other language; the first page from where there is nothing to read. */
function otherLanguage(ask: Ask, status = 200): string | undefined {
  // @NOTE no switch on the answer to a form: it would throw away what was typed
  if (ask.method === 'POST') return undefined
  // @NOTE an address that failed may hold somebody's secret, and is not repeated
  const path = status >= 400 ? '/' : ask.path
  return ask.language === 'en' ? path : `/en${path === '/' ? '' : path}`
}

/** Who is responsible, as it stands below every page. @see GDPR Art. 13(1)(a); BW 3:15d */
export function controllerLines(facts: Facts, ask: Pick<Ask, 't'>): string[] {
  const { tradeName, legalName, kvk, vatId, address } = facts
  const vat = vatId && `${ask.t({ nl: 'Btw-id', en: 'VAT ID' })} ${vatId}`
  const legal = legalName === tradeName ? undefined : legalName
  const lines = [tradeName, legal, `KvK ${kvk}`, vat, address]
  return lines.filter((line): line is string => line !== undefined && line !== '')
}

function reachable({ phone, email }: Facts): NavLink[] {
  const call = phone === undefined ? [] : [{ href: `tel:${phone.replaceAll(/[^\d+]/g, '')}`, label: phone }]
  return [...call, { href: `mailto:${email}`, label: email }]
}

const groupWords: Readonly<Record<OfficePlace['group'], Words>> = {
  do: { nl: 'Wat we doen', en: 'What we do' },
  with: { nl: 'Met wie', en: 'With whom' },
  promise: { nl: 'Wat we beloven', en: 'What we promise' },
}

function officeGroups(ask: Ask, { office, waiting }: Places): OfficeGroup[] {
  const items = waiting()
  const today = { href: ask.href('/beheer'), label: ask.t({ nl: 'Vandaag', en: 'Today' }), count: items.length }
  const first: OfficeGroup = { title: '', links: [{ ...today, current: ask.path === '/beheer' }] }
  const groups = (['do', 'with', 'promise'] as const).map((group) => ({
    title: ask.t(groupWords[group]),
    links: office
      .filter((place) => place.group === group)
      .map(({ href, title }) => ({
        href: ask.href(href),
        label: ask.t(title),
        current: isWithin(ask.path, href),
        count: items.filter((item) => isWithin(item.href.split(/[?#]/)[0] ?? '', href)).length,
      })),
  }))
  return [first, ...groups.filter(({ links }) => links.length > 0)]
}

function SignOut({ ask }: { ask: Ask }) {
  return (
    <Form action={ask.href('/beheer/uitloggen')}>
      <Button kind="quiet">{ask.t({ nl: 'Uitloggen', en: 'Sign out' })}</Button>
    </Form>
  )
}
