import {
  Button,
  Card,
  Choices,
  DataList,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Link,
  Notice,
  Row,
  Time,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { Incident, Owed } from './store.ts'
import { decisions, owedWords } from './words.ts'

export type IncidentView = {
  readonly incident: Incident
  readonly owed: readonly Owed[]
  readonly errors: readonly FieldError[]
}

export function incidentPage(ask: Ask, { incident, owed, errors }: IncidentView): Content {
  const { t } = ask
  const title = t({ nl: 'Melding over veiligheid', en: 'Security report' })
  const facts = [
    { term: t({ nl: 'Ontvangen', en: 'Received' }), value: <Time at={incident.receivedAt} /> },
    { term: t({ nl: 'Besluit uiterlijk', en: 'Decide by' }), value: <Time at={incident.decideBy} /> },
    {
      term: t({ nl: 'Melder', en: 'Reporter' }),
      value: incident.replyTo ? (
        <Link href={`mailto:${incident.replyTo}`}>{incident.replyTo}</Link>
      ) : (
        t({ nl: 'onbekend', en: 'unknown' })
      ),
    },
    ...(incident.decision
      ? [{ term: t({ nl: 'Besluit', en: 'Decision' }), value: t(decisions[incident.decision]) }]
      : []),
    ...(incident.reasons ? [{ term: t({ nl: 'Waarom', en: 'Why' }), value: incident.reasons }] : []),
    ...(incident.authorityToldAt
      ? [
          {
            term: t({ nl: 'Gemeld bij de AP', en: 'Reported to the authority' }),
            value: <Time at={incident.authorityToldAt} />,
          },
        ]
      : []),
    ...(incident.peopleToldAt
      ? [{ term: t({ nl: 'Mensen ingelicht', en: 'People told' }), value: <Time at={incident.peopleToldAt} /> }]
      : []),
    ...(incident.closedAt
      ? [{ term: t({ nl: 'Afgesloten', en: 'Closed' }), value: <Time at={incident.closedAt} /> }]
      : []),
  ]
  const body = (
    <>
      <h1>{title}</h1>
      <DataList items={facts} />
      <Card title={t({ nl: 'Wat er werd gemeld', en: 'What was reported' })}>
        {incident.report.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </Card>
      {incident.closedAt === null && <Deciding ask={ask} incident={incident} owed={owed} errors={errors} />}
    </>
  )
  return { title, body, noindex: true, status: errors.length > 0 ? 422 : 200 }
}

function Deciding({ ask, incident, owed, errors }: IncidentView & { ask: Ask }) {
  const { t } = ask
  const action = ask.href(`/beheer/beveiliging/incident/${incident.handle}`)
  return (
    <>
      <ErrorSummary errors={errors} />
      <Card
        title={t({ nl: 'Besluit', en: 'Decision' })}
        note={t({
          nl: 'Twijfel je, meld dan: aanvullen kan later nog.',
          en: 'When in doubt, report: you can add to it later.',
        })}
      >
        <Form action={action}>
          <Choices
            name="decision"
            legend={t({ nl: 'Wat is het?', en: 'What is it?' })}
            options={Object.entries(decisions).map(([value, label]) => ({ value, label: t(label) }))}
            value={incident.decision ?? undefined}
            required
            error={errorAt(errors, 'decision')}
          />
          <Choices
            name="keysTaken"
            legend={t({
              nl: 'Kan iemand ook de sleutels hebben waarmee gegevens opengaan?',
              en: 'Could somebody have the keys that open the data too?',
            })}
            hint={t({
              nl: 'Zonder sleutels zijn verzegelde gegevens niet te lezen.',
              en: 'Without keys sealed data cannot be read.',
            })}
            options={[
              { value: 'no', label: t({ nl: 'Nee', en: 'No' }) },
              { value: 'yes', label: t({ nl: 'Ja', en: 'Yes' }) },
              { value: 'unknown', label: t({ nl: 'Dat weet ik niet', en: 'I do not know' }) },
            ]}
            value={incident.keysTaken ?? undefined}
            required
            error={errorAt(errors, 'keysTaken')}
          />
          <Field
            name="reasons"
            label={t({
              nl: 'Wat gebeurde er, wat kan het gevolg zijn, en wat doe je eraan?',
              en: 'What happened, what may follow, and what do you do about it?',
            })}
            hint={t({
              nl: 'Noem ook om hoeveel mensen en welke gegevens het ongeveer gaat.',
              en: 'Also say about how many people and which data it is.',
            })}
            value={incident.reasons ?? ''}
            multiline
            maxlength={8000}
            required
            error={errorAt(errors, 'reasons')}
          />
          <Button name="do" value="decide">
            {t({ nl: 'Leg het besluit vast', en: 'Record the decision' })}
          </Button>
        </Form>
      </Card>
      {owed.length > 0 && (
        <Notice kind="warning">
          {t({ nl: 'Nog te doen: ', en: 'Still to do: ' }) + owed.map((one) => t(owedWords[one])).join('; ')}.
        </Notice>
      )}
      <Form action={action}>
        <Row>
          {owed.includes('tell authority') && (
            <Button kind="quiet" name="do" value="authority">
              {t({ nl: 'Ik heb het nu bij de AP gemeld', en: 'I have now reported it to the authority' })}
            </Button>
          )}
          {owed.includes('tell people') && (
            <Button kind="quiet" name="do" value="people">
              {t({ nl: 'De mensen zijn nu ingelicht', en: 'The people have now been told' })}
            </Button>
          )}
          {owed.length === 0 && (
            <Button name="do" value="close">
              {t({ nl: 'Sluit af', en: 'Close' })}
            </Button>
          )}
        </Row>
      </Form>
    </>
  )
}
