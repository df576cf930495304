import { Lead, Link, Sign } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { Step } from './steps/step.ts'
import type { Answered } from './store.ts'

type OverviewProps = {
  readonly ask: Ask
  readonly steps: readonly Step[]
  readonly answers: ReadonlyMap<string, Answered>
  readonly next: Step | undefined
}

const states = {
  answered: { sign: 'holds', words: { nl: 'beantwoord', en: 'answered' } },
  later: { sign: 'nothing-yet', words: { nl: 'later', en: 'later' } },
  open: { sign: 'nothing-yet', words: { nl: 'nog niet', en: 'not yet' } },
} as const satisfies Record<Answered['state'] | 'open', { sign: string; words: Words }>

/** All questions, with what was answered, and where to go on. */
export function OverviewPage({ ask, steps, answers, next }: OverviewProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Zet je site klaar', en: 'Make your site ready' })}</h1>
      <Lead>
        {t({
          nl: `${steps.length} korte vragen. Na elk antwoord zie je wat er in je privacyverklaring komt. Je mag alles later doen, en alles nog veranderen.`,
          en: `${steps.length} short questions. After each answer you see what your privacy statement says. You may do everything later, and change everything.`,
        })}
      </Lead>
      <p>
        {next ? (
          <Link href={ask.href(`/beheer/begin-gids/${next.slug}`)} kind="main">
            {answers.size === 0 ? t({ nl: 'Begin', en: 'Begin' }) : t({ nl: 'Ga verder', en: 'Go on' })}
          </Link>
        ) : (
          <Link href={ask.href('/beheer/begin-gids/klaar')} kind="main">
            {t({ nl: 'Wat moet er nog voordat je opengaat?', en: 'What remains before you open?' })}
          </Link>
        )}
      </p>
      <ol class="steps">
        {steps.map((step) => {
          const { sign, words } = states[answers.get(step.slug)?.state ?? 'open']
          return (
            <li key={step.slug}>
              <Link href={ask.href(`/beheer/begin-gids/${step.slug}`)}>{t(step.title)}</Link>{' '}
              <span class="soft small">
                <Sign state={sign} /> {t(words)}
              </span>
            </li>
          )
        })}
      </ol>
      <p>
        <Link href={ask.href('/beheer/begin-gids/klaar')}>
          {t({ nl: 'De lijst voordat je opengaat', en: 'The list before you open' })}
        </Link>
      </p>
    </>
  )
}
