import {
  Button,
  Checkbox,
  Choices,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Row,
  Steps,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { categories } from '../../../register/category.ts'
import {
  type DeclaredField,
  type DeclaredForm,
  fieldKinds,
  formCategories,
  isKnownField,
  knownFields,
} from '../../../register/form.ts'
import { at } from './desk.ts'
import type { Typed } from './read.ts'

export type QuestionProps = {
  readonly ask: Ask
  readonly form: DeclaredForm
  readonly field?: DeclaredField
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** What a question is and what it is for is part of asking it. @see GDPR Art. 5(1)(b) and (c) */
export function QuestionPage({ ask, form, field, typed, errors }: QuestionProps) {
  const { t, href } = ask
  const action = href(at(form, field ? `/vraag/${field.id}` : '/vraag'))
  return (
    <>
      <h1>{field ? t(field.label) : t({ nl: 'Vraag toevoegen', en: 'Add a question' })}</h1>
      <ErrorSummary errors={errors} />
      {!field && <KnownQuestions {...{ ask, form, action }} />}
      {field && isKnownField(field.id) ? (
        <Form action={action}>
          <p>
            {t({ nl: 'We vragen dit ', en: 'We ask this ' })}
            {t(field.why)}.
          </p>
          {field.id === 'email' ? (
            <p>
              {t({
                nl: 'Zonder e-mailadres kun je niet antwoorden, dus dit moet altijd.',
                en: 'Without an e-mail address you cannot answer, so this is always required.',
              })}
            </p>
          ) : (
            <Required {...{ ask, typed }} />
          )}
          <Buttons {...{ ask, form, field }} />
        </Form>
      ) : (
        <Form action={action}>
          <OwnQuestion {...{ ask, typed, errors }} />
          <Buttons {...{ ask, form, field }} />
        </Form>
      )}
    </>
  )
}

type Part = { ask: Ask; typed: Typed }

const Required = ({ ask, typed }: Part) => (
  <Checkbox
    name="required"
    label={ask.t({ nl: 'Dit moet iedereen invullen', en: 'Everybody must fill this in' })}
    checked={typed.get('required') === 'yes'}
  />
)

function Buttons({ ask, form, field }: { ask: Ask; form: DeclaredForm; field: DeclaredField | undefined }) {
  const { t, href } = ask
  return (
    <Row>
      <Button>{field ? t({ nl: 'Bewaren', en: 'Save' }) : t({ nl: 'Toevoegen', en: 'Add' })}</Button>
      <Link kind="quiet" href={href(at(form))}>
        {t({ nl: 'Terug', en: 'Back' })}
      </Link>
      {field && field.id !== 'email' && (
        <Link kind="quiet" href={href(at(form, `/vraag/${field.id}/weg`))}>
          {t({ nl: 'Weghalen', en: 'Remove' })}
        </Link>
      )}
    </Row>
  )
}

function KnownQuestions({ ask, form, action }: { ask: Ask; form: DeclaredForm; action: string }) {
  const { t } = ask
  const left = Object.entries(knownFields).filter(([id]) => !form.fields.some((field) => field.id === id))
  return (
    <>
      {left.length > 0 && (
        <Form action={action} label={t({ nl: 'Bekende vragen', en: 'Known questions' })}>
          <p>
            {t({
              nl: 'Van deze weten we al wat ze zijn en waarvoor:',
              en: 'Of these we know what they are and what for:',
            })}
          </p>
          <Row>
            {left.map(([id, { label }]) => (
              <Button kind="quiet" name="known" value={id} key={id}>
                {t(label)}
              </Button>
            ))}
          </Row>
        </Form>
      )}
      <h2>{t({ nl: 'Een eigen vraag', en: 'A question of your own' })}</h2>
      <Lead>
        {t({
          nl: 'Wat het is en waarvoor je het vraagt, hoort bij de vraag. Het komt zo in je privacyverklaring.',
          en: 'What it is and what you ask it for belong to the question. It stands in your privacy statement like that.',
        })}
      </Lead>
    </>
  )
}

function OwnQuestion({ ask, typed, errors }: Part & { errors: readonly FieldError[] }) {
  const { t } = ask
  const said = (name: string) => ({ name, value: typed.get(name) || undefined, error: errorAt(errors, name) })
  return (
    <>
      <Field
        {...said('labelNl')}
        label={t({ nl: 'De vraag', en: 'The question, in Dutch' })}
        maxlength={300}
        required
      />
      <Field
        {...said('labelEn')}
        label={t({ nl: 'De vraag in het Engels', en: 'The question, in English' })}
        maxlength={300}
        required
      />
      <Field
        {...said('category')}
        label={t({ nl: 'Wat voor gegeven is het?', en: 'What kind of data is it?' })}
        options={formCategories.map((value) => ({ value, label: t(categories[value].words) }))}
        required
      />
      <Field
        {...said('whyNl')}
        label={t({ nl: 'Waarvoor vraag je het?', en: 'What do you ask it for, in Dutch?' })}
        hint={t({
          nl: 'Een halve zin, zoals: om te weten hoeveel uur ik vrij moet houden.',
          en: 'Half a sentence in Dutch, such as: om te weten hoeveel uur ik vrij moet houden.',
        })}
        maxlength={300}
        required
      />
      <Field
        {...said('whyEn')}
        label={t({ nl: 'Waarvoor, in het Engels', en: 'What for, in English' })}
        hint={t({
          nl: 'Zoals: to know how many hours to keep free.',
          en: 'Such as: to know how many hours to keep free.',
        })}
        maxlength={300}
        required
      />
      <Choices
        name="kind"
        legend={t({ nl: 'Hoe geeft iemand antwoord?', en: 'How does somebody answer?' })}
        value={typed.get('kind')}
        required
        error={errorAt(errors, 'kind')}
        options={Object.entries(fieldKinds).map(([value, words]) => ({ value, label: t(words) }))}
      />
      <Field
        {...said('optionsNl')}
        unmarked
        label={t({ nl: 'De keuzes', en: 'The choices, in Dutch' })}
        hint={t({ nl: 'Alleen bij keuzes: één per regel.', en: 'Only for choices: one per line.' })}
        multiline
        rows={3}
      />
      <Field
        {...said('optionsEn')}
        unmarked
        label={t({ nl: 'De keuzes in het Engels', en: 'The choices, in English' })}
        hint={t({ nl: 'In dezelfde volgorde.', en: 'In the same order.' })}
        multiline
        rows={3}
      />
      <Required {...{ ask, typed }} />
    </>
  )
}

export function RemoveQuestion({ ask, form, field }: { ask: Ask; form: DeclaredForm; field: DeclaredField }) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: `${field.label.nl} weghalen`, en: `Remove ${field.label.en}` })}</h1>
      <Steps
        steps={[
          {
            text: t({
              nl: 'De vraag is weg uit het formulier en uit je verklaring.',
              en: 'The question is gone from the form and from your statement.',
            }),
            effect: 'goes',
          },
          {
            text: t({
              nl: 'Wat mensen al antwoordden, blijft tot het vanzelf gewist wordt.',
              en: 'What people answered already stays until it is erased by itself.',
            }),
            effect: 'stays',
          },
        ]}
      />
      <Form action={href(at(form, `/vraag/${field.id}/weg`))}>
        <Row>
          <Button kind="danger">{t({ nl: 'Weghalen', en: 'Remove' })}</Button>
          <Link kind="quiet" href={href(at(form))}>
            {t({ nl: 'Toch niet', en: 'Rather not' })}
          </Link>
        </Row>
      </Form>
    </>
  )
}
