import {
  Button,
  Checkbox,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Notice,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { PasswordProblem } from '../../../platform/sign-in/password-choice.ts'
import { type QrCode, qrCode } from '../../../platform/sign-in/qr.ts'
import type { SetUp } from './links.ts'

const statusOf = (errors: readonly FieldError[]) => (errors.length > 0 ? 422 : 200)

/** Why a password was refused, in words. */
export function passwordSentence(ask: Ask, problem: PasswordProblem): string {
  return ask.t(
    {
      'too short': { nl: 'Neem er minstens twaalf tekens voor.', en: 'Use at least twelve characters.' },
      'too long': { nl: 'Houd het onder de 256 tekens.', en: 'Keep it below 256 characters.' },
      'contains your name': {
        nl: 'Je naam staat erin. Die raadt iemand als eerste.',
        en: 'Your name is in it. That is guessed first.',
      },
      'contains your address': {
        nl: 'Een deel van je e-mailadres staat erin.',
        en: 'Part of your e-mail address is in it.',
      },
      'contains the business': {
        nl: 'De naam van je onderneming staat erin.',
        en: 'The name of your business is in it.',
      },
      common: {
        nl: 'Dit wachtwoord is snel te raden. Neem een paar woorden die niets met elkaar te maken hebben.',
        en: 'This password is soon guessed. Take a few words that have nothing to do with each other.',
      },
    }[problem],
  )
}

export type Filled = { readonly name: string; readonly email: string }

export function whoYouArePage(
  ask: Ask,
  { kind }: SetUp,
  { name, email }: Filled,
  errors: readonly FieldError[],
): Content {
  const { t } = ask
  const title =
    kind === 'first account'
      ? t({ nl: 'Maak je account', en: 'Make your account' })
      : t({ nl: 'Stel je account opnieuw in', en: 'Set up your account again' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {kind === 'first account'
          ? t({
              nl: 'In drie stappen kun je inloggen. Houd je telefoon bij de hand.',
              en: 'Three steps and you can sign in. Keep your phone at hand.',
            })
          : t({
              nl: 'Kies een nieuw wachtwoord en koppel je telefoon. Overal waar je nog was ingelogd, log je uit. Toegangssleutels voeg je daarna weer toe.',
              en: 'Choose a new password and link your phone. Everywhere you were signed in, you are signed out. You can add passkeys again afterwards.',
            })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={uriOf(ask)}>
        {kind === 'first account' && (
          <>
            <Field
              name="name"
              label={t({ nl: 'Je naam', en: 'Your name' })}
              value={name}
              autocomplete="name"
              required
              error={errorAt(errors, 'name')}
            />
            <Field
              name="email"
              type="email"
              label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
              value={email}
              autocomplete="username"
              required
              error={errorAt(errors, 'email')}
            />
          </>
        )}
        <Field
          name="password"
          type="password"
          label={t({ nl: 'Wachtwoord', en: 'Password' })}
          hint={t({
            nl: 'Minstens twaalf tekens. Een zin van vier woorden is goed.',
            en: 'At least twelve characters. A sentence of four words is fine.',
          })}
          autocomplete="new-password"
          required
          error={errorAt(errors, 'password')}
        />
        <Button>{t({ nl: 'Verder', en: 'Continue' })}</Button>
      </Form>
    </>
  )
  return { title, body, noindex: true, status: statusOf(errors) }
}

export function phonePage(
  ask: Ask,
  { secret, uri }: { secret: string; uri: string },
  errors: readonly FieldError[],
): Content {
  const { t } = ask
  const title = t({ nl: 'Koppel je telefoon', en: 'Link your phone' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Open een code-app, zoals Aegis, 2FAS of die van je telefoon zelf, en scan dit plaatje. De app toont elke halve minuut een nieuwe code.',
          en: 'Open a code app, such as Aegis, 2FAS or the one on your phone, and scan this picture. The app shows a new code every half minute.',
        })}
      </Lead>
      <Picture code={qrCode(uri)} label={t({ nl: 'Plaatje voor je code-app', en: 'Picture for your code app' })} />
      <p>
        {t({ nl: 'Lukt scannen niet? Neem dan deze sleutel over:', en: 'Does scanning fail? Then copy this key:' })}{' '}
        <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <ErrorSummary errors={errors} />
      <Form action={uriOf(ask)}>
        <Field
          name="code"
          label={t({ nl: 'Code uit de app', en: 'Code from the app' })}
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          error={errorAt(errors, 'code')}
        />
        <Button>{t({ nl: 'Verder', en: 'Continue' })}</Button>
      </Form>
    </>
  )
  return { title, body, noindex: true, status: statusOf(errors) }
}

const uriOf = (ask: Ask) => ask.href(ask.path)

/** @NOTE black on white whatever the theme: a camera reads nothing else */
function Picture({ code, label }: { code: QrCode; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${code.size} ${code.size}`}
      width="224"
      height="224"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}

export type ShownCodes = { readonly codes: readonly string[]; readonly action: string }

/** The one time that recovery codes are shown. */
export function recoveryCodesPage(ask: Ask, { codes, action }: ShownCodes, errors: readonly FieldError[]): Content {
  const { t } = ask
  const title = t({ nl: 'Bewaar je noodcodes', en: 'Keep your recovery codes' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Ben je je telefoon kwijt, dan log je in met een van deze codes. Elke code werkt één keer. Print ze of zet ze in je wachtwoordkluis, want je ziet ze hierna niet meer.',
          en: 'If you lose your phone, you sign in with one of these codes. Each works once. Print them or put them in your password manager, since you will not see them again.',
        })}
      </Lead>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ErrorSummary errors={errors} />
      <Form action={ask.href(action)}>
        <Hidden name="codes" value={codes.join(' ')} />
        <Checkbox
          name="kept"
          label={t({ nl: 'Ik heb de codes bewaard', en: 'I have kept the codes' })}
          required
          error={errorAt(errors, 'kept')}
        />
        <Button>{t({ nl: 'Klaar', en: 'Done' })}</Button>
      </Form>
    </>
  )
  return { title, body, noindex: true, status: statusOf(errors) }
}

/** Somebody came back before they said that the codes were kept. */
export function codesAgainPage(ask: Ask): Content {
  const { t } = ask
  const title = t({ nl: 'Nieuwe noodcodes', en: 'New recovery codes' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Je telefoon is gekoppeld. Je noodcodes zijn nog niet bewaard, en we kunnen ze niet nog eens tonen.',
          en: 'Your phone is linked. Your recovery codes were not kept yet, and we cannot show them again.',
        })}
      </Lead>
      <Form action={uriOf(ask)}>
        <Button name="again" value="yes">
          {t({ nl: 'Maak nieuwe codes', en: 'Make new codes' })}
        </Button>
      </Form>
    </>
  )
  return { title, body, noindex: true }
}

export function linkGonePage(ask: Ask): Content {
  const { t } = ask
  const title = t({ nl: 'Deze link werkt niet meer', en: 'This link no longer works' })
  const body = (
    <>
      <h1>{title}</h1>
      <Notice kind="warning">
        {t({
          nl: 'De link is gebruikt of te oud. Start het programma opnieuw voor een eerste account; ben je je telefoon kwijt, vraag dan een nieuwe link met het commando waarborg.',
          en: 'The link was used or is too old. Restart the program for a first account; if you lost your phone, ask for a new link with the command waarborg.',
        })}
      </Notice>
    </>
  )
  return { title, body, noindex: true, status: 410 }
}
