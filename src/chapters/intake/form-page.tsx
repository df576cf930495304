import {
  Button,
  Checkbox,
  Choices,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Honeypot,
  Lead,
  Link,
  Notice,
  Row,
  WayBack,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom } from '../../platform/http/back.ts'
import { formSentence } from '../../projections/forms-table.ts'
import { type DeclaredField, type DeclaredForm, formPath, isKnownField } from '../../register/form.ts'
import type { PageWith } from '../chapter.ts'
import { consentWords, longestOf, type Typed, tickName, trapName } from './fields.ts'

type FormProps = {
  readonly ask: Ask
  readonly form: DeclaredForm
  readonly typed?: Typed | undefined
  readonly errors?: readonly FieldError[] | undefined
  readonly scope?: string | undefined
  /** The path of the page that it stands or stood on. */
  readonly from?: string | undefined
}

/** A form of the owner, with what becomes of what one fills in. @see GDPR Art. 13 */
export function IntakeForm({ ask, form, typed = new Map(), errors = [], scope, from }: FormProps) {
  const { t, href } = ask
  return (
    <Form action={comingFrom(href(formPath(form.id)), from)} label={t(form.title)} scope={scope}>
      <Honeypot name={trapName} />
      {form.fields.map((field) => (
        <Question key={field.id} {...{ ask, field }} value={typed.get(field.id)} error={errorAt(errors, field.id)} />
      ))}
      {form.basis === 'consent' && (
        <Checkbox
          name={tickName}
          label={t(consentWords(form))}
          checked={typed.get(tickName) === 'yes'}
          required
          error={errorAt(errors, tickName)}
        />
      )}
      <Notice kind="note">
        <p>
          {t(formSentence(form))}{' '}
          {t({ nl: 'Eerder mag ook: dat doe je zelf bij ', en: 'Sooner is possible too: you do that yourself at ' })}
          <Link href={href('/mijn-gegevens')}>{t({ nl: 'Mijn gegevens', en: 'My data' })}</Link>.{' '}
          {t({ nl: 'Alles staat in onze ', en: 'Everything is in our ' })}
          <Link href={`${href('/privacy')}#intake`}>{t({ nl: 'privacyverklaring', en: 'privacy statement' })}</Link>.
        </p>
      </Notice>
      <Row>
        <Button>{t({ nl: 'Verstuur', en: 'Send' })}</Button>
      </Row>
    </Form>
  )
}

type QuestionProps = {
  readonly ask: Ask
  readonly field: DeclaredField
  readonly value: string | undefined
  readonly error: string | undefined
}

const autocomplete: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
}

function Question({ ask, field, value, error }: QuestionProps) {
  const { id, kind, required, options = [] } = field
  const label = ask.t(field.label)
  // @NOTE what everybody expects of a name or an address is in the note below the form
  const why = ask.t(field.why)
  const hint = isKnownField(id) ? undefined : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
  const named = { name: id, hint, error }
  if (kind === 'tick') return <Checkbox {...named} label={label} checked={value === 'yes'} required={required} />
  if (kind === 'choice') {
    const chosen = options.map((option) => ({ value: option.nl, label: ask.t(option) }))
    if (chosen.length > 6)
      return <Field {...named} label={label} value={value || undefined} options={chosen} required={required} />
    const legend = required ? label : `${label} (${ask.t({ nl: 'hoeft niet', en: 'optional' })})`
    return <Choices {...named} legend={legend} value={value} options={chosen} required={required} />
  }
  const type = kind === 'email' ? 'email' : kind === 'phone' ? 'tel' : 'text'
  return (
    <Field
      {...named}
      {...{ label, value, required, type }}
      multiline={kind === 'text'}
      rows={6}
      maxlength={longestOf(field)}
      autocomplete={Object.hasOwn(autocomplete, id) ? autocomplete[id] : undefined}
    />
  )
}

type PageProps = Omit<FormProps, 'scope' | 'from'> & {
  readonly tooMany?: boolean | undefined
  readonly back: PageWith | undefined
}

export function IntakePage({ ask, form, typed, errors = [], tooMany, back }: PageProps) {
  return (
    <>
      <h1>{ask.t(form.title)}</h1>
      {tooMany && (
        <Notice kind="warning">
          <p>
            {ask.t({
              nl: 'Er kwam het afgelopen uur veel binnen. Probeer het later nog eens. Wat je invulde, staat hieronder nog.',
              en: 'Much came in during the past hour. Try again later. What you filled in is still below.',
            })}
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <IntakeForm {...{ ask, form, typed, errors }} from={back?.href} />
      {back && (
        <p>
          <WayBack ask={ask} to={back} />
        </p>
      )}
    </>
  )
}

/** The same for everyone, whatever became of what was sent. */
export function Thanks({ ask, form, back }: Pick<PageProps, 'ask' | 'form' | 'back'>) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: 'Je antwoorden zijn bij ons', en: 'Your answers are with us' })}</h1>
      <Lead>
        {t({
          nl: 'Dank je wel. Je krijgt zo een bevestiging per mail, met de dag waarop we alles weer wissen.',
          en: 'Thank you. You will soon have a confirmation by mail, with the day on which we erase it all again.',
        })}
      </Lead>
      <p>{t(formSentence(form))}</p>
      <Row>
        {back && <WayBack ask={ask} to={back} kind="main" />}
        <Link href={href('/')} kind="quiet">
          {t({ nl: 'Naar de voorpagina', en: 'To the home page' })}
        </Link>
        <Link href={href('/mijn-gegevens')} kind="quiet">
          {t({ nl: 'Mijn gegevens', en: 'My data' })}
        </Link>
      </Row>
    </>
  )
}

export function NoSuchForm({ ask }: { ask: Ask }) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: 'Dit formulier is er niet', en: 'This form does not exist' })}</h1>
      <p>
        {t({
          nl: 'Misschien is het weggehaald. Je kunt ons gewoon schrijven.',
          en: 'Perhaps it was removed. You can simply write to us.',
        })}
      </p>
      <Row>
        <Link href={href('/contact')} kind="main">
          {t({ nl: 'Naar contact', en: 'To contact' })}
        </Link>
      </Row>
    </>
  )
}
