import type { ComponentChildren } from 'preact'
import type { NavLink } from './frame.tsx'
import { Link } from './link.tsx'
import { Mark, type MarkProps, type MarkState, Sign } from './mark.tsx'
import { useSetting } from './setting.ts'
import { words } from './words.ts'

export type ReadingProps = {
  contents: readonly NavLink[]
  /** Stands above the contents, such as the version and its day. */
  note?: ComponentChildren
  /** Stands below the contents. */
  after?: ComponentChildren
  children: ComponentChildren
}

/** A long text with its contents beside it and room for marks in the margin; on a phone the contents fold. */
export function Reading({ contents, note, after, children }: ReadingProps) {
  const { language } = useSetting()
  return (
    <div class="read">
      <div class="toc">
        {note !== undefined && <div class="soft small">{note}</div>}
        <nav class="on-desk" aria-label={words.contents[language]}>
          <Contents links={contents} />
        </nav>
        <details class="on-phone">
          <summary>{words.contents[language]}</summary>
          <nav aria-label={words.contents[language]}>
            <Contents links={contents} />
          </nav>
        </details>
        {after}
      </div>
      <article class="text">{children}</article>
    </div>
  )
}

function Contents({ links }: { links: readonly NavLink[] }) {
  return (
    <ol>
      {links.map((link) => (
        <li key={link.href}>
          <Link href={link.href} current={link.current ? 'true' : undefined}>
            {link.label}
          </Link>
        </li>
      ))}
    </ol>
  )
}

export type SentenceProps = {
  /** So that a link can lead to this one sentence. */
  id?: string | undefined
  mark?: MarkProps | undefined
  children: ComponentChildren
}

/** One sentence of a statement with the mark of its guarantee in the margin. */
export function Sentence({ id, mark, children }: SentenceProps) {
  return (
    <div class="s" id={id}>
      <div class="sentence">{children}</div>
      {mark !== undefined && <Mark {...mark} />}
    </div>
  )
}

/** What the signs mean; give the states that occur on the page. */
export function Legend({ states }: { states: readonly { state: MarkState; words: string }[] }) {
  return (
    <ul class="legend">
      {states.map((entry) => (
        <li key={entry.state}>
          <Sign state={entry.state} />
          {entry.words}
        </li>
      ))}
    </ul>
  )
}
