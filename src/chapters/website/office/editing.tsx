import { nowText } from '../../../platform/clock.ts'
import type { Ask } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { knownAddresses, type WebsiteHanded } from '../addresses.ts'
import type { Fault } from '../pages/checks.ts'
import { liveOf, livePages, type Page, pageBy, scheduledOf, type Version, versionsOf } from '../pages/store.ts'
import { allPictures } from '../pictures/store.ts'
import type { AltTyped } from '../pictures/take.ts'
import { type PageKind, websiteGate } from '../tables.ts'
import { listTopics, topicsOfAll } from '../topics/store.ts'
import { type Draft, newDraft } from './draft.ts'
import { Editor } from './editor-page.tsx'
import { desk } from './overview.tsx'
import { stateOf } from './state.tsx'

const said: Readonly<Record<string, Words>> = {
  bewaard: {
    nl: 'Bewaard als concept. Bezoekers zien het nog niet.',
    en: 'Saved as a draft. Visitors do not see it yet.',
  },
  gepubliceerd: { nl: 'Gepubliceerd: bezoekers zien deze tekst nu.', en: 'Published: visitors see this text now.' },
  gepland: {
    nl: 'Ingepland: tot die dag zien bezoekers niets nieuws.',
    en: 'Scheduled: until that day visitors see nothing new.',
  },
  afgezegd: { nl: 'Het staat niet meer ingepland.', en: 'It is no longer scheduled.' },
  terug: {
    nl: 'De oude tekst staat er weer, als nieuw concept. Lees hem na en publiceer hem.',
    en: 'The old text is back, as a new draft. Read it over and publish it.',
  },
  weg: { nl: 'De bladzijde is van de site. De tekst is bewaard.', en: 'The page is off the site. The text is kept.' },
}

export const newPage = (house: House, ask: Ask, handed: WebsiteHanded, kind: PageKind): Promise<Response> =>
  edit(house, ask, handed, { draft: newDraft(kind), page: undefined })

export async function editPage(house: House, ask: Ask, handed: WebsiteHanded): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const [newest] = await versionsOf(db, page.id)
  const topics = ((await topicsOfAll(db)).get(page.id) ?? []).map(({ slug }) => slug)
  const draft = { ...newDraft(page.kind), path: page.path, text: newest, topics, from: newest.number }
  return edit(house, ask, handed, { draft, page, said: said[ask.query.get('gezegd') ?? ''] })
}

export type Edited = {
  readonly draft: Draft
  readonly page: Page | undefined
  readonly faults?: readonly Fault[]
  readonly said?: Words | undefined
  /** What is on the screen is kept nowhere else. */
  readonly isUnsaved?: boolean
  /** What was kept by somebody else since the writing began. */
  readonly overtakenBy?: Version
  readonly alt?: AltTyped
}

/** The editor with a draft in it: 422 when something must change first, 409 when another version came between. */
export async function edit(house: House, ask: Ask, handed: WebsiteHanded, edited: Edited): Promise<Response> {
  const { draft, page, faults = [], overtakenBy } = edited
  const db = house.read(websiteGate)
  const now = nowText(house.clock)
  const versions = page && (await versionsOf(db, page.id))
  const scheduled = versions && scheduledOf(versions, now)
  const titles = new Map((await livePages(db, now)).map(({ page: { path }, version }) => [path, version.title.nl]))
  const paths = [...(await knownAddresses(house, handed)).paths.nl].toSorted()
  const props = {
    ...edited,
    ask,
    zone: house.clock.zone,
    token: page?.token,
    draft: {
      ...draft,
      publishOn: draft.publishOn || (scheduled?.liveFrom ? dayOf(house, scheduled.liveFrom) : ''),
      from: draft.from ?? versions?.[0].number,
    },
    state:
      page && versions
        ? stateOf(ask, { page, versions }, now, house.clock.zone)
        : ask.t({ nl: 'nog niet bewaard', en: 'not saved yet' }),
    isLive: page !== undefined && versions !== undefined && liveOf(page, versions, now) !== undefined,
    isScheduled: scheduled !== undefined,
    topics: await listTopics(db),
    pictures: [...(await allPictures(db)).values()],
    forms: await house.hooks.placedForms(),
    places: paths.map((path) => ({ path, title: titles.get(path) ?? '' })),
    errors: faults.map(({ field, sentence }) => ({ field, sentence: ask.t(sentence) })),
  }
  return ask.office({
    title: draft.text.title.nl || ask.t({ nl: 'Nieuw', en: 'New' }),
    status: overtakenBy ? 409 : faults.length > 0 ? 422 : 200,
    body: <Editor {...props} />,
    scripts: ['/assets/editor.js'],
  })
}

const dayOf = (house: House, moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(house.clock.zone).toPlainDate().toString()
