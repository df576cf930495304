import { nowText } from '../../../platform/clock.ts'
import { Link, Notice, Row } from '../../../platform/html/index.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { House } from '../../chapter.ts'
import { formsFor } from '../forms.ts'
import { listMenu } from '../menu/store.ts'
import { Article, Home, OnlyDutch, OwnPage } from '../pages/show.tsx'
import { firstLiveAt, pageBy, versionsOf } from '../pages/store.ts'
import { allPictures } from '../pictures/store.ts'
import { type PageKind, websiteGate } from '../tables.ts'
import { listTopics, topicsOfAll } from '../topics/store.ts'
import { type Draft, draftIn, largestDraft, longestText } from './draft.ts'
import { desk } from './overview.tsx'

/** The newest text as visitors would see it: on a page of its own, or alone for the frame beside the editor. */
export async function preview(house: House, ask: Ask): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const versions = await versionsOf(db, page.id)
  const topics = ((await topicsOfAll(db)).get(page.id) ?? []).map(({ slug }) => slug)
  const shown = { ...page, text: versions[0], topics, at: firstLiveAt(versions), isHome: page.path === '/' }
  return ask.query.has('kader') ? framed(house, ask, shown) : whole(house, ask, shown, page.token)
}

/** The text as it is typed at this moment; nothing of it is kept. */
export async function previewTyped(house: House, ask: Ask, fresh?: PageKind): Promise<Response> {
  const form = await ask.form(largestDraft)
  const page = fresh ? undefined : await pageBy(house.read(websiteGate), ask.param('token'))
  if (!fresh && !page) return ask.redirect(ask.href(desk))
  const draft = draftIn(form, page?.kind ?? fresh ?? 'page', page)
  const { nl, en } = draft.text.body
  const body = { nl: nl.slice(0, longestText), en: en.slice(0, longestText) }
  return framed(house, ask, { ...draft, text: { ...draft.text, body }, at: undefined, isHome: page?.path === '/' })
}

type Shown = Pick<Draft, 'kind' | 'path' | 'text' | 'topics'> & {
  readonly at: string | undefined
  readonly isHome: boolean
}

/** @NOTE links open nowhere: the frame forbids new windows, so a press in it never leaves the text behind */
async function framed(house: House, ask: Ask, shown: Shown): Promise<Response> {
  return ask.page({
    title: ask.t({ nl: 'Voorbeeld', en: 'Preview' }),
    noindex: true,
    isAlone: true,
    head: <base target="_blank" />,
    body: await drawn(house, ask, shown),
  })
}

async function drawn(house: House, ask: Ask, { kind, path, text, topics, isHome, at = nowText(house.clock) }: Shown) {
  const db = house.read(websiteGate)
  const { facts } = house.published().register
  const showing = { ask, text, facts, pictures: await allPictures(db), forms: await formsFor(house, text) }
  if (text.title[ask.language] === '' && ask.language === 'en') return <OnlyDutch {...{ ask, text, path }} />
  if (isHome) {
    const places = (await listMenu(db)).filter(({ href }) => href !== '/contact').slice(0, 1)
    return <Home {...showing} places={places} url={house.baseUrl} />
  }
  if (kind === 'page') return <OwnPage {...showing} />
  const about = (await listTopics(db)).filter(({ slug }) => topics.includes(slug))
  return <Article {...showing} topics={about} at={at} changedAt={at} />
}

async function whole(house: House, ask: Ask, shown: Shown, token: string): Promise<Response> {
  const { t, href } = ask
  const isPhone = ask.query.get('scherm') === 'telefoon'
  const here = `${desk}/${token}/voorbeeld`
  const body = (
    <>
      <Notice kind="note">
        <p>{t({ nl: 'Voorbeeld: alleen jij ziet dit.', en: 'Preview: only you see this.' })}</p>
        <Row>
          <Link kind="main" href={href(`${desk}/${token}`)}>
            {t({ nl: 'Terug naar de tekst', en: 'Back to the text' })}
          </Link>
          <Link kind="quiet" href={href(isPhone ? here : `${here}?scherm=telefoon`)}>
            {isPhone
              ? t({ nl: 'Op een groot scherm', en: 'On a large screen' })
              : t({ nl: 'Op een telefoon', en: 'On a phone' })}
          </Link>
        </Row>
      </Notice>
      <div class={isPhone ? 'as-phone' : undefined}>{await drawn(house, ask, shown)}</div>
    </>
  )
  return ask.page({ title: t({ nl: 'Voorbeeld', en: 'Preview' }), noindex: true, body })
}
