import type { Ask } from '../../../platform/http/ask.ts'
import { type DeclaredField, type DeclaredForm, isKnownField, knownField } from '../../../register/form.ts'
import { mostFields } from '../../../register/form-faults.ts'
import { at, type Desk, replace, withForm } from './desk.ts'
import { QuestionPage, type QuestionProps, RemoveQuestion } from './question-page.tsx'
import { readField, typedOfField } from './read.ts'

const page = (props: QuestionProps): Response => {
  const { ask, field, errors } = props
  const title = field ? ask.t(field.label) : ask.t({ nl: 'Vraag toevoegen', en: 'Add a question' })
  return ask.office({ title, status: errors.length > 0 ? 422 : 200, body: <QuestionPage {...props} /> })
}

export const newQuestion = (desk: Desk) =>
  withForm(desk, async (ask, form) => page({ ask, form, typed: new Map(), errors: [] }))

/** A question that the register knows is added by its name; any other says what it is and what it is for. */
export const addQuestion = (desk: Desk) =>
  withForm(desk, async (ask, form) => {
    const posted = await ask.form()
    const known = posted.get('known')
    if (isKnownField(known)) return add(desk, ask, form, knownField(known, false))
    const { field, typed, wrong } = readField(posted, { others: form.fields, t: ask.t })
    if (wrong.length > 0) return page({ ask, form, typed, errors: wrong })
    return add(desk, ask, form, field)
  })

async function add(desk: Desk, ask: Ask, form: DeclaredForm, field: DeclaredField): Promise<Response> {
  const isThere = form.fields.some(({ id }) => id === field.id)
  if (!isThere && form.fields.length < mostFields)
    await replace(desk, ask, { ...form, fields: [...form.fields, field] })
  return ask.redirect(`${ask.href(at(form))}#vraag-${field.id}`)
}

const withField = (desk: Desk, does: (ask: Ask, form: DeclaredForm, field: DeclaredField) => Promise<Response>) =>
  withForm(desk, async (ask, form) => {
    const field = form.fields.find(({ id }) => id === ask.param('field'))
    return field ? does(ask, form, field) : ask.redirect(ask.href(at(form)))
  })

export const editQuestion = (desk: Desk) =>
  withField(desk, async (ask, form, field) => page({ ask, form, field, typed: typedOfField(field), errors: [] }))

export const saveQuestion = (desk: Desk) =>
  withField(desk, async (ask, form, before) => {
    const others = form.fields.filter(({ id }) => id !== before.id)
    const { field, typed, wrong } = readField(await ask.form(), { before, others, t: ask.t })
    if (wrong.length > 0) return page({ ask, form, field: before, typed, errors: wrong })
    const fields = form.fields.map((one) => (one.id === before.id ? field : one))
    await replace(desk, ask, { ...form, fields })
    return ask.redirect(`${ask.href(at(form))}#vraag-${field.id}`)
  })

export const askRemoveQuestion = (desk: Desk) =>
  withField(desk, async (ask, form, field) =>
    ask.office({ title: ask.t(field.label), body: <RemoveQuestion {...{ ask, form, field }} /> }),
  )

export const removeQuestion = (desk: Desk) =>
  withField(desk, async (ask, form, field) => {
    if (field.id !== 'email')
      await replace(desk, ask, { ...form, fields: form.fields.filter(({ id }) => id !== field.id) })
    return ask.redirect(ask.href(at(form)))
  })
