import type { ComponentChildren } from 'preact'
import {
  Button,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Link,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'

/** What the browser is asked to sign, and the proof that we asked it. */
export type PasskeyQuestion = { readonly options: unknown; readonly challenge: string }

/** @NOTE hidden until the script on the page finds that this browser knows passkeys */
export function PasskeyPart({
  kind,
  question,
  children,
}: {
  kind: 'new' | 'sign-in'
  question: PasskeyQuestion
  children: ComponentChildren
}) {
  return (
    <div hidden data-passkey={kind} data-options={JSON.stringify(question.options)}>
      <Hidden name="answer" value="" />
      <Hidden name="challenge" value={question.challenge} />
      {children}
    </div>
  )
}

function PasskeySignIn({ ask, question }: { ask: Ask; question: PasskeyQuestion }) {
  const { t } = ask
  return (
    <Form
      action={ask.href('/beheer/inloggen/sleutel')}
      label={t({ nl: 'Met een toegangssleutel', en: 'With a passkey' })}
    >
      <PasskeyPart kind="sign-in" question={question}>
        <Button kind="quiet">{t({ nl: 'Log in met een toegangssleutel', en: 'Sign in with a passkey' })}</Button>
        <p hidden data-failed role="status">
          {t({
            nl: 'Dat lukte niet. Probeer het nog eens, of log in met je wachtwoord.',
            en: 'That did not work. Try again, or sign in with your password.',
          })}
        </p>
      </PasskeyPart>
    </Form>
  )
}

export function signInPage(
  ask: Ask,
  question: PasskeyQuestion,
  { email, errors }: { email: string; errors: readonly FieldError[] },
): Content {
  const { t } = ask
  const title = t({ nl: 'Inloggen', en: 'Sign in' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>{t({ nl: 'Voor wie hier werkt.', en: 'For those who work here.' })}</Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href('/beheer/inloggen')}>
        <Field
          name="email"
          type="email"
          label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
          value={email}
          autocomplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={t({ nl: 'Wachtwoord', en: 'Password' })}
          autocomplete="current-password"
          required
          error={errorAt(errors, 'password')}
        />
        <Button>{t({ nl: 'Verder', en: 'Continue' })}</Button>
      </Form>
      <PasskeySignIn ask={ask} question={question} />
      <p class="soft small">
        {t({ nl: 'Zoek je je eigen gegevens? Die staan bij ', en: 'Are you looking for your own data? See ' })}
        <Link href={ask.href('/mijn-gegevens')}>{t({ nl: 'Mijn gegevens', en: 'My data' })}</Link>.
      </p>
    </>
  )
  return { title, body, noindex: true, status: errors.length > 0 ? 422 : 200, scripts: ['/assets/sign-in.js'] }
}

export function codePage(ask: Ask, question: PasskeyQuestion, errors: readonly FieldError[]): Content {
  const { t } = ask
  const title = t({ nl: 'Nog één stap', en: 'One more step' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Vul de code uit je app in. Geen telefoon bij je? Een noodcode werkt ook.',
          en: 'Enter the code from your app. No phone at hand? A recovery code works too.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href('/beheer/inloggen/code')}>
        <Field
          name="code"
          label={t({ nl: 'Code', en: 'Code' })}
          autocomplete="one-time-code"
          required
          error={errorAt(errors, 'code')}
        />
        <Button>{t({ nl: 'Log in', en: 'Sign in' })}</Button>
      </Form>
      <PasskeySignIn ask={ask} question={question} />
    </>
  )
  return { title, body, noindex: true, status: errors.length > 0 ? 422 : 200, scripts: ['/assets/sign-in.js'] }
}
