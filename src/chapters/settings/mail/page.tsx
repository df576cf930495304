import {
  Button,
  Card,
  Choices,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  Lead,
  Link,
  Notice,
  Time,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { TypedMail } from './account.ts'
import type { MailStanding } from './store.ts'

export type MailPageProps = {
  readonly ask: Ask
  readonly typed: TypedMail
  readonly errors: readonly FieldError[]
  readonly standing: MailStanding
  /** Whether a password is on record, so that it need not be typed again. */
  readonly hasPassword: boolean
  /** Where the test message goes. */
  readonly to: string | undefined
  readonly sent: boolean
  /** Nobody in the statement is said to deliver mail through this server. */
  readonly undeclaredHost: string | undefined
}

/** Which server takes our mail, tried with a real message before it is used. */
export function MailPage(props: MailPageProps) {
  const { ask, errors, standing, to, sent, undeclaredHost } = props
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Mail', en: 'Mail' })}</h1>
      <Lead>
        {t({
          nl: 'Via welke mailserver stuurt je site bevestigingen en antwoorden? De gegevens vind je bij je mailbedrijf, vaak onder ‘SMTP’ of ‘uitgaande mail’.',
          en: 'Through which mail server does your site send confirmations and answers? Your mail provider has the details, often under ‘SMTP’ or ‘outgoing mail’.',
        })}
      </Lead>
      <ErrorSummary errors={errors} />
      {sent && errors.length === 0 && (
        <Notice kind="ok">
          {t({
            nl: `Het werkt. Er ligt een proefbericht in de mailbox van ${to ?? ''}. Kijk ook bij de ongewenste mail.`,
            en: `It works. A test message is in the mailbox of ${to ?? ''}. Look among the junk mail too.`,
          })}
        </Notice>
      )}
      {errors.length === 0 && !sent && <Standing ask={ask} standing={standing} />}
      {undeclaredHost !== undefined && (
        <Notice kind="note">
          {t({
            nl: `Je verklaring noemt nog niet wie ${undeclaredHost} voor jou beheert.`,
            en: `Your statement does not say yet who runs ${undeclaredHost} for you.`,
          })}{' '}
          <Link href={ask.href('/beheer/verwerkers')}>
            {t({ nl: 'Vul het in bij de verwerkers', en: 'Enter it at the processors' })}
          </Link>
        </Notice>
      )}
      <MailForm {...props} />
      <p>
        <Link href={ask.href('/beheer/instellingen/afzender')}>
          {t({ nl: 'Komt je mail aan? Kijk de afzender na', en: 'Does your mail arrive? Check the sender' })}
        </Link>
      </p>
    </>
  )
}

function Standing({ ask, standing }: { ask: Ask; standing: MailStanding }) {
  const { t } = ask
  switch (standing.kind) {
    case 'environment':
      return (
        <Notice kind="note">
          {t({
            nl: `Op de server staat al een mailserver ingesteld: ${standing.host} (SMTP_URL). Die gaat voor. Wat je hier invult, werkt pas als die instelling weg is.`,
            en: `A mail server is already set on the server: ${standing.host} (SMTP_URL). It goes first. What you enter here works once that setting is gone.`,
          })}
        </Notice>
      )
    case 'works':
      return (
        <>
          <Notice kind="ok">
            {t({
              nl: `Je mail gaat via ${standing.host}. Geprobeerd: `,
              en: `Your mail goes through ${standing.host}. Tried: `,
            })}
            <Time at={standing.triedAt} />.
          </Notice>
          {standing.changeFault !== undefined && (
            <Notice kind="warning">
              {t({
                nl: 'Wat je daarna invulde, werkte niet; tot het werkt, blijven de oude instellingen in gebruik. ',
                en: 'What you entered after that did not work; until it does, the old settings stay in use. ',
              })}
              {t(standing.changeFault)}
            </Notice>
          )}
        </>
      )
    case 'fault':
      return (
        <Notice kind="warning">
          {t(standing.fault)} {t({ nl: 'Geprobeerd: ', en: 'Tried: ' })}
          <Time at={standing.triedAt} />.
        </Notice>
      )
    case 'not set':
      return (
        <Notice kind="note">
          {t({
            nl: 'Er is nog geen mailserver. Mail van de site wacht tot die er is; er gaat niets verloren.',
            en: 'There is no mail server yet. Mail of the site waits until there is one; nothing is lost.',
          })}
        </Notice>
      )
  }
}

