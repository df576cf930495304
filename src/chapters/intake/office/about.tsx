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
  Row,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { formPeriodWords } from '../../../projections/forms-table.ts'
import { type DeclaredForm, formBases, formPeriods } from '../../../register/form.ts'
import { at, type Desk, formsOf, place, replace, save, withForm } from './desk.ts'
import { readForm, type Typed, typedOfForm } from './read.ts'

type Props = { ask: Ask; form: DeclaredForm | undefined; typed: Typed; errors: readonly FieldError[] }

const page = ({ ask, form, typed, errors }: Props): Response => {
  const title = form ? ask.t(form.title) : ask.t({ nl: 'Formulier maken', en: 'Make a form' })
  return ask.office({
    title,
    status: errors.length > 0 ? 422 : 200,
    body: <About {...{ ask, form, typed, errors }} />,
  })
}

export const newForm = async (ask: Ask): Promise<Response> =>
  page({ ask, form: undefined, typed: new Map(), errors: [] })

export const editAbout = (desk: Desk) =>
  withForm(desk, async (ask, form) => page({ ask, form, typed: typedOfForm(form), errors: [] }))

export const addForm =
  (desk: Desk) =>
  async (ask: Ask): Promise<Response> => {
    const others = await formsOf(desk)
    const { form, typed, wrong } = readForm(await ask.form(), { others, t: ask.t })
    if (wrong.length > 0) return page({ ask, form: undefined, typed, errors: wrong })
    await save(desk, ask, [...others, form])
    return ask.redirect(ask.href(at(form)))
  }

export const saveAbout = (desk: Desk) =>
  withForm(desk, async (ask, before) => {
    const others = (await formsOf(desk)).filter(({ id }) => id !== before.id)
    const { form, typed, wrong } = readForm(await ask.form(), { before, others, t: ask.t })
    if (wrong.length > 0) return page({ ask, form: before, typed, errors: wrong })
    await replace(desk, ask, form)
    return ask.redirect(ask.href(at(form)))
  })

function About({ ask, form, typed, errors }: Props) {
  const { t, href } = ask
  const said = (name: string) => ({ name, value: typed.get(name), error: errorAt(errors, name) })
  return (
    <>
      <h1>{form ? t(form.title) : t({ nl: 'Formulier maken', en: 'Make a form' })}</h1>
      {!form && (
        <Lead>
          {t({
            nl: 'Zeg eerst waar het voor is. Naam, e-mailadres en bericht staan er dan al in; de rest voeg je daarna toe.',
            en: 'First say what it is for. Name, e-mail address and message are in it then; the rest you add after that.',
          })}
        </Lead>
      )}
      <ErrorSummary errors={errors} />
      <Form action={href(form ? at(form, '/over') : `${place}/nieuw`)}>
        <Field
          {...said('titleNl')}
          label={t({ nl: 'Naam van het formulier', en: 'Name of the form, in Dutch' })}
          maxlength={80}
          required
        />
        <Field
          {...said('titleEn')}
          label={t({ nl: 'Naam in het Engels', en: 'Name in English' })}
          maxlength={80}
          required
        />
        <Field
          {...said('purposeNl')}
          label={t({ nl: 'We gebruiken het …', en: 'We use it …, in Dutch' })}
          hint={t({
            nl: 'Maak de zin af: om een voorstel voor je te maken.',
            en: 'Finish the sentence in Dutch: om een voorstel voor je te maken.',
          })}
          maxlength={300}
          required
        />
        <Field
          {...said('purposeEn')}
          label={t({ nl: 'Hetzelfde in het Engels: We use it …', en: 'The same in English: We use it …' })}
          hint={t({ nl: 'Bijvoorbeeld: to make a proposal for you.', en: 'For instance: to make a proposal for you.' })}
          maxlength={300}
          required
        />
        <Choices
          name="basis"
          legend={t({ nl: 'Waarom mag je dit vragen?', en: 'Why may you ask this?' })}
          value={typed.get('basis')}
          required
          error={errorAt(errors, 'basis')}
          options={Object.entries(formBases).map(([value, { words }]) => ({ value, label: t(words) }))}
        />
        <Choices
          name="keepFor"
          legend={t({ nl: 'Hoe lang bewaar je wat er binnenkomt?', en: 'For how long do you keep what comes in?' })}
          value={typed.get('keepFor')}
          required
          error={errorAt(errors, 'keepFor')}
          options={formPeriods.map((value) => ({ value, label: t(formPeriodWords(value)) }))}
        />
        <Row>
          <Button>{form ? t({ nl: 'Bewaren', en: 'Save' }) : t({ nl: 'Maken', en: 'Make it' })}</Button>
          <Link kind="quiet" href={href(form ? at(form) : place)}>
            {t({ nl: 'Terug', en: 'Back' })}
          </Link>
        </Row>
      </Form>
    </>
  )
}
