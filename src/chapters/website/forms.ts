import { nowText } from '../../platform/clock.ts'
import { readMarkdown } from '../../platform/markdown/index.ts'
import { languages, type Words } from '../../register/words.ts'
import type { House, PageWith, PlacedForm } from '../chapter.ts'
import { livePages } from './pages/store.ts'
import type { Text } from './site.ts'
import { websiteGate } from './tables.ts'

/** What a form in a text is held against. */
export type AgainstForms = {
  readonly forms: readonly PlacedForm[]
  /** Every field that the published register knows, by the path of its form. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
}

type Placed = { readonly value: string; readonly line: number }

/** Why a form cannot stand here: nobody knows it, it asks what nobody has published, or it stands here already. */
export function formProblem(
  { value, line }: Placed,
  placed: readonly Placed[],
  { forms, asked }: AgainstForms,
): Words | undefined {
  const form = forms.find(({ name }) => name === value)
  if (!form) {
    const names = forms.map(({ name }) => name).join(', ')
    return {
      nl: `Regel ${line}: het formulier ${value} kennen we niet. Er zijn: ${names}.`,
      en: `Line ${line}: the form ${value} is not known. There are: ${names}.`,
    }
  }
  const known = asked.get(form.path)
  const unknown = form.fields.filter(({ name }) => !known?.has(name))
  if (unknown.length > 0) {
    const list = (language: keyof Words) => unknown.map(({ words }) => words[language]).join(', ')
    return {
      nl: `Regel ${line}: het formulier ${value} vraagt iets wat je privacyverklaring nog niet noemt: ${list('nl')}. Publiceer eerst de verklaring.`,
      en: `Line ${line}: the form ${value} asks what your privacy statement does not name yet: ${list('en')}. Publish the statement first.`,
    }
  }
  if (placed.some((other) => other.value === value && other.line < line))
    return {
      nl: `Regel ${line}: het formulier ${value} staat al op deze bladzijde.`,
      en: `Line ${line}: the form ${value} is on this page already.`,
    }
  return undefined
}

const placesSome = ({ body }: Text): boolean => /\{formulier:/.test(`${body.nl}\n${body.en}`)

/** The forms for a text to show; a text that places none asks for none. */
export const formsFor = async (house: House, text: Text): Promise<readonly PlacedForm[]> =>
  placesSome(text) ? house.hooks.placedForms() : []

/** The pages on which visitors find this form now, by path. */
export async function pagesWith(house: House, form: string): Promise<readonly PageWith[]> {
  const live = await livePages(house.read(websiteGate), nowText(house.clock))
  return live
    .filter(({ version }) => placesSome(version) && languages.some((language) => places(version.body[language], form)))
    .map(({ page, version }) => ({ href: page.path, title: version.title }))
    .toSorted((a, b) => a.href.localeCompare(b.href))
}

const places = (body: string, form: string): boolean => readMarkdown(body).forms.some(({ value }) => value === form)
