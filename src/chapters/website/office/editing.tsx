import { nowText, today } from '../../../platform/clock.ts'
import { as } from '../../../platform/db/database.ts'
import type { Ask, Form } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { articlesPath, knownAddresses, pathProblem, slugOf, type WebsiteHanded } from '../addresses.ts'
import { callOff, move, publish } from '../pages/acts.ts'
import { type Fault, faultsIn } from '../pages/checks.ts'
import { addPage, addVersion, liveOf, type Page, pageAt, pageBy, scheduledOf, versionsOf } from '../pages/store.ts'
import { allPictures } from '../pictures/store.ts'
import type { Text } from '../site.ts'
import { type PageKind, websiteGate } from '../tables.ts'
import { listTopics, setTopics, topicsOfAll } from '../topics/store.ts'
import { type Draft, Editor } from './editor-page.tsx'
import { desk } from './overview.tsx'
import { stateOf } from './state.tsx'

const said: Readonly<Record<string, Words>> = {
  bewaard: {
    nl: 'Bewaard als concept. Bezoekers zien het nog niet.',
    en: 'Saved as a draft. Visitors do not see it yet.',
  },
  gepubliceerd: { nl: 'Gepubliceerd: bezoekers zien deze tekst nu.', en: 'Published: visitors see this text now.' },
  gepland: { nl: 'Ingepland.', en: 'Scheduled.' },
  afgezegd: { nl: 'Het staat niet meer ingepland.', en: 'It is no longer scheduled.' },
  terug: {
    nl: 'De oude tekst staat er weer, als nieuw concept. Lees hem na en publiceer hem.',
    en: 'The old text is back, as a new draft. Read it over and publish it.',
  },
  weg: { nl: 'De bladzijde is van de site. De tekst is bewaard.', en: 'The page is off the site. The text is kept.' },
}

const words = (form: Form, name: string): Words => ({ nl: form.get(`${name}Nl`), en: form.get(`${name}En`) })

const textIn = (form: Form): Text => ({
  title: words(form, 'title'),
  description: words(form, 'description'),
  lead: words(form, 'lead'),
  body: words(form, 'body'),
})

const nothing: Text = {
  title: { nl: '', en: '' },
  description: { nl: '', en: '' },
  lead: { nl: '', en: '' },
  body: { nl: '', en: '' },
}

export async function newPage(house: House, ask: Ask, kind: PageKind): Promise<Response> {
  const draft = { kind, path: '', text: nothing, topics: [], publishOn: '' }
  return edit(house, ask, draft, undefined, [])
}

export async function editPage(house: House, ask: Ask): Promise<Response> {
  const db = house.read(websiteGate)
  const page = await pageBy(db, ask.param('token'))
  if (!page) return ask.redirect(ask.href(desk))
  const [newest] = await versionsOf(db, page.id)
  const topics = ((await topicsOfAll(db)).get(page.id) ?? []).map(({ slug }) => slug)
  return edit(house, ask, { kind: page.kind, path: page.path, text: newest, topics, publishOn: '' }, page, [])
}

async function edit(
  house: House,
  ask: Ask,
  draft: Draft,
  page: Page | undefined,
  faults: readonly Fault[],
): Promise<Response> {
  const db = house.read(websiteGate)
  const now = nowText(house.clock)
  const versions = page && (await versionsOf(db, page.id))
  const scheduled = versions && scheduledOf(versions, now)
  const props = {
    ask,
    token: page?.token,
    draft: { ...draft, publishOn: draft.publishOn || (scheduled?.liveFrom ? dayOf(house, scheduled.liveFrom) : '') },
    state:
      page && versions
        ? stateOf(ask, { page, versions }, now, house.clock.zone)
        : ask.t({ nl: 'nog niet bewaard', en: 'not saved yet' }),
    isLive: page !== undefined && versions !== undefined && liveOf(page, versions, now) !== undefined,
    isScheduled: scheduled !== undefined,
    topics: await listTopics(db),
    errors: faults.map(({ field, sentence }) => ({ field, sentence: ask.t(sentence) })),
    said: said[ask.query.get('gezegd') ?? ''],
  }
  return ask.office({
    title: draft.text.title.nl || ask.t({ nl: 'Nieuw', en: 'New' }),
    status: faults.length > 0 ? 422 : 200,
    body: <Editor {...props} />,
  })
}

