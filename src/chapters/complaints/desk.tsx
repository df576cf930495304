import {
  Button,
  Card,
  Choices,
  DataList,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Row,
  Table,
  Time,
} from '../../platform/html/index.ts'
import type { Voice } from '../../platform/http/ask.ts'
import type { Typed } from './pages.tsx'
import type { Complaint } from './store.ts'
import { channels } from './tables.ts'
import { channelWords, complaintWords as w } from './words.ts'

type ListProps = { ask: Voice; waiting: readonly Complaint[]; answered: readonly Complaint[]; today: string }

export function ComplaintsPage({ ask: { t, href }, waiting, answered, today }: ListProps) {
  const enter = (
    <Link kind="main" href={href('/beheer/klachten/nieuw')}>
      {t(w.enter)}
    </Link>
  )
  const name = ({ number, receivedOn }: Complaint) => (
    <Link href={href(`/beheer/klachten/${number}`)}>
      {t(w.one)} <Time at={receivedOn} />
    </Link>
  )
  return (
    <>
      <h1>{t(w.deskTitle)}</h1>
      <Lead>{t(w.deskLead)}</Lead>
      {waiting.length === 0 ? (
        <Empty action={enter}>{t(w.empty)}</Empty>
      ) : (
        <>
          <Row>{enter}</Row>
          <Table
            caption={t(w.waiting)}
            columns={[{ label: t(w.one) }, { label: t(w.until) }]}
            rows={waiting.map((one) => [
              name(one),
              <>
                <Time at={one.answerBy} /> {one.answerBy < today && `(${t(w.late)})`}
              </>,
            ])}
          />
        </>
      )}
      {answered.length > 0 && (
        <Table
          caption={t(w.answered)}
          columns={[{ label: t(w.one) }, { label: t(w.closed) }]}
          rows={answered.map((one) => [name(one), one.closedAt && <Time at={one.closedAt} />])}
        />
      )}
    </>
  )
}

export type Entry = Typed & { readonly channel: string; readonly receivedOn: string; readonly language: string }
type EntryProps = { ask: Voice; entry: Entry; errors: readonly FieldError[]; today: string }

/** A complaint that came in elsewhere, with its real day. */
export function EntryPage({ ask: { t, href }, entry, errors, today }: EntryProps) {
  const error = (field: string) => errorAt(errors, field)
  const languages = [
    { value: 'nl', label: 'Nederlands' },
    { value: 'en', label: 'English' },
  ]
  return (
    <>
      <h1>{t(w.enter)}</h1>
      <ErrorSummary errors={errors} />
      <Form action={href('/beheer/klachten/nieuw')}>
        <Choices
          name="channel"
          legend={t(w.channel)}
          options={channels.filter((one) => one !== 'web').map((value) => ({ value, label: t(channelWords[value]) }))}
          value={entry.channel}
          error={error('channel')}
          required
        />
        <Field
          name="receivedOn"
          type="date"
          label={t(w.receivedOn)}
          value={entry.receivedOn}
          max={today}
          error={error('receivedOn')}
          required
        />
        <Field name="who" label={t(w.whose)} value={entry.who} maxlength={200} />
        <Field
          name="email"
          type="email"
          label={t(w.address)}
          hint={t(w.emailOptional)}
          value={entry.email}
          error={error('email')}
        />
        <Field name="text" label={t(w.told)} value={entry.text} error={error('text')} multiline required />
        <Choices name="language" legend={t(w.language)} options={languages} value={entry.language} />
        <Button>{t(w.save)}</Button>
      </Form>
    </>
  )
}

export type Detail = {
  readonly ask: Voice
  readonly of: Complaint
  readonly opened: Typed
  readonly letters: readonly { readonly text: string; readonly sentAt: string }[]
  readonly why: readonly string[]
  readonly body: string
  readonly errors: readonly FieldError[]
}

export function ComplaintDetail({ ask, of, opened, letters, why, body, errors }: Detail) {
  const { t, href } = ask
  const post = { value: 'post', label: t(w.byPost) }
  const ways = opened.email === '' ? [post] : [{ value: 'mail', label: `${t(w.byMail)}: ${opened.email}` }, post]
  return (
    <>
      <h1>{t(w.one)}</h1>
      <ErrorSummary errors={errors} />
      <DataList
        items={[
          { term: t(w.number), value: of.number },
          { term: t(w.channel), value: t(channelWords[of.channel]) },
          { term: t(w.came), value: <Time at={of.receivedOn} /> },
          { term: t(w.until), value: <Time at={of.answerBy} /> },
          { term: t(w.whose), value: opened.who },
          { term: t(w.address), value: opened.email },
          { term: t(w.told), value: opened.text },
        ].filter(({ value }) => value !== '')}
      />
      <details>
        <summary>{t(w.whyThisDay)}</summary>
        <ol>
          {why.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      {letters.length > 0 && (
        <Card title={t(w.letters)}>
          {letters.map(({ text, sentAt }) => (
            <details key={sentAt}>
              <summary>
                <Time at={sentAt} />
              </summary>
              {text.split('\n').map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </details>
          ))}
        </Card>
      )}
      {of.closedAt === null && (
        <Card title={t(w.answer)} note={t(w.answerLead)}>
          <Form action={href(`/beheer/klachten/${of.number}/antwoorden`)}>
            <Field
              name="body"
              label={t(w.letter)}
              value={body}
              error={errors[0]?.sentence}
              multiline
              rows={12}
              required
            />
            <Choices name="by" legend={t(w.sendBy)} options={ways} value={ways[0]?.value} required />
            <Button>{t(w.sendClose)}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}
