import type { ComponentChildren } from 'preact'
import { Card, Cards, Lead, Link, Notice, Row, Time } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import { Markdown, readMarkdown } from '../../../platform/markdown/index.ts'
import type { Facts } from '../../../register/facts.ts'
import type { PlacedForm } from '../../chapter.ts'
import { topicPath } from '../addresses.ts'
import type { Picture } from '../pictures/store.ts'
import { shown } from '../pictures/store.ts'
import type { MenuPlace, Text } from '../site.ts'
import type { Topic } from '../topics/store.ts'

export type Showing = {
  readonly ask: Ask
  readonly text: Text
  readonly facts: Facts
  readonly pictures: ReadonlyMap<string, Picture>
  readonly forms: readonly PlacedForm[]
  /** What a link becomes that asks to be shown; a plain link where nothing is handed. */
  readonly embed?: ((href: string, title: string, place: string) => ComponentChildren) | undefined
}

/** The owner's own words, in the language of the reader. */
export function Words({ ask, text, pictures, forms, embed }: Omit<Showing, 'facts'>) {
  const around = {
    href: ask.href,
    picture: (token: string) => {
      const picture = pictures.get(token)
      return picture && shown(picture, ask.language)
    },
    form: (name: string) => <Placed {...{ ask, name, forms }} />,
    embed: embed ?? ((href: string, title: string) => <Link href={href}>{title}</Link>),
  }
  return <Markdown blocks={readMarkdown(text.body[ask.language]).blocks} around={around} />
}

/** A form as it is, with what becomes of what is filled in; after a mistake it goes on by itself on its own page, which leads back here. */
function Placed({ ask, name, forms }: Pick<Showing, 'ask' | 'forms'> & { name: string }) {
  const form = forms.find((one) => one.name === name)
  return form === undefined ? null : <div class="placed-form">{form.show(ask, name)}</div>
}

const Opening = ({ ask, text }: Pick<Showing, 'ask' | 'text'>) =>
  text.lead[ask.language] === '' ? null : <Lead>{ask.t(text.lead)}</Lead>

export function OwnPage({ ask, text, facts, pictures, forms, embed }: Showing) {
  const reading = readMarkdown(text.body[ask.language])
  const invites = reading.forms.length > 0 || reading.blocks.some(({ kind }) => kind === 'button')
  return (
    <>
      <h1>{ask.t(text.title)}</h1>
      <Opening ask={ask} text={text} />
      <Words {...{ ask, text, pictures, forms, embed }} />
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
export function Home({ ask, text, facts, pictures, forms, embed, places, url }: HomeProps) {
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
      <Words {...{ ask, text, pictures, forms, embed }} />
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

type ArticleProps = Showing & {
  readonly topics: readonly Topic[]
  readonly at: string
  readonly changedAt: string
  /** The full address, to share it by; a preview has none. */
  readonly url?: string
}

export function Article({ ask, text, facts, pictures, forms, embed, topics, at, changedAt, url }: ArticleProps) {
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
      <Words {...{ ask, text, pictures, forms, embed }} />
      {url !== undefined && <Share ask={ask} url={url} title={ask.t(text.title)} />}
      <Row>
        <Link href={ask.href('/artikelen')}>{ask.t({ nl: 'Alle artikelen', en: 'All articles' })}</Link>
      </Row>
    </article>
  )
}

/** Sharing is a plain link: the network hears of it once somebody follows it. */
function Share({ ask, url, title }: { ask: Ask; url: string; title: string }) {
  const [address, text] = [encodeURIComponent(url), encodeURIComponent(title)]
  return (
    <p class="soft small share">
      {ask.t({ nl: 'Deel dit artikel:', en: 'Share this article:' })}{' '}
      <Link href={`https://www.linkedin.com/sharing/share-offsite/?url=${address}`}>LinkedIn</Link>{' '}
      <Link href={`https://www.facebook.com/sharer/sharer.php?u=${address}`}>Facebook</Link>{' '}
      <Link href={`https://x.com/intent/post?url=${address}&text=${text}`}>X</Link>{' '}
      <Link href={`mailto:?subject=${text}&body=${address}`}>{ask.t({ nl: 'mail', en: 'mail' })}</Link>
    </p>
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
