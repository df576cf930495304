import {
  Button,
  Card,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Form,
  Hidden,
  Lead,
  Notice,
  Row,
  Table,
  Time,
} from '../../../platform/html/index.ts'
import type { Ask, Content } from '../../../platform/http/ask.ts'
import type { listPasskeys } from '../passkeys/store.ts'
import { PasskeyPart, type PasskeyQuestion } from './pages.tsx'
import type { ListedSession } from './store.ts'

export type AccountView = {
  readonly name: string
  readonly email: string
  readonly codesLeft: number
  readonly sessions: readonly ListedSession[]
  readonly here: string | undefined
  readonly passkeys: Awaited<ReturnType<typeof listPasskeys>>
  readonly question: PasskeyQuestion
  readonly errors: readonly FieldError[]
}

export function accountPage(ask: Ask, view: AccountView): Content {
  const { t } = ask
  const title = t({ nl: 'Jouw account', en: 'Your account' })
  const body = (
    <>
      <h1>{title}</h1>
      <Lead>
        {view.name}, {view.email}
      </Lead>
      <ErrorSummary errors={view.errors} />
      <Sessions ask={ask} view={view} />
      <Passkeys ask={ask} view={view} />
      <Card title={t({ nl: 'Noodcodes', en: 'Recovery codes' })}>
        {view.codesLeft < 3 && (
          <Notice kind="warning">
            {t({ nl: 'Je noodcodes raken op.', en: 'You are running out of recovery codes.' })}
          </Notice>
        )}
        <p>
          {t({
            nl: `Je hebt nog ${view.codesLeft} codes. Maak je nieuwe, dan werken de oude niet meer.`,
            en: `You have ${view.codesLeft} codes left. If you make new ones, the old ones stop working.`,
          })}
        </p>
        <Form action={ask.href('/beheer/account/noodcodes')}>
          <Button kind="quiet">{t({ nl: 'Maak nieuwe noodcodes', en: 'Make new recovery codes' })}</Button>
        </Form>
      </Card>
      <Card title={t({ nl: 'Wachtwoord', en: 'Password' })}>
        <Form action={ask.href('/beheer/account/wachtwoord')}>
          <Field
            name="old"
            type="password"
            label={t({ nl: 'Wachtwoord van nu', en: 'Present password' })}
            autocomplete="current-password"
            required
            error={errorAt(view.errors, 'old')}
          />
          <Field
            name="next"
            type="password"
            label={t({ nl: 'Nieuw wachtwoord', en: 'New password' })}
            autocomplete="new-password"
            required
            error={errorAt(view.errors, 'next')}
          />
          <Button>{t({ nl: 'Verander wachtwoord', en: 'Change password' })}</Button>
        </Form>
      </Card>
    </>
  )
  return { title, body, noindex: true, status: view.errors.length > 0 ? 422 : 200, scripts: ['/assets/sign-in.js'] }
}

function Sessions({ ask, view }: { ask: Ask; view: AccountView }) {
  const { t } = ask
  return (
    <Card
      title={t({ nl: 'Waar je bent ingelogd', en: 'Where you are signed in' })}
      note={t({
        nl: 'We bewaren geen adres en geen browser. Geef een sessie zelf een naam.',
        en: 'We keep no address and no browser. Name a session yourself.',
      })}
    >
      <Table
        caption={t({ nl: 'Sessies', en: 'Sessions' })}
        quietCaption
        columns={[
          { label: t({ nl: 'Sessie', en: 'Session' }) },
          { label: t({ nl: 'Laatst gebruikt', en: 'Last used' }) },
          { label: t({ nl: 'Eindigt', en: 'Ends' }) },
          { label: t({ nl: 'Doen', en: 'Do' }) },
        ]}
        rows={view.sessions.map((session) => [
          <Form action={ask.href('/beheer/account/sessie')} key="name">
            {session.handle === view.here && <b>{t({ nl: 'Deze sessie', en: 'This session' })}</b>}
            <Hidden name="handle" value={session.handle} />
            {/* @NOTE a name of its own per row, so that each field has its own id */}
            <Field
              name={`label-${session.handle}`}
              label={t({ nl: 'Naam', en: 'Name' })}
              value={session.label}
              maxlength={60}
            />
            <Button kind="quiet" name="do" value="name">
              {t({ nl: 'Bewaar naam', en: 'Save name' })}
            </Button>
          </Form>,
          <Time at={session.lastUsedAt} key="used" />,
          <Time at={session.endsAt} key="ends" />,
          <Form action={ask.href('/beheer/account/sessie')} key="end">
            <Hidden name="handle" value={session.handle} />
            <Button kind="quiet" name="do" value="end">
              {t({ nl: 'Beëindig', en: 'End' })}
            </Button>
          </Form>,
        ])}
      />
      <Row>
        <Form action={ask.href('/beheer/account/sessie')}>
          <Button kind="quiet" name="do" value="end others">
            {t({ nl: 'Log overal uit, behalve hier', en: 'Sign out everywhere but here' })}
          </Button>
        </Form>
      </Row>
    </Card>
  )
}

function Passkeys({ ask, view }: { ask: Ask; view: AccountView }) {
  const { t } = ask
  const action = ask.href('/beheer/account/sleutel')
  return (
    <Card
      title={t({ nl: 'Toegangssleutels', en: 'Passkeys' })}
      note={t({
        nl: 'Log in met je vinger, gezicht of pincode, zonder wachtwoord en code. Namaaksites krijgen er niets mee.',
        en: 'Sign in with your finger, face or PIN, without password and code. Fake sites gain nothing by it.',
      })}
    >
      {view.passkeys.length === 0 ? (
        <Empty>{t({ nl: 'Je hebt nog geen toegangssleutel.', en: 'You have no passkey yet.' })}</Empty>
      ) : (
        <Table
          caption={t({ nl: 'Toegangssleutels', en: 'Passkeys' })}
          quietCaption
          columns={[
            { label: t({ nl: 'Naam', en: 'Name' }) },
            { label: t({ nl: 'Laatst gebruikt', en: 'Last used' }) },
            { label: t({ nl: 'Doen', en: 'Do' }) },
          ]}
          rows={view.passkeys.map((passkey) => [
            passkey.label,
            passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} key="used" /> : t({ nl: 'nog niet', en: 'not yet' }),
            <Form action={action} key="remove">
              <Hidden name="handle" value={passkey.handle} />
              <Button kind="quiet" name="do" value="remove">
                {t({ nl: 'Verwijder', en: 'Remove' })}
              </Button>
            </Form>,
          ])}
        />
      )}
      <Form action={action}>
        <PasskeyPart kind="new" question={view.question}>
          <Field
            name="label"
            label={t({ nl: 'Hoe noem je hem?', en: 'What do you call it?' })}
            value={t({ nl: 'mijn telefoon', en: 'my phone' })}
            maxlength={60}
            required
          />
          <Button name="do" value="add">
            {t({ nl: 'Voeg een toegangssleutel toe', en: 'Add a passkey' })}
          </Button>
          <p hidden data-failed role="status">
            {t({ nl: 'Dat lukte niet. Er is niets toegevoegd.', en: 'That did not work. Nothing was added.' })}
          </p>
        </PasskeyPart>
      </Form>
    </Card>
  )
}
