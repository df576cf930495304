import { Button, Card, Checkbox, Empty, Form, Lead, Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { byPurpose } from '../../../projections/services.ts'
import { receivedBy } from '../../../projections/services-table.ts'
import { consentPurposes, type Service } from '../../../register/service.ts'
import type { Words } from '../../../register/words.ts'
import { catalogue } from '../catalogue/index.ts'

const said: Readonly<Record<string, Words>> = {
  erbij: {
    nl: 'De dienst staat op je site, en in je verklaring. Bezoekers worden ernaar gevraagd voordat er iets laadt.',
    en: 'The service is on your site, and in your statement. Visitors are asked before anything loads.',
  },
  weg: {
    nl: 'De dienst is van je site en uit je verklaring. Wat hij bij bezoekers bewaarde, wissen we als ze terugkomen.',
    en: 'The service is off your site and out of your statement. What it stored with visitors we delete when they return.',
  },
  signaal: { nl: 'Bewaard.', en: 'Saved.' },
}

type Props = {
  readonly ask: Ask
  readonly chosen: readonly Service[]
  readonly countsDnt: boolean
  readonly said?: string | undefined
}

/** What of others is on the site, what can be, and how visitors are asked. */
export function ServicesPage({ ask, chosen, countsDnt, said: word }: Props) {
  const { t, href } = ask
  const words = word !== undefined && Object.hasOwn(said, word) ? said[word] : undefined
  const others = catalogue.map(({ service }) => service).filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <>
      <h1>{t({ nl: 'Cookies en diensten', en: 'Cookies and services' })}</h1>
      {words && (
        <Notice kind="ok">
          <p>{t(words)}</p>
        </Notice>
      )}
      <Lead>
        {t({
          nl: 'Wat van een ander komt, laadt je site pas als een bezoeker het goedvindt. Dat regelen we zelf: in de vraag, in je verklaring en in het slot van de browser.',
          en: 'What comes from others, your site loads only once a visitor agrees. We arrange that ourselves: in the question, in your statement and in the lock of the browser.',
        })}
      </Lead>
      <h2>{t({ nl: 'Nu op je site', en: 'On your site now' })}</h2>
      {chosen.length === 0 ? (
        <Empty>
          {t({
            nl: 'Niets van anderen. Je bezoekers zien dus geen cookievraag.',
            en: 'Nothing of others. So your visitors see no cookie question.',
          })}
        </Empty>
      ) : (
        <Services {...{ ask, services: chosen }} />
      )}
      <Row>
        <Link href={href('/cookies')}>{t({ nl: 'Zoals bezoekers het zien', en: 'As visitors see it' })}</Link>
        <Link href={href('/beheer/cookies/bewijzen')}>{t({ nl: 'Bewijzen', en: 'Receipts' })}</Link>
        <Link href={href('/beheer/cookies/tag')}>{t({ nl: 'Op een andere site', en: 'On another site' })}</Link>
      </Row>
      <h2>{t({ nl: 'Wat je kunt kiezen', en: 'What you can choose' })}</h2>
      <Services {...{ ask, services: others }} />
      <h2>{t({ nl: 'Signalen van de browser', en: 'Signals of the browser' })}</h2>
      <p>
        {t({
          nl: 'Wie Global Privacy Control aan heeft staan, heeft geweigerd: die krijgt geen vraag en geen cookie.',
          en: 'Whoever has Global Privacy Control on, has refused: they get no question and no cookie.',
        })}
      </p>
      <Form action={href('/beheer/cookies/signaal')}>
        <Checkbox
          name="dnt"
          label={t({
            nl: 'Laat het oudere Do Not Track ook als weigeren tellen',
            en: 'Let the older Do Not Track count as refusing too',
          })}
          checked={countsDnt}
        />
        <Button kind="quiet">{t({ nl: 'Bewaar', en: 'Save' })}</Button>
      </Form>
    </>
  )
}

function Services({ ask, services }: { ask: Ask; services: readonly Service[] }) {
  const { t, href } = ask
  return (
    <>
      {byPurpose(services).map(({ purpose, services: some }) => (
        <Card title={t(consentPurposes[purpose].title)} level={3} key={purpose}>
          <ul class="plain-list">
            {some.map((service) => (
              <li key={service.id}>
                <Link href={href(`/beheer/cookies/dienst/${service.id}`)}>{service.name}</Link>{' '}
                <span class="soft small">
                  {t(receivedBy(service))} · {t(askedWords[service.kind])}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}

const askedWords: Readonly<Record<Service['kind'], Words>> = {
  embed: { nl: 'vraagt op zijn eigen plek', en: 'asks in its own place' },
  script: { nl: 'vraagt op elke pagina', en: 'asks on every page' },
  own: { nl: 'vraagt op elke pagina', en: 'asks on every page' },
}
