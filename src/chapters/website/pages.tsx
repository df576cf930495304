import { Card, Cards, Lead, Link, money, Row, Table } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { Facts } from '../../register/facts.ts'
import type { Section, SitePage } from './site.ts'

type PageProps = { readonly ask: Ask; readonly page: SitePage; readonly facts: Facts }

/** What every page of the business has: its own words, in its own order. */
export function OwnPage({ ask, page, facts }: PageProps) {
  const { t, href } = ask
  return (
    <>
      <h1>{t(page.title)}</h1>
      <Lead>{t(page.lead)}</Lead>
      {page.sections.map((section) => (
        <Part ask={ask} section={section} key={section.heading.nl} />
      ))}
      <Row>
        <Link href={href('/contact')} kind="main">
          {t({ nl: `Schrijf ${facts.tradeName}`, en: `Write to ${facts.tradeName}` })}
        </Link>
      </Row>
    </>
  )
}

/** Who this is, what they do, how to reach them, and what they promise about your data. */
export function Home({ ask, page, facts, others }: PageProps & { readonly others: readonly SitePage[] }) {
  const { t, href } = ask
  return (
    <>
      <p class="soft">{t(facts.tagline)}</p>
      <h1>{t(page.title)}</h1>
      <Lead>{t(page.lead)}</Lead>
      <Row>
        <Link href={href('/contact')} kind="main">
          {t({ nl: 'Neem contact op', en: 'Get in touch' })}
        </Link>
        {others.map((other) => (
          <Link href={href(other.path)} kind="quiet" key={other.path}>
            {t(other.title)}
          </Link>
        ))}
      </Row>
      {page.sections.map((section) => (
        <Part ask={ask} section={section} key={section.heading.nl} />
      ))}
      <Cards>
        <Card
          title={t({ nl: 'Bereikbaar', en: 'Within reach' })}
          actions={<Link href={href('/contact')}>{t({ nl: 'Stuur een bericht', en: 'Send a message' })}</Link>}
        >
          <p>
            {facts.phone !== undefined && (
              <>
                <Link href={`tel:${facts.phone.replace(/[^\d+]/g, '')}`}>{facts.phone}</Link>
                <br />
              </>
            )}
            <Link href={`mailto:${facts.email}`}>{facts.email}</Link>
          </p>
        </Card>
        <Card
          title={t({ nl: 'Nieuwsbrief', en: 'Newsletter' })}
          actions={<Link href={href('/nieuwsbrief')}>{t({ nl: 'Vraag hem aan', en: 'Ask for it' })}</Link>}
        >
          <p>
            {t({
              nl: 'Artikelen en nieuws, alleen als je erom vraagt. Je meldt je af wanneer je wilt.',
              en: 'Articles and news, only if you ask for it. You unsubscribe whenever you wish.',
            })}
          </p>
        </Card>
        <Card
          title={t({ nl: 'Jouw gegevens', en: 'Your data' })}
          actions={
            <Link href={href('/waarborgen')}>{t({ nl: 'Bekijk de waarborgen', en: 'See the guarantees' })}</Link>
          }
        >
          <p>
            {t({
              nl: 'Wat we over gegevens beloven, controleert deze website zelf, elke dag. Je ziet wat er gecontroleerd is, en wanneer.',
              en: 'This website checks by itself, every day, what we promise about data. You see what was checked, and when.',
            })}
          </p>
        </Card>
      </Cards>
    </>
  )
}

function Part({ ask, section }: { ask: Ask; section: Section }) {
  const { t, language } = ask
  const { heading, paragraphs, list = [], prices = [] } = section
  return (
    <section>
      <h2>{t(heading)}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.nl}>{t(paragraph)}</p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((item) => (
            <li key={item.nl}>{t(item)}</li>
          ))}
        </ul>
      )}
      {prices.length > 0 && (
        <Table
          caption={t(heading)}
          quietCaption
          columns={[{ label: t({ nl: 'Wat', en: 'What' }) }, { label: t({ nl: 'Prijs', en: 'Price' }), numeric: true }]}
          rows={prices.map(({ what, cents, per }) => [
            t(what),
            per === undefined ? money(cents, language) : `${money(cents, language)} ${t(per)}`,
          ])}
        />
      )}
    </section>
  )
}
