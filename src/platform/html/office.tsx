import type { ComponentChildren } from 'preact'
import { count } from './format.ts'
import { Banner, Document, type DocumentProps, type NavLink } from './frame.tsx'
import { Link } from './link.tsx'
import { useSetting } from './setting.ts'
import { words } from './words.ts'

export type OfficeLink = NavLink & { count?: number | undefined }
/** A group without a title stands on its own, such as the first page. */
export type OfficeGroup = { title: string; links: readonly OfficeLink[] }

export type OfficeProps = DocumentProps & {
  brand: { name: string; href?: string | undefined }
  /** The name of who is signed in. */
  user: string
  groups: readonly OfficeGroup[]
  /** How many things wait in all, when a first page counts the others again; else the sum of all counts. */
  waiting?: number | undefined
  /** The form that signs out; its address and wording belong to who signs in. */
  signOut?: ComponentChildren
  banner?: string | undefined
}

/** The frame of the back office: a rail beside the desk, on a phone a menu that says where one is and what waits. */
export function Office(props: OfficeProps) {
  const links = props.groups.flatMap((group) => group.links)
  const here = links.find((link) => link.current)?.label ?? words.menu[props.language]
  const waiting = props.waiting ?? links.reduce((sum, link) => sum + (link.count ?? 0), 0)
  return (
    <Document {...props} noindex>
      {props.banner !== undefined && <Banner>{props.banner}</Banner>}
      <div class="office">
        <header class="rail">
          <Link class="brand" href={props.brand.href ?? '/beheer'}>
            {props.brand.name}
          </Link>
          <nav class="on-desk" aria-label={words.mainNavigation[props.language]}>
            <Groups groups={props.groups} />
          </nav>
          <details class="menu on-phone">
            <summary>
              <span>{here}</span>
              {waiting > 0 && <Waiting number={waiting} />}
            </summary>
            <nav aria-label={words.mainNavigation[props.language]}>
              <Groups groups={props.groups} />
            </nav>
          </details>
          <div class="who">
            <span>{props.user}</span>
            {props.signOut}
          </div>
        </header>
        <main id="main" class="desk">
          {props.children}
        </main>
      </div>
    </Document>
  )
}

function Groups({ groups }: { groups: readonly OfficeGroup[] }) {
  return groups.map((group) => (
    <div class="group" key={group.title}>
      {group.title !== '' && <p>{group.title}</p>}
      <ul>
        {group.links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} current={link.current ? 'page' : undefined}>
              <span>{link.label}</span>
              {link.count !== undefined && link.count > 0 && <Waiting number={link.count} />}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}

function Waiting({ number }: { number: number }) {
  const { language } = useSetting()
  return (
    <span class="waiting">
      {count(number, language)}
      <span class="unseen"> {words.waiting[language]}</span>
    </span>
  )
}
