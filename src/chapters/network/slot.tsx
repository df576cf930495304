import type { VNode } from 'preact'
import { Link } from '../../platform/html/index.ts'
import type { Ask } from '../../platform/http/ask.ts'
import type { House } from '../chapter.ts'
import { membersOf } from './hosts.ts'
import { type Chosen, chooseNotice, dayOf, listNotices } from './notices.ts'
import { networkGate } from './tables.ts'
import { topicsOf } from './topics.ts'
import { noteTopics, visitorOf } from './visitor.ts'

/**
 * One of the owner's own notices, chosen by the topics of a visitor who allows that and the same for everybody else;
 * undefined where there is none, or no network.
 */
export async function slot(house: House, ask: Ask): Promise<VNode | undefined> {
  if (membersOf(house).length === 0) return undefined
  const notices = await listNotices(house)
  if (notices.length === 0) return undefined
  const known = await visitorOf(house, ask)
  // @NOTE whoever restricted the use of their data sees what everybody sees
  const topics = known === undefined ? [] : await topicsOf(house, house.read(networkGate), known, 'ads').catch(() => [])
  const names = topics.map(({ topic }) => topic)
  const chosen = chooseNotice(notices, names, { language: ask.language, day: dayOf(house) })
  return chosen && <Slot ask={ask} chosen={chosen} />
}

/** What follows an article that somebody reads: its topics are noted where that is allowed, and one notice of our own. */
export async function afterArticle(house: House, ask: Ask, topics: readonly string[]): Promise<VNode | undefined> {
  await noteTopics(house, ask, topics)
  return slot(house, ask)
}

function Slot({ ask, chosen: { notice, isTuned } }: { ask: Ask; chosen: Chosen }) {
  const { t, language } = ask
  const href = notice.href.startsWith('/') ? ask.href(notice.href) : notice.href
  return (
    <aside class="card" aria-label={t({ nl: 'Advertentie van onszelf', en: 'Our own advertisement' })}>
      <p class="soft small">{t({ nl: 'Advertentie van onszelf', en: 'Our own advertisement' })}</p>
      <h2>{notice.title[language]}</h2>
      {notice.text[language] !== '' && <p>{notice.text[language]}</p>}
      <p>
        <Link href={href}>{t({ nl: 'Lees meer', en: 'Read more' })}</Link>
      </p>
      <p class="soft small">
        {isTuned
          ? t({
              nl: 'Je ziet dit omdat je over dit onderwerp las, en dat toestond.',
              en: 'You see this because you read about this topic, and allowed it.',
            })
          : t({
              nl: 'Iedereen ziet dit; we kozen het niet voor jou.',
              en: 'Everybody sees this; we did not choose it for you.',
            })}{' '}
        <Link href={`${ask.href('/cookies')}#profiel`}>
          {t({ nl: 'Waarom zie ik dit?', en: 'Why do I see this?' })}
        </Link>
      </p>
    </aside>
  )
}