function MailForm({ ask, typed, errors, hasPassword, to, standing }: MailPageProps) {
  const { t } = ask
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.sentence
  return (
    <Card
      title={t({ nl: 'Mailserver', en: 'Mail server' })}
      note={
        to === undefined
          ? t({ nl: 'We sturen meteen een proefbericht.', en: 'We send a test message at once.' })
          : t({ nl: `We sturen meteen een proefbericht naar ${to}.`, en: `We send a test message to ${to} at once.` })
      }
    >
      <Form action={ask.href('/beheer/instellingen/mail')}>
        <Field
          name="host"
          label={t({ nl: 'Mailserver', en: 'Mail server' })}
          hint={t({ nl: 'Zoals smtp.voorbeeld.nl', en: 'Such as smtp.example.com' })}
          value={typed.host}
          inputmode="url"
          autocomplete="off"
          required
          error={wrong('host')}
        />
        <Choices
          name="security"
          legend={t({ nl: 'Beveiliging', en: 'Security' })}
          value={typed.security}
          options={[
            { value: 'tls', label: t({ nl: 'TLS, meestal poort 465', en: 'TLS, mostly port 465' }) },
            { value: 'starttls', label: t({ nl: 'STARTTLS, meestal poort 587', en: 'STARTTLS, mostly port 587' }) },
            {
              value: 'none',
              label: t({ nl: 'Geen', en: 'None' }),
              hint: t({
                nl: 'Alleen als de mailserver op deze zelfde computer draait',
                en: 'Only where the mail server runs on this same computer',
              }),
            },
          ]}
          required
          error={wrong('security')}
        />
        <Field
          name="port"
          label={t({ nl: 'Poort', en: 'Port' })}
          value={typed.port}
          inputmode="numeric"
          required
          error={wrong('port')}
        />
        <Field
          name="user"
          label={t({ nl: 'Naam om in te loggen', en: 'Name to sign in with' })}
          hint={t({ nl: 'Vaak je e-mailadres', en: 'Often your e-mail address' })}
          value={typed.user}
          autocomplete="off"
          error={wrong('user')}
        />
        <Field
          name="password"
          type="password"
          label={t({ nl: 'Wachtwoord', en: 'Password' })}
          hint={
            hasPassword
              ? t({
                  nl: 'Laat leeg om het bewaarde wachtwoord te houden. We bewaren het versleuteld en laten het nooit meer zien.',
                  en: 'Leave empty to keep the password on record. We keep it encrypted and never show it again.',
                })
              : t({
                  nl: 'We bewaren het versleuteld en laten het nooit meer zien.',
                  en: 'We keep it encrypted and never show it again.',
                })
          }
          autocomplete="off"
          error={wrong('password')}
        />
        <Field
          name="senderName"
          label={t({ nl: 'Van wie komt de mail?', en: 'Whom is the mail from?' })}
          value={typed.senderName}
          required
          error={wrong('senderName')}
        />
        <Field
          name="senderAddress"
          type="email"
          label={t({ nl: 'Van welk adres komt de mail?', en: 'From which address does the mail come?' })}
          hint={t({ nl: 'Het liefst op je eigen domein', en: 'Preferably at your own domain' })}
          value={typed.senderAddress}
          required
          error={wrong('senderAddress')}
        />
        <Button>
          {standing.kind === 'works'
            ? t({ nl: 'Bewaar en probeer opnieuw', en: 'Save and try again' })
            : t({ nl: 'Bewaar en probeer', en: 'Save and try' })}
        </Button>
      </Form>
    </Card>
  )
}
