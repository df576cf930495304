import {
  Button,
  Card,
  Choices,
  DataList,
  ErrorSummary,
  type FieldError,
  Form,
  Link,
  Notice,
  Row,
  Time,
} from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import type { AnswerTerm } from '../../../projections/deadline/answer-term.ts'
import type { ErasurePlan } from '../../../projections/personal-file.ts'
import { identities } from '../tables.ts'
import { caseTitle, channelWords, identityWords } from '../words.ts'
import { Answering, type Typed } from './answering.tsx'
import { left } from './pages.tsx'
import type { RightsCase } from './store.ts'
import { deskWords as w } from './words.ts'

export type Detail = {
  readonly ask: Voice
  readonly of: RightsCase
  /** Revealed: what stands in the sealed columns. */
  readonly who: string
  readonly asked: string
  readonly addresses: readonly string[]
  readonly isShared: boolean
  readonly letters: readonly {
    readonly text: string
    readonly sentBy: 'mail' | 'post' | 'page'
    readonly sentAt: string
  }[]
  readonly term: AnswerTerm
  readonly mayExtend: boolean
  readonly today: string
  readonly typed: Typed
  readonly plan?: { readonly plan: ErasurePlan; readonly hash: string } | undefined
  readonly errors: readonly FieldError[]
}

/** One request: what is asked, until when and why, who asks, what went out, and the ways to answer. */
export function CasePage(detail: Detail) {
  const { ask, of, errors, isShared } = detail
  const { t, language } = ask
  return (
    <>
      <h1>{t(caseTitle[of.right])}</h1>
      <ErrorSummary errors={errors} />
      {isShared && <Notice kind="warning">{t(w.shared)}</Notice>}
      {of.extendedAt !== null && <Notice kind="note">{t(w.exceeded)}</Notice>}
      <DataList items={facts(detail)} />
      <details>
        <summary>{t(w.whyThisDay)}</summary>
        <ol>
          {detail.term.why[language].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      {of.closedAt === null && !isShared && (
        <Row>
          <Link kind="quiet" href={ask.href(`/beheer/verzoeken/${of.number}/bestand`)}>
            {t(w.file)}
          </Link>
        </Row>
      )}
      {of.closedAt === null && <IdentityForm {...detail} />}
      {detail.letters.length > 0 && <Letters {...detail} />}
      {of.closedAt === null && <Answering {...detail} />}
    </>
  )
}

function facts({ ask, of, who, asked, addresses, today }: Detail) {
  const { t } = ask
  const due = (
    <>
      <Time at={of.answerBy} /> {of.closedAt === null && `(${left(ask, of.answerBy, today)})`}
    </>
  )
  return [
    { term: t(w.number), value: of.number },
    { term: t(w.channel), value: t(channelWords[of.channel]) },
    { term: t(w.came), value: <Time at={of.receivedOn} /> },
    { term: t(w.by), value: due },
    ...(who === '' ? [] : [{ term: t(w.who), value: who }]),
    ...addresses.map((address) => ({ term: t(w.email), value: address })),
    ...(asked === '' ? [] : [{ term: t(w.asked), value: asked }]),
    ...(of.closedAt === null ? [] : [{ term: t(w.closed), value: <Time at={of.closedAt} /> }]),
    ...(of.outcome === null
      ? []
      : [{ term: t(w.outcome), value: t(of.outcome === 'refused' ? w.refused : w.granted) }]),
  ]
}

function IdentityForm({ ask: { t, href }, of }: Detail) {
  return (
    <Card title={t(w.whoAsks)} note={t(w.identityHint)}>
      <Form action={href(`/beheer/verzoeken/${of.number}/herkenning`)}>
        <Choices
          name="identity"
          legend={t(w.identity)}
          options={[
            { value: '', label: t(w.unknown) },
            ...identities.map((value) => ({ value, label: t(identityWords[value]) })),
          ]}
          value={of.identity ?? ''}
        />
        <Button kind="quiet">{t(w.save)}</Button>
      </Form>
    </Card>
  )
}

const sentWords = { mail: w.sentMail, post: w.sentPost, page: w.sentPage } as const

function Letters({ ask: { t }, letters }: Detail) {
  return (
    <Card title={t(w.letters)}>
      {letters.map(({ text, sentBy, sentAt }) => (
        <details key={sentAt}>
          <summary>
            {t(sentWords[sentBy])} <Time at={sentAt} />
          </summary>
          {text.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </details>
      ))}
    </Card>
  )
}
