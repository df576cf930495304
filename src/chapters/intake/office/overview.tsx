import { Card, day, Empty, Lead, Link, Notice, Row, Table } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { formPeriodWords } from '../../../projections/forms-table.ts'
import type { DeclaredForm } from '../../../register/form.ts'
import { type Listing, listEntries } from '../inbox.ts'
import { at, type Desk, formsOf, place, waitsWords } from './desk.ts'

type Props = {
  readonly ask: Ask
  readonly forms: readonly DeclaredForm[]
  readonly listing: Listing
  readonly page: number
  readonly waits: boolean
  readonly zone: string
}

/** What came in, and the forms through which it comes in. */
export async function overview(desk: Desk, ask: Ask): Promise<Response> {
  const { house, proposed } = desk
  const page = Math.min(Math.max(0, Number.parseInt(ask.query.get('blad') ?? '0', 10) || 0), 10_000)
  const props = {
    forms: await formsOf(desk),
    listing: await listEntries(house, page),
    waits: (await proposed(house)) !== undefined,
    zone: house.clock.zone,
  }
  const title = ask.t({ nl: 'Formulieren', en: 'Forms' })
  return ask.office({ title, body: <Overview {...{ ask, page, ...props }} /> })
}

function Overview({ ask, forms, listing, page, waits, zone }: Props) {
  const { t, href } = ask
  return (
    <>
      <h1>{t({ nl: 'Formulieren', en: 'Forms' })}</h1>
      <Lead>
        {t({
          nl: 'Maak een formulier, zet het op een bladzijde, en lees hier wat er binnenkomt.',
          en: 'Make a form, put it on a page, and read here what comes in.',
        })}
      </Lead>
      {waits && (
        <Notice kind="note">
          {t(waitsWords)}
          <Link href={href('/beheer/verklaring')}>{t({ nl: 'Publiceren', en: 'Publish' })}</Link>
        </Notice>
      )}
      <h2>{t({ nl: 'Binnengekomen', en: 'What came in' })}</h2>
      <Inbox {...{ ask, listing, forms, page, zone }} />
      <h2>{t({ nl: 'Je formulieren', en: 'Your forms' })}</h2>
      {forms.length === 0 && (
        <Empty>
          {t({
            nl: 'Je hebt nog geen formulier. Voor een gewoon bericht is er al het contactformulier.',
            en: 'You have no form yet. For an ordinary message there is the contact form already.',
          })}
        </Empty>
      )}
      {forms.map((form) => (
        <Card
          key={form.id}
          level={3}
          title={t(form.title)}
          note={`${form.fields.map(({ label }) => t(label)).join(' · ')}`}
          actions={
            <>
              <Link kind="quiet" href={href(at(form))}>
                {t({ nl: 'Openen', en: 'Open' })}
              </Link>
              <Link kind="quiet" href={href(at(form, '/voorbeeld'))}>
                {t({ nl: 'Voorbeeld', en: 'Preview' })}
              </Link>
            </>
          }
        >
          <p>
            {t({
              nl: `We bewaren het ${formPeriodWords(form.keepFor).nl}.`,
              en: `We keep it for ${formPeriodWords(form.keepFor).en}.`,
            })}
          </p>
        </Card>
      ))}
      <Row>
        <Link kind="main" href={href(`${place}/nieuw`)}>
          {t({ nl: 'Formulier maken', en: 'Make a form' })}
        </Link>
      </Row>
    </>
  )
}

function Inbox({ ask, listing, forms, page, zone }: Omit<Props, 'waits'>) {
  const { t, href, language } = ask
  if (listing.rows.length === 0) return <Empty>{t({ nl: 'Er is niets binnengekomen.', en: 'Nothing came in.' })}</Empty>
  const on = (moment: string) =>
    day(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString(), language)
  const nameOf = (formId: string) => forms.find(({ id }) => id === formId)?.title
  return (
    <>
      <Table
        caption={t({ nl: 'Ingevulde formulieren, wat nog wacht eerst', en: 'Forms sent, what still waits first' })}
        quietCaption
        columns={[
          { label: t({ nl: 'wie', en: 'who' }) },
          { label: t({ nl: 'formulier', en: 'form' }) },
          { label: t({ nl: 'binnen op', en: 'came in on' }) },
          { label: t({ nl: 'stand', en: 'state' }) },
        ]}
        rows={listing.rows.map((row) => [
          <Link href={href(`${place}/binnen/${row.ref}`)} key={row.ref}>
            {row.from ?? t({ nl: 'afgeschermd', en: 'shielded' })}
          </Link>,
          t(nameOf(row.formId) ?? { nl: row.formId, en: row.formId }),
          on(row.receivedAt),
          row.answeredAt === null
            ? t({ nl: 'wacht op antwoord', en: 'waits for an answer' })
            : t({ nl: 'beantwoord', en: 'answered' }),
        ])}
      />
      <Row>
        {page > 0 && <Link href={`${href(place)}?blad=${page - 1}`}>{t({ nl: 'Vorige', en: 'Previous' })}</Link>}
        {listing.more && <Link href={`${href(place)}?blad=${page + 1}`}>{t({ nl: 'Volgende', en: 'Next' })}</Link>}
      </Row>
    </>
  )
}
