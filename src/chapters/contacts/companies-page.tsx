import {
  Button,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Notice,
  Table,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { CompanyWithPeople } from './companies.ts'
import type { Typed } from './fields.ts'
import { listPath } from './list-page.tsx'
import { legalForms } from './tables.ts'

export type CompaniesProps = {
  readonly ask: Ask
  readonly companies: readonly CompanyWithPeople[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly said?: string | undefined
}

/** Companies without their people: those are contacts, each on their own. */
export function CompaniesPage({ ask, companies, typed, errors, said }: CompaniesProps) {
  const { t, href } = ask
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errorAt(errors, name),
  })
  return (
    <>
      <p>
        <Link href={href(listPath)}>{t({ nl: 'Contacten', en: 'Contacts' })}</Link>
      </p>
      <h1>{t({ nl: 'Bedrijven', en: 'Companies' })}</h1>
      <Lead>
        {t({
          nl: 'Alleen rechtspersonen. Een zzp’er of eenmanszaak is een mens: zet die bij de contacten.',
          en: 'Legal persons only. A freelancer or sole trader is a person: put them with the contacts.',
        })}
      </Lead>
      {said !== undefined && (
        <Notice kind="warning">
          <p>{said}</p>
        </Notice>
      )}
      {companies.length === 0 ? (
        <Empty>
          {t({
            nl: 'Nog geen bedrijven. Voeg hieronder het eerste toe.',
            en: 'No companies yet. Add the first one below.',
          })}
        </Empty>
      ) : (
        <Table
          caption={t({ nl: 'Bedrijven', en: 'Companies' })}
          quietCaption
          columns={[
            { label: t({ nl: 'Naam', en: 'Name' }) },
            { label: t({ nl: 'Rechtsvorm', en: 'Legal form' }) },
            { label: 'KvK' },
            { label: t({ nl: 'Contactpersonen', en: 'Contact persons' }), numeric: true },
            { label: t({ nl: 'Weghalen', en: 'Remove' }) },
          ]}
          rows={companies.map((company) => [
            company.name,
            company.legalForm,
            company.kvk || '–',
            company.people,
            company.people > 0 ? (
              <span class="soft">{t({ nl: 'heeft contacten', en: 'has contacts' })}</span>
            ) : (
              <Form action={href(`${listPath}/bedrijven/${company.ref}/weg`)} label={company.name}>
                <Button kind="danger">{t({ nl: 'Haal weg', en: 'Remove' })}</Button>
              </Form>
            ),
          ])}
        />
      )}
      <h2>{t({ nl: 'Bedrijf toevoegen', en: 'Add a company' })}</h2>
      <ErrorSummary errors={errors} />
      <Form action={href(`${listPath}/bedrijven`)}>
        <Field {...field('name')} label={t({ nl: 'Naam', en: 'Name' })} required maxlength={120} />
        <Field
          {...field('legalForm')}
          label={t({ nl: 'Rechtsvorm', en: 'Legal form' })}
          required
          options={legalForms.map((form) => ({ value: form, label: form }))}
        />
        <Field {...field('kvk')} label={t({ nl: 'KvK-nummer', en: 'KvK number' })} inputmode="numeric" maxlength={8} />
        <Button>{t({ nl: 'Voeg toe', en: 'Add' })}</Button>
      </Form>
    </>
  )
}
