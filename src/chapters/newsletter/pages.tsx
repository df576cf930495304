import {
  Button,
  Checkbox,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Honeypot,
  Lead,
  Link,
  Notice,
  WayBack,
} from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { comingFrom } from '../../platform/http/back.ts'
import type { PageWith } from '../chapter.ts'

type FormState = {
  readonly email: string
  readonly errors: readonly FieldError[]
  readonly consent: string
  readonly isTicked?: boolean | undefined
}

/** `back` is the page on which the form stood. */
type AskBack = { readonly ask: Ask; readonly back: PageWith | undefined }

export function SubscribePage({ ask, email, errors, consent, isTicked, back }: FormState & AskBack) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Nieuwsbrief', en: 'Newsletter' })}</h1>
      <Lead>
        {t({
          nl: 'Af en toe een mail die de moeite waard is. Je meldt je af wanneer je wilt.',
          en: 'Now and then a mail worth reading. You unsubscribe whenever you wish.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <SubscribeForm {...{ ask, email, errors, consent, isTicked }} from={back?.href} />
      {back && (
        <p>
          <WayBack ask={ask} to={back} />
        </p>
      )}
    </>
  )
}

type SubscribeProps = FormState & {
  readonly ask: Ask
  readonly scope?: string | undefined
  /** The path of the page that it stands or stood on. */
  readonly from?: string | undefined
}

function EmailField({ ask: { t }, email, errors }: Pick<SubscribeProps, 'ask' | 'email' | 'errors'>) {
  return (
    <Field
      name="email"
      type="email"
      label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
      value={email}
      autocomplete="email"
      required
      error={errorAt(errors, 'email')}
    />
  )
}

/** The form alone, as it can also stand in a page of the owner. */
export function SubscribeForm({ ask, email, errors, consent, isTicked, scope, from }: SubscribeProps) {
  const { t } = ask
  return (
    <>
      <Form
        action={comingFrom(ask.href('/nieuwsbrief'), from)}
        label={t({ nl: 'Nieuwsbrief', en: 'Newsletter' })}
        scope={scope}
      >
        <EmailField {...{ ask, email, errors }} />
        <Checkbox name="consent" label={consent} checked={isTicked} required error={errorAt(errors, 'consent')} />
        <Honeypot name="website" />
        <Button>{t({ nl: 'Aanmelden', en: 'Subscribe' })}</Button>
      </Form>
      <p class="soft small">
        {t({
          nl: 'Je krijgt eerst een mail om te bevestigen. Doe je niets, dan is je adres na zeven dagen weg. ',
          en: 'First you receive a mail to confirm. If you do nothing, your address is gone after seven days. ',
        })}
        <Link href={`${ask.href('/privacy')}#newsletter`}>{t({ nl: 'Wat we bewaren', en: 'What we keep' })}</Link>
      </p>
    </>
  )
}

/** The same for a known and an unknown address: a difference would tell who subscribes. */
export function AskedPage({ ask, back }: AskBack) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Kijk in je mail', en: 'Look in your mail' })}</h1>
      <Notice kind="ok">
        {t({
          nl: 'Op het adres dat je invulde komt zo een mail van ons binnen. Druk daarin op de link, dan weten we dat jij het was.',
          en: 'A mail from us is about to arrive at the address you entered. Follow its link, then we know it was you.',
        })}
      </Notice>
      <p>
        {t({
          nl: 'Geen mail? Kijk bij ongewenste mail, of probeer het over tien minuten nog eens.',
          en: 'No mail? Look among unwanted mail, or try again in ten minutes.',
        })}
      </p>
      {back && (
        <p>
          <WayBack ask={ask} to={back} kind="main" />
        </p>
      )}
    </>
  )
}

/** One question with one button: opening a link, as mail scanners do, must never decide anything. */
export function PressPage({
  ask,
  action,
  title,
  text,
  button,
}: {
  ask: Ask
  action: string
  title: string
  text: string
  button: string
}) {
  return (
    <>
      <h1>{title}</h1>
      <Lead>{text}</Lead>
      <Form action={ask.href(action)}>
        <Button>{button}</Button>
      </Form>
    </>
  )
}

export function DonePage({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children?: preact.ComponentChildren
}) {
  return (
    <>
      <h1>{title}</h1>
      <Notice kind="ok">{text}</Notice>
      {children}
    </>
  )
}

export function LinkGonePage({ ask, again }: { ask: Ask; again: string }) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Deze link werkt niet meer', en: 'This link no longer works' })}</h1>
      <p>
        {t({
          nl: 'Hij is al gebruikt, of te oud. Je kunt het gewoon nog eens vragen.',
          en: 'It was used already, or it is too old. You can simply ask again.',
        })}
      </p>
      <p>
        <Link kind="main" href={ask.href(again)}>
          {t({ nl: 'Opnieuw vragen', en: 'Ask again' })}
        </Link>
      </p>
    </>
  )
}

export function LeavePage({ ask, email, errors }: { ask: Ask; email: string; errors: readonly FieldError[] }) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Afmelden voor de nieuwsbrief', en: 'Unsubscribe from the newsletter' })}</h1>
      <Lead>
        {t({
          nl: 'Onderaan elke nieuwsbrief staat een link. Heb je die niet bij de hand? Dan mailen we je er een.',
          en: 'Every newsletter ends with a link. Not at hand? Then we mail you one.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href('/nieuwsbrief/afmelden')}>
        <EmailField {...{ ask, email, errors }} />
        <Honeypot name="website" />
        <Button>{t({ nl: 'Stuur de link', en: 'Send the link' })}</Button>
      </Form>
    </>
  )
}
