import {
  Button,
  Card,
  DataList,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Link,
  Table,
  Time,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { GuaranteeState } from '../../chapter.ts'
import type { ListedIncident } from './store.ts'
import { decisions } from './words.ts'

export type SecurityView = {
  readonly incidents: readonly ListedIncident[]
  readonly measures: readonly GuaranteeState[]
  readonly typed: { readonly text: string; readonly on: string; readonly time: string }
  readonly errors: readonly FieldError[]
}

export function securityPage(ask: Ask, { incidents, measures, typed, errors }: SecurityView): Content {
  const { t } = ask
  const title = t({ nl: 'Beveiliging', en: 'Security' })
  const body = (
    <>
      <h1>{title}</h1>
      <Card
        title={t({ nl: 'Maatregelen', en: 'Measures' })}
        note={t({
          nl: 'Wat we in de verklaring beloven, en wat de laatste controle zag.',
          en: 'What we promise in the statement, and what the last check saw.',
        })}
      >
        {measures.length === 0 ? (
          <Empty>{t({ nl: 'De eerste controle is nog niet gedaan.', en: 'The first check was not done yet.' })}</Empty>
        ) : (
          <DataList
            items={measures.map(({ clause, sentence, seen }) => ({
              term: clause,
              value: `${t(sentence)} ${t({ nl: 'Gezien:', en: 'Seen:' })} ${t(seen)}.`,
            }))}
          />
        )}
      </Card>
      <h2>{t({ nl: 'Meldingen', en: 'Reports' })}</h2>
      {incidents.length === 0 ? (
        <Empty>
          {t({
            nl: 'Nog geen meldingen. Komt er een, dan krijg je mail en loopt de klok van 72 uur.',
            en: 'No reports yet. When one comes, you get a mail and the clock of 72 hours runs.',
          })}
        </Empty>
      ) : (
        <Table
          caption={t({ nl: 'Meldingen', en: 'Reports' })}
          quietCaption
          columns={[
            { label: t({ nl: 'Ontvangen', en: 'Received' }) },
            { label: t({ nl: 'Besluit', en: 'Decision' }) },
            { label: t({ nl: 'Klaar', en: 'Closed' }) },
          ]}
          rows={incidents.map((incident) => [
            <Link href={ask.href(`/beheer/beveiliging/incident/${incident.handle}`)} key="link">
              <Time at={incident.receivedAt} />
            </Link>,
            incident.decision ? (
              t(decisions[incident.decision])
            ) : (
              <DecideBy ask={ask} at={incident.decideBy} key="by" />
            ),
            incident.closedAt ? <Time at={incident.closedAt} key="closed" /> : t({ nl: 'nog open', en: 'still open' }),
          ])}
        />
      )}
      <Card title={t({ nl: 'Zelf iets gemerkt, of gebeld?', en: 'Noticed something yourself, or called?' })}>
        <ErrorSummary errors={errors} />
        <Form action={ask.href('/beheer/beveiliging')}>
          <Field
            name="text"
            label={t({ nl: 'Wat is er aan de hand?', en: 'What is the matter?' })}
            value={typed.text}
            multiline
            maxlength={8000}
            required
            error={errorAt(errors, 'text')}
          />
          <Field
            name="on"
            type="date"
            label={t({ nl: 'Op welke dag wist je het?', en: 'On which day did you know?' })}
            value={typed.on}
            required
            error={errorAt(errors, 'on')}
          />
          <Field
            name="time"
            label={t({ nl: 'Hoe laat?', en: 'At what time?' })}
            hint={t({
              nl: 'Zoals 14:30. De 72 uur tellen vanaf dan.',
              en: 'Such as 14:30. The 72 hours count from then.',
            })}
            value={typed.time}
            required
            error={errorAt(errors, 'time')}
          />
          <Button>{t({ nl: 'Leg vast', en: 'Record' })}</Button>
        </Form>
      </Card>
    </>
  )
  return { title, body, noindex: true, status: errors.length > 0 ? 422 : 200 }
}

function DecideBy({ ask, at }: { ask: Ask; at: string }) {
  return (
    <>
      {ask.t({ nl: 'besluiten voor ', en: 'decide before ' })}
      <Time at={at} />
    </>
  )
}
