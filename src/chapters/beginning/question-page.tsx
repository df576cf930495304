import {
  Button,
  Cards,
  ErrorSummary,
  type FieldError,
  Form,
  Lead,
  Link,
  Notice,
  Row,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Words } from '../../register/words.ts'
import type { Grown } from './grown.ts'
import { GrownCard } from './grown-card.tsx'
import type { Step, Typed } from './steps/step.ts'

export type QuestionProps = {
  readonly ask: Ask
  readonly step: Step
  readonly number: number
  readonly count: number
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly backHref: string
  /** The question whose answer is shown beside this one: the last one, or this one itself. */
  readonly shown: {
    readonly step: Step
    readonly grown: Grown
    readonly isJustSaved: boolean
    readonly isAnswered: boolean
  }
  /** Helpers with whom an agreement is still to be signed. */
  readonly unsigned: readonly { readonly id: string; readonly name: string; readonly why: Words }[]
  /** An answer that people must hear of first. */
  readonly waits: boolean
}

/** One question, with the statement that grows beside it. */
export function QuestionPage(props: QuestionProps) {
  const { ask, step, number, count, errors, shown, waits, unsigned } = props
  const { t } = ask
  return (
    <>
      <p class="soft small">
        {t({ nl: `Vraag ${number} van ${count}`, en: `Question ${number} of ${count}` })}
        {' · '}
        <Link href={ask.href('/beheer/begin-gids')}>{t({ nl: 'alle vragen', en: 'all questions' })}</Link>
      </p>
      <h1>{t(step.title)}</h1>
      <Lead>{t(step.lead)}</Lead>
      <ErrorSummary errors={errors} />
      {shown.isJustSaved && errors.length === 0 && <Saved {...props} />}
      {waits && (
        <Notice kind="note">
          {t({
            nl: 'Een wijziging gaat mensen aan van wie je gegevens hebt, en wacht tot jij hem publiceert.',
            en: 'A change concerns people whose data you hold, and waits until you publish it.',
          })}{' '}
          <Link href={ask.href('/beheer/verklaring')}>{t({ nl: 'Naar de verklaring', en: 'To the statement' })}</Link>
        </Notice>
      )}
      <Cards>
        <QuestionForm {...props} />
        <GrownCard
          ask={ask}
          grown={shown.grown}
          question={shown.step.title}
          means={shown.step.means}
          isAnswered={shown.isAnswered}
          unsigned={unsigned}
        />
      </Cards>
    </>
  )
}

function Saved({ ask, shown }: QuestionProps) {
  const { t } = ask
  const { facts, sentences, rows } = shown.grown
  const lines = facts.length + sentences.length + rows.length
  return (
    <Notice kind="ok">
      {t({ nl: 'Bewaard.', en: 'Saved.' })}{' '}
      {lines > 0 && (
        <Link href="#verklaring">
          {t({ nl: 'Bekijk wat er nu in je verklaring staat', en: 'See what your statement says now' })}
        </Link>
      )}
    </Notice>
  )
}

function QuestionForm({ ask, step, typed, errors, backHref }: QuestionProps) {
  const { t } = ask
  const at = (name: string) => typed[name] ?? ''
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.sentence
  return (
    <section class="card" aria-label={t({ nl: 'Jouw antwoord', en: 'Your answer' })}>
      <Form action={ask.href(`/beheer/begin-gids/${step.slug}`)}>
        {step.fields({ ask, at, wrong })}
        <Row>
          <Button>{t({ nl: 'Bewaar en verder', en: 'Save and go on' })}</Button>
          <Button kind="quiet" name="do" value="later">
            {t({ nl: 'Later', en: 'Later' })}
          </Button>
          <Link href={backHref}>{t({ nl: 'Terug', en: 'Back' })}</Link>
        </Row>
      </Form>
    </section>
  )
}
