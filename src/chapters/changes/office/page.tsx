import {
  Button,
  Card,
  Checkbox,
  day,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Link,
  Notice,
  Row,
  Table,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Difference } from '../../../projections/differences.ts'
import type { Facts } from '../../../register/facts.ts'
import type { Words } from '../../../register/words.ts'
import { DifferencesList } from '../differences-list.tsx'
import type { Plan } from '../publish.ts'
import type { Version } from '../store.ts'
import { type FieldName, fieldNames, labelOf, type Typed } from './fields.ts'
import { type Announcing, ProposalCard } from './proposal.tsx'

export type { Announcing }

const doneWords = {
  gepubliceerd: { nl: 'Gepubliceerd. De nieuwe versie staat hieronder.', en: 'Published. The new version is below.' },
  niets: { nl: 'Er was niets veranderd.', en: 'Nothing had changed.' },
  voorgesteld: {
    nl: 'Dit moeten mensen vooraf weten. Kies hieronder een dag en een reden.',
    en: 'People must know this beforehand. Choose a day and a reason below.',
  },
  bevestigd: {
    nl: 'Bevestigd. De site is geen concept meer.',
    en: 'Confirmed. The site is no longer a concept.',
  },
  ingetrokken: { nl: 'Het voorstel is weg. Er is niets veranderd.', en: 'The proposal is gone. Nothing has changed.' },
} as const satisfies Record<string, Words>
export type Done = keyof typeof doneWords
export const done = Object.keys(doneWords) as Done[]

type OfficeProps = {
  readonly ask: Ask
  readonly facts: Facts
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** What publishing the typed facts would change. */
  readonly preview?: readonly Difference[] | undefined
  readonly proposal?: Plan | undefined
  readonly announcing: Announcing
  readonly versions: readonly Version[]
  readonly current: number
  readonly done?: Done | undefined
}

export function OfficePage(props: OfficeProps) {
  const { ask, errors, proposal, announcing, preview } = props
  return (
    <>
      <h1>{ask.t({ nl: 'Verklaring', en: 'Statement' })}</h1>
      {props.done !== undefined && <Notice kind="ok">{ask.t(doneWords[props.done])}</Notice>}
      <ErrorSummary errors={errors} />
      {proposal !== undefined && <ProposalCard {...{ ask, proposal, announcing, errors }} />}
      {preview !== undefined && <PreviewCard {...{ ask, preview, typed: props.typed, facts: props.facts }} />}
      <FactsCard {...props} />
      {props.facts.confirmedAt === undefined && <ConfirmCard {...props} />}
      <VersionsTable {...props} />
    </>
  )
}

const kinds = { email: 'email', phone: 'tel' } as const satisfies Partial<Record<FieldName, 'email' | 'tel'>>
const hints: Partial<Record<FieldName, Words>> = {
  legalName: {
    nl: 'Wie er achter de onderneming staat: je eigen naam, of die van de bv.',
    en: 'Who stands behind the business: your own name, or that of the company.',
  },
  address: {
    nl: 'Iedereen kan dit lezen, ook in oudere versies. Werk je thuis? Denk dan aan een postadres.',
    en: 'Everybody can read this, in earlier versions too. Do you work at home? Consider a postal address.',
  },
}

function FactsCard({ ask, typed, errors, preview }: OfficeProps) {
  const { t } = ask
  return (
    <Card
      title={t({ nl: 'Gegevens van je onderneming', en: 'Details of your business' })}
      note={t({
        nl: 'Ze staan in de verklaring en op de site. Je ziet eerst wat er verandert.',
        en: 'They are in the statement and on the site. You first see what changes.',
      })}
    >
      <Form action={ask.href('/beheer/verklaring')}>
        {fieldNames.map((name) => {
          const hint = hints[name]
          return (
            <Field
              key={name}
              name={name}
              type={name === 'email' || name === 'phone' ? kinds[name] : 'text'}
              label={t(labelOf(name))}
              value={typed[name]}
              multiline={name === 'address'}
              rows={3}
              required={name === 'tradeName' || name === 'kvk' || name === 'email'}
              hint={hint && t(hint)}
              error={errorAt(errors, name)}
            />
          )
        })}
        <Button kind={preview === undefined ? 'main' : 'quiet'} name="do" value="bekijk">
          {t({ nl: 'Bekijk wat er verandert', en: 'See what changes' })}
        </Button>
      </Form>
    </Card>
  )
}

