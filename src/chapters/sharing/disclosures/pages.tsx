import {
  Button,
  Card,
  Choices,
  day,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Row,
  Table,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { groundWords } from '../../../projections/recipients-table.ts'
import type { Recipient } from '../../../register/facts.ts'
import type { Typed } from '../recipient-form.ts'
import type { Disclosure, GovernmentRequest } from '../tables.ts'

type Props = {
  ask: Ask
  requests: readonly GovernmentRequest[]
  disclosures: readonly Disclosure[]
  recipients: readonly Recipient[]
  typed: Typed
  errors: readonly FieldError[]
}
type Filling = Pick<Props, 'ask' | 'typed'> & { error: (field: string) => string | undefined }

const decisionWords = {
  open: { nl: 'nog beslissen', en: 'to be decided' },
  refused: { nl: 'geweigerd', en: 'refused' },
  disclosed: { nl: 'gegeven', en: 'given' },
} as const

export function DisclosuresPage({ ask, requests, disclosures, recipients, typed, errors }: Props) {
  const { t } = ask
  const filling: Filling = { ask, typed, error: (field) => errorAt(errors, field) }
  return (
    <>
      <h1>{t({ nl: 'Wat we aan anderen gaven', en: 'What we gave to others' })}</h1>
      <Lead>
        {t({
          nl: 'Schrijf hier geen namen op van de mensen over wie het gaat.',
          en: 'Do not write here the names of the people concerned.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Card title={t({ nl: 'Verzoeken van overheden', en: 'Requests by authorities' })}>
        {requests.length === 0 && <Empty>{t({ nl: 'Nog geen enkel verzoek.', en: 'No request yet.' })}</Empty>}
        {requests.map((request) => (
          <RequestRow key={request.id} ask={ask} request={request} />
        ))}
        <NewRequest {...filling} />
      </Card>
      <Card title={t({ nl: 'Aan anderen gegeven', en: 'Given to others' })}>
        <Given ask={ask} disclosures={disclosures} />
        {recipients.length > 0 && <NewDisclosure {...filling} recipients={recipients} />}
      </Card>
    </>
  )
}

function Given({ ask, disclosures }: Pick<Props, 'ask' | 'disclosures'>) {
  const { t, language } = ask
  if (disclosures.length === 0)
    return (
      <Empty>
        {t({
          nl: 'Nog niets. Alleen aan een ontvanger die zelf verantwoordelijk is, hoef je het hier op te schrijven.',
          en: 'Nothing yet. Only what goes to a recipient that is responsible itself belongs here.',
        })}
      </Empty>
    )
  return (
    <Table
      caption={t({ nl: 'Aan anderen gegeven', en: 'Given to others' })}
      quietCaption
      columns={[
        { label: t({ nl: 'Aan wie', en: 'To whom' }) },
        { label: t({ nl: 'Wanneer', en: 'When' }) },
        { label: t({ nl: 'Wat', en: 'What' }) },
        { label: t({ nl: 'Waarom het mocht', en: 'Why it was allowed' }) },
      ]}
      rows={disclosures.map(({ recipient, disclosedOn, what, ground }) => [
        recipient,
        day(disclosedOn, language),
        what,
        ground === null ? '–' : t(groundWords[ground]),
      ])}
    />
  )
}

function RequestRow({ ask, request }: { ask: Ask; request: GovernmentRequest }) {
  const { t, language } = ask
  return (
    <section>
      <h3>
        {request.authority}, {request.number}
      </h3>
      <p>
        {day(request.receivedOn, language)} ·{' '}
        {request.article ?? t({ nl: 'geen artikel genoemd', en: 'no article cited' })} ·{' '}
        {t(decisionWords[request.decision])}
      </p>
      <p>{request.scope}</p>
      {request.decision === 'open' && (
        <Form action={ask.href('/beheer/verstrekkingen/besluit')} label={request.number}>
          <Hidden name="number" value={request.number} />
          <Row>
            <Button kind="quiet" name="decision" value="refused">
              {t({ nl: 'Weigeren', en: 'Refuse' })}
            </Button>
            <Button kind="danger" name="decision" value="disclosed">
              {t({ nl: 'Geven', en: 'Give' })}
            </Button>
          </Row>
        </Form>
      )}
    </section>
  )
}

function NewRequest({ ask, typed, error }: Filling) {
  const { t } = ask
  const field = (name: string, label: string, required: boolean, multiline?: boolean) => (
    <Field
      name={name}
      label={label}
      value={typed[name]}
      required={required}
      multiline={multiline}
      error={error(name)}
    />
  )
  return (
    <Form action={ask.href('/beheer/verstrekkingen/overheid')}>
      <h3>{t({ nl: 'Verzoek opschrijven', en: 'Note a request' })}</h3>
      {field('authority', t({ nl: 'Wie vroeg het?', en: 'Who asked?' }), true)}
      {field('number', t({ nl: 'Nummer op de brief', en: 'Number on the letter' }), true)}
      {field('article', t({ nl: 'Welk wetsartikel noemen ze?', en: 'Which article of law do they cite?' }), false)}
      <Choices
        name="mandatory"
        legend={t({ nl: 'Verplicht dat artikel je?', en: 'Does that article oblige you?' })}
        value={typed['mandatory']}
        options={[
          { value: 'yes', label: t({ nl: 'Ja, dat is nagekeken', en: 'Yes, that was checked' }) },
          { value: 'no', label: t({ nl: 'Nee, of dat weet ik niet', en: 'No, or I do not know' }) },
        ]}
      />
      {field('scope', t({ nl: 'Wat vragen ze?', en: 'What do they ask?' }), true, true)}
      <Button>{t({ nl: 'Opschrijven', en: 'Note it' })}</Button>
    </Form>
  )
}

function NewDisclosure({ ask, typed, error, recipients }: Filling & Pick<Props, 'recipients'>) {
  const { t } = ask
  const chosen = (name: string) => (typed[name] === '' ? undefined : typed[name])
  return (
    <Form action={ask.href('/beheer/verstrekkingen')}>
      <h3>{t({ nl: 'Opschrijven wat je gaf', en: 'Note what you gave' })}</h3>
      <Field
        name="recipient"
        label={t({ nl: 'Aan wie', en: 'To whom' })}
        value={chosen('recipient')}
        options={recipients.map(({ id, name }) => ({ value: id, label: name }))}
        required
        error={error('recipient')}
      />
      <Field
        name="ground"
        label={t({ nl: 'Waarom mocht dat?', en: 'Why was it allowed?' })}
        value={chosen('ground')}
        options={Object.entries(groundWords).map(([value, words]) => ({ value, label: t(words) }))}
        required
        error={error('ground')}
      />
      <Field
        name="what"
        label={t({ nl: 'Welke gegevens', en: 'Which data' })}
        value={typed['what']}
        required
        error={error('what')}
      />
      <Button>{t({ nl: 'Opschrijven', en: 'Note it' })}</Button>
    </Form>
  )
}
