import { formPath } from '../../register/form.ts'
import type { House, PlacedForm } from '../chapter.ts'
import { IntakeForm } from './form-page.tsx'
import type { Proposed } from './office/desk.ts'
import { publishedForms } from './sending.tsx'

/** The owner's forms for a text to place; one that still waits to be published shows nothing yet. */
export const placedBy =
  (proposed: Proposed) =>
  async (house: House): Promise<readonly PlacedForm[]> => {
    const published = publishedForms(house)
    return ((await proposed(house)) ?? published).map(({ id, title, fields }) => {
      const form = published.find((one) => one.id === id)
      return {
        name: id,
        path: formPath(id),
        words: title,
        fields: fields.map((field) => ({ name: field.id, words: field.label })),
        show: (ask, scope) => (form ? <IntakeForm {...{ ask, form, scope }} from={ask.path} /> : null),
      }
    })
  }