type PreviewProps = { ask: Ask; preview: readonly Difference[]; typed: Typed; facts: Facts }

/** What was seen here is what its button publishes: typing on in the form below does not change it. */
function PreviewCard({ ask, preview, typed, facts }: PreviewProps) {
  const { t } = ask
  if (preview.length === 0)
    return <Notice kind="note">{t({ nl: 'Er verandert niets.', en: 'Nothing changes.' })}</Notice>
  const isNewAddress = typed.address !== '' && typed.address !== facts.address
  return (
    <Card title={t({ nl: 'Dit verandert er', en: 'This changes' })}>
      <DifferencesList ask={ask} changed={preview} />
      {isNewAddress && (
        <Notice kind="warning">
          {t({
            nl: 'Is dit je huisadres? Dan kan iedereen het lezen, en het blijft in deze versie staan, ook als je het later weghaalt.',
            en: 'Is this your home address? Then everybody can read it, and it stays in this version even if you take it away later.',
          })}
        </Notice>
      )}
      <Form action={ask.href('/beheer/verklaring')}>
        {fieldNames.map((name) => (
          <Hidden name={name} value={typed[name]} key={name} />
        ))}
        <Button name="do" value="publiceer">
          {t({ nl: 'Publiceer dit', en: 'Publish this' })}
        </Button>
      </Form>
    </Card>
  )
}

function ConfirmCard({ ask, errors }: OfficeProps) {
  const { t } = ask
  return (
    <Card
      title={t({ nl: 'Klopt alles?', en: 'Is everything right?' })}
      note={t({
        nl: 'Tot je dit bevestigt, staat op elke bladzijde dat de site een concept is en vinden zoekmachines hem niet.',
        en: 'Until you confirm, every page says that the site is a concept, and search engines do not list it.',
      })}
    >
      <Form action={ask.href('/beheer/verklaring/bevestigen')}>
        <Checkbox
          name="right"
          label={t({
            nl: 'Ik heb de gegevens en de verklaring gelezen, en alles klopt.',
            en: 'I have read the details and the statement, and everything is right.',
          })}
          required
          error={errorAt(errors, 'right')}
        />
        <Row>
          <Button>{t({ nl: 'Bevestigen', en: 'Confirm' })}</Button>
          <Link href={ask.href('/privacy')}>{t({ nl: 'Lees de verklaring', en: 'Read the statement' })}</Link>
        </Row>
      </Form>
    </Card>
  )
}

function VersionsTable({ ask, versions, current }: OfficeProps) {
  const { t, language } = ask
  const newest = versions.toSorted((a, b) => b.version - a.version)
  return (
    <>
      <Table
        caption={t({ nl: 'Versies, nieuwste eerst', en: 'Versions, newest first' })}
        columns={[
          { label: t({ nl: 'versie', en: 'version' }) },
          { label: t({ nl: 'gaat in', en: 'takes effect' }) },
          { label: t({ nl: 'reden', en: 'reason' }) },
          { label: t({ nl: 'mails', en: 'mails' }), numeric: true },
          { label: t({ nl: 'terug', en: 'undo' }) },
        ]}
        rows={newest.map((one) => [
          <Link href={ask.href(`/privacy/versie/${one.version}`)}>{one.version}</Link>,
          day(one.effectiveOn, language),
          t(one.reason),
          one.notified,
          one.version === current ? (
            t({ nl: 'geldt nu', en: 'applies now' })
          ) : (
            <Link href={`${ask.href('/beheer/verklaring')}?van=${one.version}`}>
              {t({ nl: `gegevens van versie ${one.version}`, en: `details of version ${one.version}` })}
            </Link>
          ),
        ])}
      />
      <p>
        <Link href={ask.href('/privacy/wijzigingen')}>
          {t({ nl: 'Wat anderen hiervan zien', en: 'What others see of this' })}
        </Link>
      </p>
    </>
  )
}
