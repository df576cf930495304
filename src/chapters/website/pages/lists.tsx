import { Empty, Lead, Link, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { topicPath } from '../addresses.ts'
import type { Topic } from '../topics/store.ts'
import { Day, nameIn, TopicLinks } from './show.tsx'
import type { Live } from './store.ts'

type ListProps = {
  readonly ask: Ask
  readonly articles: readonly (Live & { readonly topics: readonly Topic[] })[]
  readonly topics: readonly Topic[]
  /** The one topic that the list is about. */
  readonly only?: Topic | undefined
  readonly zone: string
}

/** Articles, the newest first, with the topics that one can choose from. */
export function ArticleList({ ask, articles, topics, only, zone }: ListProps) {
  const { t, href } = ask
  return (
    <>
      <h1>{only ? nameIn(ask, only) : t({ nl: 'Artikelen', en: 'Articles' })}</h1>
      {articles.length === 0 && (
        <Empty action={<Link href={href('/')}>{t({ nl: 'Naar de eerste bladzijde', en: 'To the first page' })}</Link>}>
          {t({ nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' })}
        </Empty>
      )}
      {articles.map(({ page, version, firstLiveAt, topics: about }) => (
        <section key={page.id}>
          <h2>
            <Link href={href(page.path)}>{t(version.title)}</Link>
          </h2>
          <p class="soft small">
            <Day at={firstLiveAt} zone={zone} />
            {about.length > 0 && ' · '}
            <TopicLinks {...{ ask, topics: about }} />
          </p>
          {t(version.lead) !== '' && <p>{t(version.lead)}</p>}
        </section>
      ))}
      {topics.length > 0 && (
        <nav aria-label={t({ nl: 'Onderwerpen', en: 'Topics' })}>
          <h2>{t({ nl: 'Onderwerpen', en: 'Topics' })}</h2>
          <ul>
            {topics.map((topic) => (
              <li key={topic.slug}>
                <Link href={href(topicPath(topic.slug))} current={topic.slug === only?.slug ? 'page' : undefined}>
                  {nameIn(ask, topic)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Row>
        {only && <Link href={href('/artikelen')}>{t({ nl: 'Alle artikelen', en: 'All articles' })}</Link>}
        <Link href={href('/rss.xml')}>{t({ nl: 'Volg met RSS', en: 'Follow by RSS' })}</Link>
      </Row>
    </>
  )
}

/** An address of ours with nothing at it. */
export function NotHere({ ask }: { ask: Ask }) {
  return (
    <>
      <h1>{ask.t({ nl: 'Deze bladzijde is er niet', en: 'This page does not exist' })}</h1>
      <Lead>
        {ask.t({
          nl: 'Misschien is ze verhuisd of weggehaald. Kijk tussen de artikelen, of begin bij de eerste bladzijde.',
          en: 'Perhaps it moved or was taken away. Look among the articles, or begin at the first page.',
        })}
      </Lead>
      <Row>
        <Link kind="main" href={ask.href('/')}>
          {ask.t({ nl: 'Naar de eerste bladzijde', en: 'To the first page' })}
        </Link>
        <Link kind="quiet" href={ask.href('/artikelen')}>
          {ask.t({ nl: 'Artikelen', en: 'Articles' })}
        </Link>
      </Row>
    </>
  )
}
