import { today } from '../../../platform/clock.ts'
import type { Form } from '../../../platform/http/ask.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { articlesPath, pathProblem, slugOf, type WebsiteHanded } from '../addresses.ts'
import type { Fault } from '../pages/checks.ts'
import { type Page, pageAt } from '../pages/store.ts'
import type { Text } from '../site.ts'
import { type PageKind, websiteGate } from '../tables.ts'

/** What the editor was given, whether or not it can be kept. */
export type Draft = {
  readonly kind: PageKind
  readonly path: string
  readonly text: Text
  readonly topics: readonly string[]
  readonly publishOn: string
  /** The number of the version that the writing began with; undefined when nobody says. */
  readonly from: number | undefined
}

const empty: Words = { nl: '', en: '' }
export const newDraft = (kind: PageKind): Draft => ({
  kind,
  path: '',
  text: { title: empty, description: empty, lead: empty, body: empty },
  topics: [],
  publishOn: '',
  from: undefined,
})

/** Bytes that the form of a page may bring: a photo that is too large must still be told so with the text kept. */
export const largestDraft = 32 * 1024 * 1024

/** Characters of one text: more would keep everybody else waiting while it is read. */
export const longestText = 500_000

const words = (form: Form, name: string): Words => ({ nl: form.get(`${name}Nl`), en: form.get(`${name}En`) })

export const draftIn = (form: Form, kind: PageKind, page: Page | undefined): Draft => {
  const text = {
    title: words(form, 'title'),
    description: words(form, 'description'),
    lead: words(form, 'lead'),
    body: words(form, 'body'),
  }
  return {
    kind,
    path: pathIn(form, kind, page, text),
    text,
    topics: form.all('topic'),
    publishOn: form.get('publishOn'),
    from: /^\d{1,9}$/.test(form.get('from')) ? Number(form.get('from')) : undefined,
  }
}

function pathIn(form: Form, kind: PageKind, page: Page | undefined, { title }: Text): string {
  if (page?.path === '/') return '/'
  const typed = form.get('path')
  const slug = slugOf(title.nl)
  if (typed === '') return page?.path ?? (kind === 'article' ? `${articlesPath}/${slug}` : `/${slug}`)
  return typed.startsWith('/') ? typed : kind === 'article' ? `${articlesPath}/${typed}` : `/${typed}`
}

/** What keeps a draft from being kept at all: it needs a title, and an address that is free. */
export async function cannotKeep(
  house: House,
  { kind, path, text }: Draft,
  page: Page | undefined,
  handed: WebsiteHanded,
): Promise<Fault[]> {
  if (text.title.nl === '')
    return [{ field: 'titleNl', sentence: { nl: 'Geef de bladzijde een titel.', en: 'Give the page a title.' } }]
  const long = (['nl', 'en'] as const).find((language) => text.body[language].length > longestText)
  if (long) return [{ field: `body${long === 'nl' ? 'Nl' : 'En'}`, sentence: tooLong }]
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

const tooLong = {
  nl: 'Deze tekst is langer dan 500.000 tekens. Deel hem op over meer bladzijden.',
  en: 'This text is longer than 500,000 characters. Divide it over more pages.',
}

/** The first moment of the day that was chosen. */
export function dayIn(house: House, typed: string): Fault | { readonly from: string } {
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
