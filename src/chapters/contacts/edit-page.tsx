import {
  Button,
  Choices,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Company } from './companies.ts'
import { longest, type Typed } from './fields.ts'
import { listPath } from './list-page.tsx'

export type EditProps = {
  readonly ask: Ask
  readonly action: string
  readonly title: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly companies: readonly Company[]
  /** Asked of a new contact only: where we have it from stays as it was. */
  readonly askSource: boolean
}

/** A contact as the owner types it. */
export function EditPage({ ask, action, title, typed, errors, companies, askSource }: EditProps) {
  const { t, href } = ask
  const said = (field: string) => ({
    name: field,
    value: typed[field],
    error: errorAt(errors, field),
  })
  return (
    <>
      <p>
        <Link href={href(listPath)}>{t({ nl: 'Contacten', en: 'Contacts' })}</Link>
      </p>
      <h1>{title}</h1>
      {askSource && (
        <Lead>
          {t({
            nl: 'Zet er alleen in wat je nodig hebt. Deze persoon kan alles lezen wat je hier schrijft.',
            en: 'Enter only what you need. This person can read everything you write here.',
          })}
        </Lead>
      )}
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <Field {...said('name')} label={t({ nl: 'Naam', en: 'Name' })} maxlength={longest.name} required />
        <Field {...said('email')} label={t({ nl: 'E-mailadres', en: 'E-mail address' })} type="email" />
        <Field
          {...said('phone')}
          label={t({ nl: 'Telefoonnummer', en: 'Telephone number' })}
          type="tel"
          maxlength={longest.phone}
        />
        <Field
          {...said('company')}
          label={t({ nl: 'Bedrijf', en: 'Company' })}
          maxlength={longest.company}
          hint={t({
            nl: 'Bij een eenmanszaak: de naam van de zaak.',
            en: 'For a sole trader: the name of the business.',
          })}
        />
        {companies.length > 0 && (
          <Field
            {...said('companyRef')}
            value={typed['companyRef'] ?? ''}
            label={t({ nl: 'Contactpersoon van', en: 'Contact person of' })}
            options={[
              { value: '', label: t({ nl: 'geen bedrijf', en: 'no company' }) },
              ...companies.map(({ ref, name }) => ({ value: ref, label: name })),
            ]}
          />
        )}
        <Field
          {...said('note')}
          label={t({ nl: 'Aantekening', en: 'Note' })}
          multiline
          rows={4}
          maxlength={longest.note}
          hint={t({
            nl: 'Niets over gezondheid, geloof of geld: dat mag hier niet staan.',
            en: 'Nothing on health, belief or money: that may not stand here.',
          })}
        />
        <Field
          {...said('language')}
          value={typed['language'] ?? 'nl'}
          label={t({ nl: 'Taal van je mails', en: 'Language of your mails' })}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          required
        />
        {askSource && (
          <Choices
            {...said('source')}
            legend={t({ nl: 'Van wie heb je deze gegevens?', en: 'Who gave you these data?' })}
            required
            options={[
              { value: 'told', label: t({ nl: 'Van deze persoon zelf', en: 'This person' }) },
              {
                value: 'company',
                label: t({ nl: 'Van het bedrijf, of van iemand anders', en: 'The company, or somebody else' }),
                hint: t({
                  nl: 'Dan krijgt deze persoon een mail die dat vertelt; dat moet van de wet.',
                  en: 'Then this person receives a mail that says so; the law requires it.',
                }),
              },
            ]}
          />
        )}
        <Button>{t({ nl: 'Bewaar', en: 'Save' })}</Button>
      </Form>
    </>
  )
}
