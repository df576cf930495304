import { Card, DataList, Lead, Link, Notice, Table } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { isOnlyHere, type Reached } from './reach.ts'
import type { DnsRecord } from './records.ts'

type DomainProps = {
  readonly ask: Ask
  readonly baseUrl: string
  readonly reached: Reached
  readonly told: string
  readonly records: readonly DnsRecord[]
}

/** Where the site is reached, and whether it answers there now. */
export function DomainPage({ ask, baseUrl, reached, told, records }: DomainProps) {
  const { t } = ask
  const isSafe = baseUrl.startsWith('https:')
  const ownHost = new URL(baseUrl).hostname
  const toldHost = URL.canParse(told) ? new URL(told).hostname : told
  return (
    <>
      <h1>{t({ nl: 'Domein', en: 'Domain' })}</h1>
      <Lead>
        {t({
          nl: 'Het adres waarop bezoekers je site openen. Wie de server beheert, zet het neer met de instelling BASE_URL.',
          en: 'The address at which visitors open your site. Whoever runs the server sets it with BASE_URL.',
        })}
      </Lead>
      <Notice kind={reached.kind === 'answers' ? 'ok' : 'warning'}>{t(reached.words)}</Notice>
      <Card title={t({ nl: 'Zo staat het nu', en: 'As it is now' })}>
        <DataList
          items={[
            { term: t({ nl: 'adres', en: 'address' }), value: <code>{baseUrl}</code> },
            {
              term: 'HTTPS',
              value: isSafe
                ? t({ nl: 'ja, de verbinding is versleuteld', en: 'yes, the connection is encrypted' })
                : t({
                    nl: 'nee: iedereen onderweg kan meelezen. Zet een webserver met automatisch HTTPS ervoor voordat je opengaat.',
                    en: 'no: anybody on the way can read along. Put a web server with automatic HTTPS before it before you open.',
                  }),
            },
            { term: t({ nl: 'in je verklaring', en: 'in your statement' }), value: <code>{told}</code> },
          ]}
        />
        {!isOnlyHere(baseUrl) && toldHost !== ownHost && (
          <p>
            {t({
              nl: 'In je verklaring staat een ander adres dan dit. Klopt dat?',
              en: 'Your statement names another address than this one. Is that right?',
            })}{' '}
            <Link href={ask.href('/beheer/begin-gids/bereikbaar')}>{t({ nl: 'Verander het', en: 'Change it' })}</Link>
          </p>
        )}
      </Card>
      {records.length > 0 && <Records ask={ask} records={records} />}
      <p>
        <Link href={ask.href('/beheer/instellingen/domein')}>{t({ nl: 'Kijk opnieuw', en: 'Look again' })}</Link>
      </p>
    </>
  )
}

function Records({ ask, records }: Pick<DomainProps, 'ask' | 'records'>) {
  const { t } = ask
  const title = t({ nl: 'Wat je bij je domeinbedrijf invult', en: 'What you enter at your domain provider' })
  const unknown = t({
    nl: 'het adres van je server (vraag je hostingbedrijf)',
    en: 'your server’s address (ask your host)',
  })
  const none = t({ nl: 'niets', en: 'nothing' })
  return (
    <Card
      title={title}
      note={t({
        nl: 'Het duurt soms een uur voor een wijziging overal te zien is.',
        en: 'It can take an hour until a change shows everywhere.',
      })}
    >
      <Table
        caption={title}
        quietCaption
        columns={[
          { label: t({ nl: 'Naam', en: 'Name' }) },
          { label: t({ nl: 'Soort', en: 'Type' }) },
          { label: t({ nl: 'Waarde', en: 'Value' }) },
          { label: t({ nl: 'Nu staat er', en: 'It says now' }) },
        ]}
        rows={records.map(({ name, type, shouldBe, found }) => [
          <code key="name">{name}</code>,
          type,
          shouldBe === undefined ? unknown : <code key="value">{shouldBe}</code>,
          found.length === 0 ? none : <code key="found">{found.join(', ')}</code>,
        ])}
      />
    </Card>
  )
}
