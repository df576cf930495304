import { Card, Cards, Lead, Link, Notice, Row, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { Markdown, readMarkdown } from '../../../platform/markdown/index.ts'
import type { Facts } from '../../../register/facts.ts'
import { topicPath } from '../addresses.ts'
import { forms } from '../forms.ts'
import type { Picture } from '../pictures/store.ts'
import { shown } from '../pictures/store.ts'
import type { MenuPlace, Text } from '../site.ts'
import type { Topic } from '../topics/store.ts'

export type Showing = {
  readonly ask: Ask
  readonly text: Text
  readonly facts: Facts
  readonly pictures: ReadonlyMap<string, Picture>
}

/** The owner's own words, in the language of the reader. */
export function Words({ ask, text, pictures }: Omit<Showing, 'facts'>) {
  const around = {
    href: ask.href,
    picture: (token: string) => {
      const picture = pictures.get(token)
      return picture && shown(picture, ask.language)
    },
    form: (name: string) => <PlacedForm ask={ask} name={name} />,
  }
  return <Markdown blocks={readMarkdown(text.body[ask.language]).blocks} around={around} />
}

/** A form keeps its own page, where it says what becomes of what is filled in. */
function PlacedForm({ ask, name }: { ask: Ask; name: string }) {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined
  return form === undefined ? null : (
    <Row>
      <Link href={ask.href(form.path)} kind="main">
        {ask.t(form.words)}
      </Link>
    </Row>
  )
}

const Opening = ({ ask, text }: Pick<Showing, 'ask' | 'text'>) =>
  text.lead[ask.language] === '' ? null : <Lead>{ask.t(text.lead)}</Lead>

export function OwnPage({ ask, text, facts, pictures }: Showing) {
  const reading = readMarkdown(text.body[ask.language])
  const invites = reading.forms.length > 0 || reading.blocks.some(({ kind }) => kind === 'button')
  return (
    <>
      <h1>{ask.t(text.title)}</h1>
      <Opening ask={ask} text={text} />
      <Words {...{ ask, text, pictures }} />
      {!invites && (
        <Row>
          <Link href={ask.href('/contact')} kind="main">
            {ask.t({ nl: `Schrijf ${facts.tradeName}`, en: `Write to ${facts.tradeName}` })}
          </Link>
        </Row>
      )}
    </>
  )
}

type HomeProps = Showing & { readonly places: readonly MenuPlace[]; readonly url: string }

/** Who this is, what they do, how to reach them, and what they promise about your data. */
export function Home({ ask, text, facts, pictures, places, url }: HomeProps) {
  const { t, href } = ask
  return (
    <div itemscope itemtype="https://schema.org/LocalBusiness">
      <BusinessFacts {...{ facts, url }} />
      <p class="soft">{t(facts.tagline)}</p>
      <h1>{t(text.title)}</h1>
      <Opening ask={ask} text={text} />
      <Row>
        <Link href={href('/contact')} kind="main">
          {t({ nl: 'Neem contact op', en: 'Get in touch' })}
        </Link>
        {places.map((place) => (
          <Link href={href(place.href)} kind="quiet" key={place.href}>
            {t(place.title)}
          </Link>
        ))}
      </Row>
      <Words {...{ ask, text, pictures }} />
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
    </div>
  )
}

/** What search engines show of a local business; attributes, since the content policy knows no script of the page's own. */
function BusinessFacts({ facts, url }: { facts: Facts; url: string }) {
  const { tradeName, legalName, phone, email, address, vatId } = facts
  const known = Object.entries({ name: tradeName, legalName, url, telephone: phone, email, address, vatID: vatId })
  return (
    <>
      {known.flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [<meta itemprop={name} content={value} key={name} />],
      )}
    </>
  )
}

type ArticleProps = Showing & { readonly topics: readonly Topic[]; readonly at: string; readonly changedAt: string }

export function Article({ ask, text, facts, pictures, topics, at, changedAt }: ArticleProps) {
  return (
    <article itemscope itemtype="https://schema.org/BlogPosting">
      <meta itemprop="headline" content={ask.t(text.title)} />
      <meta itemprop="datePublished" content={at} />
      <meta itemprop="dateModified" content={changedAt} />
      <span itemprop="author" itemscope itemtype="https://schema.org/Organization">
        <meta itemprop="name" content={facts.tradeName} />
      </span>
      <h1>{ask.t(text.title)}</h1>
      <p class="soft">
        <Day at={at} zone={facts.zone} />
        {topics.length > 0 && ' · '}
        <TopicLinks {...{ ask, topics }} />
      </p>
      <Opening ask={ask} text={text} />
      <Words {...{ ask, text, pictures }} />
      <Row>
        <Link href={ask.href('/artikelen')}>{ask.t({ nl: 'Alle artikelen', en: 'All articles' })}</Link>
      </Row>
    </article>
  )
}

export const Day = ({ at, zone }: { at: string; zone: string }) => (
  <Time at={Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()} />
)

export const nameIn = (ask: Ask, { name }: Topic): string => (ask.t(name) === '' ? name.nl : ask.t(name))

export function TopicLinks({ ask, topics }: { ask: Ask; topics: readonly Topic[] }) {
  return (
    <>
      {topics.map((topic, index) => (
        <>
          {index > 0 && ', '}
          <Link href={ask.href(topicPath(topic.slug))}>{nameIn(ask, topic)}</Link>
        </>
      ))}
    </>
  )
}

/** A page that is there, but not in this language. */
export function OnlyDutch({ ask, text, path }: { ask: Ask; text: Text; path: string }) {
  return (
    <>
      <h1>This page is in Dutch only</h1>
      <Notice kind="note">
        <p>
          We have not written <q lang="nl">{text.title.nl}</q> in English yet.
        </p>
      </Notice>
      <Row>
        <Link kind="main" href={path} hreflang="nl">
          Read it in Dutch
        </Link>
        <Link kind="quiet" href={ask.href('/contact')}>
          Ask us in English
        </Link>
      </Row>
    </>
  )
}
