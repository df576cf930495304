import type { ComponentChildren } from 'preact'
import { Button, Card, DataList, Empty, Form, Lead, Link, Notice } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Standing } from '../../projections/choice.ts'
import { lastsWords, whyStored } from '../../projections/stored.ts'
import type { Cookie } from '../../register/declaration.ts'
import type { Service } from '../../register/service.ts'
import { ChoicesForm } from './notice/choices-form.tsx'

const kindWords = {
  cookie: { nl: 'cookie', en: 'cookie' },
  localStorage: { nl: 'localStorage (blijft in je browser)', en: 'localStorage (stays in your browser)' },
  sessionStorage: { nl: 'sessionStorage (tot je het tabblad sluit)', en: 'sessionStorage (until you close the tab)' },
} as const

export type CookiesProps = {
  readonly ask: Ask
  readonly cookies: readonly Cookie[]
  readonly services: readonly Service[]
  readonly standing: Standing
  readonly version: number
  /** What else is kept of this visitor, such as a profile. */
  readonly more?: ComponentChildren
}

export function CookiesPage({ ask, cookies, services, standing, version, more }: CookiesProps) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Cookies', en: 'Cookies' })}</h1>
      {services.length === 0 ? (
        <Lead>
          {t({
            nl: 'We vragen geen toestemming, want er is niets dat toestemming nodig heeft. Lezen, schrijven en je aanmelden werkt zonder cookies.',
            en: 'We ask no consent, because nothing here needs consent. Reading, writing and subscribing work without cookies.',
          })}
        </Lead>
      ) : (
        <Choices {...{ ask, services, standing, version }} />
      )}
      {more}
      <h2>{t({ nl: 'Wat onze website zelf kan bewaren', en: 'What our website itself can store' })}</h2>
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
          nl: 'Met deze knop wist je browser alles wat deze website bewaarde, ook je keuze hierboven. Ben je ingelogd in het beheer, dan moet je daarna opnieuw inloggen.',
          en: 'With this button your browser deletes everything that this website stored, also your choice above. If you are signed in to the back office, you sign in again afterwards.',
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

function Choices({
  ask,
  services,
  standing,
  version,
}: Pick<CookiesProps, 'ask' | 'services' | 'standing' | 'version'>) {
  const { t } = ask
  return (
    <>
      <Lead>
        {t({
          nl: 'Hier zie je wat er op onze site alleen is als jij het toestaat. Er staat niets aan wat je niet zelf hebt aangezet.',
          en: 'Here you see what is on our site only if you allow it. Nothing is on that you did not switch on yourself.',
        })}
      </Lead>
      {standing.signal && (
        <Notice kind="note">
          <p>
            {t({
              nl: 'Je browser zegt ons dat je niet gevolgd wilt worden. Daarom vragen we je niets en staat alles uit. Zet je hier toch iets aan, dan geldt dat.',
              en: 'Your browser tells us that you do not want to be tracked. So we ask you nothing and everything is off. If you switch something on here after all, that counts.',
            })}
          </p>
        </Notice>
      )}
      <h2 id="keuzes">{t({ nl: 'Jouw keuzes', en: 'Your choices' })}</h2>
      <ChoicesForm
        services={services}
        granted={standing.granted}
        language={ask.language}
        version={version}
        back={ask.href('/cookies')}
        href={ask.href}
      />
      <p class="soft small">
        {t({
          nl: 'Je keuze geldt zes maanden en staat alleen in je eigen browser. Van wat je toestaat bewaren we een bewijs onder een nummer dat alleen jij krijgt.',
          en: 'Your choice counts for six months and stands in your own browser only. Of what you allow we keep a proof under a number that only you receive.',
        })}{' '}
        <Link href={ask.href('/cookies/bewijs')}>{t({ nl: 'Bekijk een bewijs', en: 'See a receipt' })}</Link>
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
          { term: t({ nl: 'Waarom dat mag', en: 'Why we may' }), value: t(whyStored(cookie)) },
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
