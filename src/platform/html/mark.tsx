import { useSetting } from './setting.ts'
import { Time } from './time.tsx'
import { words } from './words.ts'

export type MarkState = 'holds' | 'attested' | 'fact' | 'broken' | 'unattested' | 'nothing-yet' | 'unbuilt'

export type Evidence = {
  /** What was looked at, and what was seen. */
  seen: string
  /** A day or a moment, ISO 8601. */
  at?: string | undefined
  /** What the check does not show. */
  notShown?: string | undefined
}

export type MarkProps = {
  state: MarkState
  /** The state in words, such as 'gecontroleerd, 12 minuten geleden'; always there for who cannot see the sign. */
  words: string
  evidence?: Evidence | undefined
}

// @NOTE these never hide their words: a promise that does not hold must not look calm. Nor does a mark without
// evidence: nothing opens there that could show them
const LOUD = new Set<MarkState>(['broken', 'unattested', 'unbuilt'])

/**
 * The mark of a guarantee: a sign whose shape alone tells the state, its words, and what was looked at.
 *
 * Opening one closes the other, so that panels in the margin never lie over each other.
 */
export function Mark({ state, words: said, evidence }: MarkProps) {
  const loud = LOUD.has(state) || evidence === undefined
  const name = loud ? `mark ${state} loud` : `mark ${state}`
  const face = (
    <>
      <Sign state={state} />
      <span class="said">{said}</span>
    </>
  )
  if (evidence === undefined) return <p class={name}>{face}</p>
  return (
    <details class={name} name="mark">
      <summary>{face}</summary>
      <Seen said={said} evidence={evidence} />
    </details>
  )
}

function Seen({ said, evidence }: { said: string; evidence: Evidence }) {
  const { language } = useSetting()
  return (
    <div class="seen">
      <p class="again" aria-hidden="true">
        {said}
      </p>
      <dl>
        <dt>{words.seen[language]}</dt>
        <dd>{evidence.seen}</dd>
        {evidence.at !== undefined && (
          <>
            <dt>{words.at[language]}</dt>
            <dd>
              <Time at={evidence.at} />
            </dd>
          </>
        )}
        {evidence.notShown !== undefined && (
          <>
            <dt>{words.notShown[language]}</dt>
            <dd>{evidence.notShown}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** The sign alone; words must stand beside it. Drawn, not coloured in, so that it survives print and forced colours. */
export function Sign({ state }: { state: MarkState }) {
  return (
    <svg class={`sign ${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {SHAPES[state]()}
    </svg>
  )
}

const SHAPES: Record<MarkState, () => preact.JSX.Element> = {
  holds: () => <circle cx="6" cy="6" r="5.5" />,
  attested: () => <circle class="ring" cx="6" cy="6" r="4.5" />,
  fact: () => <rect x="1" y="1" width="10" height="10" rx="1" />,
  broken: () => <path d="M6 0 12 6 6 12 0 6Z" />,
  unattested: () => <path class="ring" d="M6 1.4 10.6 6 6 10.6 1.4 6Z" />,
  'nothing-yet': () => <circle class="ring" cx="6" cy="6" r="4.5" stroke-dasharray="2 2.7" />,
  unbuilt: () => <path class="ring" d="M2 2 10 10M10 2 2 10" />,
}
