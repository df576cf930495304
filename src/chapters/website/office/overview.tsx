import { nowText } from '../../../platform/clock.ts'
import { Empty, Lead, Link, Notice, Row, Table } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { allPages, type Listed } from '../pages/store.ts'
import { websiteGate } from '../tables.ts'
import { stateOf } from './state.tsx'

export const desk = '/beheer/website'

const said: Readonly<Record<string, Words>> = {
  gewist: { nl: 'De bladzijde is gewist.', en: 'The page is deleted.' },
}

/** Everything that the owner can change about the site. */
export async function overview(house: House, ask: Ask): Promise<Response> {
  const all = await allPages(house.read(websiteGate))
  return ask.office({
    title: ask.t({ nl: 'Website', en: 'Website' }),
    body: <Overview {...{ ask, all }} now={nowText(house.clock)} zone={house.clock.zone} />,
  })
}

type Props = { readonly ask: Ask; readonly all: readonly Listed[]; readonly now: string; readonly zone: string }

function Overview({ ask, all, now, zone }: Props) {
  const { t, href } = ask
  const notice = said[ask.query.get('gezegd') ?? '']
  const listOf = (kind: 'page' | 'article') => all.filter(({ page }) => page.kind === kind)
  return (
    <>
      <h1>{t({ nl: 'Website', en: 'Website' })}</h1>
      {notice && (
        <Notice kind="ok">
          <p>{t(notice)}</p>
        </Notice>
      )}
      <Lead>
        {t({
          nl: 'Schrijf bladzijden en artikelen. Niets komt op de site voordat je het publiceert, en elke versie blijft bewaard.',
          en: 'Write pages and articles. Nothing appears on the site before you publish it, and every version is kept.',
        })}
      </Lead>
      <Row>
        <Link kind="main" href={href(`${desk}/nieuw/artikel`)}>
          {t({ nl: 'Nieuw artikel', en: 'New article' })}
        </Link>
        <Link kind="quiet" href={href(`${desk}/nieuw/bladzijde`)}>
          {t({ nl: 'Nieuwe bladzijde', en: 'New page' })}
        </Link>
        <Link kind="quiet" href={href(`${desk}/beelden`)}>
          {t({ nl: 'Beelden', en: 'Pictures' })}
        </Link>
      </Row>
      <List {...{ ask, now, zone }} all={listOf('article')} title={{ nl: 'Artikelen', en: 'Articles' }} />
      <List {...{ ask, now, zone }} all={listOf('page')} title={{ nl: 'Bladzijden', en: 'Pages' }} />
      <h2>{t({ nl: 'Verder', en: 'Further' })}</h2>
      <Row>
        <Link kind="quiet" href={href(`${desk}/menu`)}>
          {t({ nl: 'Menu', en: 'Menu' })}
        </Link>
        <Link kind="quiet" href={href(`${desk}/uiterlijk`)}>
          {t({ nl: 'Uiterlijk', en: 'Look' })}
        </Link>
        <Link kind="quiet" href={href(`${desk}/onderwerpen`)}>
          {t({ nl: 'Onderwerpen', en: 'Topics' })}
        </Link>
        <Link kind="quiet" href={href(`${desk}/verwijzingen`)}>
          {t({ nl: 'Oude adressen', en: 'Old addresses' })}
        </Link>
        <Link kind="quiet" href={href('/beheer/formulieren')}>
          {t({ nl: 'Formulieren', en: 'Forms' })}
        </Link>
        <Link kind="quiet" href={href('/beheer/cookies')}>
          {t({ nl: 'Cookies en diensten', en: 'Cookies and services' })}
        </Link>
      </Row>
    </>
  )
}

function List({ ask, all, title, now, zone }: Props & { readonly title: Words }) {
  const { t, href } = ask
  return (
    <>
      <h2>{t(title)}</h2>
      {all.length === 0 ? (
        <Empty>
          {t({ nl: 'Nog geen. Een artikel trekt bezoekers aan.', en: 'None yet. An article attracts visitors.' })}
        </Empty>
      ) : (
        <Table
          caption={t(title)}
          quietCaption
          columns={[
            { label: t({ nl: 'Titel', en: 'Title' }) },
            { label: t({ nl: 'Adres', en: 'Address' }) },
            { label: t({ nl: 'Hoe het staat', en: 'How it stands' }) },
          ]}
          rows={all.map((listed) => [
            <Link href={href(`${desk}/${listed.page.token}`)}>
              {listed.versions[0].title.nl || t({ nl: 'zonder titel', en: 'untitled' })}
            </Link>,
            listed.page.path,
            stateOf(ask, listed, now, zone),
          ])}
        />
      )}
    </>
  )
}
