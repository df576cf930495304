import { Button, Card, Empty, Form, Lead, Link, Notice, Row, Steps } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Difference } from '../../projections/differences.ts'
import { recipientWrong, transferAllowed } from '../../projections/transfers.ts'
import { countryWords } from '../../projections/transfers-adequacy.ts'
import type { Recipient } from '../../register/facts.ts'
import { taskNames } from './task-names.ts'

type Listed = { ask: Ask; recipients: readonly Recipient[]; onDay: string; waits: boolean }

export function RecipientsPage({ ask, recipients, onDay, waits }: Listed) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: 'Verwerkers en andere ontvangers', en: 'Processors and other recipients' })}</h1>
      <Lead>
        {t({
          nl: 'Iedereen die gegevens van je klanten of bezoekers krijgt. Wat je hier verandert, verandert in je privacyverklaring.',
          en: 'Everyone who receives data of your customers or visitors. What you change here changes in your privacy statement.',
        })}
      </Lead>
      {waits && (
        <Notice kind="note">
          {t({
            nl: 'Deze lijst is nog niet gepubliceerd: iemand krijgt er gegevens bij, en dat hoort wie het aangaat eerst te weten. ',
            en: 'This list is not published yet: somebody is to receive more data, and the people concerned hear of that first. ',
          })}
          <Link href={ask.href('/beheer/verklaring')}>{t({ nl: 'Publiceren', en: 'Publish' })}</Link>
        </Notice>
      )}
      {recipients.length === 0 && (
        <Empty>
          {t({
            nl: 'Nog niemand. Begin met wie je website host en wie je mail bezorgt.',
            en: 'Nobody yet. Begin with whoever hosts your website and delivers your mail.',
          })}
        </Empty>
      )}
      {recipients.map((recipient) => (
        <RecipientCard key={recipient.id} ask={ask} recipient={recipient} onDay={onDay} />
      ))}
      <Row>
        <Link kind="main" href={ask.href('/beheer/verwerkers/nieuw')}>
          {t({ nl: 'Ontvanger toevoegen', en: 'Add a recipient' })}
        </Link>
        <Link kind="quiet" href={ask.href('/beheer/verstrekkingen')}>
          {t({ nl: 'Wat we aan anderen gaven', en: 'What we gave to others' })}
        </Link>
      </Row>
    </>
  )
}

function RecipientCard({ ask, recipient, onDay }: { ask: Ask; recipient: Recipient; onDay: string }) {
  const { t } = ask
  const wrong = recipientWrong(recipient, onDay)
  const at = `/beheer/verwerkers/${recipient.id}`
  return (
    <Card
      title={recipient.name}
      note={`${recipient.tasks.map((task) => t(taskNames[task])).join(', ')} · ${t(countryWords(recipient.country))}`}
      actions={
        <>
          <Link kind="quiet" href={ask.href(at)}>
            {t({ nl: 'Wijzigen', en: 'Change' })}
          </Link>
          <Link kind="quiet" href={ask.href(`${at}/weg`)}>
            {t({ nl: 'Weghalen', en: 'Remove' })}
          </Link>
        </>
      }
    >
      {wrong ? (
        <Notice kind="warning">
          {t({ nl: 'Mag nu niets krijgen: ', en: 'May receive nothing now: ' })}
          {t(wrong)}.
        </Notice>
      ) : (
        <p>{t(transferAllowed(recipient, onDay).why)}.</p>
      )}
    </Card>
  )
}

export function RemovePage({
  ask,
  recipient,
  changes,
}: {
  ask: Ask
  recipient: Recipient
  changes: readonly Difference[]
}) {
  const { t } = ask
  return (
    <>
      <h1>{t({ nl: `${recipient.name} weghalen`, en: `Remove ${recipient.name}` })}</h1>
      <p>
        {changes.length === 0
          ? t({
              nl: 'Deze ontvanger stond nog niet in je privacyverklaring; daar verandert niets.',
              en: 'This recipient was not in your privacy statement yet; nothing changes there.',
            })
          : t({ nl: 'Dit verandert er in je privacyverklaring:', en: 'This changes in your privacy statement:' })}
      </p>
      <Steps
        steps={changes.map(({ words, before, after }) => ({
          text: t(words),
          effect: after === undefined ? ('goes' as const) : ('stays' as const),
          detail: [before, after].flatMap((one) => (one === undefined ? [] : [t(one)])).join(' → '),
        }))}
      />
      <Form action={ask.href(`/beheer/verwerkers/${recipient.id}/weg`)}>
        <Row>
          <Button kind="danger">{t({ nl: 'Weghalen', en: 'Remove' })}</Button>
          <Link kind="quiet" href={ask.href('/beheer/verwerkers')}>
            {t({ nl: 'Toch niet', en: 'Rather not' })}
          </Link>
        </Row>
      </Form>
    </>
  )
}
