import {
  Button,
  Checkbox,
  Choices,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Notice,
  Row,
  Table,
  Time,
} from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import { channels, rights } from '../tables.ts'
import { caseTitle, channelWords, rightWords } from '../words.ts'
import type { Entry } from './entry.ts'
import type { RightsCase } from './store.ts'
import { deskWords as w } from './words.ts'

type ListProps = {
  ask: Voice
  waiting: readonly RightsCase[]
  answered: readonly RightsCase[]
  selfService: number
  today: string
}

/** Requests that wait, the first due first, and below them what was answered. */
export function CasesPage({ ask, waiting, answered, selfService, today }: ListProps) {
  const { t, href } = ask
  const enter = (
    <Link kind="main" href={href('/beheer/verzoeken/nieuw')}>
      {t(w.enter)}
    </Link>
  )
  const open = ({ number, right }: RightsCase) => (
    <Link href={href(`/beheer/verzoeken/${number}`)}>{t(caseTitle[right])}</Link>
  )
  return (
    <>
      <h1>{t(w.title)}</h1>
      <Lead>{t(w.lead)}</Lead>
      {waiting.length === 0 ? (
        <Empty action={enter}>{t(w.empty)}</Empty>
      ) : (
        <>
          <Row>{enter}</Row>
          <Table
            caption={t(w.waiting)}
            columns={[{ label: t(w.what) }, { label: t(w.came) }, { label: t(w.by) }]}
            rows={waiting.map((one) => [
              open(one),
              <Time at={one.receivedOn} />,
              <>
                <Time at={one.answerBy} /> ({left(ask, one.answerBy, today)})
              </>,
            ])}
          />
        </>
      )}
      {answered.length > 0 && (
        <Table
          caption={t(w.answered)}
          columns={[{ label: t(w.what) }, { label: t(w.closed) }, { label: t(w.outcome) }]}
          rows={answered.map((one) => [
            open(one),
            one.closedAt && <Time at={one.closedAt} />,
            t(one.outcome === 'refused' ? w.refused : w.granted),
          ])}
        />
      )}
      {selfService > 0 && (
        <p class="soft">
          {t(w.selfService)} {selfService}
        </p>
      )}
    </>
  )
}

/** How long there is: 'nog 3 dagen', 'vandaag', 'te laat'. */
export function left({ t }: Voice, answerBy: string, today: string): string {
  const { days } = Temporal.PlainDate.from(today).until(answerBy, { largestUnit: 'days' })
  if (days < 0) return t(w.late)
  if (days === 0) return t(w.today)
  return days === 1 ? t(w.dayLeft) : t(w.daysLeft).replace('{n}', String(days))
}

type EntryProps = { ask: Voice; entry: Entry; errors: readonly FieldError[]; isOld: boolean; today: string }

/** A request that came in elsewhere, with its real day. */
export function EntryPage({ ask: { t, href }, entry, errors, isOld, today }: EntryProps) {
  const error = (field: string) => errorAt(errors, field)
  return (
    <>
      <h1>{t(w.enter)}</h1>
      <ErrorSummary errors={errors} />
      <Form action={href('/beheer/verzoeken/nieuw')}>
        <Field
          name="right"
          label={t(w.right)}
          options={rights.map((value) => ({ value, label: t(rightWords[value]) }))}
          value={entry.right || undefined}
          error={error('right')}
          required
        />
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
          hint={t(w.receivedHint)}
          value={entry.receivedOn}
          max={today}
          error={error('receivedOn')}
          required
        />
        {isOld && (
          <>
            <Notice kind="warning">{t(w.old)}</Notice>
            <Checkbox name="sure" label={t(w.oldSure)} checked={entry.isSure} error={error('sure')} />
          </>
        )}
        <Field name="who" label={t(w.who)} value={entry.who} maxlength={200} />
        <Field
          name="email"
          type="email"
          label={t(w.email)}
          hint={t(w.emailHint)}
          value={entry.email}
          error={error('email')}
        />
        <Field name="asked" label={t(w.asked)} value={entry.asked} multiline maxlength={8000} />
        <Choices
          name="language"
          legend={t(w.language)}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={entry.language}
        />
        <Button>{t(w.save)}</Button>
      </Form>
    </>
  )
}
