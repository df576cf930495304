import { Button, Card, DataList, Empty, Form, Lead, Link, Notice } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { lastsWords } from '../../projections/statement.ts'
import type { Cookie } from '../../register/declaration.ts'

const kindWords = {
  cookie: { nl: 'cookie', en: 'cookie' },
  localStorage: { nl: 'localStorage (blijft in je browser)', en: 'localStorage (stays in your browser)' },
  sessionStorage: { nl: 'sessionStorage (tot je het tabblad sluit)', en: 'sessionStorage (until you close the tab)' },
} as const

export function CookiesPage({ ask, cookies }: { ask: Ask; cookies: readonly Cookie[] }) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Cookies', en: 'Cookies' })}</h1>
      <Lead>
        {t({
          nl: 'We vragen geen toestemming, want er is niets dat toestemming nodig heeft. Lezen, schrijven en je aanmelden werkt zonder cookies.',
          en: 'We ask no consent, because nothing here needs consent. Reading, writing and subscribing work without cookies.',
        })}
      </Lead>
      <h2>{t({ nl: 'Wat onze website kan bewaren', en: 'What our website can store' })}</h2>
      {cookies.length === 0 ? (
        <Empty>
          {t({
            nl: 'Niets. Onze website bewaart niets in je browser.',
            en: 'Nothing. Our website stores nothing in your browser.',
          })}
        </Empty>
      ) : (
        cookies.map((cookie) => <CookieCard key={cookie.name} ask={ask} cookie={cookie} />)
      )}
      <h2>{t({ nl: 'Wis alles', en: 'Delete everything' })}</h2>
      <p>
        {t({
          nl: 'Met deze knop wist je browser alles wat deze website bewaarde. Ben je ingelogd in het beheer, dan moet je daarna opnieuw inloggen.',
          en: 'With this button your browser deletes everything that this website stored. If you are signed in to the back office, you sign in again afterwards.',
        })}
      </p>
      <Form action={ask.href('/cookies/wissen')}>
        <Button kind="danger">{t({ nl: 'Wis alles in mijn browser', en: 'Delete everything in my browser' })}</Button>
      </Form>
      <p class="soft small">
        <Link href={`${ask.href('/privacy')}#cookies`}>
          {t({
            nl: 'Wat onze privacyverklaring over cookies zegt',
            en: 'What our privacy statement says about cookies',
          })}
        </Link>
      </p>
    </>
  )
}

function CookieCard({ ask, cookie }: { ask: Ask; cookie: Cookie }) {
  const { t } = ask
  return (
    <Card title={cookie.name} level={3} id={`cookie-${cookie.name}`}>
      <DataList
        items={[
          { term: t({ nl: 'Waarvoor', en: 'What for' }), value: t(cookie.words) },
          { term: t({ nl: 'Waarom zonder vraag', en: 'Why without asking' }), value: t(cookie.necessity) },
          { term: t({ nl: 'Hoe lang', en: 'How long' }), value: t(lastsWords(cookie.lasts)) },
          { term: t({ nl: 'Wat zonder niet werkt', en: 'What does not work without it' }), value: t(cookie.feature) },
          { term: t({ nl: 'Soort', en: 'Kind' }), value: t(kindWords[cookie.kind]) },
          {
            term: t({ nl: 'Wie erbij kan', en: 'Who can read it' }),
            value: t({ nl: 'alleen deze website', en: 'this website only' }),
          },
        ]}
      />
    </Card>
  )
}

export function DeletedPage({ ask }: { ask: Ask }) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Alles is gewist', en: 'Everything is deleted' })}</h1>
      <Notice kind="ok">
        {t({
          nl: 'We hebben je browser gevraagd om alles te wissen wat onze website had bewaard.',
          en: 'We asked your browser to delete everything that our website had stored.',
        })}
      </Notice>
      <p>
        <Link href={ask.href('/cookies')}>{t({ nl: 'Terug naar cookies', en: 'Back to cookies' })}</Link>
      </p>
    </>
  )
}