const dayOf = (house: House, moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(house.clock.zone).toPlainDate().toString()

/** Keeps what was typed as a version, then does what was pressed; a text with faults is kept, and goes no further. */
export async function keepPage(house: House, ask: Ask, handed: WebsiteHanded, fresh?: PageKind): Promise<Response> {
  const db = house.read(websiteGate)
  const form = await ask.form(1024 * 1024)
  const page = fresh ? undefined : await pageBy(db, ask.param('token'))
  if (!fresh && !page) return ask.redirect(ask.href(desk))
  const kind = page?.kind ?? fresh ?? 'page'
  const text = textIn(form)
  const path = pathIn(form, kind, page, text)
  const draft: Draft = { kind, path, text, topics: form.all('topic'), publishOn: form.get('publishOn') }
  const act = form.get('act')

  const unkeepable = await cannotKeep(house, draft, page, handed)
  if (unkeepable.length > 0) return edit(house, ask, { ...draft, path: form.get('path') }, page, unkeepable)
  const { pageToken, number } = await keep(house, draft, page)
  const kept = (await pageBy(house.read(websiteGate), pageToken)) ?? page
  if (!kept) throw new Error('a page that was just kept is gone')
  const to = (what: string) => ask.redirect(ask.href(`${desk}/${pageToken}?gezegd=${what}`))

  if (act === 'preview') return ask.redirect(ask.href(`${desk}/${pageToken}/voorbeeld`))
  if (act === 'callOff') {
    await house.transact((work) => callOff(as(work, websiteGate), kept, nowText(house.clock)))
    return to('afgezegd')
  }
  if (act !== 'publish' && act !== 'schedule') return to('bewaard')
  const day = act === 'schedule' ? dayIn(house, draft.publishOn) : undefined
  const faults = [
    ...(await faultsFor(house, handed, kept.path, text)),
    ...(typeof day === 'object' && 'field' in day ? [day] : []),
  ]
  if (faults.length > 0) return edit(house, ask, draft, kept, faults)
  const from = day && !('field' in day) ? day.from : undefined
  await house.transact((work) => publish(as(work, websiteGate), kept, number, nowText(house.clock), from))
  return to(act === 'publish' ? 'gepubliceerd' : 'gepland')
}

/** Everything that keeps a text from being published here and now. */
export async function faultsFor(house: House, handed: WebsiteHanded, path: string, text: Text): Promise<Fault[]> {
  const known = await knownAddresses(house, handed)
  const pictures = await allPictures(house.read(websiteGate))
  return faultsIn(text, { known, pictures, path, ownHost: new URL(house.baseUrl).host })
}

function pathIn(form: Form, kind: PageKind, page: Page | undefined, { title }: Text): string {
  if (page?.path === '/') return '/'
  const typed = form.get('path')
  const slug = slugOf(title.nl)
  if (typed === '') return page?.path ?? (kind === 'article' ? `${articlesPath}/${slug}` : `/${slug}`)
  return typed.startsWith('/') ? typed : kind === 'article' ? `${articlesPath}/${typed}` : `/${typed}`
}

async function cannotKeep(
  house: House,
  { kind, path, text }: Draft,
  page: Page | undefined,
  handed: WebsiteHanded,
): Promise<Fault[]> {
  if (text.title.nl === '')
    return [{ field: 'titleNl', sentence: { nl: 'Geef de bladzijde een titel.', en: 'Give the page a title.' } }]
  if (path === page?.path) return []
  const wrong =
    kind === 'article' && /^\/artikelen\/(?!onderwerp$)[a-z0-9-]+$/.test(path) ? undefined : pathProblem(path, handed)
  if (wrong) return [{ field: 'path', sentence: wrong }]
  if (!(await pageAt(house.read(websiteGate), path))) return []
  return [
    {
      field: 'path',
      sentence: {
        nl: `Er is al een bladzijde met het adres ${path}. Kies een ander adres of een andere titel.`,
        en: `There is already a page at ${path}. Choose another address or another title.`,
      },
    },
  ]
}

const keep = (house: House, { kind, path, text, topics }: Draft, page: Page | undefined) =>
  house.transact(async (work) => {
    const db = as(work, websiteGate)
    const at = nowText(house.clock)
    const own = page ?? (await addPage(db, kind, path, at))
    await move(db, own, path, at)
    if (kind === 'article') await setTopics(db, own.id, topics)
    return { pageToken: own.token, number: await addVersion(db, own.id, text, { at }) }
  })

/** The first moment of the day that was chosen. */
function dayIn(house: House, typed: string): Fault | { readonly from: string } {
  const wrong = {
    field: 'publishOn',
    sentence: { nl: 'Kies een dag vanaf morgen.', en: 'Choose a day from tomorrow on.' },
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return wrong
  try {
    const day = Temporal.PlainDate.from(typed)
    if (Temporal.PlainDate.compare(day, today(house.clock)) <= 0) return wrong
    const from = day.toZonedDateTime(house.clock.zone).toInstant()
    return { from: from.toString({ smallestUnit: 'millisecond' }) }
  } catch {
    return wrong
  }
}
