import {
  Button,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Honeypot,
  Lead,
  Link,
  Notice,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'

export type Typed = { readonly text: string; readonly email: string }

export function reportPage(ask: Ask, typed: Typed, errors: readonly FieldError[]): Content {
  const { t } = ask
  const title = t({ nl: 'Iets niet veilig?', en: 'Is something not safe?' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {t({
          nl: 'Zag je gegevens die je niet mag zien, of denk je dat iemand jouw gegevens misbruikt? Vertel het ons. We krijgen meteen bericht.',
          en: 'Did you see data that you should not see, or do you think that somebody misuses yours? Tell us. It reaches us at once.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      <Form action={ask.href('/veiligheid')}>
        <Field
          name="text"
          label={t({ nl: 'Wat zag je?', en: 'What did you see?' })}
          hint={t({
            nl: 'Waar was het, en wanneer? Zet er geen gegevens van anderen in.',
            en: 'Where was it, and when? Leave out data of other people.',
          })}
          value={typed.text}
          multiline
          rows={8}
          maxlength={8000}
          required
          error={errorAt(errors, 'text')}
        />
        <Field
          name="email"
          type="email"
          label={t({ nl: 'E-mailadres', en: 'E-mail address' })}
          hint={t({
            nl: 'Alleen als je antwoord wilt. Zonder adres weten we niet wie je bent.',
            en: 'Only if you want an answer. Without it we do not know who you are.',
          })}
          value={typed.email}
          autocomplete="email"
          error={errorAt(errors, 'email')}
        />
        <Honeypot name="website" />
        <Button>{t({ nl: 'Verstuur', en: 'Send' })}</Button>
      </Form>
      <p class="soft small">
        {t({
          nl: 'Onderzoek je onze beveiliging? Kijk niet verder dan nodig is, maak niets kapot en geef ons tijd om het te herstellen. ',
          en: 'Do you research our security? Look no further than needed, break nothing, and give us time to repair it. ',
        })}
        <Link href={`${ask.href('/privacy')}#security`}>
          {t({ nl: 'Hoe we gegevens beveiligen', en: 'How we secure data' })}
        </Link>
      </p>
    </>
  )
  return { title, body, status: errors.length > 0 ? 422 : 200 }
}

export function receivedPage(ask: Ask): Content {
  const { t } = ask
  const title = t({ nl: 'Dank je wel', en: 'Thank you' })
  const body = (
    <>
      <h1>{title}</h1>
      <Notice kind="ok">
        {t({
          nl: 'Je melding is binnen. Binnen 72 uur besluiten we of het een datalek is dat we moeten melden. Gaf je een adres op, dan kunnen we je antwoorden.',
          en: 'Your report has arrived. Within 72 hours we decide whether it is a data breach that we must report. If you gave an address, we can answer you.',
        })}
      </Notice>
    </>
  )
  return { title, body, noindex: true }
}
