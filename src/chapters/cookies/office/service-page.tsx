import {
  Button,
  Card,
  DataList,
  ErrorSummary,
  Field,
  Form,
  Link,
  Notice,
  Table,
  Time,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { receivedBy, storedWords } from '../../../projections/services-table.ts'
import { consentPurposes, type Service } from '../../../register/service.ts'
import type { Offer } from '../catalogue/index.ts'
import type { Consequence } from './facts.ts'

type Props = {
  readonly ask: Ask
  readonly service: Service
  readonly offer: Offer | undefined
  readonly isChosen: boolean
  readonly consequence: Consequence
  /** How many allowed it in the last six months. */
  readonly allowed: number
  readonly typed?: { readonly account: string; readonly wrong: string } | undefined
}

/** One service, with all that changes when it comes or goes: statement, question and policy together. */
export function ServicePage(props: Props) {
  const { ask, service, isChosen, typed } = props
  const { t, href } = ask
  const errors = typed ? [{ field: 'account', sentence: typed.wrong }] : []
  return (
    <>
      <p>
        <Link href={href('/beheer/cookies')}>{t({ nl: 'Cookies en diensten', en: 'Cookies and services' })}</Link>
      </p>
      <h1>{service.name}</h1>
      <ErrorSummary errors={errors} />
      <p>{t(service.words)}</p>
      <About {...props} />
      <Use {...props} />
      <h2>
        {isChosen
          ? t({ nl: 'Wat er verandert als je hem weghaalt', en: 'What changes when you remove it' })
          : t({ nl: 'Wat er verandert als je hem kiest', en: 'What changes when you choose it' })}
      </h2>
      <Changes {...props} />
      <Form action={href(`/beheer/cookies/dienst/${service.id}`)}>
        {!isChosen && props.offer?.account && (
          <Field
            name="account"
            label={t({ nl: `Je nummer bij ${service.name}`, en: `Your number with ${service.name}` })}
            hint={t({ nl: `Zoals ${props.offer.account.example}.`, en: `Such as ${props.offer.account.example}.` })}
            required
            value={typed?.account ?? ''}
            error={typed?.wrong}
          />
        )}
        {isChosen ? (
          <Button kind="danger" name="act" value="drop">
            {t({ nl: 'Haal van mijn site', en: 'Remove from my site' })}
          </Button>
        ) : (
          <Button name="act" value="add">
            {t({ nl: 'Zet op mijn site en publiceer', en: 'Put on my site and publish' })}
          </Button>
        )}
      </Form>
    </>
  )
}

function About({ ask, service, offer }: Props) {
  const { t } = ask
  return (
    <DataList
      items={[
        {
          term: t({ nl: 'Waarvoor', en: 'What for' }),
          value: `${t({ nl: 'om', en: 'to' })} ${t(consentPurposes[service.purpose].words)}`,
        },
        { term: t({ nl: 'Wie het krijgt', en: 'Who receives it' }), value: t(receivedBy(service)) },
        { term: t({ nl: 'Welke gegevens', en: 'Which data' }), value: t(service.data) },
        { term: t({ nl: 'In de browser', en: 'In the browser' }), value: t(storedWords(service.stores)) },
        {
          term: t({ nl: 'Hun verklaring', en: 'Their statement' }),
          value: <Link href={service.recipient.statement}>{service.recipient.name}</Link>,
        },
        ...(offer ? [{ term: t({ nl: 'Nagekeken op', en: 'Looked up on' }), value: <Time at={offer.asOf} /> }] : []),
      ]}
    />
  )
}

/** How a text shows something of this service. */
function Use({ ask: { t }, service }: Props) {
  const [first] = service.frames ?? []
  if (!first) return null
  return (
    <Card title={t({ nl: 'Zo zet je het in een tekst', en: 'How to put it in a text' })} level={3}>
      <p>
        {t({
          nl: 'Zet op een regel alleen een link, met het woord toon erachter:',
          en: 'Put nothing but a link on a line, with the word toon behind it:',
        })}
      </p>
      <p>
        <code>{`[${t({ nl: 'Wat er te zien is', en: 'What it shows' })}](${first.example} "toon")`}</code>
      </p>
    </Card>
  )
}

function Changes({ ask, consequence, isChosen, allowed, service }: Props) {
  const { t, language } = ask
  const banner = consequence.banner(language)
  return (
    <>
      <h3>{t({ nl: 'In je verklaring', en: 'In your statement' })}</h3>
      <ul>
        {consequence.changed.map((one) => (
          <li key={`${one.words.nl} ${one.before?.nl} ${one.after?.nl}`}>
            {t(one.words)}
            {(one.after ?? one.before) && (
              <span class="soft small"> — {one.after ? t(one.after) : <del>{one.before && t(one.before)}</del>}</span>
            )}
          </li>
        ))}
      </ul>
      <h3>{t({ nl: 'In wat bezoekers te lezen krijgen', en: 'In what visitors are asked' })}</h3>
      {banner ? (
        <Notice kind="note">
          <p>
            <b>{banner.title}</b> {banner.asks} {banner.others} {banner.withdraw}
          </p>
        </Notice>
      ) : (
        <p>
          {t({
            nl: 'Geen vraag op elke pagina. Wat van een ander is, vraagt op zijn eigen plek.',
            en: 'No question on every page. What is of others asks in its own place.',
          })}
        </p>
      )}
      <h3>
        {t({
          nl: 'In het slot van de browser, voor wie het toestaat',
          en: 'In the lock of the browser, for who allows it',
        })}
      </h3>
      <Table
        caption={t({ nl: 'Het beleid, regel voor regel', en: 'The policy, line by line' })}
        columns={[t({ nl: 'nu', en: 'now' }), t({ nl: 'straks', en: 'then' })].map((label) => ({ label }))}
        rows={consequence.policy.map(({ before, after }) => [before || '–', after || '–'])}
      />
      <p>
        {isChosen
          ? t({
              nl: `In de laatste zes maanden ${allowed === 1 ? 'stond 1 bezoeker' : `stonden ${allowed} bezoekers`} ${service.name} toe. Voor hen houdt het op.`,
              en: `In the last six months ${allowed === 1 ? '1 visitor' : `${allowed} visitors`} allowed ${service.name}. For them it ends.`,
            })
          : t({
              nl: 'We vragen het aan iedereen die op zo’n plek komt. Wie al over andere diensten koos, wordt daarover niet opnieuw gevraagd.',
              en: 'We ask everybody who comes to such a place. Who chose about other services already is not asked about those again.',
            })}
      </p>
    </>
  )
}
