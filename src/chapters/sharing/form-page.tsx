import {
  Button,
  Checkbox,
  Choices,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Link,
  Row,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { groundWords } from '../../projections/recipients-table.ts'
import { chooseFrom, countryWords } from '../../projections/transfers-adequacy.ts'
import { agreementParts, allParts } from '../../projections/transfers-agreement.ts'
import { type Typed, taskField, tasks } from './recipient-form.ts'
import { taskNames } from './task-names.ts'

type Props = { ask: Ask; title: string; action: string; typed: Typed; errors: readonly FieldError[] }
type Part = Pick<Props, 'ask' | 'typed'> & { error: (field: string) => string | undefined }

export function RecipientFormPage({ ask, title, action, typed, errors }: Props) {
  const { t } = ask
  const part: Part = { ask, typed, error: (field) => errorAt(errors, field) }
  return (
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Form action={ask.href(action)}>
        <Who {...part} />
        <AgreementFields {...part} />
        <TransferFields {...part} />
        <Row>
          <Button>{t({ nl: 'Bewaren', en: 'Save' })}</Button>
          <Link kind="quiet" href={ask.href('/beheer/verwerkers')}>
            {t({ nl: 'Terug', en: 'Back' })}
          </Link>
        </Row>
      </Form>
    </>
  )
}

function Who({ ask, typed, error }: Part) {
  const { t, language } = ask
  const countries = [...new Set(chooseFrom)]
    .map((value) => ({ value, label: t(countryWords(value)) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <>
      <Field name="name" label={t({ nl: 'Naam', en: 'Name' })} value={typed['name']} required error={error('name')} />
      <fieldset class="field">
        <legend>{t({ nl: 'Wat doet deze ontvanger?', en: 'What does this recipient do?' })}</legend>
        {tasks.map((task) => (
          <Checkbox
            key={task}
            name={taskField(task)}
            label={t(taskNames[task])}
            checked={typed[taskField(task)] === 'yes'}
            error={error(taskField(task))}
          />
        ))}
      </fieldset>
      <Field
        name="country"
        label={t({ nl: 'Land waar de gegevens terechtkomen', en: 'Country where the data end up' })}
        value={typed['country'] === '' ? undefined : typed['country']}
        options={countries}
        required
        error={error('country')}
      />
      <Choices
        name="role"
        legend={t({ nl: 'Voor wie werkt deze ontvanger?', en: 'For whom does this recipient work?' })}
        value={typed['role']}
        required
        error={error('role')}
        options={[
          {
            value: 'processor',
            label: t({ nl: 'Voor mij (verwerker)', en: 'For me (processor)' }),
            hint: t({ nl: 'bijvoorbeeld een hostingbedrijf', en: 'a hosting company, for instance' }),
          },
          {
            value: 'controller',
            label: t({ nl: 'Voor zichzelf (zelf verantwoordelijk)', en: 'For itself (responsible itself)' }),
            hint: t({
              nl: 'bijvoorbeeld de bank of de Belastingdienst',
              en: 'the bank or the tax office, for instance',
            }),
          },
        ]}
      />
      <Field
        name="ground"
        label={t({ nl: 'Waarom mag die het krijgen?', en: 'Why may it have the data?' })}
        hint={t({
          nl: 'Alleen bij een ontvanger die voor zichzelf werkt.',
          en: 'Only for a recipient that works for itself.',
        })}
        value={typed['ground'] === '' ? undefined : typed['ground']}
        options={Object.entries(groundWords).map(([value, words]) => ({ value, label: t(words) }))}
        error={error('ground')}
      />
      <Field
        name="hosts"
        label={t({ nl: 'Servers waarmee dit programma verbinding maakt', en: 'Servers that this program connects to' })}
        hint={t({ nl: 'Eén per regel, zoals smtp.voorbeeld.nl.', en: 'One per line, like smtp.example.com.' })}
        value={typed['hosts']}
        multiline
        rows={2}
        error={error('hosts')}
      />
      <Field
        name="subProcessors"
        label={t({ nl: 'Wie zij zelf inschakelen', en: 'Whom they engage themselves' })}
        hint={t({ nl: 'Eén naam per regel.', en: 'One name per line.' })}
        value={typed['subProcessors']}
        multiline
        rows={2}
      />
    </>
  )
}

function AgreementFields({ ask, typed, error }: Part) {
  const { t } = ask
  return (
    <>
      <h2>{t({ nl: 'Verwerkersovereenkomst', en: 'Processing agreement' })}</h2>
      <p class="soft small">
        {t({
          nl: 'Nodig voor ieder die voor jou werkt. Lees de overeenkomst en zet een vinkje bij wat erin staat. Nog niet getekend? Laat dit deel leeg; tot dan gaat er via hen niets weg.',
          en: 'Needed for everyone who works for you. Read the agreement and tick what it says. Not signed yet? Leave this part empty; until then nothing goes out through them.',
        })}
      </p>
      {allParts.map((part) => (
        <Checkbox
          key={part}
          name={`covers-${part}`}
          label={`${part}. ${t(agreementParts[part])}`}
          checked={typed[`covers-${part}`] === 'yes'}
          error={error(`covers-${part}`)}
        />
      ))}
      <Field
        name="document"
        label={t({ nl: 'Naam van het document en waar het ligt', en: 'Name of the document and where it is' })}
        value={typed['document']}
        error={error('document')}
      />
      <Field
        name="signedOn"
        type="date"
        label={t({ nl: 'Getekend op', en: 'Signed on' })}
        value={typed['signedOn']}
        error={error('signedOn')}
      />
      <Field
        name="reviewOn"
        type="date"
        label={t({ nl: 'Opnieuw nakijken op', en: 'Review on' })}
        value={typed['reviewOn']}
        error={error('reviewOn')}
      />
      <Field
        name="sha256"
        label={t({ nl: 'SHA-256 van het bestand', en: 'SHA-256 of the file' })}
        hint={t({ nl: 'Alleen als je weet wat dit is.', en: 'Only if you know what this is.' })}
        value={typed['sha256']}
        error={error('sha256')}
      />
    </>
  )
}

function TransferFields({ ask, typed, error }: Part) {
  const { t } = ask
  return (
    <>
      <h2>{t({ nl: 'Buiten de EER', en: 'Outside the EEA' })}</h2>
      <Choices
        name="transfer"
        legend={t({ nl: 'Waarom mogen de gegevens daarheen?', en: 'Why may the data go there?' })}
        value={typed['transfer'] ?? 'none'}
        options={[
          {
            value: 'none',
            label: t({
              nl: 'Het land ligt in de EER, of is als geheel goedgekeurd',
              en: 'The country is in the EEA, or approved as a whole',
            }),
          },
          {
            value: 'adequacy',
            label: t({
              nl: 'Dit bedrijf valt onder een besluit van de Europese Commissie',
              en: 'This business falls under a decision of the European Commission',
            }),
          },
          {
            value: 'standard clauses',
            label: t({
              nl: 'We tekenden het modelcontract van de Commissie',
              en: 'We signed the standard clauses of the Commission',
            }),
          },
        ]}
      />
      <Field
        name="decision"
        label={t({ nl: 'Welk besluit, en hoe weet je het?', en: 'Which decision, and how do you know?' })}
        value={typed['decision']}
        error={error('decision')}
      />
      <Field
        name="module"
        label={t({ nl: 'Module van het modelcontract', en: 'Module of the standard clauses' })}
        value={typed['module']}
        error={error('module')}
      />
      <Field
        name="clausesSignedOn"
        type="date"
        label={t({ nl: 'Modelcontract getekend op', en: 'Clauses signed on' })}
        value={typed['clausesSignedOn']}
        error={error('clausesSignedOn')}
      />
    </>
  )
}
