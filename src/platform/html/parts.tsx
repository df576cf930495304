import type { ComponentChildren } from 'preact'

/** A sentence on what just happened or must be known; a warning is read out at once. */
export function Notice({ kind, children }: { kind: 'ok' | 'note' | 'warning'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role="status">
      {children}
    </div>
  )
}

/** A list with nothing in it: says so, and what to do. */
export function Empty({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

export type DataItem = { term: string; value: ComponentChildren }

/** Terms with their values. */
export function DataList({ items }: { items: readonly DataItem[] }) {
  return (
    <dl class="data">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type CardProps = {
  title: string
  level?: 2 | 3 | undefined
  /** A quiet line below the title. */
  note?: ComponentChildren
  /** Buttons and links at the foot. */
  actions?: ComponentChildren
  id?: string | undefined
  children?: ComponentChildren
}

/** A sheet of paper on the page: one thing with its own heading. */
export function Card({ title, level = 2, note, actions, id, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section class="card" id={id}>
      <Heading>{title}</Heading>
      {note !== undefined && <p class="soft small">{note}</p>}
      {children}
      {actions !== undefined && <Row>{actions}</Row>}
    </section>
  )
}

/** Cards, or figures, beside each other where there is room. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <div class="cards">{children}</div>
}

/** One number with what it counts. */
export function Figure({ number, label }: { number: string; label: string }) {
  return (
    <p class="card figure">
      <b>{number}</b> {label}
    </p>
  )
}

/** Buttons and links beside each other. */
export function Row({ children }: { children: ComponentChildren }) {
  return <div class="row">{children}</div>
}

/** The quiet opening sentence under a page's heading. */
export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="lead">{children}</p>
}
