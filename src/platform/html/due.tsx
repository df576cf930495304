import type { ComponentChildren } from 'preact'

export type DueProps = {
  /** How long there is, in words: 'nog 3 dagen', 'verlopen'. */
  when: string
  urgency?: 'near' | 'late' | undefined
  /** The day it is due and why that day. */
  detail?: ComponentChildren
  action?: ComponentChildren
  children: ComponentChildren
}

/** What waits for a person, the most urgent first. */
export function DueList({ children }: { children: ComponentChildren }) {
  return <ul class="due">{children}</ul>
}

export function Due({ when, urgency, detail, action, children }: DueProps) {
  return (
    <li>
      <span class={urgency === undefined ? 'when' : `when ${urgency}`}>{when}</span>
      <div>
        {children}
        {detail !== undefined && <p class="soft small">{detail}</p>}
      </div>
      {action !== undefined && <div class="do">{action}</div>}
    </li>
  )
}

export type Step = {
  text: ComponentChildren
  detail?: ComponentChildren
  /** Whether the step removes something, keeps it, or neither. */
  effect?: 'goes' | 'stays' | undefined
}

/** What an act will do, shown before it is done, in the order in which it happens. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li class={step.effect} key={index}>
          {step.text}
          {step.detail !== undefined && <p class="soft small">{step.detail}</p>}
        </li>
      ))}
    </ol>
  )
}
