import {
  Button,
  Cards,
  day,
  Empty,
  ErrorSummary,
  errorAt,
  Field,
  type FieldError,
  Figure,
  Form,
  Lead,
  Link,
  Notice as Said,
  Table,
} from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { Topic } from '../card.tsx'
import type { Notice } from '../notices.ts'

type Props = {
  ask: Ask
  own: string
  /** As published. */
  hosts: readonly string[]
  typed: string | undefined
  errors: readonly FieldError[]
  notices: readonly Notice[]
  topics: readonly Topic[]
  profiles: Words
}

const said: Readonly<Record<string, Words>> = {
  bewaard: { nl: 'Bewaard.', en: 'Saved.' },
  gewist: { nl: 'De advertentie is gewist.', en: 'The advertisement is deleted.' },
}

/** The owner's websites, the profiles as a band, and the owner's own notices. */
export function OverviewPage({ ask, own, hosts, typed, errors, notices, topics, profiles }: Props) {
  const { t } = ask
  const done = said[ask.query.get('gezegd') ?? '']
  const isOn = hosts.length > 0
  return (
    <>
      <h1>{t({ nl: 'Netwerk', en: 'Network' })}</h1>
      {done && <Said kind="ok">{t(done)}</Said>}
      <Lead>
        {t({
          nl: 'Heb je meer websites? Dan kun je bezoekers die dat toestaan op allemaal herkennen, en je eigen advertenties kiezen bij wat ze lezen. Wie het zijn, weet je niet.',
          en: 'Do you have more websites? Then you can recognise visitors who allow it on all of them, and choose your own advertisements by what they read. Who they are, you do not know.',
        })}
      </Lead>
      <Cards>
        <Figure
          number={isOn ? String(hosts.length + 1) : t({ nl: 'uit', en: 'off' })}
          label={
            isOn
              ? t({ nl: 'websites in je netwerk', en: 'websites in your network' })
              : t({ nl: 'geen netwerk', en: 'no network' })
          }
        />
        <Figure
          number={t(profiles)}
          label={t({ nl: 'profielen; je kunt er geen inzien', en: 'profiles; you cannot look into any' })}
        />
      </Cards>
      <h2>{t({ nl: 'Je andere websites', en: 'Your other websites' })}</h2>
      <ErrorSummary errors={errors} />
      <Form action={ask.href('/beheer/netwerk')}>
        <Field
          name="hosts"
          label={t({ nl: `Naast ${own}, elk op een regel`, en: `Besides ${own}, each on a line` })}
          hint={t({
            nl: 'Laat hun domein naar dezelfde server wijzen. Je verklaring en de vraag om toestemming veranderen mee; wie al toestemming gaf, krijgt de vraag opnieuw. Maak je het veld leeg, dan worden alle profielen gewist.',
            en: 'Point their domains to the same server. Your statement and the question for consent change along; whoever consented already is asked again. If you empty the field, all profiles are deleted.',
          })}
          value={typed ?? hosts.join('\n')}
          multiline
          rows={4}
          error={errorAt(errors, 'hosts')}
        />
        <Button>{t({ nl: 'Bewaar', en: 'Save' })}</Button>
      </Form>
      <p class="soft small">
        {t({
          nl: 'Raakt een wijziging mensen die je kent, dan wacht zij tot je haar publiceert bij ',
          en: 'A change that concerns people you know waits until you publish it at ',
        })}
        <Link href={ask.href('/beheer/verklaring')}>{t({ nl: 'Verklaring', en: 'Statement' })}</Link>.
      </p>
      <h2>{t({ nl: 'Je eigen advertenties', en: 'Your own advertisements' })}</h2>
      <Notices ask={ask} notices={notices} topics={topics} />
    </>
  )
}

function Notices({ ask, notices, topics }: Pick<Props, 'ask' | 'notices' | 'topics'>) {
  const { t, language } = ask
  const add = (
    <Link kind="quiet" href={ask.href('/beheer/netwerk/nieuw')}>
      {t({ nl: 'Nieuwe advertentie', en: 'New advertisement' })}
    </Link>
  )
  if (notices.length === 0)
    return (
      <Empty action={add}>
        {t({
          nl: 'Nog geen. Ze staan onder je artikelen, zodra je netwerk aan staat.',
          en: 'None yet. They stand below your articles once your network is on.',
        })}
      </Empty>
    )
  const nameOf = (slug: string) => {
    const name = topics.find((topic) => topic.slug === slug)?.name
    return slug === '' ? t({ nl: 'iedereen', en: 'everybody' }) : name ? t(name) || name.nl : slug
  }
  const dayOr = (on: string | undefined) => (on === undefined ? '–' : day(on, language))
  return (
    <>
      <Table
        caption={t({ nl: 'Nieuwste eerst', en: 'Newest first' })}
        columns={[
          { label: t({ nl: 'kop', en: 'heading' }) },
          { label: t({ nl: 'wie las over', en: 'who read about' }) },
          { label: t({ nl: 'van', en: 'from' }) },
          { label: t({ nl: 'tot en met', en: 'until' }) },
        ]}
        rows={notices.map((notice) => [
          <Link key={notice.token} href={ask.href(`/beheer/netwerk/${notice.token}`)}>
            {notice.title.nl}
          </Link>,
          nameOf(notice.topic),
          dayOr(notice.from),
          dayOr(notice.until),
        ])}
      />
      <p>{add}</p>
    </>
  )
}
