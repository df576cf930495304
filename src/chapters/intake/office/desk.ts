import type { Ask } from '../../../platform/http/ask.ts'
import { slugOf } from '../../../platform/slug.ts'
import type { DeclaredForm } from '../../../register/form.ts'
import type { Words } from '../../../register/words.ts'
import type { House } from '../../chapter.ts'
import { publishedForms } from '../sending.tsx'

/** The forms as they will be once what waits is published; undefined when nothing waits. */
export type Proposed = (house: House) => Promise<readonly DeclaredForm[] | undefined>
export type Desk = { readonly house: House; readonly proposed: Proposed }

export const place = '/beheer/formulieren'
export const at = (form: Pick<DeclaredForm, 'id'>, more = ''): string => `${place}/${form.id}${more}`

// @NOTE what waits comes first: a change on top of what is published would drop it
export const formsOf = async ({ house, proposed }: Desk): Promise<readonly DeclaredForm[]> =>
  (await proposed(house)) ?? publishedForms(house)

/** Runs what is asked for the form in the address; without one, back to the list. */
export const withForm =
  (desk: Desk, does: (ask: Ask, form: DeclaredForm) => Promise<Response>) =>
  async (ask: Ask): Promise<Response> => {
    const form = (await formsOf(desk)).find(({ id }) => id === ask.param('form'))
    return form ? does(ask, form) : ask.redirect(ask.href(place))
  }

/** Published at once where it concerns nobody; otherwise it waits for the owner to tell them. */
export async function save(desk: Desk, ask: Ask, forms: readonly DeclaredForm[]): Promise<void> {
  const { house } = desk
  await house.transact((work) => house.hooks.changeFacts(work, { forms }, ask.staff?.staffId ?? ''))
}

export async function replace(desk: Desk, ask: Ask, form: DeclaredForm): Promise<void> {
  await save(
    desk,
    ask,
    (await formsOf(desk)).map((one) => (one.id === form.id ? form : one)),
  )
}

/** A name of its own among those that are taken. */
export function idFor(title: string, taken: readonly string[]): string {
  const slug = slugOf(title).slice(0, 36).replace(/-$/, '')
  const base = /^[a-z]/.test(slug) ? slug : `v-${slug}`.replace(/-$/, '')
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

export const waitsWords: Words = {
  nl: 'Wat je veranderde, is nog niet gepubliceerd: mensen die het formulier al invulden, horen het eerst. Tot dan staat het oude formulier op je site. ',
  en: 'What you changed is not published yet: people who filled in the form already hear of it first. Until then the old form is on your site. ',
}
