import {
  Button,
  Card,
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
  Time,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { ClauseId } from '../../../register/clauses.ts'
import type { Words } from '../../../register/words.ts'
import type { Attestation } from './store.ts'

/** A promise that only the owner can vouch for, with what they said last. */
export type Vouched = {
  readonly clause: ClauseId
  readonly sentence: Words
  readonly now: Attestation | undefined
  readonly counts: boolean
}

export type TypedAttestation = {
  readonly clause: string
  readonly evidence: string
  readonly sha256: string
  readonly until: string
}

export type AttestationsView = {
  readonly vouched: readonly Vouched[]
  readonly history: readonly Attestation[]
  readonly typed: TypedAttestation | undefined
  readonly proposedUntil: string
  readonly errors: readonly FieldError[]
}

export function attestationsPage(ask: Ask, view: AttestationsView): Content {
  const { t } = ask
  const title = t({ nl: 'Wat jij verklaart', en: 'What you attest' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Sommige beloften kan geen programma controleren. Die verklaar jij, met bewijs en een einddatum. Klopt er een niet meer, trek hem dan in.',
          en: 'Some promises no program can check. You attest those, with evidence and an end date. Take one back when it is no longer true.',
        })}
      </Lead>
      <ErrorSummary errors={view.errors} />
      {view.vouched.length === 0 && (
        <Empty>{t({ nl: 'Er is niets dat jij hoeft te verklaren.', en: 'There is nothing for you to attest.' })}</Empty>
      )}
      {view.vouched.map((one) => (
        <OnePromise ask={ask} one={one} view={view} key={one.clause} />
      ))}
      <h2>{t({ nl: 'Wat je eerder verklaarde', en: 'What you attested before' })}</h2>
      {view.history.length === 0 ? (
        <Empty>{t({ nl: 'Nog niets.', en: 'Nothing yet.' })}</Empty>
      ) : (
        <Table
          caption={t({ nl: 'Verklaringen', en: 'Attestations' })}
          quietCaption
          columns={[
            { label: t({ nl: 'Verklaard', en: 'Attested' }) },
            { label: t({ nl: 'Zin', en: 'Sentence' }) },
            { label: t({ nl: 'Bewijs', en: 'Evidence' }) },
            { label: t({ nl: 'Tot en met', en: 'Until' }) },
          ]}
          rows={view.history.map((one) => [
            <Time at={one.attestedAt} key="at" />,
            `${one.clause}: ${one.statement}`,
            <Evidence one={one} key="evidence" />,
            one.withdrawnAt ? t({ nl: 'ingetrokken', en: 'taken back' }) : <Time at={one.validUntil} key="until" />,
          ])}
        />
      )}
    </>
  )
  return { title, body, noindex: true, status: view.errors.length > 0 ? 422 : 200 }
}

function Evidence({ one }: { one: Attestation }) {
  return (
    <>
      {one.evidence}
      {one.evidenceSha256 && (
        <>
          {' '}
          <code>sha256 {one.evidenceSha256}</code>
        </>
      )}
    </>
  )
}

function OnePromise({ ask, one, view }: { ask: Ask; one: Vouched; view: AttestationsView }) {
  const { t } = ask
  const typed = view.typed?.clause === one.clause ? view.typed : undefined
  const name = (field: string) => `${field}-${one.clause}`
  return (
    <Card title={t(one.sentence)} note={<Standing ask={ask} one={one} />} id={one.clause}>
      <Form action={ask.href('/beheer/attestaties')}>
        <Hidden name="clause" value={one.clause} />
        <Field
          name={name('evidence')}
          label={t({ nl: 'Waaruit blijkt het?', en: 'What shows it?' })}
          hint={t({
            nl: 'Bijvoorbeeld: contract van 3 maart, map Overeenkomsten. Zet er geen persoonsgegevens in.',
            en: 'Such as: contract of 3 March, folder Agreements. Leave personal data out.',
          })}
          value={typed?.evidence ?? one.now?.evidence ?? ''}
          maxlength={1000}
          required
          error={errorAt(view.errors, name('evidence'))}
        />
        <Field
          name={name('sha256')}
          label={t({ nl: 'Vingerafdruk van het document (sha256)', en: 'Fingerprint of the document (sha256)' })}
          value={typed?.sha256 ?? ''}
          maxlength={64}
          error={errorAt(view.errors, name('sha256'))}
        />
        <Field
          name={name('until')}
          type="date"
          label={t({ nl: 'Geldig tot en met', en: 'Valid until' })}
          value={typed?.until ?? view.proposedUntil}
          required
          error={errorAt(view.errors, name('until'))}
        />
        <Row>
          <Button name="do" value="attest">
            {one.now ? t({ nl: 'Verklaar opnieuw', en: 'Attest again' }) : t({ nl: 'Dit is waar', en: 'This is true' })}
          </Button>
          {one.now && (
            <Button kind="danger" name="do" value={`withdraw ${one.now.handle}`}>
              {t({ nl: 'Klopt niet meer', en: 'No longer true' })}
            </Button>
          )}
        </Row>
      </Form>
    </Card>
  )
}

function Standing({ ask, one }: { ask: Ask; one: Vouched }) {
  const { t } = ask
  if (!one.now) return <>{t({ nl: 'Nog niet verklaard.', en: 'Not attested yet.' })}</>
  return (
    <>
      {one.counts
        ? t({ nl: 'Verklaard tot en met ', en: 'Attested until ' })
        : t({ nl: 'Verlopen op ', en: 'Ended on ' })}
      <Time at={one.now.validUntil} />
    </>
  )
}
