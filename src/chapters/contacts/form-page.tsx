import {
  Button,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Honeypot,
  Lead,
  Link,
  Notice,
  Row,
  WayBack,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom } from '../../platform/http/back.ts'
import type { PageWith } from '../chapter.ts'
import { longest, type Typed } from './fields.ts'

export const trapName = 'website'

export type ContactFormProps = {
  readonly ask: Ask
  readonly business: { readonly tradeName: string; readonly email: string; readonly phone: string | undefined }
  readonly typed: Typed
  readonly stamp: string
  readonly errors: readonly FieldError[]
  readonly tooMany?: boolean | undefined
  /** The page on which the form stood. */
  readonly back?: PageWith | undefined
}

/** The form to write to us, with beside it what becomes of what one types. */
export function ContactPage(props: ContactFormProps) {
  const { ask, business, errors, tooMany, back } = props
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Schrijf ons', en: 'Write to us' })}</h1>
      <Lead>
        {t({
          nl: 'Een vraag, of iets wat we voor je kunnen doen? Je krijgt antwoord per mail.',
          en: 'A question, or something we can do for you? You will have an answer by mail.',
        })}
      </Lead>
      {tooMany && (
        <Notice kind="warning">
          <p>
            {t({
              nl: 'Vanaf dit adres kwamen het afgelopen uur veel berichten. Probeer het later nog eens, of mail of bel ons. Wat je schreef, staat hieronder nog.',
              en: 'Many messages came from this address in the past hour. Try again later, or mail or call us. What you wrote is still below.',
            })}
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <ContactForm {...props} from={back?.href} />
      {back && (
        <p>
          <WayBack ask={ask} to={back} />
        </p>
      )}
      <h2>{t({ nl: 'Liever bellen of mailen?', en: 'Would you rather call or mail?' })}</h2>
      <p>
        {business.phone !== undefined && (
          <>
            <Link href={`tel:${business.phone.replace(/[^\d+]/g, '')}`}>{business.phone}</Link>
            {' · '}
          </>
        )}
        <Link href={`mailto:${business.email}`}>{business.email}</Link>
      </p>
    </>
  )
}

type FieldsProps = Pick<ContactFormProps, 'ask' | 'typed' | 'stamp' | 'errors'> & {
  readonly scope?: string | undefined
  /** The path of the page that it stands or stood on. */
  readonly from?: string | undefined
}

/** The form alone, as it can also stand in a page of the owner. */
export function ContactForm({ ask, typed, stamp, errors, scope, from }: FieldsProps) {
  const { t } = ask
  const said = (field: string) => ({
    name: field,
    value: typed[field],
    error: errorAt(errors, field),
  })
  return (
    <Form
      action={comingFrom(ask.href('/contact'), from)}
      label={t({ nl: 'Schrijf ons', en: 'Write to us' })}
      scope={scope}
    >
      <Hidden name="stamp" value={stamp} />
      <Honeypot name={trapName} />
      <Field
        {...said('name')}
        label={t({ nl: 'Naam', en: 'Name' })}
        autocomplete="name"
        maxlength={longest.name}
        required
      />
      <Field
        {...said('email')}
        label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
        type="email"
        autocomplete="email"
        required
        hint={t({ nl: 'Hierop krijg je antwoord.', en: 'You will have the answer here.' })}
      />
      <Field
        {...said('phone')}
        label={t({ nl: 'Telefoonnummer', en: 'Telephone number' })}
        type="tel"
        autocomplete="tel"
        maxlength={longest.phone}
      />
      <Field
        {...said('company')}
        label={t({ nl: 'Bedrijf', en: 'Company' })}
        autocomplete="organization"
        maxlength={longest.company}
      />
      <Field
        {...said('text')}
        label={t({ nl: 'Bericht', en: 'Message' })}
        multiline
        rows={8}
        maxlength={longest.text}
        required
      />
      <WhatWeDoWithIt ask={ask} />
      <Row>
        <Button>{t({ nl: 'Verstuur', en: 'Send' })}</Button>
      </Row>
    </Form>
  )
}

/** What happens with the data and how long, where they are asked. @see GDPR Art. 13 */
function WhatWeDoWithIt({ ask }: { ask: Ask }) {
  const { t, href } = ask
  return (
    <Notice kind="note">
      <p>
        {t({
          nl: 'We gebruiken wat je hier invult om je te antwoorden, en nergens anders voor. Eén jaar na ons laatste contact wissen we het. Eerder mag ook: dat doe je zelf bij ',
          en: 'We use what you fill in here to answer you, and for nothing else. One year after our last contact we erase it. Sooner is possible too: you do that yourself at ',
        })}
        <Link href={href('/mijn-gegevens')}>{t({ nl: 'Mijn gegevens', en: 'My data' })}</Link>.{' '}
        {t({ nl: 'Alles staat in onze ', en: 'Everything is in our ' })}
        <Link href={href('/privacy')}>{t({ nl: 'privacyverklaring', en: 'privacy statement' })}</Link>.
      </p>
    </Notice>
  )
}

/** The same for everyone, whatever became of the message. */
export function Thanks({ ask, back }: Pick<ContactFormProps, 'ask' | 'back'>) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: 'Je bericht is bij ons', en: 'Your message is with us' })}</h1>
      <Lead>
        {t({ nl: 'Dank je wel. Je krijgt antwoord per mail.', en: 'Thank you. You will have an answer by mail.' })}
      </Lead>
      <p>
        {t({
          nl: 'Je krijgt ook een korte bevestiging, met de dag waarop je bericht weer verdwijnt. Kwam die niet aan? Kijk dan of je adres klopte, of bel ons.',
          en: 'You will also receive a short confirmation, with the day on which your message disappears again. Did it not arrive? Then check whether your address was right, or call us.',
        })}
      </p>
      <Row>
        {back && <WayBack ask={ask} to={back} kind="main" />}
        <Link href={href('/')} kind="quiet">
          {t({ nl: 'Naar de voorpagina', en: 'To the home page' })}
        </Link>
      </Row>
    </>
  )
}
