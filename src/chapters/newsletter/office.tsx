import { Cards, day, Empty, Figure, Link, Row, Table } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { House } from '../chapter.ts'
import { listSubscribers } from './store.ts'

const size = 50

/** The subscribers, for the owner. */
export async function officePage(house: House, ask: Ask): Promise<Response> {
  const page = Math.max(0, Number.parseInt(ask.query.get('blad') ?? '0', 10) || 0)
  const list = await listSubscribers(house, page, size)
  return ask.office({
    title: ask.t({ nl: 'Nieuwsbrief', en: 'Newsletter' }),
    body: <Subscribers ask={ask} list={list} page={page} />,
  })
}

function Subscribers({
  ask,
  list,
  page,
}: {
  ask: Ask
  list: Awaited<ReturnType<typeof listSubscribers>>
  page: number
}) {
  const { t, language } = ask
  const day10 = (at: string) => day(at.slice(0, 10), language)
  return (
    <>
      <h1>{t({ nl: 'Nieuwsbrief', en: 'Newsletter' })}</h1>
      <Cards>
        <Figure number={String(list.subscribed)} label={t({ nl: 'abonnees', en: 'subscribers' })} />
        <Figure
          number={String(list.waiting)}
          label={t({
            nl: 'wachten op bevestiging; ze verdwijnen na zeven dagen',
            en: 'await confirmation; they are gone after seven days',
          })}
        />
        <Figure
          number={String(list.left)}
          label={t({ nl: 'afgemeld; het bewijs blijft één jaar', en: 'unsubscribed; the proof stays one year' })}
        />
      </Cards>
      {list.rows.length === 0 ? (
        <Empty
          action={
            <Link kind="quiet" href={ask.href('/nieuwsbrief')}>
              {t({ nl: 'Bekijk het aanmeldformulier', en: 'See the sign-up form' })}
            </Link>
          }
        >
          {t({
            nl: 'Nog geen abonnees. Zet de link naar je aanmeldformulier onder je mails.',
            en: 'No subscribers yet. Put the link to your sign-up form below your mails.',
          })}
        </Empty>
      ) : (
        <Table
          caption={t({ nl: 'Abonnees, nieuwste eerst', en: 'Subscribers, newest first' })}
          columns={[
            { label: t({ nl: 'adres', en: 'address' }) },
            { label: t({ nl: 'bevestigd', en: 'confirmed' }) },
            { label: t({ nl: 'afgemeld', en: 'unsubscribed' }) },
          ]}
          rows={list.rows.map((row) => [
            row.email,
            day10(row.confirmedAt),
            row.leftAt === null ? '–' : day10(row.leftAt),
          ])}
        />
      )}
      <Row>
        {page > 0 && (
          <Link href={`${ask.href('/beheer/nieuwsbrief')}?blad=${page - 1}`}>{t({ nl: 'Nieuwere', en: 'Newer' })}</Link>
        )}
        {list.rows.length === size && (
          <Link href={`${ask.href('/beheer/nieuwsbrief')}?blad=${page + 1}`}>{t({ nl: 'Oudere', en: 'Older' })}</Link>
        )}
      </Row>
    </>
  )
}
